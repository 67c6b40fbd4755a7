import type { z } from 'zod';
import { startDay } from '@/domain/calendar/start-day';
import { addMonths, type Day } from '@/domain/kernel/days';
import { bool, inputError, opt, record, type OperationError } from '@/domain/kernel/input';

export const blacklistPeriodInput = record({ listedOn: startDay, correctedOn: opt(startDay), commitment: bool });

/** 失信联合惩戒对象名单: three years from listing; early removal from six months after correction, with a written commitment
 *  (wages 4.4). No day rolls. INVALID_RANGE on a correction before the listing. */
export function blacklistPeriod(
  input: z.output<typeof blacklistPeriodInput>,
): { endsOn: Day; earlyRemovalFrom: Day | null } | OperationError {
  const { listedOn, correctedOn, commitment } = input;
  if (correctedOn && correctedOn < listedOn) return inputError('INVALID_RANGE', 'correctedOn');
  return {
    endsOn: addMonths(listedOn, 36),
    earlyRemovalFrom: correctedOn && commitment ? addMonths(correctedOn, 6) : null,
  };
}
