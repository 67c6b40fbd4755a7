import type { z } from 'zod';
import { monthNumber } from '@/domain/kernel/days';
import type { Month } from '@/domain/kernel/days';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { int, isUnknown, month, oneOf, opt, record } from '@/domain/kernel/input';
import type { Unknown } from '@/domain/kernel/input';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { ParameterSet, SubsidyGroup } from '@/domain/parameters/parameter-set';
import { retirementCategories, retirementDate } from './retirement';
import { subsidyGroups } from './subsidy-amount';

export const subsidyDurationInput = record({
  group: oneOf(subsidyGroups),
  category: oneOf(retirementCategories),
  birthMonth: month,
  firstMonth: month,
  usedMonths: opt(int(0)),
});

type SubsidyDurationInput = z.output<typeof subsidyDurationInput>;

export type SubsidyDuration = {
  statutoryMonth: Month;
  monthsToStatutoryRetirement: number;
  months: number;
  remainingMonths: number;
  /** The subsidy runs up to the month before retirement. */
  untilRetirement: boolean;
};

/** Months of subsidy for a group with so many months left to retirement, and the rule (contributions 6.1): strictly below
 *  60 months people with employment difficulty 就业困难人员 are carried to retirement, exactly 60 are not. */
function lengthFor(
  group: SubsidyGroup,
  toRetirement: number,
  parameters: ParameterSet,
): Pick<Step, 'rule' | 'inputs'> & { months: number } {
  const { maxMonths, nearRetirementMonthsBelow, graduatesMaxMonths } = parameters.flexibleSubsidy.national;
  if (toRetirement === 0) return { rule: 'subsidyLength.atRetirement', inputs: {}, months: 0 };
  if (group === 'graduate')
    return {
      rule: 'subsidyLength.graduate',
      inputs: { graduatesMaxMonths, toRetirement },
      months: Math.min(graduatesMaxMonths, toRetirement),
    };
  return toRetirement < nearRetirementMonthsBelow
    ? { rule: 'subsidyLength.toRetirement', inputs: { nearRetirementMonthsBelow, toRetirement }, months: toRetirement }
    : { rule: 'subsidyLength.longest', inputs: { nearRetirementMonthsBelow, maxMonths }, months: maxMonths };
}

/** 补贴期限, months from the first approved month (contributions 6.1; operations insurance.subsidyDuration). */
export function subsidyDuration(
  input: SubsidyDurationInput,
  parameters: ParameterSet,
): (SubsidyDuration & Explaining) | Unknown {
  const retirement = retirementDate(input, parameters);
  if (isUnknown(retirement)) return retirement;
  const { statutoryMonth } = retirement;
  const { firstMonth, usedMonths = 0 } = input;
  const toRetirement = Math.max(0, monthNumber(statutoryMonth) - monthNumber(firstMonth));
  const { rule, inputs, months } = lengthFor(input.group, toRetirement, parameters);
  const remainingMonths = Math.max(0, months - usedMonths);
  const national = [sourceOf(parameters.flexibleSubsidy.national, parameters)];
  return {
    statutoryMonth,
    monthsToStatutoryRetirement: toRetirement,
    months,
    remainingMonths,
    untilRetirement: months > 0 && months === toRetirement,
    steps: [
      ...retirement.steps.slice(0, 2),
      {
        rule: 'subsidyLength.monthsLeft',
        term: '距法定退休月数',
        termEn: 'Months to the statutory month',
        inputs: { firstMonth, statutoryMonth },
        output: toRetirement,
        unit: 'months',
        sources: [],
      },
      {
        rule,
        term: '补贴期限',
        termEn: 'Length of the subsidy',
        inputs,
        output: months,
        unit: 'months',
        sources: national,
      },
      {
        rule: 'subsidyLength.remaining',
        term: '还可以领的月数',
        termEn: 'Months still to draw',
        inputs: { months, usedMonths },
        output: remainingMonths,
        unit: 'months',
        sources: [],
      },
    ],
    assumptions: [
      ...(input.category === 'male' ? [] : ['woman_confirms_category']),
      'subsidy_length_national',
      'office_decides',
    ],
  };
}
