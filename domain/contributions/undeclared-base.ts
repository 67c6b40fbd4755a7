import type { z } from 'zod';
import type { Explaining } from '@/domain/kernel/explained';
import { fen, isError, isUnknown, month, record, region, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { firstOf, rowOn } from '@/domain/parameters/look-up';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { limitsAssumptions } from './assumptions';
import { pensionSteps } from './contribution-steps';
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
): (UndeclaredBase & Explaining) | OperationError | Unknown {
  const on = firstOf(input.month);
  const rule = rowOn(parameters.employeePension.undeclaredBaseRule, input.region, on);
  if (!rule) return unknown('undeclaredBaseRule', { region: input.region });
  const limits = pensionLimitsOn(input.region, on, parameters);
  if (isError(limits) || isUnknown(limits)) return limits;
  const rates = pensionRatesOn(on, parameters);
  if (isUnknown(rates)) return rates;

  const raised = input.previousBaseFen < limits.floorFen;
  const baseUsedFen = raised ? limits.floorFen : input.previousBaseFen;
  const refusal = baseRefusal(baseUsedFen, limits, 'previousBaseFen');
  if (refusal) return refusal;
  const premium = pensionPremium(baseUsedFen, rates);
  return {
    baseUsedFen,
    pensionFen: premium.pensionFen,
    reason: raised ? 'raised_to_floor' : 'carried_over',
    steps: [
      {
        rule: raised ? 'undeclared.raisedToFloor' : 'undeclared.carriedOver',
        term: '未申报时的缴费基数',
        termEn: 'Base when none was declared',
        inputs: { previousBaseFen: input.previousBaseFen, floorFen: limits.floorFen },
        output: baseUsedFen,
        sources: [sourceOf(rule, parameters), sourceOf(limits, parameters)],
      },
      ...pensionSteps(baseUsedFen, { rates, premium }, parameters).slice(0, 1),
    ],
    assumptions: [
      ...limitsAssumptions(input.region, limits),
      ...(raised ? ['undeclared_base_lifted'] : []),
      'office_decides',
    ],
  };
}
