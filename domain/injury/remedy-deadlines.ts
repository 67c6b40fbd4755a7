import type { z } from 'zod';
import { startDay } from '@/domain/calendar/start-day';
import { addPeriod } from '@/domain/calendar/working-days';
import type { Calendar } from '@/domain/calendar/calendar';
import type { Day } from '@/domain/kernel/days';
import { bool, inputError, opt, record } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';

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
): RemedyDeadlines | OperationError {
  const { servedOn, rollOver, reconsiderationDecisionServedOn } = input;
  if (reconsiderationDecisionServedOn !== undefined && reconsiderationDecisionServedOn < servedOn)
    return inputError('INVALID_RANGE', 'reconsiderationDecisionServedOn');
  const reconsideration = addPeriod(servedOn, 60, 'day', rollOver, calendar);
  const litigation = addPeriod(servedOn, 6, 'month', rollOver, calendar);
  const afterReconsideration =
    reconsiderationDecisionServedOn === undefined
      ? null
      : addPeriod(reconsiderationDecisionServedOn, 15, 'day', rollOver, calendar);
  return {
    reconsiderationDeadline: reconsideration.due,
    litigationDeadline: litigation.due,
    litigationAfterReconsiderationDeadline: afterReconsideration?.due ?? null,
    provisional: [reconsideration, litigation, afterReconsideration].some((each) => each?.provisional),
  };
}
