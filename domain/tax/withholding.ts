import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { monthNumber, monthOfNumber, type Month } from '@/domain/kernel/days';
import { fen, inputError, list1, month, opt, record, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { firstOf } from '@/domain/parameters/look-up';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { bandOf, exactTax, taxableShare } from './comprehensive-tax';

export const withholdingInput = record({
  firstMonth: month,
  monthlyIncomeFen: list1(fen),
  monthlyOtherDeductionFen: opt(fen),
});

export type Withholding = { withheldFen: Fen[]; totalWithheldFen: Fen };

/** 累计预扣 on 劳务报酬 paid by a platform, fen for each month (contributions 8; 国家税务总局公告2025年第16号). A month never
 *  gives tax back. Errors: INVALID_RANGE on months beyond the year; unknown withholdingRule before 2025-10. */
export function withholding(
  input: z.output<typeof withholdingInput>,
  parameters: ParameterSet,
): (Withholding & Explaining) | OperationError | Unknown {
  const { firstMonth, monthlyIncomeFen, monthlyOtherDeductionFen = 0 } = input;
  const monthsLeft = 13 - Number(firstMonth.slice(5));
  if (monthlyIncomeFen.length > monthsLeft) return inputError('INVALID_RANGE', 'monthlyIncomeFen');
  const rule = parameters.incomeTax.platformLabourWithholding;
  if (firstOf(firstMonth) < rule.effectiveFrom) return unknown('withholdingRule', { month: firstMonth });

  const monthlyDeduction = BigInt(rule.monthlyDeductionFen) + BigInt(monthlyOtherDeductionFen);
  const withheldFen: Fen[] = [];
  const steps: Step[] = [];
  let cumulativeIncome = 0n;
  let alreadyWithheld = 0n;
  for (const [index, income] of monthlyIncomeFen.entries()) {
    cumulativeIncome += BigInt(income);
    const line = monthLine(cumulativeIncome, monthlyDeduction * BigInt(index + 1), alreadyWithheld, parameters);
    withheldFen.push(Number(line.due));
    steps.push(stepOf(monthOfNumber(monthNumber(firstMonth) + index), line, parameters));
    alreadyWithheld += line.due;
  }
  const totalWithheldFen = Number(alreadyWithheld);
  return {
    withheldFen,
    totalWithheldFen,
    steps: [...steps, totalStep(totalWithheldFen, withheldFen.length)],
    assumptions: ['withheld_settled_next_year'],
  };
}

type MonthLine = Record<'cumulativeIncome' | 'deductions' | 'alreadyWithheld' | 'due', bigint> & {
  rateBps: number | null;
  quickFen: Fen | null;
};

function monthLine(
  cumulativeIncome: bigint,
  deductions: bigint,
  alreadyWithheld: bigint,
  { incomeTax: { platformLabourWithholding, comprehensiveBrackets } }: ParameterSet,
): MonthLine {
  const taxable = taxableShare(cumulativeIncome, 10_000 - platformLabourWithholding.expenseBps, deductions);
  const band = bandOf(taxable, comprehensiveBrackets);
  const difference = exactTax(taxable, comprehensiveBrackets) - alreadyWithheld;
  return {
    cumulativeIncome,
    deductions,
    alreadyWithheld,
    due: difference > 0n ? difference : 0n,
    rateBps: band?.rateBps ?? null,
    quickFen: band?.quickFen ?? null,
  };
}

function stepOf(month: Month, line: MonthLine, parameters: ParameterSet): Step {
  const { platformLabourWithholding } = parameters.incomeTax;
  return {
    rule: line.rateBps === null ? 'tax.withheldNothing' : 'tax.withheldMonth',
    term: '累计预扣预缴税额',
    termEn: 'Tax withheld in the month',
    inputs: {
      month,
      cumulativeIncomeFen: Number(line.cumulativeIncome),
      shareBps: 10_000 - platformLabourWithholding.expenseBps,
      deductionsFen: Number(line.deductions),
      rateBps: line.rateBps,
      quickFen: line.quickFen,
      alreadyWithheldFen: Number(line.alreadyWithheld),
    },
    output: Number(line.due),
    rounding: 'half_up_to_fen',
    sources: [sourceOf(platformLabourWithholding, parameters)],
  };
}

const totalStep = (totalWithheldFen: Fen, months: number): Step => ({
  rule: 'tax.withheldTotal',
  term: '预扣税额合计',
  termEn: 'Tax withheld in all',
  inputs: { months },
  output: totalWithheldFen,
  sources: [],
});
