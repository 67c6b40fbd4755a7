import { baseRefusal } from '@/domain/contributions/pension-base';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import { pensionRatesOn } from '@/domain/contributions/pension-premium';
import type { Step } from '@/domain/kernel/explained';
import { isError, isUnknown, type OperationError, type Unknown } from '@/domain/kernel/input';
import { mulDivHalfUp, type Fen } from '@/domain/kernel/money';
import { firstOf } from '@/domain/parameters/look-up';
import { sourceOf, type LimitsRow, type ParameterSet, type PensionRatesRow } from '@/domain/parameters/parameter-set';
import type { PensionQuestion } from './projection-input';

/** The contribution wage behind the limits as a fraction of fen: the published one, else a third of the ceiling (300 %,
 *  人社部 13/2019). Limits are never derived from a wage (contributions 1.3); this goes the other way, and says so. */
export type ContributionWage = { fen: Fen; over: 1 | 3 };

export type WageAndBase = {
  limits: LimitsRow;
  rates: PensionRatesRow;
  wage: ContributionWage;
  baseFen: Fen;
  steps: Step[];
};

const wageOf = ({ referenceWageFen, ceilingFen }: LimitsRow): ContributionWage =>
  referenceWageFen === null ? { fen: ceilingFen, over: 3 } : { fen: referenceWageFen, over: 1 };

/** The chosen base within the limits of the month. Errors and unknowns as insurance.validateBase. */
export function wageAndBase(
  { region, month, baseChoice, baseFen }: PensionQuestion,
  parameters: ParameterSet,
): WageAndBase | OperationError | Unknown {
  const on = firstOf(month);
  const limits = pensionLimitsOn(region, on, parameters);
  if (isError(limits) || isUnknown(limits)) return limits;
  const chosen = { floor: limits.floorFen, ceiling: limits.ceilingFen, amount: baseFen ?? 0 }[baseChoice];
  const refusal = baseRefusal(chosen, limits, 'baseFen');
  if (refusal) return refusal;
  const rates = pensionRatesOn(on, parameters);
  if (isUnknown(rates)) return rates;

  const wage = wageOf(limits);
  const sources = [sourceOf(limits, parameters)];
  const { floorFen, ceilingFen } = limits;
  return {
    limits,
    rates,
    wage,
    baseFen: chosen,
    steps: [
      {
        rule: 'pension.base',
        term: '缴费基数',
        termEn: 'Contribution base',
        inputs: { pensionBaseFen: chosen, floorFen, ceilingFen },
        output: chosen,
        sources,
      },
      {
        rule: wage.over === 1 ? 'projection.wage' : 'projection.wageFromCeiling',
        term: '上年度平均工资（缴费口径）',
        termEn: 'Average wage behind the limits',
        inputs: { ceilingFen },
        output: mulDivHalfUp(wage.fen, 1, wage.over), // for the eye; the index is reckoned with the fraction
        rounding: wage.over === 1 ? undefined : 'half_up_to_fen',
        sources,
      },
    ],
  };
}
