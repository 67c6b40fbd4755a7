import { toldByOffice } from './clock-told';
import type { ClockSpec } from './procedure';

const document = 'occupational-injury';

/** Deadlines of an injury case (occupational-injury 4.1, 4.3). A natural-day limit of a party rolls to a working day, a
 *  limit of an authority does not (4.3, counting rules). */
export const injuryClocks = {
  /** 平台提交申请 */
  platform_filing: {
    rule: 'injury.clock.platform_filing',
    source: { document, section: '4.1' },
    mark: 'S',
    length: { amount: 30, unit: 'day', roll: true },
    kind: 'duty',
    actor: 'platform',
    missedTells: [
      { to: 'worker', template: 'clock.missed', workingDaysAfter: 1 },
      { to: 'platform', template: 'clock.missed', workingDaysAfter: 1 },
      { to: 'office', template: 'clock.missed_office', workingDaysAfter: 1 },
    ],
  },
  /** 劳动者自行申请. After it the application still goes in, with a statement on late application. */
  worker_filing: {
    rule: 'injury.clock.worker_filing',
    source: { document, section: '4.1' },
    mark: 'S',
    length: { amount: 90, unit: 'day', roll: true },
    kind: 'right',
    actor: 'worker',
    missedTells: [],
  },
  /** 受理 */
  acceptance: {
    rule: 'injury.clock.acceptance',
    source: { document, section: '4.1' },
    mark: 'U',
    length: null,
    kind: 'duty',
    actor: 'officer',
    missedTells: toldByOffice,
  },
  /** 补正 */
  supplement: {
    rule: 'injury.clock.supplement',
    source: { document, section: '4.3' },
    mark: 'U',
    length: null,
    kind: 'duty',
    actor: 'applicant',
    missedTells: [{ to: 'office', template: 'clock.missed_office', workingDaysAfter: 1 }],
    remindAfterWorkingDays: 10,
  },
  /** 职业伤害确认; the triage shortens it to 7 or 2 working days */
  confirmation: {
    rule: 'injury.clock.confirmation',
    source: { document, section: '4.1' },
    mark: 'S',
    length: { amount: 30, unit: 'working_day', roll: false },
    kind: 'duty',
    actor: 'officer',
    missedTells: toldByOffice,
  },
  /** 送达 */
  service: {
    rule: 'injury.clock.service',
    source: { document, section: '4.1' },
    mark: 'U',
    length: null,
    kind: 'duty',
    actor: 'officer',
    missedTells: toldByOffice,
  },
  /** 医疗费用审核; five working days are reported for small injuries of one province only */
  medical_assessment: {
    rule: 'injury.clock.medical_assessment',
    source: { document, section: '4.3' },
    mark: 'U',
    length: null,
    kind: 'duty',
    actor: 'agency',
    missedTells: toldByOffice,
  },
  /** 行政复议 (行政复议法 art. 20) */
  reconsideration: {
    rule: 'injury.clock.reconsideration',
    source: { document, section: '4.1' },
    mark: 'P',
    length: { amount: 60, unit: 'day', roll: true },
    kind: 'right',
    actor: 'worker',
    missedTells: [],
  },
  /** 行政诉讼 (行政诉讼法 art. 46) */
  litigation: {
    rule: 'injury.clock.litigation',
    source: { document, section: '4.1' },
    mark: 'P',
    length: { amount: 6, unit: 'month', roll: true },
    kind: 'right',
    actor: 'worker',
    missedTells: [],
  },
  /** 对复议决定提起行政诉讼 (行政诉讼法 art. 45) */
  litigation_after_reconsideration: {
    rule: 'injury.clock.litigation_after_reconsideration',
    source: { document, section: '4.1' },
    mark: 'S',
    length: { amount: 15, unit: 'day', roll: true },
    kind: 'right',
    actor: 'worker',
    missedTells: [],
  },
} as const satisfies Record<string, ClockSpec>;
export type InjuryClock = keyof typeof injuryClocks;
