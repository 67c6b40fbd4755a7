import type { z } from 'zod';
import { startDay } from '@/domain/calendar/start-day';
import { addPeriod, addWorkingDays } from '@/domain/calendar/working-days';
import type { Calendar } from '@/domain/calendar/calendar';
import { addMonths } from '@/domain/kernel/days';
import type { Day } from '@/domain/kernel/days';
import { bool, day, inputError, opt, record } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';

export const appraisalDeadlinesInput = record({
  receivedApplicationOn: startDay,
  extended: bool,
  concludedOn: opt(startDay),
  servedOn: opt(startDay),
  authorityDeadlinesRoll: bool,
  partyDeadlinesRoll: bool,
});
type Input = z.output<typeof appraisalDeadlinesInput>;

export type AppraisalDeadlines = {
  materialsCheckBy: Day;
  concludeBy: Day;
  concludeByExtended: Day | null;
  serveBy: Day | null;
  servedLate: boolean | null;
  secondAppraisalBy: Day | null;
  provisional: boolean;
};

/** Dates of a 劳动能力鉴定 (occupational-injury 5; 劳动能力鉴定管理办法 2025): completeness check in 5 working days,
 *  conclusion in 60 days (90 for complex cases), service in 15, second appraisal (再次鉴定) within 15 of service. */
export function appraisalDeadlines(input: Input, calendar: Calendar): AppraisalDeadlines | OperationError {
  const { receivedApplicationOn, extended, concludedOn, servedOn } = input;
  const contradiction = contradictionOf(input);
  if (contradiction) return contradiction;

  const authorityDays = (start: Day, days: number) =>
    addPeriod(start, days, 'day', input.authorityDeadlinesRoll, calendar);
  const check = addWorkingDays(receivedApplicationOn, 5, calendar);
  const conclude = authorityDays(receivedApplicationOn, 60);
  const concludeExtended = extended ? authorityDays(receivedApplicationOn, 90) : null;
  const serve = concludedOn === undefined ? null : authorityDays(concludedOn, 15);
  const second = servedOn === undefined ? null : addPeriod(servedOn, 15, 'day', input.partyDeadlinesRoll, calendar);
  return {
    materialsCheckBy: check.due,
    concludeBy: conclude.due,
    concludeByExtended: concludeExtended?.due ?? null,
    serveBy: serve?.due ?? null,
    servedLate: serve === null || servedOn === undefined ? null : servedOn > serve.due,
    secondAppraisalBy: second?.due ?? null,
    provisional: [check, conclude, concludeExtended, serve, second].some((each) => each?.provisional),
  };
}

function contradictionOf({ receivedApplicationOn, concludedOn, servedOn }: Input): OperationError | undefined {
  if (concludedOn === undefined) return servedOn === undefined ? undefined : inputError('MISSING_FIELD', 'concludedOn');
  if (concludedOn < receivedApplicationOn) return inputError('INVALID_RANGE', 'concludedOn');
  if (servedOn !== undefined && servedOn < concludedOn) return inputError('INVALID_RANGE', 'servedOn');
  return undefined;
}

export const reviewAppraisalInput = record({ concludedOn: startDay, appliedOn: day });

/** 复查鉴定: from the same day one year after the conclusion (工伤保险条例 art. 28). */
export function reviewAppraisal(input: z.output<typeof reviewAppraisalInput>): { allowed: boolean; allowedFrom: Day } {
  const allowedFrom = addMonths(input.concludedOn, 12);
  return { allowed: input.appliedOn >= allowedFrom, allowedFrom };
}
