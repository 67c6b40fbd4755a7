import type { z } from 'zod';
import type { Calendar } from '@/domain/calendar/calendar';
import { calendarAssumptions, calendarSources } from '@/domain/calendar/calendar-sources';
import { kindOfDay } from '@/domain/calendar/working-days';
import type { Explaining } from '@/domain/kernel/explained';
import { day, record } from '@/domain/kernel/input';
import { overtimeRatios } from './legal-sources';

export type OvertimeClassName = 'workday' | 'rest' | 'statutory';

/** 加班工资比例, percent of the hourly pay (劳动法 art. 44). */
export const overtimePercent = { workday: 150, rest: 200, statutory: 300 } as const satisfies Record<
  OvertimeClassName,
  number
>;

// A day of a holiday block that is no statutory day was only moved there by a swap (调休): a rest day.
const classOf = {
  workday: 'workday',
  adjusted_workday: 'workday',
  weekend: 'rest',
  holiday_block: 'rest',
  statutory_holiday: 'statutory',
} as const satisfies Record<ReturnType<typeof kindOfDay>['kind'], OvertimeClassName>;

export const overtimeClassInput = record({ date: day });

const terms = {
  workday: { term: '工作日', termEn: 'Working day' },
  rest: { term: '休息日', termEn: 'Rest day' },
  statutory: { term: '法定休假日', termEn: 'Statutory holiday' },
} as const satisfies Record<OvertimeClassName, { term: string; termEn: string }>;

export type OvertimeClass = { class: OvertimeClassName; minimumRatePercent: number; provisional: boolean };

/** Overtime class of a date; category A only (wages 5.3). */
export function overtimeClass(
  { date }: z.output<typeof overtimeClassInput>,
  calendar: Calendar,
): OvertimeClass & Explaining {
  const { kind, provisional } = kindOfDay(date, calendar);
  const name = classOf[kind];
  const percent = overtimePercent[name];
  return {
    class: name,
    minimumRatePercent: percent,
    provisional,
    steps: [
      {
        rule: 'wages.overtimeClass',
        ...terms[name],
        inputs: { date, kind },
        output: `${percent}%`,
        unit: 'text',
        sources: [overtimeRatios, ...calendarSources(date, date, calendar)],
      },
    ],
    assumptions: ['employees_only', ...calendarAssumptions({ provisional })],
  };
}
