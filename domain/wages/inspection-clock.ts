import type { z } from 'zod';
import type { Calendar } from '@/domain/calendar/calendar';
import { startDay } from '@/domain/calendar/start-day';
import { addWorkingDays, type Due } from '@/domain/calendar/working-days';
import { bool, inputError, int, opt, record, type OperationError } from '@/domain/kernel/input';

export const inspectionClockInput = record({
  receivedOn: startDay,
  acceptedOn: opt(startDay),
  extensionApproved: bool,
  investigationCompletedOn: opt(startDay),
  // The length of this step was recalled, not re-read (mark U), so it has no default.
  decideWorkingDays: opt(int(1, 60)),
});

/** null: the step has no start, approval or length yet. */
export type InspectionClock = {
  acceptBy: Due;
  investigateBy: Due | null;
  investigateByExtended: Due | null;
  decideBy: Due | null;
};

/** Clocks of a complaint to labour inspection (劳动保障监察), working days (wages 3.2; Order 25 art. 18).
 *  INVALID_RANGE when a step is dated before the one it follows. */
export function inspectionClock(
  input: z.output<typeof inspectionClockInput>,
  calendar: Calendar,
): InspectionClock | OperationError {
  const { receivedOn, acceptedOn, extensionApproved, investigationCompletedOn, decideWorkingDays } = input;
  if (acceptedOn && acceptedOn < receivedOn) return inputError('INVALID_RANGE', 'acceptedOn');
  if (acceptedOn && investigationCompletedOn && investigationCompletedOn < acceptedOn) {
    return inputError('INVALID_RANGE', 'investigationCompletedOn');
  }
  return {
    acceptBy: addWorkingDays(receivedOn, 5, calendar),
    // Filing (立案) falls on the day of acceptance.
    investigateBy: acceptedOn ? addWorkingDays(acceptedOn, 60, calendar) : null,
    investigateByExtended: acceptedOn && extensionApproved ? addWorkingDays(acceptedOn, 90, calendar) : null,
    decideBy:
      investigationCompletedOn && decideWorkingDays
        ? addWorkingDays(investigationCompletedOn, decideWorkingDays, calendar)
        : null,
  };
}
