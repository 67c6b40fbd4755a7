import type { z } from 'zod';
import { startDay } from '@/domain/calendar/start-day';
import type { Calendar } from '@/domain/calendar/calendar';
import { calendarAssumptions } from '@/domain/calendar/calendar-sources';
import { periodDated } from '@/domain/calendar/deadline-step';
import type { Day } from '@/domain/kernel/days';
import type { Explaining } from '@/domain/kernel/explained';
import { bool, inputError, opt, record } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';
import { litigationLaw, reconsiderationLaw, remedyRoll } from './legal-sources';

export const remedyDeadlinesInput = record({
  servedOn: startDay,
  rollOver: bool,
  reconsiderationDecisionServedOn: opt(startDay),
});

export type RemedyDeadlines = {
  reconsiderationDeadline: Day;
  litigationDeadline: Day;
  litigationAfterReconsiderationDeadline: Day | null;
  provisional: boolean;
};

/** 行政复议 within 60 days, 行政诉讼 within 6 months of service, or 15 days after the decision on reconsideration
 *  (occupational-injury 4.1; 行政复议法 art. 20, 行政诉讼法 arts. 45-46). */
export function remedyDeadlines(
  input: z.output<typeof remedyDeadlinesInput>,
  calendar: Calendar,
): (RemedyDeadlines & Explaining) | OperationError {
  const { servedOn, rollOver, reconsiderationDecisionServedOn } = input;
  if (reconsiderationDecisionServedOn !== undefined && reconsiderationDecisionServedOn < servedOn)
    return inputError('INVALID_RANGE', 'reconsiderationDecisionServedOn');
  const reconsideration = periodDated(
    {
      rule: 'injury.remedy.reconsideration',
      term: '申请行政复议期限',
      termEn: 'Last day to ask for reconsideration',
      sources: [reconsiderationLaw, remedyRoll],
    },
    servedOn,
    { amount: 60, unit: 'day', rollOver },
    calendar,
  );
  const litigation = periodDated(
    {
      rule: 'injury.remedy.litigation',
      term: '提起行政诉讼期限',
      termEn: 'Last day to go to court',
      sources: [litigationLaw, remedyRoll],
    },
    servedOn,
    { amount: 6, unit: 'month', rollOver },
    calendar,
  );
  const afterReconsideration =
    reconsiderationDecisionServedOn === undefined
      ? null
      : periodDated(
          {
            rule: 'injury.remedy.afterReconsideration',
            term: '对复议决定提起行政诉讼期限',
            termEn: 'Last day to go to court after the reconsideration decision',
            sources: [litigationLaw, remedyRoll],
          },
          reconsiderationDecisionServedOn,
          { amount: 15, unit: 'day', rollOver },
          calendar,
        );
  const dates = [reconsideration, litigation, ...(afterReconsideration ? [afterReconsideration] : [])];
  return {
    reconsiderationDeadline: reconsideration.due,
    litigationDeadline: litigation.due,
    litigationAfterReconsiderationDeadline: afterReconsideration?.due ?? null,
    provisional: dates.some(({ provisional }) => provisional),
    steps: dates.map(({ step }) => step),
    assumptions: [...calendarAssumptions(...dates), 'medical_payment_goes_on'],
  };
}
