import type { z } from 'zod';
import { fen, isError, isUnknown, month, record, region, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { firstOf, rowOn } from '@/domain/parameters/look-up';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { baseRefusal } from './pension-base';
import { pensionLimitsOn } from './pension-limits';
import { pensionPremium, pensionRatesOn } from './pension-premium';

export const undeclaredBaseInput = record({ region, month, previousBaseFen: fen });

export type UndeclaredBase = { baseUsedFen: Fen; pensionFen: Fen; reason: 'carried_over' | 'raised_to_floor' };

/** Base used when the worker declared none for a new period (未申报缴费基数): last period's, lifted to the new floor
 *  (contributions 1.2, Beijing). Fen a month. Errors: BASE_ABOVE_CEILING; unknown undeclaredBaseRule, pensionLimits. */
export function undeclaredBase(
  input: z.output<typeof undeclaredBaseInput>,
  parameters: ParameterSet,
): UndeclaredBase | OperationError | Unknown {
  const on = firstOf(input.month);
  if (!rowOn(parameters.employeePension.undeclaredBaseRule, input.region, on))
    return unknown('undeclaredBaseRule', { region: input.region });
  const limits = pensionLimitsOn(input.region, on, parameters);
  if (isError(limits) || isUnknown(limits)) return limits;
  const rates = pensionRatesOn(on, parameters);
  if (isUnknown(rates)) return rates;

  const raised = input.previousBaseFen < limits.floorFen;
  const baseUsedFen = raised ? limits.floorFen : input.previousBaseFen;
  const refusal = baseRefusal(baseUsedFen, limits, 'previousBaseFen');
  if (refusal) return refusal;
  const { pensionFen } = pensionPremium(baseUsedFen, rates);
  return { baseUsedFen, pensionFen, reason: raised ? 'raised_to_floor' : 'carried_over' };
}
