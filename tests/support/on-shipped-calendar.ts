import type { Calendar } from '@/domain/calendar/calendar';
import * as days from '@/domain/calendar/working-days';
import * as clocks from '@/domain/claims/clocks';
import * as last from '@/domain/claims/last-day';
import { publicView as view } from '@/domain/claims/public-view';
import * as steps from '@/domain/claims/step';
import { shippedRuleBook } from '@/domain/parameters/rule-book';

/** Rules that count days, on the calendar that comes with the program. */
const bound =
  <A extends unknown[], R>(rule: (...args: [...A, Calendar]) => R) =>
  (...args: A): R =>
    rule(...args, shippedRuleBook.calendar);

export const kindOfDay = bound(days.kindOfDay);
export const addWorkingDays = bound(days.addWorkingDays);
export const countWorkingDays = bound(days.countWorkingDays);
export const rollToWorkingDay = bound(days.rollToWorkingDay);
export const addPeriod = bound(days.addPeriod);
export const lastDay = bound(last.lastDay);
export const workingDaysUsed = bound(last.workingDaysUsed);
export const clockEntries = bound(clocks.clockEntries);
export const tellMissed = bound(clocks.tellMissed);
export const reminderIsDue = bound(clocks.reminderIsDue);
export const alarmOf = bound(clocks.alarmOf);
export const tryStep = bound(steps.tryStep);
export const availableEvents = bound(steps.availableEvents);
export const publicView = bound(view);
