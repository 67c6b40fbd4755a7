import type { z } from 'zod';
import type { Calendar } from '@/domain/calendar/calendar';
import { calendarAssumptions, calendarSources } from '@/domain/calendar/calendar-sources';
import { kindOfDay } from '@/domain/calendar/working-days';
import { startDay } from '@/domain/calendar/start-day';
import { addDays, type Day } from '@/domain/kernel/days';
import type { Explaining } from '@/domain/kernel/explained';
import { record } from '@/domain/kernel/input';
import { payInFull } from './legal-sources';

export const payDueDateInput = record({ nominal: startDay });

export type PayDueDate = { payBy: Day; overdueFrom: Day; provisional: boolean };

/** Latest day for paying on an agreed payday: a day off moves it to the nearest earlier working day, adjusted working days
 *  counting as such (保障农民工工资支付条例; wages 5.1). */
export function payDueDate({ nominal }: z.output<typeof payDueDateInput>, calendar: Calendar): PayDueDate & Explaining {
  let payBy = nominal;
  let kind = kindOfDay(payBy, calendar);
  let provisional = kind.provisional;
  while (!kind.workingDay) {
    payBy = addDays(payBy, -1);
    kind = kindOfDay(payBy, calendar);
    provisional ||= kind.provisional;
  }
  const overdueFrom = addDays(payBy, 1);
  return {
    payBy,
    overdueFrom,
    provisional,
    steps: [
      {
        rule: payBy === nominal ? 'wages.payBy' : 'wages.payBy.earlier',
        term: '最晚发薪日',
        termEn: 'Latest day for paying',
        inputs: { nominal },
        output: payBy,
        unit: 'date',
        sources: [payInFull, ...calendarSources(payBy, nominal, calendar)],
      },
      {
        rule: 'wages.overdueFrom',
        term: '算拖欠的第一天',
        termEn: 'First day overdue',
        inputs: { payBy },
        output: overdueFrom,
        unit: 'date',
        sources: [payInFull],
      },
    ],
    assumptions: calendarAssumptions({ provisional }),
  };
}
