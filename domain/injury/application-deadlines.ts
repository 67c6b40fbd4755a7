import type { z } from 'zod';
import { startDay } from '@/domain/calendar/start-day';
import type { Calendar } from '@/domain/calendar/calendar';
import { calendarAssumptions } from '@/domain/calendar/calendar-sources';
import { periodDated } from '@/domain/calendar/deadline-step';
import type { Day } from '@/domain/kernel/days';
import type { Explaining } from '@/domain/kernel/explained';
import { bool, inputError, int, oneOf, record } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';
import { filingDays, filingStart } from './legal-sources';

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
): ({ platformDeadline: Day; workerDeadline: Day; provisional: boolean } & Explaining) | OperationError {
  const { accidentOn, reportedOn, platformDays, platformFrom, workerDays, rollOver } = input;
  if (reportedOn < accidentOn) return inputError('INVALID_RANGE', 'reportedOn');
  const platformStart = platformFrom === 'report' ? reportedOn : accidentOn;
  const sources = [filingDays, filingStart];
  const platform = periodDated(
    {
      rule: `injury.filing.platformFrom.${platformFrom}`,
      term: '平台提交待遇给付申请期限',
      termEn: 'Last day for the platform to apply',
      sources,
    },
    platformStart,
    { amount: platformDays, unit: 'day', rollOver },
    calendar,
  );
  const worker = periodDated(
    {
      rule: 'injury.filing.worker',
      term: '劳动者自行申请期限',
      termEn: 'Last day for the worker or a close relative to apply',
      sources,
    },
    accidentOn,
    { amount: workerDays, unit: 'day', rollOver },
    calendar,
  );
  return {
    platformDeadline: platform.due,
    workerDeadline: worker.due,
    provisional: platform.provisional || worker.provisional,
    steps: [platform.step, worker.step],
    assumptions: [...calendarAssumptions(platform, worker), 'late_application_possible'],
  };
}
