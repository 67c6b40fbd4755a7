import type { z } from 'zod';
import { baseFromIncome } from '@/domain/contributions/base-from-income';
import { medicalTiers, schemes } from '@/domain/contributions/contribution-month';
import { baseChoices, type BaseChoice } from '@/domain/estimates/month';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import {
  fen,
  inputError,
  isError,
  isUnknown,
  list1,
  month,
  oneOf,
  opt,
  parseInput,
  record,
  region,
  type OperationError,
  type Unknown,
} from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { refuse, type Result } from '@/domain/kernel/result';
import { firstOf } from '@/domain/parameters/look-up';
import type { LimitsRow } from '@/domain/parameters/parameter-set';
import type { Context } from '@/server/kernel/context';
import { currentRules } from '@/server/rules/current-rules';
import { keepEstimate } from './keep-estimate';

const question = record({
  region,
  month,
  baseChoice: oneOf(baseChoices),
  /** Fen a month: the base itself, the income for it, or the base of the period before. */
  amountFen: opt(fen),
  schemes: list1(oneOf(schemes)),
  medicalTier: opt(oneOf(medicalTiers)),
});
export type EstimateQuestion = z.input<typeof question>;

/** 预估 for a month, kept under a random id that tells nothing of the person. Refused with the rule's own error (the limits
 *  beside it) or with the figure that is not on file. */
export async function makeEstimate(
  ctx: Context,
  asked: EstimateQuestion,
): Promise<Result<{ id: string }, OperationError | Unknown>> {
  const parsed = parseInput(question, asked);
  if (isError(parsed)) return refuse(parsed);
  const { baseChoice, amountFen, ...place } = parsed;
  const book = await currentRules(ctx.db);
  const limits = pensionLimitsOn(place.region, firstOf(place.month), book.insurance);
  if (isError(limits) || isUnknown(limits)) return refuse(limits);
  const pensionBaseFen = baseOf(baseChoice, amountFen, limits);
  if (pensionBaseFen === undefined) return refuse(inputError('MISSING_FIELD', 'amountFen'));
  return keepEstimate(ctx, 'month', { ...place, pensionBaseFen, baseChoice });
}

/** An income picks the grade of a place that has grades; elsewhere it is the base itself and never moved into the limits
 *  (contributions 1.2). */
function baseOf(choice: BaseChoice, amountFen: Fen | undefined, limits: LimitsRow): Fen | undefined {
  if (choice === 'floor') return limits.floorFen;
  if (choice === 'ceiling') return limits.ceilingFen;
  if (choice !== 'income' || amountFen === undefined || limits.gradesFen === null) return amountFen;
  return baseFromIncome(amountFen, limits).pensionBaseFen;
}
