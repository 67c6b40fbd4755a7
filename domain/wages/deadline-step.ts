import type { Calendar } from '@/domain/calendar/calendar';
import { calendarSources } from '@/domain/calendar/calendar-sources';
import { addWorkingDays, type PeriodUnit } from '@/domain/calendar/working-days';
import { addDays, type Day } from '@/domain/kernel/days';
import type { Source, Step } from '@/domain/kernel/explained';
import { periodRule } from './legal-sources';

type Counted = Pick<Step, 'rule' | 'term' | 'termEn'> & {
  start: Day;
  amount: number;
  due: Day;
  /** The texts that set the length. */
  sources: readonly Source[];
};
type WorkingDays = Counted & { unit: 'working_day' };
type Period = Counted & { unit: PeriodUnit };
/** Where the period fell before a day off moved it. */
type Rolled = Period & { rawDue: Day };

const amountName = { working_day: 'workingDays', day: 'days', month: 'months', year: 'years' } as const;

/** The line of a last day (期限): which day is day 1, how it was counted and by which notice (民法典 arts. 201-203). */
export function deadlineStep(counted: WorkingDays | Rolled, calendar: Calendar): Step {
  const { start, due } = counted;
  if (counted.unit === 'working_day') {
    const dayOne = addWorkingDays(start, 1, calendar).due;
    return lineOf(counted, { dayOne }, calendarSources(addDays(start, 1), due, calendar));
  }
  const { rawDue } = counted;
  const moved = rawDue === due ? {} : { rawDue };
  return lineOf(counted, { dayOne: addDays(start, 1), ...moved }, calendarSources(rawDue, due, calendar));
}

/** The same for a period whose last day stays where it falls. */
export const fixedPeriodStep = (counted: Period): Step => lineOf(counted, { dayOne: addDays(counted.start, 1) }, []);

const lineOf = (
  { rule, term, termEn, start, amount, unit, due, sources }: WorkingDays | Period,
  days: { dayOne: Day; rawDue?: Day },
  notices: readonly Source[],
): Step => ({
  rule,
  term,
  termEn,
  inputs: { start, ...days, [amountName[unit]]: amount },
  output: due,
  unit: 'date',
  sources: [...sources, periodRule, ...notices],
});
