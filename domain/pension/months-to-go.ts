import { pensionEligibility, retirementDate, type RetirementDate } from '@/domain/contributions/retirement';
import { monthNumber, monthOfNumber, type Month } from '@/domain/kernel/days';
import type { Explaining } from '@/domain/kernel/explained';
import { inputError, isUnknown, type OperationError, type Unknown } from '@/domain/kernel/input';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import type { PensionQuestion } from './projection-input';

/** When paying goes on, when it ends, and what that makes of the minimum. */
export type MonthsToGo = {
  statutoryMonth: Month;
  neededMonths: number;
  /** First month that is paid from now on. Earlier unpaid months cannot be bought (人社部规〔2016〕5号). */
  payingFrom: Month;
  monthsByStatutory: number;
  /** Months missing in the statutory month; 0 = enough. */
  shortfallMonths: number;
  /** How many months before the statutory month the person may retire at most, today. */
  maxEarlyMonths: number;
  /** The month of the first pension: as wished, or when the minimum is reached by paying on. */
  retirementMonth: Month;
  monthsToPay: number;
  monthsAtRetirement: number;
  ageYears: number;
  ageExtraMonths: number;
};

/** The largest early retirement that meets the minimum and leaves the three months of notice; 0 when there is none. */
function maxEarly(
  retirement: RetirementDate,
  { paidMonths, now, payingFrom, noticeMonths }: Record<'paidMonths' | 'now' | 'payingFrom' | 'noticeMonths', number>,
): number {
  const earliest = Math.max(
    monthNumber(retirement.earliestMonthIfMinimumMet),
    payingFrom + retirement.minimumContributionMonths - paidMonths,
    now + noticeMonths,
  );
  return Math.max(0, monthNumber(retirement.statutoryMonth) - earliest);
}

/** Unknown when a figure of the retirement rules is missing; INVALID_RANGE on earlyMonths beyond what the law allows. */
export function monthsToGo(
  question: PensionQuestion,
  parameters: ParameterSet,
): (MonthsToGo & Explaining) | OperationError | Unknown {
  const { month, paidMonths, paidThrough, birthMonth, earlyMonths = 0 } = question;
  const retirement = retirementDate(question, parameters);
  if (isUnknown(retirement)) return retirement;

  const now = monthNumber(month);
  const payingFrom = Math.max(now, paidThrough === undefined ? now : monthNumber(paidThrough) + 1);
  const eligibility = pensionEligibility({ ...question, paidThrough: monthOfNumber(payingFrom - 1) }, parameters);
  if (isUnknown(eligibility)) return eligibility;

  const statutory = monthNumber(retirement.statutoryMonth);
  const { neededMonths, shortfallMonths, monthsAtStatutory } = eligibility;
  const { noticeMonths } = parameters.retirement.early;
  const maxEarlyMonths = shortfallMonths > 0 ? 0 : maxEarly(retirement, { paidMonths, now, payingFrom, noticeMonths });
  if (earlyMonths > maxEarlyMonths) return inputError('INVALID_RANGE', 'earlyMonths', { maxEarlyMonths });

  const retires = shortfallMonths > 0 ? Math.max(statutory, payingFrom) + shortfallMonths : statutory - earlyMonths;
  const monthsToPay = Math.max(0, retires - payingFrom);
  const ageMonths = retires - monthNumber(birthMonth);
  return {
    statutoryMonth: retirement.statutoryMonth,
    neededMonths,
    payingFrom: monthOfNumber(payingFrom),
    monthsByStatutory: monthsAtStatutory,
    shortfallMonths,
    maxEarlyMonths,
    retirementMonth: monthOfNumber(retires),
    monthsToPay,
    monthsAtRetirement: paidMonths + monthsToPay,
    ageYears: Math.floor(ageMonths / 12),
    ageExtraMonths: ageMonths % 12,
    steps: [
      ...retirement.steps,
      ...eligibility.steps.filter(({ rule }) => rule.startsWith('eligibility.')),
      {
        rule: shortfallMonths > 0 ? 'projection.retiresLater' : 'projection.retires',
        term: '开始领养老金的月份',
        termEn: 'Month of the first pension',
        inputs: { statutoryMonth: retirement.statutoryMonth, earlyMonths, shortfallMonths },
        output: monthOfNumber(retires),
        unit: 'month',
        sources: [],
      },
    ],
    assumptions: retirement.assumptions?.filter((each) => each !== 'office_decides'),
  };
}
