import { addPeriod, countWorkingDays } from '@/domain/calendar/working-days';
import { asked, askedWord, known, optional } from './facts';
import { eventOf, must, mustNot } from './procedure';
import type { Procedure } from './procedure';
import { wagesClocks } from './wages-clocks';
import type { WagesClock } from './wages-clocks';

/** 欠薪线索: labour inspection with mediation (unpaid-wages 7.2; operations.md 6, wages.transition). */

const states = {
  draft: { terminal: false },
  submitted: { terminal: false },
  supplement: { terminal: false },
  not_accepted: { terminal: true },
  redirected: { terminal: true },
  // Ends here and continues in the receiving office's own case.
  transferred: { terminal: true },
  filed: { terminal: false },
  filed_extended: { terminal: false },
  mediating: { terminal: false },
  ordered: { terminal: false },
  decided: { terminal: false },
  enforcing: { terminal: false },
  referred_police: { terminal: false },
  paid: { terminal: false },
  closed_paid: { terminal: true },
  closed_unfounded: { terminal: true },
  withdrawn: { terminal: true },
} as const;
export type WagesState = keyof typeof states;

const wagesActors = ['worker', 'inspector', 'mediator', 'unit_head'] as const;

const event = eventOf<WagesState, (typeof wagesActors)[number], WagesClock>();

const parallel = askedWord('none', 'mediation', 'arbitration', 'court');

/** Demand before enforcement (催告, 行政强制法 art. 54): more than ten working days. */
const demandWorkingDays = 10;
/** Application to the court within three months of the lapse of the remedies (unpaid-wages 4.7). */
const enforcementMonths = 3;
/** 加付赔偿金 50 % to 100 % (劳动保障监察条例 art. 26). */
const supplementRates = { least: 5_000, most: 10_000 };

const events = {
  /** 提交 */
  submit: event({
    from: ['draft'],
    actors: ['worker'],
    to: 'submitted',
    facts: {},
    guards: [],
    clocks: [{ clock: 'acceptance', entry: 'start' }],
    notices: [
      { to: 'worker', template: 'wages.submitted', facts: ['receiptNumber', 'lookupCode', 'acceptance'] },
      { to: 'office', template: 'wages.report_arrived', facts: ['receiptNumber', 'acceptance'] },
    ],
  }),
  /** 通知补正. Asking in time is the answer owed within five working days (4.1, line 2). */
  request_supplement: event({
    from: ['submitted'],
    actors: ['inspector'],
    to: 'supplement',
    facts: {},
    guards: [],
    clocks: [
      { clock: 'supplement', entry: 'start' },
      { clock: 'acceptance', entry: 'met' },
    ],
    notices: [{ to: 'worker', template: 'wages.supplement', facts: ['receiptNumber', 'items'] }],
  }),
  /** 补正. The five working days begin anew (7.2). */
  supply: event({
    from: ['supplement'],
    actors: ['worker'],
    to: 'submitted',
    facts: {},
    guards: [],
    clocks: [
      { clock: 'acceptance', entry: 'start' },
      { clock: 'supplement', entry: 'met' },
    ],
    notices: [
      { to: 'worker', template: 'wages.supplied', facts: ['receiptNumber', 'acceptance'] },
      { to: 'office', template: 'wages.report_arrived', facts: ['receiptNumber', 'acceptance'] },
    ],
  }),
  /** 受理、立案 (the same day) */
  accept: event({
    from: ['submitted'],
    actors: ['inspector'],
    to: 'filed',
    facts: {
      withinTwoYears: asked('bool'),
      employerIdentified: asked('bool'),
      inScope: asked('bool'),
      hasJurisdiction: asked('bool'),
      parallel,
    },
    guards: [
      must('withinTwoYears', 'OUT_OF_TIME'),
      must('employerIdentified', 'EMPLOYER_UNKNOWN'),
      must('inScope', 'OUT_OF_SCOPE'),
      must('hasJurisdiction', 'NO_JURISDICTION'),
      { code: 'PARALLEL_PROCEEDING', reads: ['parallel'], holds: (f) => f.parallel === 'none' },
    ],
    clocks: [
      { clock: 'investigation', entry: 'start' },
      { clock: 'acceptance', entry: 'met' },
    ],
    notices: [{ to: 'worker', template: 'wages.accepted', facts: ['receiptNumber', 'investigation'] }],
  }),
  /** 不予受理 */
  refuse: event({
    from: ['submitted'],
    actors: ['inspector'],
    to: 'not_accepted',
    facts: { withinTwoYears: asked('bool'), writtenNotice: asked('bool') },
    guards: [mustNot('withinTwoYears', 'IN_TIME'), must('writtenNotice', 'NOTICE_REQUIRED')],
    approval: true,
    clocks: [{ clock: 'acceptance', entry: 'met' }],
    notices: [{ to: 'worker', template: 'wages.not_accepted', facts: ['receiptNumber'] }],
  }),
  /** 告知其他渠道 */
  redirect: event({
    from: ['submitted'],
    actors: ['inspector'],
    to: 'redirected',
    facts: { inScope: asked('bool'), parallel },
    guards: [{ code: 'NO_GROUND', reads: ['inScope', 'parallel'], holds: (f) => !f.inScope || f.parallel !== 'none' }],
    clocks: [{ clock: 'acceptance', entry: 'met' }],
    notices: [{ to: 'worker', template: 'wages.redirected', facts: ['receiptNumber', 'channel'] }],
  }),
  /** 移送有管辖权的机关 */
  transfer: event({
    from: ['submitted', 'filed'],
    actors: ['inspector'],
    to: 'transferred',
    facts: {
      hasJurisdiction: asked('bool'),
      alreadyTransferred: known('bool'),
      receivingOffice: optional(asked('region')),
    },
    guards: [
      mustNot('hasJurisdiction', 'HAS_JURISDICTION'),
      mustNot('alreadyTransferred', 'ASK_SUPERIOR'),
      { code: 'RECEIVER_REQUIRED', reads: ['receivingOffice'], holds: (f) => f.receivingOffice !== undefined },
    ],
    clocks: [
      { clock: 'acceptance', entry: 'met' },
      { clock: 'rest', entry: 'cancelled' },
    ],
    notices: [
      { to: 'worker', template: 'wages.transferred', facts: ['receiptNumber', 'receivingOffice', 'newReceiptNumber'] },
      { to: 'receiving_office', template: 'wages.received_by_transfer', facts: ['receiptNumber'] },
    ],
  }),
  /** 延长调查期限 */
  extend: event({
    from: ['filed'],
    actors: ['unit_head'],
    to: 'filed_extended',
    facts: {
      acceptedOn: known('date'),
      investigateBy: known('date'),
      complex: asked('bool'),
      alreadyExtended: optional(known('bool')),
    },
    guards: [
      { code: 'TOO_LATE', reads: ['investigateBy'], holds: (f, on) => on <= f.investigateBy },
      must('complex', 'NO_GROUND'),
      mustNot('alreadyExtended', 'ALREADY_EXTENDED'),
    ],
    clocks: [
      {
        clock: 'investigation',
        entry: 'extend',
        from: { fact: 'acceptedOn' },
        length: { amount: 90, unit: 'working_day', roll: false },
      },
    ],
    notices: [{ to: 'worker', template: 'wages.extended', facts: ['receiptNumber', 'investigation'] }],
  }),
  /** 调解. The clocks of acceptance and investigation run on (4.9). */
  start_mediation: event({
    from: ['submitted', 'filed', 'filed_extended'],
    actors: ['mediator'],
    to: 'mediating',
    facts: { bothConsent: asked('bool') },
    guards: [must('bothConsent', 'CONSENT_REQUIRED')],
    clocks: [{ clock: 'mediation', entry: 'start' }],
    notices: [{ to: 'worker', template: 'wages.mediation', facts: ['receiptNumber', 'mediation'] }],
  }),
  /** 达成调解协议. A second agreement moves the date of the first. */
  mediation_success: event({
    from: ['mediating'],
    actors: ['mediator'],
    to: 'mediating',
    facts: { agreedPayOn: asked('date') },
    guards: [],
    clocks: [
      { clock: 'agreed_payment', entry: 'start', dueFact: 'agreedPayOn' },
      { clock: 'agreed_payment', entry: 'extend', dueFact: 'agreedPayOn' },
      { clock: 'mediation', entry: 'met' },
    ],
    notices: [{ to: 'worker', template: 'wages.agreed', facts: ['receiptNumber', 'agreedPayOn'] }],
  }),
  /** 调解不成 */
  mediation_fail: event({
    from: ['mediating'],
    actors: ['mediator'],
    to: { fact: 'previousState', leftBy: 'start_mediation' },
    facts: {
      previousState: { type: 'word', from: 'system', words: ['submitted', 'filed', 'filed_extended'] },
      previousDue: known('date'),
    },
    guards: [],
    dueFact: 'previousDue',
    clocks: [
      { clock: 'mediation', entry: 'met' },
      { clock: 'agreed_payment', entry: 'cancelled' },
    ],
    notices: [{ to: 'worker', template: 'wages.mediation_failed', facts: ['receiptNumber', 'due'] }],
  }),
  /** 责令限期支付 */
  order_payment: event({
    from: ['filed', 'filed_extended'],
    actors: ['inspector'],
    to: 'ordered',
    facts: { arrearsFen: asked('fen'), payBy: asked('date') },
    guards: [
      { code: 'NO_ARREARS', reads: ['arrearsFen'], holds: (f) => f.arrearsFen > 0 },
      { code: 'BAD_DEADLINE', reads: ['payBy'], holds: (f, on) => f.payBy > on },
    ],
    approval: true,
    clocks: [
      { clock: 'order_payment', entry: 'start', dueFact: 'payBy' },
      { clock: 'decision', entry: 'start' },
      { clock: 'investigation', entry: 'met' },
      { clock: 'rest', entry: 'cancelled' },
    ],
    notices: [{ to: 'worker', template: 'wages.ordered', facts: ['receiptNumber', 'arrearsFen', 'payBy'] }],
  }),
  /** 行政处理决定 with 加付赔偿金; it needs an order that ran out (4.2) */
  decide: event({
    from: ['ordered'],
    refusedFrom: { filed: 'ORDER_REQUIRED', filed_extended: 'ORDER_REQUIRED' },
    actors: ['inspector'],
    to: 'decided',
    facts: { payBy: known('date'), fullyPaid: asked('bool'), rateBps: asked('int') },
    guards: [
      { code: 'DEADLINE_NOT_PASSED', reads: ['payBy'], holds: (f, on) => on > f.payBy },
      mustNot('fullyPaid', 'ALREADY_PAID'),
      {
        code: 'RATE_OUT_OF_RANGE',
        reads: ['rateBps'],
        holds: (f) => f.rateBps >= supplementRates.least && f.rateBps <= supplementRates.most,
      },
    ],
    approval: true,
    clocks: [
      { clock: 'order_payment', entry: 'missed' },
      { clock: 'order_payment', entry: 'cancelled' },
      { clock: 'decision', entry: 'met' },
      { clock: 'enforcement_window', entry: 'start', undated: true },
    ],
    notices: [{ to: 'worker', template: 'wages.decided', facts: ['receiptNumber', 'rateBps'] }],
  }),
  /** 申请法院强制执行. The lapse of the remedies has no confirmed length (4.1, line 6), so a person states the day. */
  apply_enforcement: event({
    from: ['decided'],
    actors: ['inspector'],
    to: 'enforcing',
    facts: { remediesLapsedOn: asked('date'), demandServedOn: optional(asked('date')) },
    guards: [
      { code: 'REMEDY_PERIOD_RUNNING', reads: ['remediesLapsedOn'], holds: (f, on) => on > f.remediesLapsedOn },
      {
        code: 'DEMAND_FIRST',
        reads: ['demandServedOn'],
        holds: (f, on, _actor, calendar) =>
          f.demandServedOn !== undefined &&
          countWorkingDays(f.demandServedOn, on, calendar).workingDays > demandWorkingDays,
      },
      {
        code: 'TOO_LATE',
        reads: ['remediesLapsedOn'],
        holds: (f, on, _actor, calendar) =>
          on <= addPeriod(f.remediesLapsedOn, enforcementMonths, 'month', true, calendar).due,
      },
    ],
    clocks: [{ clock: 'enforcement_window', entry: 'met' }],
    notices: [{ to: 'worker', template: 'wages.enforcing', facts: ['receiptNumber'] }],
  }),
  /** 移送公安机关 */
  refer_police: event({
    from: ['ordered', 'decided'],
    actors: ['unit_head'],
    to: 'referred_police',
    facts: { crimeRefer: asked('bool') },
    guards: [must('crimeRefer', 'THRESHOLD_NOT_MET')],
    clocks: [
      { clock: 'police_handover', entry: 'start' },
      { clock: 'decision', entry: 'cancelled' },
      { clock: 'enforcement_window', entry: 'cancelled' },
    ],
    notices: [
      { to: 'worker', template: 'wages.referred_police', facts: ['receiptNumber'] },
      { to: 'unit_head', template: 'wages.hand_over', facts: ['receiptNumber', 'police_handover'] },
    ],
  }),
  /** 确认收到钱 */
  confirm_paid: event({
    from: ['mediating', 'ordered', 'decided', 'enforcing', 'referred_police'],
    actors: ['worker', 'inspector'],
    to: 'paid',
    facts: { bankProof: optional(known('bool')) },
    guards: [
      {
        code: 'PROOF_REQUIRED',
        reads: ['bankProof'],
        holds: (f, _on, actor) => actor === 'worker' || f.bankProof === true,
      },
    ],
    clocks: [
      { clock: 'agreed_payment', entry: 'met' },
      { clock: 'order_payment', entry: 'met' },
      { clock: 'rest', entry: 'cancelled' },
    ],
    notices: [
      { to: 'worker', template: 'wages.paid', facts: ['receiptNumber'] },
      { to: 'office', template: 'wages.check_payment', facts: ['receiptNumber'] },
    ],
  }),
  /** 办结 */
  close: event({
    from: ['paid'],
    actors: ['inspector'],
    to: 'closed_paid',
    facts: {},
    guards: [],
    clocks: [],
    notices: [{ to: 'worker', template: 'wages.closed', facts: ['receiptNumber'] }],
  }),
  /** 撤销立案 */
  revoke: event({
    from: ['filed', 'filed_extended'],
    actors: ['unit_head'],
    to: 'closed_unfounded',
    facts: { noViolation: asked('bool') },
    guards: [must('noViolation', 'NO_GROUND')],
    approval: true,
    clocks: [
      { clock: 'investigation', entry: 'met' },
      { clock: 'rest', entry: 'cancelled' },
    ],
    notices: [{ to: 'worker', template: 'wages.unfounded', facts: ['receiptNumber'] }],
  }),
  /** 撤回 */
  withdraw: event({
    from: ['submitted', 'supplement', 'filed', 'filed_extended', 'mediating'],
    actors: ['worker'],
    to: 'withdrawn',
    facts: {},
    guards: [],
    clocks: [{ clock: 'rest', entry: 'cancelled' }],
    notices: [
      { to: 'worker', template: 'wages.withdrawn', facts: ['receiptNumber'] },
      { to: 'office', template: 'wages.withdrawn_by_worker', facts: ['receiptNumber'] },
    ],
  }),
  /** 重新受理 */
  reopen: event({
    from: ['closed_paid', 'closed_unfounded', 'withdrawn'],
    actors: ['worker', 'inspector'],
    to: 'submitted',
    facts: { newFactsOrUnpaid: asked('bool'), withinTwoYears: asked('bool') },
    guards: [must('newFactsOrUnpaid', 'NO_NEW_FACTS'), must('withinTwoYears', 'OUT_OF_TIME')],
    clocks: [{ clock: 'acceptance', entry: 'start' }],
    notices: [
      { to: 'worker', template: 'wages.reopened', facts: ['receiptNumber', 'acceptance'] },
      { to: 'office', template: 'wages.report_arrived', facts: ['receiptNumber', 'acceptance'] },
    ],
  }),
} as const;
export type WagesEvent = keyof typeof events;

export const wagesProcedure = {
  id: 'wages',
  version: 1,
  initial: 'draft',
  states,
  actors: wagesActors,
  events,
  clocks: wagesClocks,
} as const satisfies Procedure<WagesState, WagesEvent, (typeof wagesActors)[number], WagesClock>;
