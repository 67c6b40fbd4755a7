import type { Day } from '@/domain/kernel/days';
import { addDays } from '@/domain/kernel/days';
import type { Source, Step } from '@/domain/kernel/explained';
import type { Calendar } from './calendar';
import { calendarSources } from './calendar-sources';
import { correspondingDay, dayOffMoves, startNotCounted } from './legal-sources';
import { addPeriod, addWorkingDays } from './working-days';
import type { Due, PeriodUnit } from './working-days';

/** A last day with the line that says how it was counted. */
export type Dated = Due & { step: Step };

/** What a last day is called, and the texts that give its length. */
type Named = Pick<Step, 'rule' | 'term' | 'termEn'> & { sources?: readonly Source[] };

/** `days` working days after `start`: which is the first that counts, how many, by the notices of which years. */
export function workingDaysDated(
  { sources = [], ...name }: Named,
  start: Day,
  days: number,
  calendar: Calendar,
): Dated {
  const due = addWorkingDays(start, days, calendar);
  const dayOne = addWorkingDays(start, 1, calendar).due;
  return {
    ...due,
    step: {
      ...name,
      inputs: { start, dayOne, workingDays: days },
      output: due.due,
      unit: 'date',
      sources: [...sources, startNotCounted, ...calendarSources(addDays(start, 1), due.due, calendar)],
    },
  };
}

const amountName = { day: 'days', month: 'months', year: 'years' } as const;

/** The same in natural days, months or years; `rawDue` stands among the inputs when the last day moved off a day off. */
export function periodDated(
  { sources = [], ...name }: Named,
  start: Day,
  { amount, unit, rollOver }: { amount: number; unit: PeriodUnit; rollOver: boolean },
  calendar: Calendar,
): Dated & { rawDue: Day } {
  const period = addPeriod(start, amount, unit, rollOver, calendar);
  const { rawDue, due } = period;
  return {
    ...period,
    step: {
      ...name,
      inputs: {
        start,
        dayOne: addDays(start, 1),
        [amountName[unit]]: amount,
        ...(rawDue === due ? {} : { rawDue }),
      },
      output: due,
      unit: 'date',
      sources: [
        ...sources,
        startNotCounted,
        ...(unit === 'day' ? [] : [correspondingDay]),
        ...(rollOver ? [dayOffMoves, ...calendarSources(rawDue, due, calendar)] : []),
      ],
    },
  };
}
