import type { z } from 'zod';
import type { Calendar } from '@/domain/calendar/calendar';
import { calendarAssumptions } from '@/domain/calendar/calendar-sources';
import { startDay } from '@/domain/calendar/start-day';
import { addWorkingDays, type Due } from '@/domain/calendar/working-days';
import type { Day } from '@/domain/kernel/days';
import type { Explaining, Source, Step } from '@/domain/kernel/explained';
import { bool, inputError, int, opt, record, type OperationError } from '@/domain/kernel/input';
import { deadlineStep } from './deadline-step';
import { acceptanceRule, decisionPeriod, investigationPeriod } from './legal-sources';

export const inspectionClockInput = record({
  receivedOn: startDay,
  acceptedOn: opt(startDay),
  extensionApproved: bool,
  investigationCompletedOn: opt(startDay),
  // The length of this step was recalled, not re-read (mark U), so it has no default.
  decideWorkingDays: opt(int(1, 60)),
});
type Input = z.output<typeof inspectionClockInput>;

/** null: the step has no start, approval or length yet. */
export type InspectionClock = {
  acceptBy: Due;
  investigateBy: Due | null;
  investigateByExtended: Due | null;
  decideBy: Due | null;
};

const clocks = {
  acceptBy: { term: '受理期限', termEn: 'Last day to accept', sources: [acceptanceRule] },
  investigateBy: { term: '调查期限', termEn: 'Last day of the investigation', sources: [investigationPeriod] },
  investigateByExtended: {
    term: '延长后的调查期限',
    termEn: 'Last day of the extended investigation',
    sources: [investigationPeriod],
  },
  decideBy: { term: '处理决定期限', termEn: 'Last day to decide', sources: [decisionPeriod] },
} as const satisfies Record<keyof InspectionClock, { term: string; termEn: string; sources: readonly Source[] }>;

function rangeError({ receivedOn, acceptedOn, investigationCompletedOn }: Input): OperationError | undefined {
  if (acceptedOn && acceptedOn < receivedOn) return inputError('INVALID_RANGE', 'acceptedOn');
  if (acceptedOn && investigationCompletedOn && investigationCompletedOn < acceptedOn) {
    return inputError('INVALID_RANGE', 'investigationCompletedOn');
  }
  return undefined;
}

/** Clocks of a complaint to labour inspection (劳动保障监察), working days (wages 3.2; Order 25 art. 18).
 *  INVALID_RANGE when a step is dated before the one it follows. */
export function inspectionClock(input: Input, calendar: Calendar): (InspectionClock & Explaining) | OperationError {
  const outOfOrder = rangeError(input);
  if (outOfOrder) return outOfOrder;

  const { receivedOn, acceptedOn, extensionApproved, investigationCompletedOn, decideWorkingDays } = input;
  const steps: Step[] = [];
  const count = (clock: keyof InspectionClock, start: Day, amount: number): Due => {
    const end = addWorkingDays(start, amount, calendar);
    const counted = { rule: `wages.clock.${clock}`, ...clocks[clock], start, due: end.due };
    steps.push(deadlineStep({ ...counted, amount, unit: 'working_day' }, calendar));
    return end;
  };
  const result: InspectionClock = {
    acceptBy: count('acceptBy', receivedOn, 5),
    // Filing (立案) falls on the day of acceptance.
    investigateBy: acceptedOn ? count('investigateBy', acceptedOn, 60) : null,
    investigateByExtended: acceptedOn && extensionApproved ? count('investigateByExtended', acceptedOn, 90) : null,
    decideBy:
      investigationCompletedOn && decideWorkingDays
        ? count('decideBy', investigationCompletedOn, decideWorkingDays)
        : null,
  };
  const dues = Object.values(result).filter((due) => due !== null);
  const given = result.decideBy ? ['length_as_given'] : [];
  return { ...result, steps, assumptions: [...given, ...calendarAssumptions(...dues)] };
}
