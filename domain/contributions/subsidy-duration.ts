import type { z } from 'zod';
import { monthNumber } from '@/domain/kernel/days';
import type { Month } from '@/domain/kernel/days';
import { int, isUnknown, month, oneOf, opt, record } from '@/domain/kernel/input';
import type { Unknown } from '@/domain/kernel/input';
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

export type SubsidyDuration = {
  statutoryMonth: Month;
  monthsToStatutoryRetirement: number;
  months: number;
  remainingMonths: number;
  /** The subsidy runs up to the month before retirement. */
  untilRetirement: boolean;
};

/** Months of subsidy for a group with so many months left to retirement (contributions 6.1): strictly below 60 months
 *  people with employment difficulty 就业困难人员 are carried to retirement, exactly 60 are not. */
function lengthFor(group: SubsidyGroup, toRetirement: number, parameters: ParameterSet): number {
  const { maxMonths, nearRetirementMonthsBelow, graduatesMaxMonths } = parameters.flexibleSubsidy.national;
  if (group === 'graduate') return Math.min(graduatesMaxMonths, toRetirement);
  return toRetirement < nearRetirementMonthsBelow ? toRetirement : maxMonths;
}

/** 补贴期限, months from the first approved month (contributions 6.1; operations insurance.subsidyDuration). */
export function subsidyDuration(
  input: z.output<typeof subsidyDurationInput>,
  parameters: ParameterSet,
): SubsidyDuration | Unknown {
  const retirement = retirementDate(input, parameters);
  if (isUnknown(retirement)) return retirement;
  const { statutoryMonth } = retirement;
  const toRetirement = Math.max(0, monthNumber(statutoryMonth) - monthNumber(input.firstMonth));
  const months = lengthFor(input.group, toRetirement, parameters);
  return {
    statutoryMonth,
    monthsToStatutoryRetirement: toRetirement,
    months,
    remainingMonths: Math.max(0, months - (input.usedMonths ?? 0)),
    untilRetirement: months > 0 && months === toRetirement,
  };
}
