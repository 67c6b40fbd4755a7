import { buildCalendar, type Calendar, type CalendarYear } from '@/domain/calendar/calendar';
import { shippedRuleBook } from '@/domain/parameters/rule-book';

/** The calendar that comes with the program, with some years as a made-up notice has them. */
export function calendarWith(...notices: CalendarYear[]): Calendar {
  const years = new Set(notices.map(({ year }) => year));
  return buildCalendar([...shippedRuleBook.calendarYears.filter(({ year }) => !years.has(year)), ...notices]);
}

/** A made-up notice of 2027: off from 1 to `newYear` January, work on Saturday 9 January. */
export const noticeOf2027 = (newYear: 1 | 3 | 4 | 5 | 6): CalendarYear => ({
  year: 2027,
  status: 'announced',
  holidays: [{ dates: Array.from({ length: newYear }, (_, index) => `2027-01-0${index + 1}`) }],
  adjustedWorkdays: ['2027-01-09'],
  statutoryDays: ['2027-01-01'],
});
