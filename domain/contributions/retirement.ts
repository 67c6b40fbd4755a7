import type { z } from 'zod';
import { monthNumber, monthOfNumber } from '@/domain/kernel/days';
import type { Month } from '@/domain/kernel/days';
import { int, isUnknown, month, oneOf, record, unknown } from '@/domain/kernel/input';
import type { Unknown } from '@/domain/kernel/input';
import type { ParameterSet, RetirementCategory, RetirementCategoryId } from '@/domain/parameters/parameter-set';

/** Women choose the original age 55 or 50; the program never infers it. */
export const retirementCategories = [
  'male',
  'female_55',
  'female_50',
] as const satisfies readonly RetirementCategoryId[];

/** One month of delay for every full step of birth months, the first month of a step included (contributions 4.5). */
function delayOf(category: RetirementCategory, birth: number): number {
  const sinceFirst = birth - monthNumber(category.firstBirthMonth);
  return sinceFirst < 0 ? 0 : Math.min(category.maxDelayMonths, Math.floor(sinceFirst / category.stepBirthMonths) + 1);
}

/** 最低缴费年限 in months, by the year of the statutory month; the first row also stands for the years before it. */
function minimumMonths(year: number, parameters: ParameterSet): number | undefined {
  return parameters.retirement.minimumContributionMonths.find((row) => row.yearTo === null || year <= row.yearTo)
    ?.months;
}

export const retirementDateInput = record({ category: oneOf(retirementCategories), birthMonth: month });

export type RetirementDate = {
  delayMonths: number;
  ageYears: number;
  ageExtraMonths: number;
  statutoryMonth: Month;
  minimumContributionMonths: number;
  earliestMonthIfMinimumMet: Month;
};

/** 法定退休 month and the earliest month of 弹性提前退休 (contributions 4.5-4.7; 全国人大常委会 2024-09-13). */
export function retirementDate(
  input: z.output<typeof retirementDateInput>,
  parameters: ParameterSet,
): RetirementDate | Unknown {
  const { categories, early } = parameters.retirement;
  const category = categories.find((each) => each.id === input.category);
  if (!category) return unknown('retirementCategory', { category: input.category });

  const birth = monthNumber(input.birthMonth);
  const delayMonths = delayOf(category, birth);
  const ageMonths = category.originalAgeMonths + delayMonths;
  const statutory = birth + ageMonths;
  const year = Math.floor(statutory / 12);
  const minimumContributionMonths = minimumMonths(year, parameters);
  if (minimumContributionMonths === undefined) return unknown('minimumContributionMonths', { year });
  return {
    delayMonths,
    ageYears: Math.floor(ageMonths / 12),
    ageExtraMonths: ageMonths % 12,
    statutoryMonth: monthOfNumber(statutory),
    minimumContributionMonths,
    earliestMonthIfMinimumMet: monthOfNumber(Math.max(birth + category.originalAgeMonths, statutory - early.maxMonths)),
  };
}

export const pensionEligibilityInput = record({
  category: oneOf(retirementCategories),
  birthMonth: month,
  paidMonths: int(0),
  paidThrough: month,
});

export type PensionEligibility = {
  statutoryMonth: Month;
  neededMonths: number;
  monthsAvailable: number;
  monthsAtStatutory: number;
  shortfallMonths: number;
};

/** Whether 最低缴费年限 is reached by paying up to the month before the statutory month (contributions 4.6). Months. */
export function pensionEligibility(
  input: z.output<typeof pensionEligibilityInput>,
  parameters: ParameterSet,
): PensionEligibility | Unknown {
  const retirement = retirementDate(input, parameters);
  if (isUnknown(retirement)) return retirement;
  const { statutoryMonth, minimumContributionMonths: neededMonths } = retirement;
  const monthsAvailable = Math.max(0, monthNumber(statutoryMonth) - monthNumber(input.paidThrough) - 1);
  const monthsAtStatutory = input.paidMonths + monthsAvailable;
  return {
    statutoryMonth,
    neededMonths,
    monthsAvailable,
    monthsAtStatutory,
    shortfallMonths: Math.max(0, neededMonths - monthsAtStatutory),
  };
}
