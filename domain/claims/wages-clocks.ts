import { toldByOffice } from './clock-told';
import type { ClockSpec } from './procedure';

const document = 'unpaid-wages';

const unpaid = [
  { to: 'worker', template: 'clock.missed', workingDaysAfter: 1 },
  { to: 'office', template: 'clock.missed_office', workingDaysAfter: 1 },
] as const satisfies ClockSpec['missedTells'];

/** Deadlines of a wage report (unpaid-wages 3.2, 4.1, 7.2). */
export const wagesClocks = {
  /** 受理 */
  acceptance: {
    rule: 'wages.clock.acceptance',
    source: { document, section: '3.2' },
    mark: 'P',
    length: { amount: 5, unit: 'working_day', roll: false },
    kind: 'duty',
    actor: 'inspector',
    missedTells: toldByOffice,
  },
  /** 补正; none nationally */
  supplement: {
    rule: 'wages.clock.supplement',
    source: { document, section: '7.2' },
    mark: 'D',
    length: null,
    kind: 'duty',
    actor: 'worker',
    missedTells: [],
    remindAfterWorkingDays: 10,
  },
  /** 调查; extended once to 90 working days from filing */
  investigation: {
    rule: 'wages.clock.investigation',
    source: { document, section: '3.2' },
    mark: 'P',
    length: { amount: 60, unit: 'working_day', roll: false },
    kind: 'duty',
    actor: 'inspector',
    missedTells: toldByOffice,
  },
  /** 调解 */
  mediation: {
    rule: 'wages.clock.mediation',
    source: { document, section: '4.1' },
    mark: 'S',
    length: { amount: 15, unit: 'day', roll: true },
    kind: 'duty',
    actor: 'mediator',
    missedTells: toldByOffice,
  },
  /** 调解协议约定的付款日 */
  agreed_payment: {
    rule: 'wages.clock.agreed_payment',
    source: { document, section: '7.2' },
    mark: 'D',
    length: null,
    kind: 'duty',
    actor: 'employer',
    missedTells: unpaid,
  },
  /** 责令限期支付; set in the order, no national length */
  order_payment: {
    rule: 'wages.clock.order_payment',
    source: { document, section: '4.1' },
    mark: 'P',
    length: null,
    kind: 'duty',
    actor: 'employer',
    missedTells: unpaid,
  },
  /** 行政处理决定 after an order; 15 working days are not confirmed */
  decision: {
    rule: 'wages.clock.decision',
    source: { document, section: '4.1' },
    mark: 'U',
    length: null,
    kind: 'duty',
    actor: 'inspector',
    missedTells: toldByOffice,
  },
  /** 申请强制执行; runs from the day on which review and suit have lapsed */
  enforcement_window: {
    rule: 'wages.clock.enforcement_window',
    source: { document, section: '4.7' },
    mark: 'U',
    length: { amount: 3, unit: 'month', roll: true },
    kind: 'duty',
    actor: 'inspector',
    missedTells: toldByOffice,
  },
  /** 移送公安; 24 hours, shown as the next day */
  police_handover: {
    rule: 'wages.clock.police_handover',
    source: { document, section: '7.2' },
    mark: 'U',
    length: { amount: 1, unit: 'day', roll: false },
    kind: 'duty',
    actor: 'unit_head',
    missedTells: toldByOffice,
  },
} as const satisfies Record<string, ClockSpec>;
export type WagesClock = keyof typeof wagesClocks;
