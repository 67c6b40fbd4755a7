import type { z } from 'zod';
import { startDay } from '@/domain/calendar/start-day';
import type { Calendar } from '@/domain/calendar/calendar';
import { calendarAssumptions } from '@/domain/calendar/calendar-sources';
import { periodDated, workingDaysDated } from '@/domain/calendar/deadline-step';
import { correspondingDay } from '@/domain/calendar/legal-sources';
import { addMonths } from '@/domain/kernel/days';
import type { Day } from '@/domain/kernel/days';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { bool, day, inputError, opt, record } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';
import { appraisalMeasures, appraisalOfPilot, appraisalRoll, frame } from './legal-sources';

export const appraisalDeadlinesInput = record({
  receivedApplicationOn: startDay,
  extended: bool,
  concludedOn: opt(startDay),
  servedOn: opt(startDay),
  authorityDeadlinesRoll: bool,
  partyDeadlinesRoll: bool,
});
type Input = z.output<typeof appraisalDeadlinesInput>;

export type AppraisalDeadlines = {
  materialsCheckBy: Day;
  concludeBy: Day;
  concludeByExtended: Day | null;
  serveBy: Day | null;
  servedLate: boolean | null;
  secondAppraisalBy: Day | null;
  provisional: boolean;
};

/** Dates of a 劳动能力鉴定 (occupational-injury 5; 劳动能力鉴定管理办法 2025): completeness check in 5 working days,
 *  conclusion in 60 days (90 for complex cases), service in 15, second appraisal (再次鉴定) within 15 of service. */
export function appraisalDeadlines(
  input: Input,
  calendar: Calendar,
): (AppraisalDeadlines & Explaining) | OperationError {
  const { receivedApplicationOn, extended, concludedOn, servedOn } = input;
  const contradiction = contradictionOf(input);
  if (contradiction) return contradiction;

  const days = (name: Name, start: Day, amount: number, rollOver: boolean) =>
    periodDated(
      { ...name, sources: [...(name.sources ?? applied), appraisalRoll] },
      start,
      { amount, unit: 'day', rollOver },
      calendar,
    );
  const authorityRolls = input.authorityDeadlinesRoll;
  const check = workingDaysDated(names.check, receivedApplicationOn, 5, calendar);
  const conclude = days(names.conclude, receivedApplicationOn, 60, authorityRolls);
  const concludeExtended = extended ? days(names.concludeExtended, receivedApplicationOn, 90, authorityRolls) : null;
  const serve = concludedOn === undefined ? null : days(names.serve, concludedOn, 15, authorityRolls);
  const second = servedOn === undefined ? null : days(names.second, servedOn, 15, input.partyDeadlinesRoll);
  const servedLate = serve === null || servedOn === undefined ? null : servedOn > serve.due;
  const dates = [check, conclude, concludeExtended, serve, second].filter((each) => each !== null);
  return {
    materialsCheckBy: check.due,
    concludeBy: conclude.due,
    concludeByExtended: concludeExtended?.due ?? null,
    serveBy: serve?.due ?? null,
    servedLate,
    secondAppraisalBy: second?.due ?? null,
    provisional: dates.some(({ provisional }) => provisional),
    steps: dates.map(({ step }) => step),
    assumptions: [...calendarAssumptions(...dates), ...(servedLate ? ['conclusion_served_late'] : [])],
  };
}

type Name = Pick<Step, 'rule' | 'term' | 'termEn'> & { sources?: Step['sources'] };
const applied = [appraisalMeasures, appraisalOfPilot];
const names = {
  check: {
    rule: 'injury.appraisal.check',
    term: '材料完整性审核期限',
    termEn: 'Last day to check whether the papers are complete',
    sources: applied,
  },
  conclude: { rule: 'injury.appraisal.conclude', term: '鉴定结论期限', termEn: 'Last day for the conclusion' },
  concludeExtended: {
    rule: 'injury.appraisal.concludeExtended',
    term: '鉴定结论期限（伤情复杂，延长）',
    termEn: 'Last day for the conclusion, extended for a complex case',
  },
  serve: { rule: 'injury.appraisal.serve', term: '鉴定结论送达期限', termEn: 'Last day to serve the conclusion' },
  second: {
    rule: 'injury.appraisal.second',
    term: '申请再次鉴定期限',
    termEn: 'Last day to ask for a second appraisal',
    sources: [frame(26), appraisalOfPilot],
  },
} satisfies Record<string, Name>;

function contradictionOf({ receivedApplicationOn, concludedOn, servedOn }: Input): OperationError | undefined {
  if (concludedOn === undefined) return servedOn === undefined ? undefined : inputError('MISSING_FIELD', 'concludedOn');
  if (concludedOn < receivedApplicationOn) return inputError('INVALID_RANGE', 'concludedOn');
  if (servedOn !== undefined && servedOn < concludedOn) return inputError('INVALID_RANGE', 'servedOn');
  return undefined;
}

export const reviewAppraisalInput = record({ concludedOn: startDay, appliedOn: day });

/** 复查鉴定: from the same day one year after the conclusion (工伤保险条例 art. 28). */
export function reviewAppraisal({
  concludedOn,
  appliedOn,
}: z.output<typeof reviewAppraisalInput>): { allowed: boolean; allowedFrom: Day } & Explaining {
  const allowedFrom = addMonths(concludedOn, 12);
  const allowed = appliedOn >= allowedFrom;
  return {
    allowed,
    allowedFrom,
    steps: [
      {
        rule: 'injury.appraisal.reviewFrom',
        term: '可以申请复查鉴定的日期',
        termEn: 'First day on which a review of the grade may be asked for',
        inputs: { concludedOn, years: 1 },
        output: allowedFrom,
        unit: 'date',
        sources: [frame(28), appraisalOfPilot, correspondingDay],
      },
      {
        rule: 'injury.appraisal.reviewAsked',
        term: '复查鉴定申请',
        termEn: 'Application for a review of the grade',
        inputs: { appliedOn, allowedFrom },
        output: allowed ? 'allowed' : 'too_early',
        unit: 'text',
        sources: [],
      },
    ],
    assumptions: ['frame_rule_stands_in', 'review_needs_change'],
  };
}
