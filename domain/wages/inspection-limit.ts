import type { z } from 'zod';
import { startDay } from '@/domain/calendar/start-day';
import { addMonths, type Day } from '@/domain/kernel/days';
import { bool, day, inputError, opt, record, type OperationError } from '@/domain/kernel/input';

export const inspectionLimitInput = record({ violationEndedOn: opt(startDay), continuing: bool, reportedOn: day });

/** Two-year limit of labour inspection (劳动保障监察条例 art. 20; wages 3.4). The last day limits the authority's power,
 *  so it never rolls to a working day. MISSING_FIELD without an end of a breach that is over. */
export function inspectionLimit(
  input: z.output<typeof inspectionLimitInput>,
): { inTime: boolean; lastDay: Day | null } | OperationError {
  if (input.continuing) return { inTime: true, lastDay: null };
  if (!input.violationEndedOn) return inputError('MISSING_FIELD', 'violationEndedOn');
  const lastDay = addMonths(input.violationEndedOn, 24);
  return { inTime: input.reportedOn <= lastDay, lastDay };
}
