import type { z } from 'zod';
import type { Calendar } from '@/domain/calendar/calendar';
import { kindOfDay } from '@/domain/calendar/working-days';
import { day, record } from '@/domain/kernel/input';

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

/** Overtime class of a date; category A only (wages 5.3). */
export function overtimeClass(
  { date }: z.output<typeof overtimeClassInput>,
  calendar: Calendar,
): {
  class: OvertimeClassName;
  minimumRatePercent: number;
  provisional: boolean;
} {
  const { kind, provisional } = kindOfDay(date, calendar);
  const name = classOf[kind];
  return { class: name, minimumRatePercent: overtimePercent[name], provisional };
}
