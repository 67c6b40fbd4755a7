import type { z } from 'zod';
import { fen, inputError, list1, month, opt, record, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { firstOf } from '@/domain/parameters/look-up';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { comprehensiveTax, taxableShare } from './comprehensive-tax';

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
): Withholding | OperationError | Unknown {
  const { firstMonth, monthlyIncomeFen, monthlyOtherDeductionFen = 0 } = input;
  const monthsLeft = 13 - Number(firstMonth.slice(5));
  if (monthlyIncomeFen.length > monthsLeft) return inputError('INVALID_RANGE', 'monthlyIncomeFen');
  const { platformLabourWithholding: rule, comprehensiveBrackets } = parameters.incomeTax;
  if (firstOf(firstMonth) < rule.effectiveFrom) return unknown('withholdingRule', { month: firstMonth });

  const monthlyDeduction = BigInt(rule.monthlyDeductionFen) + BigInt(monthlyOtherDeductionFen);
  const withheldFen: Fen[] = [];
  let cumulativeIncome = 0n;
  let alreadyWithheld = 0;
  for (const income of monthlyIncomeFen) {
    cumulativeIncome += BigInt(income);
    const deductions = monthlyDeduction * BigInt(withheldFen.length + 1);
    const taxable = taxableShare(cumulativeIncome, 10_000 - rule.expenseBps, deductions);
    const due = Math.max(0, comprehensiveTax(taxable, comprehensiveBrackets) - alreadyWithheld);
    withheldFen.push(due);
    alreadyWithheld += due;
  }
  return { withheldFen, totalWithheldFen: alreadyWithheld };
}
