import type { z } from 'zod';
import type { Month } from '@/domain/kernel/days';
import { fen, inputError, int, isError, isUnknown, list1, oneOf, opt, record, region } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { sum } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import { firstOf } from '@/domain/parameters/look-up';
import type { LimitsRow, ParameterSet } from '@/domain/parameters/parameter-set';
import { contributionMonth, schemes } from './contribution-month';
import { medicalRowOn } from './medical-premium';
import { baseRefusal } from './pension-base';
import { pensionLimitsOn } from './pension-limits';

export const contributionYearInput = record({
  region,
  year: int(2024, 2030),
  baseChoice: oneOf(['floor', 'ceiling', 'fixed']),
  baseFen: opt(fen),
  schemes: list1(oneOf(schemes)),
});
type ContributionYearInput = z.output<typeof contributionYearInput>;

export type ContributionYear = {
  /** Twelve entries from January, null = unknown. */
  monthsFen: (Fen | null)[];
  yearTotalFen: Fen | null;
  individualAccountYearFen: Fen | null;
  unknownMonths: Month[];
};

type MonthAmounts = { totalFen: Fen; individualAccountFen: Fen | null };

function baseOf(limits: LimitsRow, choice: 'floor' | 'ceiling' | 'fixed', fixed: Fen): Fen {
  if (choice === 'fixed') return fixed;
  return choice === 'floor' ? limits.floorFen : limits.ceilingFen;
}

/** One month, null when a part is unknown. Medical by yearly tier has no monthly figure, so it is unknown here. */
function monthAmounts(
  input: ContributionYearInput,
  month: Month,
  parameters: ParameterSet,
): MonthAmounts | null | OperationError | Unknown {
  const on = firstOf(month);
  const limits = pensionLimitsOn(input.region, on, parameters);
  if (isUnknown(limits)) return null;
  if (isError(limits)) return limits;
  const pensionBaseFen = baseOf(limits, input.baseChoice, input.baseFen ?? 0);
  const refusal = baseRefusal(pensionBaseFen, limits, 'baseFen');
  if (refusal) return { error: { ...refusal.error, month } };
  if (input.schemes.includes('medical') && medicalRowOn(input.region, on, parameters)?.mode === 'annual_tiers')
    return null;

  const { region: place, schemes: asked } = input;
  const result = contributionMonth({ region: place, month, pensionBaseFen, schemes: asked }, parameters);
  if (isError(result) || isUnknown(result)) return result;
  return result.totalFen === null
    ? null
    : { totalFen: result.totalFen, individualAccountFen: result.individualAccountFen };
}

/** null as soon as one entry is unknown: a sum never stands on a gap. */
const sumOfKnown = (amounts: readonly (Fen | null)[]): Fen | null => {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === amounts.length ? sum(known) : null;
};

/** Contributions of a calendar year, fen, each month with the limits of that month (contributions 1.4, 1.7).
 *  Errors: MISSING_FIELD baseFen, CITY_REQUIRED, the base refusals with the first failing month. */
export function contributionYear(
  input: ContributionYearInput,
  parameters: ParameterSet,
): ContributionYear | OperationError | Unknown {
  if (input.baseChoice === 'fixed' && input.baseFen === undefined) return inputError('MISSING_FIELD', 'baseFen');

  const months = Array.from({ length: 12 }, (_, index) => `${input.year}-${String(index + 1).padStart(2, '0')}`);
  const amounts: (MonthAmounts | null)[] = [];
  for (const month of months) {
    const result = monthAmounts(input, month, parameters);
    if (result !== null && (isError(result) || isUnknown(result))) return result;
    amounts.push(result);
  }
  const monthsFen = amounts.map((amount) => amount?.totalFen ?? null);
  return {
    monthsFen,
    yearTotalFen: sumOfKnown(monthsFen),
    individualAccountYearFen: sumOfKnown(amounts.map((amount) => amount?.individualAccountFen ?? null)),
    unknownMonths: months.filter((_, index) => amounts[index] === null),
  };
}
