import { dayNumber, dayOfNumber } from '@/domain/kernel/days';
import type { Day } from '@/domain/kernel/days';

/** One yearly State Council notice (节假日安排), or what is known before it: only then do the blocks and swaps count. */
export type CalendarYear = {
  year: number;
  /** `announced`, or anything else while no notice is on file. */
  status: string;
  /** Number or title of the notice with the day of its issue; null while none is on file. */
  notice?: string | null;
  /** How far the notice was seen, in words that begin with the mark. */
  confidence?: string;
  holidays: readonly { dates: readonly Day[] }[];
  adjustedWorkdays: readonly Day[];
  statutoryDays: readonly Day[];
};

export const dayKinds = ['workday', 'adjusted_workday', 'weekend', 'holiday_block', 'statutory_holiday'] as const;
export type DayKind = (typeof dayKinds)[number];

/** Days as day numbers (`dayNumber`); every look-up below is O(1), because deadlines are recomputed by the thousand
 *  whenever a notice is loaded. Outside of `first..last` only Monday to Friday counts. */
export type Calendar = {
  first: number;
  last: number;
  /** Index is the day number minus `first`. */
  kinds: readonly DayKind[];
  /** Working days from `first` up to and including that index. */
  worked: Int32Array;
  /** Day number of the n-th working day since `first`, n from 0. */
  workingDays: Int32Array;
  /** Runs of announced years; a result that consults a day outside of them is provisional. */
  announced: readonly { first: number; last: number }[];
  /** What it was laid out from, to name the notice behind a day. */
  years: readonly CalendarYear[];
};

// 1970-01-01 was a Thursday, so day -3 is a Monday.
const mondayOffset = 3;

/** Mondays to Fridays up to and including a day, counted from 1969-12-29 (negative before it). */
export function weekdaysThrough(number: number): number {
  const sinceMonday = number + mondayOffset;
  const week = Math.floor(sinceMonday / 7);
  return week * 5 + Math.min(sinceMonday - week * 7 + 1, 5);
}

/** The day on which `weekdaysThrough` first reaches a count. */
export function dayOfWeekdayCount(count: number): number {
  const week = Math.floor((count - 1) / 5);
  return week * 7 + (count - 1 - week * 5) - mondayOffset;
}

export const isMondayToFriday = (number: number): boolean => weekdaysThrough(number) > weekdaysThrough(number - 1);

const firstDayOf = (year: number): number => dayNumber(`${year}-01-01`);
const lastDayOf = (year: number): number => dayNumber(`${year}-12-31`);

/** The kinds that a list of a notice gives; adjusted days first, then statutory days, then the rest of a block. */
function listedKinds(years: readonly CalendarYear[]): Map<Day, DayKind> {
  const kinds = new Map<Day, DayKind>();
  const announced = years.filter((year) => year.status === 'announced');
  for (const year of announced)
    for (const block of year.holidays) for (const day of block.dates) kinds.set(day, 'holiday_block');
  for (const year of years) for (const day of year.statutoryDays) kinds.set(day, 'statutory_holiday');
  for (const year of announced) for (const day of year.adjustedWorkdays) kinds.set(day, 'adjusted_workday');
  return kinds;
}

function announcedRuns(years: readonly CalendarYear[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const { year } of years.filter(({ status }) => status === 'announced')) {
    const run = runs.at(-1);
    if (run && run.last + 1 === firstDayOf(year)) run.last = lastDayOf(year);
    else runs.push({ first: firstDayOf(year), last: lastDayOf(year) });
  }
  return runs;
}

/** Lays the yearly notices out as tables. Years may come in any order and leave gaps; an empty list is Monday to Friday. */
export function buildCalendar(notices: readonly CalendarYear[]): Calendar {
  const years = notices.toSorted((a, b) => a.year - b.year);
  const first = firstDayOf(years[0]?.year ?? 1970);
  const last = years.length ? lastDayOf(years[years.length - 1]!.year) : first - 1;
  const listed = listedKinds(years);

  const kinds: DayKind[] = [];
  const worked = new Int32Array(last - first + 1);
  const workingDays: number[] = [];
  for (let number = first; number <= last; number++) {
    const kind = listed.get(dayOfNumber(number)) ?? (isMondayToFriday(number) ? 'workday' : 'weekend');
    kinds.push(kind);
    if (isWork(kind)) workingDays.push(number);
    worked[number - first] = workingDays.length;
  }
  return {
    ...{ first, last, kinds, worked, workingDays: Int32Array.from(workingDays) },
    ...{ announced: announcedRuns(years), years },
  };
}

export const isWork = (kind: DayKind): boolean => kind === 'workday' || kind === 'adjusted_workday';
