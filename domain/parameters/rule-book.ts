import { buildCalendar, type Calendar, type CalendarYear } from '@/domain/calendar/calendar';
import { shippedPilot, type Pilot } from '@/domain/injury/pilot';
import type { Day } from '@/domain/kernel/days';
import { shippedMinimumWages, type MinimumWageRow } from '@/domain/wages/minimum-wage';
import calendarFile from './data/calendar.json';
import { shippedParameters, type ParameterSet } from './parameter-set';

/** All figures of one version, as known on a day; rules take the part they need as an argument. */
export type RuleBook = {
  /** Number of the publication; 0 = the files that come with the program. */
  version: number;
  /** Day on which these figures were on file. */
  knownOn: Day;
  /** Social insurance and tax. */
  insurance: ParameterSet;
  minimumWages: readonly MinimumWageRow[];
  /** The yearly notices behind `calendar`. */
  calendarYears: readonly CalendarYear[];
  calendar: Calendar;
  /** Lists of the occupational-injury pilot (试点). */
  pilot: Pilot;
};

/** The figures that come with the program: for the worked examples and for a fresh database. */
export const shippedRuleBook: RuleBook = {
  version: 0,
  knownOn: '2026-11-24',
  insurance: shippedParameters,
  minimumWages: shippedMinimumWages,
  calendarYears: calendarFile.years,
  calendar: buildCalendar(calendarFile.years),
  pilot: shippedPilot,
};
