import type { z } from 'zod';
import { monthNumber, monthOfNumber } from '@/domain/kernel/days';
import type { Month } from '@/domain/kernel/days';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { int, isUnknown, month, oneOf, record, unknown } from '@/domain/kernel/input';
import type { Unknown } from '@/domain/kernel/input';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { ParameterSet, RetirementCategory, RetirementCategoryId } from '@/domain/parameters/parameter-set';
import { exactSum } from './exact';

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
): (RetirementDate & Explaining) | Unknown {
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
  const value: RetirementDate = {
    delayMonths,
    ageYears: Math.floor(ageMonths / 12),
    ageExtraMonths: ageMonths % 12,
    statutoryMonth: monthOfNumber(statutory),
    minimumContributionMonths,
    earliestMonthIfMinimumMet: monthOfNumber(Math.max(birth + category.originalAgeMonths, statutory - early.maxMonths)),
  };
  return {
    ...value,
    steps: stepsOf(input.birthMonth, category, value, parameters),
    assumptions: [
      ...(category.id === 'male' ? [] : ['woman_confirms_category']),
      'minimum_by_statutory_year',
      'office_decides',
    ],
  };
}

function stepsOf(
  birthMonth: Month,
  category: RetirementCategory,
  value: RetirementDate,
  parameters: ParameterSet,
): Step[] {
  const { retirement } = parameters;
  const { delayMonths, ageYears, ageExtraMonths, statutoryMonth, minimumContributionMonths } = value;
  const decision = [sourceOf(retirement, parameters)];
  const originalAgeYears = category.originalAgeMonths / 12;
  return [
    {
      rule: delayMonths === 0 ? 'retirement.noDelay' : 'retirement.delay',
      term: '延迟退休月数',
      termEn: 'Months of delay',
      inputs: {
        birthMonth,
        originalAgeYears,
        firstBirthMonth: category.firstBirthMonth,
        stepBirthMonths: category.stepBirthMonths,
        maxDelayMonths: category.maxDelayMonths,
      },
      output: delayMonths,
      unit: 'months',
      // Which original age holds for a flexible woman is an older rule of its own.
      sources:
        category.id === 'male' ? decision : [...decision, sourceOf(retirement.flexibleWorkerDefault, parameters)],
    },
    {
      rule: 'retirement.statutoryMonth',
      term: '法定退休时间',
      termEn: 'Statutory retirement month',
      inputs: { birthMonth, ageYears, ageExtraMonths },
      output: statutoryMonth,
      unit: 'month',
      sources: decision,
    },
    {
      rule: 'retirement.minimumMonths',
      term: '最低缴费年限',
      termEn: 'Minimum contribution period',
      inputs: { year: statutoryMonth.slice(0, 4), years: minimumContributionMonths / 12 },
      output: minimumContributionMonths,
      unit: 'months',
      sources: decision,
    },
    {
      rule: 'retirement.earliestMonth',
      term: '弹性提前退休最早时间',
      termEn: 'Earliest month of flexible retirement',
      inputs: { originalAgeYears, maxMonths: retirement.early.maxMonths, statutoryMonth },
      output: value.earliestMonthIfMinimumMet,
      unit: 'month',
      sources: [sourceOf(retirement.early, parameters)],
    },
  ];
}

export const pensionEligibilityInput = record({
  category: oneOf(retirementCategories),
  birthMonth: month,
  paidMonths: int(0),
  paidThrough: month,
});
type PensionEligibilityInput = z.output<typeof pensionEligibilityInput>;

export type PensionEligibility = {
  statutoryMonth: Month;
  neededMonths: number;
  monthsAvailable: number;
  monthsAtStatutory: number;
  shortfallMonths: number;
};

/** Whether 最低缴费年限 is reached by paying up to the month before the statutory month (contributions 4.6). Months. */
export function pensionEligibility(
  input: PensionEligibilityInput,
  parameters: ParameterSet,
): (PensionEligibility & Explaining) | Unknown {
  const retirement = retirementDate(input, parameters);
  if (isUnknown(retirement)) return retirement;
  const { statutoryMonth, minimumContributionMonths: neededMonths } = retirement;
  const monthsAvailable = Math.max(0, monthNumber(statutoryMonth) - monthNumber(input.paidThrough) - 1);
  const monthsAtStatutory = exactSum([input.paidMonths, monthsAvailable]);
  const value: PensionEligibility = {
    statutoryMonth,
    neededMonths,
    monthsAvailable,
    monthsAtStatutory,
    shortfallMonths: Math.max(0, neededMonths - monthsAtStatutory),
  };
  return {
    ...value,
    steps: [...retirement.steps.slice(0, 3), ...eligibilitySteps(input, value)],
    assumptions: retirement.assumptions,
  };
}

/** The lines from what was paid to what is missing. */
export const eligibilitySteps = (
  { paidMonths, paidThrough }: Pick<PensionEligibilityInput, 'paidMonths' | 'paidThrough'>,
  { statutoryMonth, neededMonths, monthsAvailable, monthsAtStatutory, shortfallMonths }: PensionEligibility,
): Step[] => [
  {
    rule: 'eligibility.available',
    term: '到法定退休还能缴的月数',
    termEn: 'Months that can still be paid',
    inputs: { paidThrough, statutoryMonth },
    output: monthsAvailable,
    unit: 'months',
    sources: [],
  },
  {
    rule: 'eligibility.atStatutory',
    term: '到法定退休累计缴费月数',
    termEn: 'Months paid by the statutory month',
    inputs: { paidMonths, monthsAvailable },
    output: monthsAtStatutory,
    unit: 'months',
    sources: [],
  },
  {
    rule: shortfallMonths > 0 ? 'eligibility.shortfall' : 'eligibility.enough',
    term: '还差的月数',
    termEn: 'Months missing',
    inputs: { neededMonths, monthsAtStatutory },
    output: shortfallMonths,
    unit: 'months',
    sources: [],
  },
];
