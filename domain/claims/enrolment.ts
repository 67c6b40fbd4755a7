import { enrolmentClocks } from './enrolment-clocks';
import type { EnrolmentClock } from './enrolment-clocks';
import { asked, known, notEmpty, optional } from './facts';
import { eventOf, must, mustNot } from './procedure';
import type { Procedure } from './procedure';

/** 登记: a worker's own record of who they are, for which platforms and where they work. A caseworker confirms it. The
 *  platform's cover for injuries never depends on it: the platform enrols and pays (occupational-injury 2). */

const states = {
  draft: { terminal: false },
  submitted: { terminal: false },
  supplement: { terminal: false },
  confirmed: { terminal: true },
  not_confirmed: { terminal: true },
  withdrawn: { terminal: true },
} as const;
export type EnrolmentState = keyof typeof states;

const enrolmentActors = ['worker', 'officer'] as const;

const event = eventOf<EnrolmentState, (typeof enrolmentActors)[number], EnrolmentClock>();

const events = {
  /** 提交 */
  submit: event({
    from: ['draft'],
    actors: ['worker'],
    to: 'submitted',
    // Read from the saved draft. Identity stays sealed there: the event only knows that it is given.
    facts: {
      identityGiven: known('bool'),
      platforms: known('words'),
      cities: known('words'),
      region: known('region'),
    },
    guards: [
      must('identityGiven', 'IDENTITY_REQUIRED'),
      { code: 'PLATFORM_REQUIRED', reads: ['platforms'], holds: (f) => f.platforms.length > 0 },
      { code: 'WORK_CITY_REQUIRED', reads: ['cities'], holds: (f) => f.cities.length > 0 },
    ],
    clocks: [{ clock: 'confirmation', entry: 'start' }],
    notices: [
      { to: 'worker', template: 'enrolment.submitted', facts: ['receiptNumber', 'lookupCode'] },
      { to: 'office', template: 'enrolment.arrived', facts: ['receiptNumber'] },
    ],
  }),
  /** 一次性告知补正 */
  request_supplement: event({
    from: ['submitted'],
    actors: ['officer'],
    to: 'supplement',
    facts: { alreadyRequested: optional(known('bool')), missing: notEmpty(asked('words')) },
    guards: [mustNot('alreadyRequested', 'ONE_TIME_NOTICE_ONLY')],
    noticeItems: 'missing',
    clocks: [
      { clock: 'confirmation', entry: 'pause' },
      { clock: 'supplement', entry: 'start' },
    ],
    notices: [{ to: 'worker', template: 'enrolment.supplement', facts: ['receiptNumber', 'noticeItems'] }],
  }),
  /** 补正 */
  supply: event({
    from: ['supplement'],
    actors: ['worker'],
    to: 'submitted',
    facts: { requested: notEmpty(known('words')), received: known('words') },
    guards: [
      {
        code: 'ITEMS_MISSING',
        reads: ['requested', 'received'],
        holds: (f) => f.requested.every((item) => f.received.includes(item)),
      },
    ],
    clocks: [
      { clock: 'confirmation', entry: 'resume' },
      { clock: 'supplement', entry: 'met' },
    ],
    notices: [
      { to: 'worker', template: 'enrolment.supplied', facts: ['receiptNumber'] },
      { to: 'office', template: 'enrolment.arrived', facts: ['receiptNumber'] },
    ],
  }),
  /** 确认登记 */
  confirm: event({
    from: ['submitted'],
    actors: ['officer'],
    to: 'confirmed',
    facts: { recordMatched: asked('bool') },
    guards: [must('recordMatched', 'RECORD_NOT_MATCHED')],
    clocks: [{ clock: 'confirmation', entry: 'met' }],
    notices: [{ to: 'worker', template: 'enrolment.confirmed', facts: ['receiptNumber'] }],
  }),
  /** 不予确认登记 */
  refuse: event({
    from: ['submitted'],
    actors: ['officer'],
    to: 'not_confirmed',
    facts: { reasonStated: asked('bool'), remedyStated: asked('bool') },
    guards: [must('reasonStated', 'REASON_REQUIRED'), must('remedyStated', 'REMEDY_REQUIRED')],
    approval: true,
    clocks: [{ clock: 'confirmation', entry: 'met' }],
    notices: [{ to: 'worker', template: 'enrolment.not_confirmed', facts: ['receiptNumber'] }],
  }),
  /** 撤回 */
  withdraw: event({
    from: ['submitted', 'supplement'],
    actors: ['worker'],
    to: 'withdrawn',
    facts: {},
    guards: [],
    clocks: [{ clock: 'rest', entry: 'cancelled' }],
    notices: [{ to: 'worker', template: 'enrolment.withdrawn', facts: ['receiptNumber'] }],
  }),
} as const;
export type EnrolmentEvent = keyof typeof events;

export const enrolmentProcedure = {
  id: 'enrolment',
  version: 1,
  initial: 'draft',
  states,
  actors: enrolmentActors,
  events,
  clocks: enrolmentClocks,
} as const satisfies Procedure<EnrolmentState, EnrolmentEvent, (typeof enrolmentActors)[number], EnrolmentClock>;
