import type { z } from 'zod';
import type { Calendar } from '@/domain/calendar/calendar';
import { calendarAssumptions } from '@/domain/calendar/calendar-sources';
import { startDay } from '@/domain/calendar/start-day';
import { addPeriod, addWorkingDays, periodUnits } from '@/domain/calendar/working-days';
import type { Day } from '@/domain/kernel/days';
import type { Explaining } from '@/domain/kernel/explained';
import { int, oneOf, opt, record, unknown, type Unknown } from '@/domain/kernel/input';
import { deadlineStep } from './deadline-step';
import { procedureDeadlines, type Limit, type Mark, type ProcedureAct, type ProcedureRow } from './procedure-table';

const limitUnits = ['working_day', ...periodUnits] as const;
const acts = Object.keys(procedureDeadlines) as [ProcedureAct, ...ProcedureAct[]];

export const procedureDeadlineInput = record({
  act: oneOf(acts),
  from: startDay,
  limit: opt(record({ amount: int(1, 1000), unit: oneOf(limitUnits) })),
});

export type ProcedureDeadline = Limit & { due: Day; rawDue: Day; mark: Mark; provisional: boolean };

/** Last day of one procedural act; `from` is not counted (wages 3.3, 4.1). A given limit replaces the table's.
 *  Unknown `limit` when neither is there. */
export function procedureDeadline(
  input: z.output<typeof procedureDeadlineInput>,
  calendar: Calendar,
): (ProcedureDeadline & Explaining) | Unknown {
  const { act, from } = input;
  const { mark, limit: published, term, termEn, source }: ProcedureRow = procedureDeadlines[act];
  const limit = input.limit ?? published;
  if (!limit) return unknown('limit', { act });

  const { due, rawDue, provisional } = lastDayOf(from, limit, calendar);
  const { amount, unit } = limit;
  const counted = { rule: `wages.deadline.${act}`, term, termEn, start: from, amount, due, sources: [source] };
  return {
    ...{ due, rawDue, amount, unit, mark, provisional },
    steps: [deadlineStep(unit === 'working_day' ? { ...counted, unit } : { ...counted, unit, rawDue }, calendar)],
    assumptions: [...(input.limit ? ['length_as_given'] : []), ...calendarAssumptions({ provisional })],
  };
}

function lastDayOf(from: Day, { amount, unit }: Limit, calendar: Calendar) {
  if (unit !== 'working_day') return addPeriod(from, amount, unit, true, calendar);
  const last = addWorkingDays(from, amount, calendar);
  return { ...last, rawDue: last.due };
}
