import type { Calendar } from '@/domain/calendar/calendar';
import { addWorkingDays, kindOfDay } from '@/domain/calendar/working-days';
import { addDays, shanghaiDay, startOfDay, type Day } from '@/domain/kernel/days';
import type { History } from './history';

const minute = 60_000;
const officeOpens = 9 * 60 + 10;
const spread = 5 * 60;

/** The working day that lies so many working days before a day, which is not counted. */
export function workingDayBefore(day: Day, workingDays: number, calendar: Calendar): Day {
  let found = day;
  for (let left = workingDays; left > 0;) {
    found = addDays(found, -1);
    if (kindOfDay(found, calendar).workingDay) left -= 1;
  }
  return found;
}

/** A time in office hours that is the same for the same words. */
const minuteOf = (words: string): number =>
  officeOpens + ([...words].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 9973, 7) % spread);

/** The instant of each act of a history, in order, all before `asOf`. `name` only spreads the times over the day. */
export function instantsOf({ endedAgo, acts }: History, asOf: Date, name: string, calendar: Calendar): Date[] {
  if (endedAgo === 0) return acts.map((_, index) => new Date(asOf.getTime() - (40 - index) * minute));
  const length = acts.reduce((sum, { after }) => sum + after, 0);
  let day = workingDayBefore(shanghaiDay(asOf), endedAgo + length, calendar);
  let minutes = minuteOf(name);
  return acts.map(({ after }, index) => {
    if (after > 0) {
      day = addWorkingDays(day, after, calendar).due;
      minutes = minuteOf(`${name}${index}`);
    } else if (index > 0) minutes += 25;
    return new Date(startOfDay(day).getTime() + minutes * minute);
  });
}
