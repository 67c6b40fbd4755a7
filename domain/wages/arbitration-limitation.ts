import type { z } from 'zod';
import type { Calendar } from '@/domain/calendar/calendar';
import { calendarAssumptions } from '@/domain/calendar/calendar-sources';
import { startDay } from '@/domain/calendar/start-day';
import { addPeriod } from '@/domain/calendar/working-days';
import type { Day } from '@/domain/kernel/days';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { day, inputError, list, oneOf, opt, record, type OperationError } from '@/domain/kernel/input';
import { deadlineStep } from './deadline-step';
import { arbitrationLimit } from './legal-sources';

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
): (ArbitrationLimitation & Explaining) | OperationError {
  const { claim, relationEndedOn, knewOn, filedOn } = input;
  if (claim === 'ordinary' && !knewOn) return inputError('MISSING_FIELD', 'knewOn');
  const start = claim === 'ordinary' ? knewOn : relationEndedOn;
  if (!start) return relationLasts;

  let last = oneYearFrom(start, calendar);
  const interruptionsCounted: Day[] = [];
  for (const act of input.interruptions.toSorted()) {
    if (act < start || act > filedOn || act > last.due) continue;
    interruptionsCounted.push(act);
    last = oneYearFrom(act, calendar);
  }
  const inTime = filedOn <= last.due;
  const uncounted = interruptionsCounted.length < input.interruptions.length;
  return {
    limited: true,
    lastDay: last.due,
    inTime,
    interruptionsCounted,
    provisional: last.provisional,
    steps: [
      yearStep(`wages.limitation.${claim}`, start, calendar),
      ...interruptionsCounted.map((act) => yearStep('wages.limitation.again', act, calendar)),
      inTimeStep(filedOn, last.due, inTime),
    ],
    assumptions: [
      'suspension_not_counted',
      ...(uncounted ? ['acts_not_counted'] : []),
      ...(claim === 'ordinary' ? ['start_differs_by_region'] : []),
      ...calendarAssumptions(last),
    ],
  };
}

/** Pay owed in a relation that still runs is under no limit. */
const relationLasts: ArbitrationLimitation & Explaining = {
  ...{ limited: false, lastDay: null, inTime: true, interruptionsCounted: [], provisional: false },
  steps: [
    {
      rule: 'wages.limitation.none',
      term: '仲裁时效',
      termEn: 'Limitation of arbitration',
      inputs: {},
      output: 'no_limit',
      unit: 'text',
      sources: [arbitrationLimit],
    },
  ],
};

function yearStep(rule: string, start: Day, calendar: Calendar): Step {
  const { due, rawDue } = oneYearFrom(start, calendar);
  const names = { term: '仲裁时效最后一天', termEn: 'Last day of the limitation of arbitration' };
  const counted = { rule, ...names, start, due, rawDue, sources: [arbitrationLimit] };
  return deadlineStep({ ...counted, amount: 1, unit: 'year' }, calendar);
}

const inTimeStep = (filedOn: Day, lastDay: Day, inTime: boolean): Step => ({
  rule: 'wages.limitation.inTime',
  term: '是否在时效内',
  termEn: 'Whether it is filed in time',
  inputs: { filedOn, lastDay },
  output: inTime ? 'in_time' : 'out_of_time',
  unit: 'text',
  sources: [],
});
