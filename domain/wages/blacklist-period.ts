import type { z } from 'zod';
import { startDay } from '@/domain/calendar/start-day';
import { addMonths, type Day } from '@/domain/kernel/days';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { bool, inputError, opt, record, type OperationError } from '@/domain/kernel/input';
import { fixedPeriodStep } from './deadline-step';
import { blacklistRule } from './legal-sources';

export const blacklistPeriodInput = record({ listedOn: startDay, correctedOn: opt(startDay), commitment: bool });

export type BlacklistPeriod = { endsOn: Day; earlyRemovalFrom: Day | null };

/** 失信联合惩戒对象名单: three years from listing; early removal from six months after correction, with a written commitment
 *  (wages 4.4). No day rolls. INVALID_RANGE on a correction before the listing. */
export function blacklistPeriod({
  listedOn,
  correctedOn,
  commitment,
}: z.output<typeof blacklistPeriodInput>): (BlacklistPeriod & Explaining) | OperationError {
  if (correctedOn && correctedOn < listedOn) return inputError('INVALID_RANGE', 'correctedOn');
  const endsOn = addMonths(listedOn, 36);
  const earlyRemovalFrom = correctedOn && commitment ? addMonths(correctedOn, 6) : null;
  const sources = [blacklistRule];
  const ends = { rule: 'wages.blacklist.ends', term: '列入名单的期限', termEn: 'End of the listing', sources };
  const steps: Step[] = [fixedPeriodStep({ ...ends, start: listedOn, amount: 3, unit: 'year', due: endsOn })];
  if (correctedOn && earlyRemovalFrom) {
    const early = { rule: 'wages.blacklist.early', term: '可以申请提前移出', termEn: 'Early removal from', sources };
    steps.push(fixedPeriodStep({ ...early, start: correctedOn, amount: 6, unit: 'month', due: earlyRemovalFrom }));
  }
  return { endsOn, earlyRemovalFrom, steps, assumptions: ['migrant_workers_only'] };
}
