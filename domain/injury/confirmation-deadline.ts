import type { z } from 'zod';
import { startDay } from '@/domain/calendar/start-day';
import { addWorkingDays, countWorkingDays } from '@/domain/calendar/working-days';
import type { Calendar } from '@/domain/calendar/calendar';
import { addDays, daysBetween } from '@/domain/kernel/days';
import type { Day } from '@/domain/kernel/days';
import { bool, inputError, int, opt, record, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';

export const confirmationDeadlineInput = record({
  acceptedOn: startDay,
  workingDays: int(1, 365),
  /** 中止: first day that does not count. */
  suspendedFrom: opt(startDay),
  resumedOn: opt(startDay),
  resumeDayCounts: opt(bool),
});
type Input = z.output<typeof confirmationDeadlineInput>;

export type ConfirmationDeadline = {
  deadline: Day;
  naturalDaysUsed: number;
  workingDaysUsedBeforeSuspension: number | null;
  provisional: boolean;
};

/** Last day of the confirmation decision (职业伤害确认), in working days from acceptance; suspended days do not count
 *  (occupational-injury 4.1, 4.3). Whether the day of resumption counts is not confirmed, so it has to be said. */
export function confirmationDeadline(
  input: Input,
  calendar: Calendar,
): ConfirmationDeadline | OperationError | Unknown {
  const { acceptedOn, workingDays, suspendedFrom, resumedOn, resumeDayCounts } = input;
  const uninterrupted = addWorkingDays(acceptedOn, workingDays, calendar);
  if (suspendedFrom === undefined) return deadlineOf(uninterrupted, acceptedOn, null);
  if (suspendedFrom <= acceptedOn) return inputError('INVALID_RANGE', 'suspendedFrom');
  if (resumedOn === undefined) return inputError('MISSING_FIELD', 'resumedOn');
  if (resumedOn < suspendedFrom) return inputError('INVALID_RANGE', 'resumedOn');
  if (resumeDayCounts === undefined) return unknown('resumeDayCounts');
  if (uninterrupted.due < suspendedFrom) return deadlineOf(uninterrupted, acceptedOn, workingDays);

  const used = countWorkingDays(acceptedOn, addDays(suspendedFrom, -1), calendar);
  const lastSuspended = resumeDayCounts ? addDays(resumedOn, -1) : resumedOn;
  const { due, provisional } = addWorkingDays(lastSuspended, workingDays - used.workingDays, calendar);
  return deadlineOf({ due, provisional: provisional || used.provisional }, acceptedOn, used.workingDays);
}

const deadlineOf = (
  { due, provisional }: { due: Day; provisional: boolean },
  acceptedOn: Day,
  workingDaysUsedBeforeSuspension: number | null,
): ConfirmationDeadline => ({
  deadline: due,
  naturalDaysUsed: daysBetween(acceptedOn, due),
  workingDaysUsedBeforeSuspension,
  provisional,
});
