import type { Calendar } from '@/domain/calendar/calendar';
import { addPeriod, addWorkingDays, countWorkingDays } from '@/domain/calendar/working-days';
import type { Due } from '@/domain/calendar/working-days';
import { addDays } from '@/domain/kernel/days';
import type { Day } from '@/domain/kernel/days';
import type { ClockLength } from './procedure';

/** A stretch of suspension (中止). `from` is the first day that does not count, `to` the first that counts again; null
 *  while the clock stands still. */
export type Pause = { from: Day; to: Day | null };

/** Working days that count after day zero and before the clock last stood still, or up to and including `on`. */
export function workingDaysUsed(from: Day, pauses: readonly Pause[], on: Day, calendar: Calendar): number {
  let used = 0;
  let start = from;
  for (const pause of pauses) {
    used += Math.max(0, countWorkingDays(start, addDays(pause.from, -1), calendar).workingDays);
    if (pause.to === null) return used;
    start = later(start, addDays(pause.to, -1));
  }
  return used + Math.max(0, countWorkingDays(start, on, calendar).workingDays);
}

/** Last day of a period whose day zero is `from`; null while a suspension keeps it open. A suspended day does not count,
 *  and a suspension that begins after the last day changes nothing (occupational-injury 4.3). Only working days can be
 *  suspended: no rule on file suspends a period of natural days. */
export function lastDay(from: Day, length: ClockLength, pauses: readonly Pause[], calendar: Calendar): Due | null {
  if (length.unit !== 'working_day') return addPeriod(from, length.amount, length.unit, length.roll, calendar);
  let left = length.amount;
  let start = from;
  let provisional = false;
  for (const pause of pauses) {
    const used = countWorkingDays(start, addDays(pause.from, -1), calendar);
    if (used.workingDays >= left) break;
    if (pause.to === null) return null;
    if (used.workingDays > 0) {
      left -= used.workingDays;
      provisional ||= used.provisional;
    }
    start = later(start, addDays(pause.to, -1));
  }
  const end = addWorkingDays(start, left, calendar);
  return { due: end.due, provisional: provisional || end.provisional };
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
