import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { bool, fen, inputError, int, list1, oneOf, opt, record, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { shareOf } from '@/domain/kernel/money';
import type { Bps, Fen } from '@/domain/kernel/money';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { EmployerIncentive, ParameterSet } from '@/domain/parameters/parameter-set';
import { exactHalfUp } from './exact';

type IncentiveId = EmployerIncentive['id'];

/** The row of a measure that is in force on some day of a year. */
function incentiveOf<I extends IncentiveId>(
  id: I,
  year: number,
  parameters: ParameterSet,
): Extract<EmployerIncentive, { id: I }> | undefined {
  return parameters.employerIncentives.find(
    (row): row is Extract<EmployerIncentive, { id: I }> =>
      row.id === id &&
      row.effectiveFrom <= `${year}-12-31` &&
      (row.effectiveTo === null || row.effectiveTo >= `${year}-01-01`),
  );
}

export const employerRefundInput = record({
  year: int(2000, 2100),
  size: oneOf(['large', 'medium', 'small']),
  unemploymentPaidLastYearFen: fen,
  monthsPaid: int(0, 12),
  staff: int(1),
  layoffRateBps: int(0, 10_000),
  targetRateBps: opt(int(0, 10_000)),
  raisedRatesApply: opt(bool),
});
type EmployerRefundInput = z.output<typeof employerRefundInput>;

export type EmployerRefund = {
  eligible: boolean;
  refundMaxFen: Fen;
  reason: 'NOT_TWELVE_MONTHS' | 'LAYOFF_RATE_ABOVE_LIMIT' | null;
};

/** Firms of up to 30 staff may lay off up to 20 %; above, the national target counts (人社部发〔2026〕39号). */
const smallStaff = 30;
const smallStaffLayoffLimit: Bps = 2000;

type RefundRow = Extract<EmployerIncentive, { id: 'job_stability_refund' | 'job_stability_refund_raised' }>;

/** The row whose rates hold: the raised ones only where the fund holds a year of spending, and only in their year. */
function ratesRow(input: EmployerRefundInput, row: RefundRow, parameters: ParameterSet): RefundRow {
  if (!input.raisedRatesApply) return row;
  return incentiveOf('job_stability_refund_raised', input.year, parameters) ?? row;
}

const refundName = { term: '稳岗返还最高金额', termEn: 'Largest stability refund' };

/** 稳岗返还: largest refund of last year's unemployment premiums, fen (contributions 6.2). Tested in the order year, twelve
 *  months, limit, layoffs. Unknown stabilityRefund, targetRateBps. */
export function employerRefund(
  input: EmployerRefundInput,
  parameters: ParameterSet,
): (EmployerRefund & Explaining) | Unknown {
  const row = incentiveOf('job_stability_refund', input.year, parameters);
  if (!row) return unknown('stabilityRefund', { year: input.year });
  const source = sourceOf(row, parameters);
  const { monthsPaid, staff, layoffRateBps } = input;
  const refused = (reason: EmployerRefund['reason'], rule: string, inputs: Step['inputs']) => ({
    eligible: false,
    refundMaxFen: 0,
    reason,
    steps: [{ rule, ...refundName, inputs, output: 0, sources: [source] }],
    assumptions: ['office_decides'],
  });

  if (monthsPaid < 12) return refused('NOT_TWELVE_MONTHS', 'refund.notTwelveMonths', { monthsPaid });
  const limitBps = staff <= smallStaff ? smallStaffLayoffLimit : input.targetRateBps;
  if (limitBps === undefined) return unknown('targetRateBps');
  if (layoffRateBps > limitBps)
    return refused('LAYOFF_RATE_ABOVE_LIMIT', 'refund.tooManyLayoffs', { layoffRateBps, limitBps });

  const rates = ratesRow(input, row, parameters);
  const rateBps: Bps = input.size === 'large' ? rates.largeBps : rates.smallBps;
  const { unemploymentPaidLastYearFen } = input;
  const refundMaxFen = shareOf(unemploymentPaidLastYearFen, rateBps);
  return {
    eligible: true,
    refundMaxFen,
    reason: null,
    steps: [
      {
        rule: staff <= smallStaff ? 'refund.layoffsSmallStaff' : 'refund.layoffsTarget',
        term: '裁员率上限',
        termEn: 'Limit of the layoff rate',
        inputs: { staff, layoffRateBps },
        output: limitBps,
        unit: 'bps',
        sources: [source],
      },
      {
        rule: 'refund.amount',
        ...refundName,
        inputs: { unemploymentPaidLastYearFen, rateBps },
        output: refundMaxFen,
        rounding: 'half_up_to_fen',
        sources: [sourceOf(rates, parameters)],
      },
    ],
    assumptions: ['refund_is_upper_limit', 'office_decides'],
  };
}

export const hiringGrantInput = record({
  year: int(2000, 2100),
  hires: list1(
    record({
      group: oneOf(['graduate', 'registered_jobless_16_24', 'other']),
      graduationYear: opt(int(2000, 2100)),
      contract: bool,
      monthsPaid: int(0),
    }),
  ),
});
type Hire = z.output<typeof hiringGrantInput>['hires'][number];

/** Months of unemployment, injury and pension insurance that a hire needs, and years since graduation that still count. */
const monthsNeeded = 3;
const yearsSinceGraduation = 2;

function qualifies(hire: Hire, year: number): boolean {
  if (!hire.contract || hire.monthsPaid < monthsNeeded) return false;
  if (hire.group !== 'graduate') return hire.group === 'registered_jobless_16_24';
  const since = year - (hire.graduationYear ?? NaN);
  return since >= 0 && since <= yearsSinceGraduation;
}

/** 一次性扩岗补助, fen for all qualifying hires (contributions 6.2). Errors: MISSING_FIELD graduationYear of a graduate;
 *  unknown hiringGrant. */
export function hiringGrant(
  input: z.output<typeof hiringGrantInput>,
  parameters: ParameterSet,
): ({ qualifying: number; grantMaxFen: Fen } & Explaining) | OperationError | Unknown {
  const undated = input.hires.findIndex((hire) => hire.group === 'graduate' && hire.graduationYear === undefined);
  if (undated >= 0) return inputError('MISSING_FIELD', `hires[${undated}].graduationYear`);
  const row = incentiveOf('hiring_grant', input.year, parameters);
  if (!row) return unknown('hiringGrant', { year: input.year });
  const qualifying = input.hires.filter((hire) => qualifies(hire, input.year)).length;
  const { fenPerHireMax } = row;
  const grantMaxFen = exactHalfUp([[qualifying, fenPerHireMax]], [1]);
  const sources = [sourceOf(row, parameters)];
  return {
    qualifying,
    grantMaxFen,
    steps: [
      {
        rule: 'grant.qualifying',
        term: '符合条件的人数',
        termEn: 'Hires that qualify',
        inputs: { hires: input.hires.length, monthsNeeded, yearsSinceGraduation },
        output: qualifying,
        unit: 'count',
        sources,
      },
      {
        rule: 'grant.amount',
        term: '一次性扩岗补助最高金额',
        termEn: 'Largest hiring grant',
        inputs: { qualifying, perHireFen: fenPerHireMax },
        output: grantMaxFen,
        sources,
      },
    ],
    assumptions: ['refund_is_upper_limit', 'office_decides'],
  };
}
