import type { z } from 'zod';
import { startDay } from '@/domain/calendar/start-day';
import { addMonths, type Day } from '@/domain/kernel/days';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { bool, day, inputError, opt, record, type OperationError } from '@/domain/kernel/input';
import { fixedPeriodStep } from './deadline-step';
import { inspectionTwoYears } from './legal-sources';

export const inspectionLimitInput = record({ violationEndedOn: opt(startDay), continuing: bool, reportedOn: day });

export type InspectionLimit = { inTime: boolean; lastDay: Day | null };

const names = { term: '劳动监察两年期限', termEn: 'Two-year limit of labour inspection' };
const sources = [inspectionTwoYears];
const assumptions = ['inspector_confirms_end'];

/** Two-year limit of labour inspection (劳动保障监察条例 art. 20; wages 3.4). The last day limits the authority's power,
 *  so it never rolls to a working day. MISSING_FIELD without an end of a breach that is over. */
export function inspectionLimit({
  violationEndedOn,
  continuing,
  reportedOn,
}: z.output<typeof inspectionLimitInput>): (InspectionLimit & Explaining) | OperationError {
  if (continuing) return { inTime: true, lastDay: null, steps: [stillGoingOn(reportedOn)], assumptions };
  if (!violationEndedOn) return inputError('MISSING_FIELD', 'violationEndedOn');

  const lastDay = addMonths(violationEndedOn, 24);
  const inTime = reportedOn <= lastDay;
  const counted = { rule: 'wages.inspectionLimit', ...names, start: violationEndedOn, due: lastDay, sources };
  return {
    inTime,
    lastDay,
    steps: [fixedPeriodStep({ ...counted, amount: 2, unit: 'year' }), inTimeStep(reportedOn, lastDay, inTime)],
    assumptions,
  };
}

const stillGoingOn = (reportedOn: Day): Step => ({
  rule: 'wages.inspectionLimit.continuing',
  ...names,
  inputs: { reportedOn },
  output: 'no_limit',
  unit: 'text',
  sources,
});

const inTimeStep = (reportedOn: Day, lastDay: Day, inTime: boolean): Step => ({
  rule: 'wages.inspectionLimit.inTime',
  term: '是否在期限内',
  termEn: 'Whether it was reported in time',
  inputs: { reportedOn, lastDay },
  output: inTime ? 'in_time' : 'out_of_time',
  unit: 'text',
  sources: [],
});
