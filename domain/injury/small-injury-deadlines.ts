import type { z } from 'zod';
import { startDay } from '@/domain/calendar/start-day';
import type { Calendar } from '@/domain/calendar/calendar';
import { calendarAssumptions } from '@/domain/calendar/calendar-sources';
import { workingDaysDated } from '@/domain/calendar/deadline-step';
import type { Day } from '@/domain/kernel/days';
import type { Explaining } from '@/domain/kernel/explained';
import { inputError, int, opt, record } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';
import { confirmationDays } from './legal-sources';

export const smallInjuryDeadlinesInput = record({
  acceptedOn: startDay,
  confirmDays: int(1, 60),
  payDays: int(1, 60),
  confirmedOn: opt(startDay),
});

/** 小伤快赔: working days to confirm, then to pay from the confirmation, or from its last permitted day while there is
 *  none (occupational-injury 4.1). */
export function smallInjuryDeadlines(
  input: z.output<typeof smallInjuryDeadlinesInput>,
  calendar: Calendar,
): ({ confirmDeadline: Day; payDeadline: Day; provisional: boolean } & Explaining) | OperationError {
  const { acceptedOn, confirmDays, payDays, confirmedOn } = input;
  if (confirmedOn !== undefined && confirmedOn < acceptedOn) return inputError('INVALID_RANGE', 'confirmedOn');
  const confirm = workingDaysDated(
    {
      rule: 'injury.small.confirm',
      term: '小伤确认期限',
      termEn: 'Last day to confirm a small injury',
      sources: [confirmationDays],
    },
    acceptedOn,
    confirmDays,
    calendar,
  );
  const pay = workingDaysDated(
    {
      rule: confirmedOn === undefined ? 'injury.small.payFromLastDay' : 'injury.small.pay',
      term: '小伤支付期限',
      termEn: 'Last day to pay a small injury',
      sources: [confirmationDays],
    },
    confirmedOn ?? confirm.due,
    payDays,
    calendar,
  );
  return {
    confirmDeadline: confirm.due,
    payDeadline: pay.due,
    provisional: confirm.provisional || pay.provisional,
    steps: [confirm.step, pay.step],
    assumptions: [...calendarAssumptions(confirm, pay), 'days_of_the_province'],
  };
}
