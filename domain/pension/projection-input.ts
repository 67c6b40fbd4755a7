import type { z } from 'zod';
import { retirementCategories } from '@/domain/contributions/retirement';
import { dec, fen, inputError, int, month, oneOf, opt, record, region } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';
import { monthNumber } from '@/domain/kernel/days';

export const projectionBases = ['floor', 'amount', 'ceiling'] as const;

/** What a pension projection is asked with. No name and no income: a birth month, what was paid, and the wishes. */
export const pensionProjectionInput = record({
  /** Where the pension will be claimed; the person pays here from now on. */
  region,
  /** Month of the estimate: its limits are used, and paying goes on from it. */
  month,
  category: oneOf(retirementCategories),
  birthMonth: month,
  paidMonths: int(0, 720),
  /** Last month paid; needed with paid months. */
  paidThrough: opt(month),
  /** As the person's own record shows it. */
  accountBalanceFen: opt(fen),
  averageIndex: opt(dec),
  baseChoice: oneOf(projectionBases),
  /** Needed for `amount`. */
  baseFen: opt(fen),
  /** Months before the statutory month, within the law (弹性提前退休). */
  earlyMonths: opt(int(0, 36)),
  /** Yearly growth of wages, limits and calculation base; an assumption, not a forecast. */
  growthBps: opt(int(0, 500)),
  /** Yearly interest of the individual account (记账利率); an assumption. */
  interestBps: opt(int(0, 500)),
});
export type PensionProjectionInput = z.input<typeof pensionProjectionInput>;
export type PensionQuestion = z.output<typeof pensionProjectionInput>;

/** The three growths that are always shown side by side (contributions 4.2). */
export const growthScenariosBps = [0, 150, 300] as const;
export const defaultGrowthBps = 150;
/** Last published rate; the 6 to 8 % of earlier years are over (contributions 4.4). */
export const defaultInterestBps = 150;

/** Contradictions and fields that a combination needs, in the order of the fields; undefined when there are none. */
export function contradictionOf(question: PensionQuestion): OperationError | undefined {
  const { birthMonth, month: now, paidMonths, paidThrough, baseChoice, baseFen } = question;
  if (birthMonth >= now) return inputError('INVALID_RANGE', 'birthMonth');
  if (paidMonths > 0 && paidThrough === undefined) return inputError('MISSING_FIELD', 'paidThrough');
  const lived = monthNumber(paidThrough ?? now) - monthNumber(birthMonth) + 1;
  if (paidMonths > 0 && paidMonths > lived) return inputError('INVALID_RANGE', 'paidMonths');
  if (baseChoice === 'amount' && baseFen === undefined) return inputError('MISSING_FIELD', 'baseFen');
  return undefined;
}
