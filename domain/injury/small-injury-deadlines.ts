import type { z } from 'zod';
import { startDay } from '@/domain/calendar/start-day';
import { addWorkingDays } from '@/domain/calendar/working-days';
import type { Calendar } from '@/domain/calendar/calendar';
import type { Day } from '@/domain/kernel/days';
import { inputError, int, opt, record } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';

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
): { confirmDeadline: Day; payDeadline: Day; provisional: boolean } | OperationError {
  const { acceptedOn, confirmDays, payDays, confirmedOn } = input;
  if (confirmedOn !== undefined && confirmedOn < acceptedOn) return inputError('INVALID_RANGE', 'confirmedOn');
  const confirm = addWorkingDays(acceptedOn, confirmDays, calendar);
  const pay = addWorkingDays(confirmedOn ?? confirm.due, payDays, calendar);
  return {
    confirmDeadline: confirm.due,
    payDeadline: pay.due,
    provisional: confirm.provisional || pay.provisional,
  };
}
