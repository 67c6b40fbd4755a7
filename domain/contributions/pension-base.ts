import type { z } from 'zod';
import type { Explaining } from '@/domain/kernel/explained';
import { fen, inputError, isError, isUnknown, month, record, region } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { firstOf } from '@/domain/parameters/look-up';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { limitsAssumptions } from './assumptions';
import { baseStep } from './contribution-steps';
import { pensionLimitsOn } from './pension-limits';

type Limits = { floorFen: Fen; ceilingFen: Fen; gradesFen: Fen[] | null };

/** Why a chosen base is not allowed, or undefined. Both limits are allowed themselves; a base is refused with the
 *  limits, never moved (contributions 1.2). */
export function baseRefusal(base: Fen, limits: Limits, field: string): OperationError | undefined {
  const { floorFen, ceilingFen, gradesFen } = limits;
  if (base < floorFen)
    return inputError('BASE_BELOW_FLOOR', field, { floorFen, ceilingFen, nearestAllowedFen: floorFen });
  if (base > ceilingFen)
    return inputError('BASE_ABOVE_CEILING', field, { floorFen, ceilingFen, nearestAllowedFen: ceilingFen });
  if (gradesFen && !gradesFen.includes(base)) return inputError('BASE_NOT_A_GRADE', field, { gradesFen });
  return undefined;
}

export const validateBaseInput = record({ region, month, pensionBaseFen: fen });

/** Checks a chosen 缴费基数, fen a month, against the limits of the first of the month (contributions 1.2).
 *  Errors: CITY_REQUIRED, BASE_BELOW_FLOOR, BASE_ABOVE_CEILING, BASE_NOT_A_GRADE; unknown pensionLimits. */
export function validateBase(
  input: z.output<typeof validateBaseInput>,
  parameters: ParameterSet,
): ({ ok: true; floorFen: Fen; ceilingFen: Fen } & Explaining) | OperationError | Unknown {
  const limits = pensionLimitsOn(input.region, firstOf(input.month), parameters);
  if (isError(limits) || isUnknown(limits)) return limits;
  const refusal = baseRefusal(input.pensionBaseFen, limits, 'pensionBaseFen');
  if (refusal) return refusal;
  return {
    ok: true,
    floorFen: limits.floorFen,
    ceilingFen: limits.ceilingFen,
    steps: [baseStep(input.pensionBaseFen, limits, parameters)],
    assumptions: limitsAssumptions(input.region, limits),
  };
}
