import type { z } from 'zod';
import { day, fen, inputError, int, opt, record, str, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { mulDivHalfUp } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';

export const benefitDisabilityInput = record({
  grade: int(1, 10),
  baseMonthlyFen: opt(fen),
  baseSource: opt(record({ document: str, date: day })),
  minimumWageFen: opt(fen),
});

export type DisabilityAllowance = {
  /** Grades 5 and 6 are a duty of the employer in the frame; the pilot has none. */
  allowanceStatus: 'fund' | 'switched_off' | 'none';
  allowanceBeforeTopUpFen: Fen | null;
  minimumWageTopUpFen: Fen | null;
  monthlyAllowanceFen: Fen | null;
};
export type DisabilityBenefit = { months: number; oneOffDisabilityFen: Fen } & DisabilityAllowance;

// 工伤保险条例 arts. 35-37; grade 1 first.
const monthsByGrade = [27, 25, 23, 21, 18, 16, 13, 11, 9, 7];
const allowancePercentByGrade = [90, 85, 80, 75];

/** 一次性伤残补助金 and monthly 伤残津贴 in fen (occupational-injury 6.1-6.3). The pilot's base is not confirmed: without
 *  one the months are all that can be said, and one without document and date is refused. */
export function benefitDisability(
  input: z.output<typeof benefitDisabilityInput>,
): DisabilityBenefit | OperationError | Unknown {
  const { grade, baseMonthlyFen, baseSource, minimumWageFen } = input;
  const months = monthsByGrade[grade - 1] ?? 0;
  if (baseMonthlyFen === undefined) return unknown('baseMonthlyFen', { grade, months });
  if (!baseSource) return inputError('BASE_SOURCE_REQUIRED', 'baseSource');
  const oneOffDisabilityFen = mulDivHalfUp(baseMonthlyFen, months, 1);
  return { months, oneOffDisabilityFen, ...disabilityAllowance(grade, baseMonthlyFen, minimumWageFen) };
}

/** 伤残津贴: a share of the base, lifted to the local minimum wage (grades 1-4). */
function disabilityAllowance(grade: number, base: Fen, minimumWage: Fen | undefined): DisabilityAllowance {
  const percent = allowancePercentByGrade[grade - 1];
  if (percent === undefined) {
    const [allowanceStatus, amount] = grade <= 6 ? (['switched_off', null] as const) : (['none', 0] as const);
    return {
      allowanceStatus,
      allowanceBeforeTopUpFen: amount,
      minimumWageTopUpFen: amount,
      monthlyAllowanceFen: amount,
    };
  }
  const beforeTopUp = mulDivHalfUp(base, percent, 100);
  const topUp = minimumWage === undefined ? null : Math.max(0, minimumWage - beforeTopUp);
  return {
    allowanceStatus: 'fund',
    allowanceBeforeTopUpFen: beforeTopUp,
    minimumWageTopUpFen: topUp,
    monthlyAllowanceFen: topUp === null ? null : beforeTopUp + topUp,
  };
}
