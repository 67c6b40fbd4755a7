import type { z } from 'zod';
import type { Calendar } from '@/domain/calendar/calendar';
import { startDay } from '@/domain/calendar/start-day';
import { addPeriod } from '@/domain/calendar/working-days';
import type { Day } from '@/domain/kernel/days';
import { day, inputError, list, oneOf, opt, record, type OperationError } from '@/domain/kernel/input';

export const arbitrationLimitationInput = record({
  claim: oneOf(['remuneration', 'ordinary']),
  relationEndedOn: opt(startDay),
  knewOn: opt(startDay),
  filedOn: day,
  interruptions: list(startDay),
});

export type ArbitrationLimitation = {
  limited: boolean;
  lastDay: Day | null;
  inTime: boolean;
  /** Acts that started a new year, ascending. */
  interruptionsCounted: Day[];
  provisional: boolean;
};

const oneYearFrom = (start: Day, calendar: Calendar) => addPeriod(start, 1, 'year', true, calendar);

/** One-year limitation (仲裁时效, 劳动争议调解仲裁法 art. 27; wages 3.5). An act after expiry or after filing does not count.
 *  MISSING_FIELD knewOn for an ordinary claim. */
export function arbitrationLimitation(
  input: z.output<typeof arbitrationLimitationInput>,
  calendar: Calendar,
): ArbitrationLimitation | OperationError {
  const { claim, relationEndedOn, knewOn, filedOn } = input;
  if (claim === 'ordinary' && !knewOn) return inputError('MISSING_FIELD', 'knewOn');
  const start = claim === 'ordinary' ? knewOn : relationEndedOn;
  // Pay owed in a relation that still runs is under no limit.
  if (!start) return { limited: false, lastDay: null, inTime: true, interruptionsCounted: [], provisional: false };

  let last = oneYearFrom(start, calendar);
  const interruptionsCounted: Day[] = [];
  for (const act of input.interruptions.toSorted()) {
    if (act < start || act > filedOn || act > last.due) continue;
    interruptionsCounted.push(act);
    last = oneYearFrom(act, calendar);
  }
  return {
    limited: true,
    lastDay: last.due,
    inTime: filedOn <= last.due,
    interruptionsCounted,
    provisional: last.provisional,
  };
}
