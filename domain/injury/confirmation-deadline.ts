import type { z } from 'zod';
import { startDay } from '@/domain/calendar/start-day';
import { calendarAssumptions, calendarSources } from '@/domain/calendar/calendar-sources';
import type { Calendar } from '@/domain/calendar/calendar';
import { workingDaysDated } from '@/domain/calendar/deadline-step';
import { startNotCounted } from '@/domain/calendar/legal-sources';
import { countWorkingDays } from '@/domain/calendar/working-days';
import type { Due } from '@/domain/calendar/working-days';
import { addDays, daysBetween } from '@/domain/kernel/days';
import type { Day } from '@/domain/kernel/days';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { bool, inputError, int, opt, record, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { confirmationDays, frame } from './legal-sources';

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
): (ConfirmationDeadline & Explaining) | OperationError | Unknown {
  const { acceptedOn, workingDays, suspendedFrom, resumedOn, resumeDayCounts } = input;
  const uninterrupted = workingDaysDated(confirmation, acceptedOn, workingDays, calendar);
  if (suspendedFrom === undefined) return deadlineOf(uninterrupted, acceptedOn, null, [uninterrupted.step]);
  if (suspendedFrom <= acceptedOn) return inputError('INVALID_RANGE', 'suspendedFrom');
  if (resumedOn === undefined) return inputError('MISSING_FIELD', 'resumedOn');
  if (resumedOn < suspendedFrom) return inputError('INVALID_RANGE', 'resumedOn');
  if (resumeDayCounts === undefined) return unknown('resumeDayCounts');
  if (uninterrupted.due < suspendedFrom)
    return deadlineOf(uninterrupted, acceptedOn, workingDays, [
      uninterrupted.step,
      suspendedTooLate(suspendedFrom, uninterrupted.due),
    ]);

  const lastBefore = addDays(suspendedFrom, -1);
  const used = countWorkingDays(acceptedOn, lastBefore, calendar);
  const lastSuspended = resumeDayCounts ? addDays(resumedOn, -1) : resumedOn;
  const rest = workingDaysDated(afterSuspension, lastSuspended, workingDays - used.workingDays, calendar);
  return deadlineOf(
    { due: rest.due, provisional: rest.provisional || used.provisional },
    acceptedOn,
    used.workingDays,
    [
      {
        rule: 'injury.confirmation.usedBefore',
        term: '中止前已用的工作日',
        termEn: 'Working days used before the suspension',
        inputs: { start: acceptedOn, suspendedFrom },
        output: used.workingDays,
        unit: 'working_days',
        sources: [frame(20), startNotCounted, ...calendarSources(addDays(acceptedOn, 1), lastBefore, calendar)],
      },
      rest.step,
    ],
  );
}

const confirmation = {
  rule: 'injury.confirmation.deadline',
  term: '职业伤害确认期限',
  termEn: 'Last day of the confirmation decision',
  sources: [confirmationDays],
};
const afterSuspension = {
  ...confirmation,
  rule: 'injury.confirmation.afterSuspension',
  sources: [confirmationDays, frame(20)],
};

const suspendedTooLate = (suspendedFrom: Day, due: Day): Step => ({
  rule: 'injury.confirmation.suspendedTooLate',
  term: '中止晚于期限',
  termEn: 'The suspension came after the last day',
  inputs: { suspendedFrom, due },
  output: due,
  unit: 'date',
  sources: [frame(20)],
});

function deadlineOf(
  { due, provisional }: Due,
  acceptedOn: Day,
  workingDaysUsedBeforeSuspension: number | null,
  steps: Step[],
): ConfirmationDeadline & Explaining {
  const naturalDaysUsed = daysBetween(acceptedOn, due);
  const natural: Step = {
    rule: 'injury.confirmation.naturalDays',
    term: '自然日天数',
    termEn: 'Natural days',
    inputs: { start: acceptedOn, due },
    output: naturalDaysUsed,
    unit: 'days',
    sources: [],
  };
  return {
    deadline: due,
    naturalDaysUsed,
    workingDaysUsedBeforeSuspension,
    provisional,
    steps: [...steps, natural],
    assumptions: [
      ...calendarAssumptions({ provisional }),
      ...(workingDaysUsedBeforeSuspension === null ? [] : ['frame_rule_stands_in']),
      'confirmation_runs_from_acceptance',
    ],
  };
}
