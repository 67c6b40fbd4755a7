import type { z } from 'zod';
import type { Calendar } from '@/domain/calendar/calendar';
import { kindOfDay } from '@/domain/calendar/working-days';
import { startDay } from '@/domain/calendar/start-day';
import { addDays, type Day } from '@/domain/kernel/days';
import { record } from '@/domain/kernel/input';

export const payDueDateInput = record({ nominal: startDay });

/** Latest day for paying on an agreed payday: a day off moves it to the nearest earlier working day, adjusted working days
 *  counting as such (保障农民工工资支付条例; wages 5.1). */
export function payDueDate(
  { nominal }: z.output<typeof payDueDateInput>,
  calendar: Calendar,
): {
  payBy: Day;
  overdueFrom: Day;
  provisional: boolean;
} {
  let payBy = nominal;
  let kind = kindOfDay(payBy, calendar);
  let provisional = kind.provisional;
  while (!kind.workingDay) {
    payBy = addDays(payBy, -1);
    kind = kindOfDay(payBy, calendar);
    provisional ||= kind.provisional;
  }
  return { payBy, overdueFrom: addDays(payBy, 1), provisional };
}
