import type { z } from 'zod';
import { startDay } from '@/domain/calendar/start-day';
import { addPeriod } from '@/domain/calendar/working-days';
import type { Calendar } from '@/domain/calendar/calendar';
import type { Day } from '@/domain/kernel/days';
import { bool, inputError, int, oneOf, record } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';

export const applicationDeadlinesInput = record({
  accidentOn: startDay,
  reportedOn: startDay,
  platformDays: int(1, 365),
  platformFrom: oneOf(['report', 'accident']),
  workerDays: int(1, 365),
  rollOver: bool,
});

/** Last days for filing the benefit application (待遇给付申请), in natural days: first the platform, then the worker or a
 *  close relative, whose days always run from the accident (occupational-injury 4.1). */
export function applicationDeadlines(
  input: z.output<typeof applicationDeadlinesInput>,
  calendar: Calendar,
): { platformDeadline: Day; workerDeadline: Day; provisional: boolean } | OperationError {
  const { accidentOn, reportedOn, platformDays, platformFrom, workerDays, rollOver } = input;
  if (reportedOn < accidentOn) return inputError('INVALID_RANGE', 'reportedOn');
  const platformStart = platformFrom === 'report' ? reportedOn : accidentOn;
  const platform = addPeriod(platformStart, platformDays, 'day', rollOver, calendar);
  const worker = addPeriod(accidentOn, workerDays, 'day', rollOver, calendar);
  return {
    platformDeadline: platform.due,
    workerDeadline: worker.due,
    provisional: platform.provisional || worker.provisional,
  };
}
