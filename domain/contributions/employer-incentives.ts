import type { z } from 'zod';
import { bool, fen, inputError, int, list1, oneOf, opt, record, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { shareOf } from '@/domain/kernel/money';
import type { Bps, Fen } from '@/domain/kernel/money';
import type { EmployerIncentive, ParameterSet } from '@/domain/parameters/parameter-set';

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

const notEligible = (reason: EmployerRefund['reason']): EmployerRefund => ({
  eligible: false,
  refundMaxFen: 0,
  reason,
});

function refundRate(input: EmployerRefundInput, row: { largeBps: Bps; smallBps: Bps }, parameters: ParameterSet): Bps {
  const raised = input.raisedRatesApply
    ? incentiveOf('job_stability_refund_raised', input.year, parameters)
    : undefined;
  const { largeBps, smallBps } = raised ?? row;
  return input.size === 'large' ? largeBps : smallBps;
}

/** 稳岗返还: largest refund of last year's unemployment premiums, fen (contributions 6.2). Tested in the order year, twelve
 *  months, limit, layoffs. Unknown stabilityRefund, targetRateBps. */
export function employerRefund(input: EmployerRefundInput, parameters: ParameterSet): EmployerRefund | Unknown {
  const row = incentiveOf('job_stability_refund', input.year, parameters);
  if (!row) return unknown('stabilityRefund', { year: input.year });
  if (input.monthsPaid < 12) return notEligible('NOT_TWELVE_MONTHS');
  const limit = input.staff <= smallStaff ? smallStaffLayoffLimit : input.targetRateBps;
  if (limit === undefined) return unknown('targetRateBps');
  if (input.layoffRateBps > limit) return notEligible('LAYOFF_RATE_ABOVE_LIMIT');
  const rate = refundRate(input, row, parameters);
  return { eligible: true, refundMaxFen: shareOf(input.unemploymentPaidLastYearFen, rate), reason: null };
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
): { qualifying: number; grantMaxFen: Fen } | OperationError | Unknown {
  const undated = input.hires.findIndex((hire) => hire.group === 'graduate' && hire.graduationYear === undefined);
  if (undated >= 0) return inputError('MISSING_FIELD', `hires[${undated}].graduationYear`);
  const row = incentiveOf('hiring_grant', input.year, parameters);
  if (!row) return unknown('hiringGrant', { year: input.year });
  const qualifying = input.hires.filter((hire) => qualifies(hire, input.year)).length;
  return { qualifying, grantMaxFen: qualifying * row.fenPerHireMax };
}
