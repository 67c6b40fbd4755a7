import type { z } from 'zod';
import type { Month } from '@/domain/kernel/days';
import type { Explaining } from '@/domain/kernel/explained';
import { fen, inputError, int, isError, isUnknown, list1, oneOf, opt, record, region } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { firstOf } from '@/domain/parameters/look-up';
import type { LimitsRow, ParameterSet, Scheme } from '@/domain/parameters/parameter-set';
import { contributionTotals, schemes, workingsOn } from './contribution-month';
import type { ContributionWorkings } from './contribution-month';
import { exactSum } from './exact';
import { baseRefusal } from './pension-base';
import { pensionLimitsOn } from './pension-limits';
import { yearAssumptions, yearSteps } from './contribution-year-steps';

export const baseChoicesOfYear = ['floor', 'ceiling', 'fixed'] as const;

export const contributionYearInput = record({
  region,
  year: int(2024, 2030),
  baseChoice: oneOf(baseChoicesOfYear),
  baseFen: opt(fen),
  schemes: list1(oneOf(schemes)),
});
export type ContributionYearInput = z.output<typeof contributionYearInput>;

/** A month of the year, fen; a part is null where it is unknown, closed or not asked for. */
export type MonthOfYear = {
  month: Month;
  pensionBaseFen: Fen | null;
  pensionFen: Fen | null;
  individualAccountFen: Fen | null;
  medicalFen: Fen | null;
  unemploymentFen: Fen | null;
  totalFen: Fen | null;
  unknownParts: Scheme[];
};

export type ContributionYear = {
  /** Twelve entries from January, null = unknown. */
  monthsFen: (Fen | null)[];
  yearTotalFen: Fen | null;
  individualAccountYearFen: Fen | null;
  unknownMonths: Month[];
  /** The same months in their parts. */
  months: MonthOfYear[];
};

/** A month with the rows behind it; without limits on file there are none. */
export type WorkedMonth = MonthOfYear & { workings: ContributionWorkings | null };

function baseOf(limits: LimitsRow, choice: ContributionYearInput['baseChoice'], fixed: Fen): Fen {
  if (choice === 'fixed') return fixed;
  return choice === 'floor' ? limits.floorFen : limits.ceilingFen;
}

const monthWithoutLimits = (month: Month, asked: readonly Scheme[]): WorkedMonth => ({
  month,
  pensionBaseFen: null,
  pensionFen: null,
  individualAccountFen: null,
  medicalFen: null,
  unemploymentFen: null,
  totalFen: null,
  unknownParts: schemes.filter((scheme) => asked.includes(scheme)),
  workings: null,
});

/** One month. Medical by yearly tier has no monthly figure, so it is unknown here. */
function workedMonth(
  { region: place, baseChoice, baseFen = 0, schemes: asked }: ContributionYearInput,
  month: Month,
  parameters: ParameterSet,
): WorkedMonth | OperationError | Unknown {
  const on = firstOf(month);
  const limits = pensionLimitsOn(place, on, parameters);
  if (isUnknown(limits)) return monthWithoutLimits(month, asked);
  if (isError(limits)) return limits;
  const pensionBaseFen = baseOf(limits, baseChoice, baseFen);
  const refusal = baseRefusal(pensionBaseFen, limits, 'baseFen');
  if (refusal) return { error: { ...refusal.error, month } };
  const workings = workingsOn({ region: place, pensionBaseFen, schemes: asked }, { on, limits }, parameters);
  if (isUnknown(workings)) return workings;
  const { pensionFen, individualAccountFen, medicalFen, unemploymentFen, totalFen, unknownParts } = contributionTotals(
    pensionBaseFen,
    workings,
  );
  return {
    month,
    pensionBaseFen,
    pensionFen,
    individualAccountFen,
    medicalFen,
    unemploymentFen,
    totalFen,
    unknownParts,
    workings,
  };
}

/** null as soon as one entry is unknown: a sum never stands on a gap. */
const sumOfKnown = (amounts: readonly (Fen | null)[]): Fen | null => {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === amounts.length ? exactSum(known) : null;
};

/** Contributions of a calendar year, fen, each month with the limits of that month (contributions 1.4, 1.7).
 *  Errors: MISSING_FIELD baseFen, CITY_REQUIRED, the base refusals with the first failing month. */
export function contributionYear(
  input: ContributionYearInput,
  parameters: ParameterSet,
): (ContributionYear & Explaining) | OperationError | Unknown {
  if (input.baseChoice === 'fixed' && input.baseFen === undefined) return inputError('MISSING_FIELD', 'baseFen');

  const worked: WorkedMonth[] = [];
  for (let number = 1; number <= 12; number += 1) {
    const result = workedMonth(input, `${input.year}-${String(number).padStart(2, '0')}`, parameters);
    if ('error' in result || 'unknown' in result) return result;
    worked.push(result);
  }
  const monthsFen = worked.map(({ totalFen }) => totalFen);
  const value: ContributionYear = {
    monthsFen,
    yearTotalFen: sumOfKnown(monthsFen),
    // A month with an unknown part is unknown as a whole, its account credit with it.
    individualAccountYearFen: sumOfKnown(
      worked.map(({ totalFen, individualAccountFen }) => (totalFen === null ? null : individualAccountFen)),
    ),
    unknownMonths: worked.filter(({ totalFen }) => totalFen === null).map(({ month }) => month),
    months: worked.map(({ workings: _, ...month }) => month),
  };
  return { ...value, steps: yearSteps(worked, value, parameters), assumptions: yearAssumptions(input.region, worked) };
}
