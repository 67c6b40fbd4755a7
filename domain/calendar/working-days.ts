import { addMonths, dayNumber, dayOfNumber } from '@/domain/kernel/days';
import type { Day } from '@/domain/kernel/days';
import { dayOfWeekdayCount, isMondayToFriday, isWork, weekdaysThrough } from './calendar';
import type { Calendar, DayKind } from './calendar';

/** A last day; provisional while a day of a year without a notice was consulted for it. */
export type Due = { due: Day; provisional: boolean };

const kindOf = (number: number, { first, last, kinds }: Calendar): DayKind =>
  number >= first && number <= last ? kinds[number - first]! : isMondayToFriday(number) ? 'workday' : 'weekend';

/** Working days since the calendar begins, up to and including a day; negative before it. */
function countThrough(number: number, { first, last, worked, workingDays }: Calendar): number {
  if (number < first) return weekdaysThrough(number) - weekdaysThrough(first - 1);
  if (number > last) return workingDays.length + weekdaysThrough(number) - weekdaysThrough(last);
  return worked[number - first]!;
}

/** The working day on which `countThrough` reaches a count. */
function dayOfCount(count: number, { first, last, workingDays }: Calendar): number {
  if (count <= 0) return dayOfWeekdayCount(count + weekdaysThrough(first - 1));
  if (count > workingDays.length) return dayOfWeekdayCount(count - workingDays.length + weekdaysThrough(last));
  return workingDays[count - 1]!;
}

/** Whether the days `from` to `to`, both included, lie in announced years; no days at all do. */
const isAnnounced = (from: number, to: number, calendar: Calendar): boolean =>
  from > to || calendar.announced.some((run) => run.first <= from && to <= run.last);

/** Whether a day is a working day (工作日), and why: adjusted days, statutory days, rest of a holiday block, weekend
 *  (unpaid-wages 3.1). */
export function kindOfDay(day: Day, calendar: Calendar) {
  const number = dayNumber(day);
  const kind = kindOf(number, calendar);
  return { workingDay: isWork(kind), kind, provisional: !isAnnounced(number, number, calendar) };
}

/** The days-th working day after `start`, which is not counted (民法典 art. 201). `days` is an integer >= 1. */
export function addWorkingDays(start: Day, days: number, calendar: Calendar): Due {
  const from = dayNumber(start);
  const due = dayOfCount(countThrough(from, calendar) + days, calendar);
  return { due: dayOfNumber(due), provisional: !isAnnounced(from + 1, due, calendar) };
}

/** Working days after `from` up to and including `to`; negative when `to` comes first. */
export function countWorkingDays(from: Day, to: Day, calendar: Calendar) {
  const [a, b] = [dayNumber(from), dayNumber(to)];
  return {
    workingDays: countThrough(b, calendar) - countThrough(a, calendar),
    provisional: !isAnnounced(Math.min(a, b) + 1, Math.max(a, b), calendar),
  };
}

/** The day itself when it is a working day, else the next one (民法典 art. 203). */
export function rollToWorkingDay(day: Day, calendar: Calendar): Due {
  const number = dayNumber(day);
  const due = dayOfCount(countThrough(number - 1, calendar) + 1, calendar);
  return { due: dayOfNumber(due), provisional: !isAnnounced(number, due, calendar) };
}

export const periodUnits = ['day', 'month', 'year'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** Last day of a period of natural days (自然日), months or years after `start`, which is not counted; without
 *  `rollOver` the calendar is not consulted (unpaid-wages 3.3). */
export function addPeriod(
  start: Day,
  amount: number,
  unit: PeriodUnit,
  rollOver: boolean,
  calendar: Calendar,
): Due & { rawDue: Day } {
  const rawDue =
    unit === 'day' ? dayOfNumber(dayNumber(start) + amount) : addMonths(start, unit === 'year' ? amount * 12 : amount);
  return rollOver ? { rawDue, ...rollToWorkingDay(rawDue, calendar) } : { rawDue, due: rawDue, provisional: false };
}
