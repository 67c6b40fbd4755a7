import { asked, askedWord, known, notEmpty, optional } from './facts';
import { injuryClocks } from './injury-clocks';
import type { InjuryClock } from './injury-clocks';
import { eventOf, must, mustNot } from './procedure';
import type { Procedure } from './procedure';

/** 职业伤害: from the report to the benefit (occupational-injury 4.3; operations.md 5, injury.transition). */

const states = {
  NONE: { terminal: false },
  REPORTED: { terminal: false },
  SUBMITTED: { terminal: false },
  SUPPLEMENT_REQUESTED: { terminal: false },
  ACCEPTED: { terminal: false },
  SUSPENDED: { terminal: false },
  CONFIRMED: { terminal: false },
  NOT_CONFIRMED: { terminal: false },
  NOT_ACCEPTED: { terminal: false },
  CONFIRMED_UNDER_REVIEW: { terminal: false },
  NOT_CONFIRMED_UNDER_REVIEW: { terminal: false },
  NOT_ACCEPTED_UNDER_REVIEW: { terminal: false },
  WITHDRAWN_OR_NOT_ACCEPTED: { terminal: true },
  REVOKED: { terminal: true },
  IN_BENEFIT: { terminal: false },
  STOPPED: { terminal: false },
  // The appraisal (劳动能力鉴定) is a proceeding of its own; the case stays open although no event here leaves the state.
  APPRAISAL_REQUESTED: { terminal: false },
} as const;
export type InjuryState = keyof typeof states;

const injuryActors = [
  'worker',
  'relative',
  'witness',
  'station',
  'platform',
  'applicant',
  'officer',
  'clock',
  'review_body',
  'authority',
  'agency',
] as const;

const event = eventOf<InjuryState, (typeof injuryActors)[number], InjuryClock>();

const decisions = ['CONFIRMED', 'NOT_CONFIRMED', 'NOT_ACCEPTED'] as const;
const underReview = ['CONFIRMED_UNDER_REVIEW', 'NOT_CONFIRMED_UNDER_REVIEW', 'NOT_ACCEPTED_UNDER_REVIEW'] as const;
const parties = ['worker', 'relative', 'platform'] as const;
const reviewOf = {
  CONFIRMED: 'CONFIRMED_UNDER_REVIEW',
  NOT_CONFIRMED: 'NOT_CONFIRMED_UNDER_REVIEW',
  NOT_ACCEPTED: 'NOT_ACCEPTED_UNDER_REVIEW',
} as const;

const decideLate = { flag: 'DECISION_LATE', when: (f: { deadline: string }, on: string) => on > f.deadline } as const;
const platformLate = {
  flag: 'PLATFORM_DEADLINE_MISSED',
  when: (f: { platformDeadline: string }, on: string) => on > f.platformDeadline,
} as const;

const events = {
  /** 报案 */
  report: event({
    from: ['NONE'],
    actors: ['worker', 'witness', 'station', 'platform'],
    to: 'REPORTED',
    facts: {},
    guards: [],
    clocks: [
      { clock: 'platform_filing', entry: 'start' },
      { clock: 'worker_filing', entry: 'start', from: { claim: 'accidentOn' } },
    ],
    notices: [
      {
        to: 'worker',
        template: 'injury.reported',
        facts: ['receiptNumber', 'lookupCode', 'platform_filing', 'worker_filing'],
      },
      { to: 'platform', template: 'injury.platform_must_file', facts: ['receiptNumber', 'platform_filing'] },
    ],
  }),
  /** 平台提交待遇给付申请 */
  platform_files: event({
    from: ['REPORTED'],
    actors: ['platform'],
    to: 'SUBMITTED',
    facts: { platformDeadline: known('date') },
    guards: [],
    flags: [platformLate],
    clocks: [
      { clock: 'platform_filing', entry: 'met' },
      { clock: 'worker_filing', entry: 'cancelled' },
      { clock: 'acceptance', entry: 'start' },
    ],
    notices: [
      { to: 'worker', template: 'injury.filed_by_platform', facts: ['receiptNumber'] },
      { to: 'office', template: 'injury.application_arrived', facts: ['receiptNumber'] },
    ],
  }),
  /** 劳动者或者近亲属自行申请 */
  worker_files: event({
    from: ['REPORTED'],
    actors: ['worker', 'relative'],
    to: 'SUBMITTED',
    facts: {
      platformFiled: known('bool'),
      platformDeadline: known('date'),
      workerDeadline: known('date'),
      lateStatement: optional(asked('bool')),
    },
    guards: [
      mustNot('platformFiled', 'PLATFORM_ALREADY_FILED'),
      {
        code: 'LATE_STATEMENT_REQUIRED',
        reads: ['workerDeadline', 'lateStatement'],
        holds: (f, on) => on <= f.workerDeadline || f.lateStatement === true,
      },
    ],
    flags: [platformLate, { flag: 'FILED_LATE', when: (f, on) => on > f.workerDeadline }],
    clocks: [
      { clock: 'worker_filing', entry: 'met' },
      { clock: 'platform_filing', entry: 'cancelled' },
      { clock: 'acceptance', entry: 'start' },
    ],
    notices: [
      { to: 'worker', template: 'injury.filed_by_worker', facts: ['receiptNumber'] },
      { to: 'platform', template: 'injury.worker_filed', facts: ['receiptNumber'] },
      { to: 'office', template: 'injury.application_arrived', facts: ['receiptNumber'] },
    ],
  }),
  /** 一次性告知补正 */
  papers_incomplete: event({
    from: ['SUBMITTED'],
    actors: ['officer'],
    to: 'SUPPLEMENT_REQUESTED',
    facts: { missing: notEmpty(asked('words')) },
    guards: [],
    noticeItems: 'missing',
    clocks: [
      { clock: 'acceptance', entry: 'pause' },
      { clock: 'supplement', entry: 'start' },
    ],
    notices: [{ to: 'worker', template: 'injury.supplement', facts: ['receiptNumber', 'noticeItems'] }],
  }),
  /** 补正到齐 */
  papers_arrive: event({
    from: ['SUPPLEMENT_REQUESTED'],
    actors: ['applicant'],
    to: 'ACCEPTED',
    facts: {
      requested: notEmpty(known('words')),
      received: known('words'),
      alsoWanted: optional(known('words')),
    },
    guards: [
      {
        code: 'ITEMS_MISSING',
        reads: ['requested', 'received'],
        holds: (f) => f.requested.every((item) => f.received.includes(item)),
      },
    ],
    flags: [
      {
        flag: 'NEW_ITEM_AFTER_ONE_TIME_NOTICE',
        when: (f) => (f.alsoWanted ?? []).some((item) => !f.requested.includes(item)),
      },
    ],
    clocks: [
      { clock: 'supplement', entry: 'met' },
      { clock: 'acceptance', entry: 'met' },
      { clock: 'confirmation', entry: 'start' },
    ],
    notices: [
      { to: 'worker', template: 'injury.accepted', facts: ['receiptNumber', 'confirmation'] },
      { to: 'office', template: 'injury.supplement_arrived', facts: ['receiptNumber', 'confirmation'] },
    ],
  }),
  /** Asking a second time is never allowed (frame art. 18(3)): the event exists so that the refusal has its own code. */
  request_more: event({
    from: ['SUPPLEMENT_REQUESTED'],
    actors: ['officer'],
    to: 'SUPPLEMENT_REQUESTED',
    facts: {},
    guards: [{ code: 'ONE_TIME_NOTICE_ONLY', reads: [], holds: () => false }],
    clocks: [],
    notices: [],
  }),
  /** 逾期未补正 */
  supplement_lapses: event({
    from: ['SUPPLEMENT_REQUESTED'],
    actors: ['clock'],
    to: 'WITHDRAWN_OR_NOT_ACCEPTED',
    facts: {},
    guards: [],
    flags: [{ flag: 'CASEWORKER_DECIDES' }],
    clocks: [
      { clock: 'supplement', entry: 'missed' },
      { clock: 'supplement', entry: 'cancelled' },
      { clock: 'acceptance', entry: 'cancelled' },
    ],
    notices: [
      { to: 'worker', template: 'injury.supplement_lapsed', facts: ['receiptNumber'] },
      { to: 'office', template: 'injury.supplement_lapsed', facts: ['receiptNumber'] },
    ],
  }),
  /** 受理 */
  accept: event({
    from: ['SUBMITTED'],
    actors: ['officer'],
    to: 'ACCEPTED',
    facts: { gatePassed: asked('bool') },
    guards: [must('gatePassed', 'GATE_NOT_PASSED')],
    clocks: [
      { clock: 'acceptance', entry: 'met' },
      { clock: 'confirmation', entry: 'start' },
    ],
    notices: [
      { to: 'worker', template: 'injury.accepted', facts: ['receiptNumber', 'confirmation'] },
      { to: 'platform', template: 'injury.accepted', facts: ['receiptNumber', 'confirmation'] },
    ],
  }),
  /** 不予受理 */
  refuse: event({
    from: ['SUBMITTED'],
    actors: ['officer'],
    to: 'NOT_ACCEPTED',
    facts: { reasonStated: asked('bool'), remedyStated: asked('bool') },
    guards: [must('reasonStated', 'REASON_REQUIRED'), must('remedyStated', 'REMEDY_REQUIRED')],
    approval: true,
    clocks: [
      { clock: 'acceptance', entry: 'met' },
      { clock: 'service', entry: 'start' },
    ],
    notices: [
      { to: 'worker', template: 'injury.not_accepted', facts: ['receiptNumber'] },
      { to: 'platform', template: 'injury.not_accepted', facts: ['receiptNumber'] },
    ],
  }),
  /** 分流. The track's length counts from acceptance, not from the day of the triage. */
  triage: event({
    from: ['ACCEPTED'],
    actors: ['officer'],
    to: 'ACCEPTED',
    facts: { track: askedWord('SMALL', 'CLEAR', 'STANDARD') },
    guards: [],
    flags: [
      { flag: 'TRACK_SMALL', when: (f) => f.track === 'SMALL' },
      { flag: 'TRACK_CLEAR', when: (f) => f.track === 'CLEAR' },
      { flag: 'TRACK_STANDARD', when: (f) => f.track === 'STANDARD' },
    ],
    clocks: [
      {
        clock: 'confirmation',
        entry: 'extend',
        length: {
          fact: 'track',
          lengths: {
            SMALL: { amount: 2, unit: 'working_day', roll: false },
            CLEAR: { amount: 7, unit: 'working_day', roll: false },
            STANDARD: { amount: 30, unit: 'working_day', roll: false },
          },
        },
      },
    ],
    notices: [{ to: 'worker', template: 'injury.track', facts: ['receiptNumber', 'track', 'confirmation'] }],
  }),
  /** 中止 */
  suspend: event({
    from: ['ACCEPTED'],
    actors: ['officer'],
    to: 'SUSPENDED',
    facts: { ground: askedWord('awaiting_court_conclusion', 'awaiting_authority_conclusion', 'other') },
    guards: [{ code: 'GROUND_NOT_PERMITTED', reads: ['ground'], holds: (f) => f.ground !== 'other' }],
    clocks: [{ clock: 'confirmation', entry: 'pause' }],
    notices: [{ to: 'worker', template: 'injury.suspended', facts: ['receiptNumber', 'ground'] }],
  }),
  /** 恢复 */
  resume: event({
    from: ['SUSPENDED'],
    actors: ['officer'],
    to: 'ACCEPTED',
    facts: {},
    guards: [],
    clocks: [{ clock: 'confirmation', entry: 'resume' }],
    notices: [{ to: 'worker', template: 'injury.resumed', facts: ['receiptNumber', 'confirmation'] }],
  }),
  /** 职业伤害确认 */
  decide_yes: event({
    from: ['ACCEPTED'],
    actors: ['officer'],
    to: 'CONFIRMED',
    facts: { deadline: known('date') },
    guards: [],
    flags: [decideLate],
    approval: true,
    clocks: [
      { clock: 'confirmation', entry: 'met' },
      { clock: 'service', entry: 'start' },
      { clock: 'medical_assessment', entry: 'start' },
    ],
    notices: [
      { to: 'worker', template: 'injury.confirmed', facts: ['receiptNumber'] },
      { to: 'platform', template: 'injury.confirmed', facts: ['receiptNumber'] },
    ],
  }),
  /** 不予确认 */
  decide_no: event({
    from: ['ACCEPTED'],
    actors: ['officer'],
    to: 'NOT_CONFIRMED',
    facts: {
      deadline: known('date'),
      reasonStated: asked('bool'),
      evidenceListed: asked('bool'),
      remedyStated: asked('bool'),
    },
    guards: [
      must('reasonStated', 'REASON_REQUIRED'),
      must('evidenceListed', 'EVIDENCE_REQUIRED'),
      must('remedyStated', 'REMEDY_REQUIRED'),
    ],
    flags: [decideLate],
    approval: true,
    clocks: [
      { clock: 'confirmation', entry: 'met' },
      { clock: 'service', entry: 'start' },
    ],
    notices: [
      { to: 'worker', template: 'injury.not_confirmed', facts: ['receiptNumber'] },
      { to: 'platform', template: 'injury.not_confirmed', facts: ['receiptNumber'] },
    ],
  }),
  /** 送达. Only the first service of a decision starts the periods of review (行政复议法 art. 20: first knowledge). */
  serve: event({
    from: decisions,
    actors: ['officer'],
    to: { CONFIRMED: 'CONFIRMED', NOT_CONFIRMED: 'NOT_CONFIRMED', NOT_ACCEPTED: 'NOT_ACCEPTED' },
    facts: { proofOfService: known('bool') },
    guards: [must('proofOfService', 'PROOF_REQUIRED')],
    flags: [{ flag: 'SERVED' }],
    clocks: [
      { clock: 'service', entry: 'met' },
      { clock: 'reconsideration', entry: 'start', ifOpen: 'service' },
      { clock: 'litigation', entry: 'start', ifOpen: 'service' },
    ],
    notices: [{ to: 'worker', template: 'injury.served', facts: ['receiptNumber', 'reconsideration', 'litigation'] }],
  }),
  /** 申请行政复议. After it the court stays open for 15 days, counted from the reconsideration decision. */
  reconsideration: event({
    from: decisions,
    actors: parties,
    to: reviewOf,
    facts: { deadline: known('date') },
    guards: [{ code: 'OUT_OF_TIME', reads: ['deadline'], holds: (f, on) => on <= f.deadline }],
    clocks: [
      { clock: 'reconsideration', entry: 'met' },
      { clock: 'litigation', entry: 'cancelled' },
      { clock: 'litigation_after_reconsideration', entry: 'start', undated: true },
    ],
    notices: [
      { to: 'worker', template: 'injury.review_begun', facts: ['receiptNumber'] },
      { to: 'platform', template: 'injury.review_begun', facts: ['receiptNumber'] },
      { to: 'office', template: 'injury.review_begun', facts: ['receiptNumber'] },
    ],
  }),
  /** 提起行政诉讼 */
  lawsuit: event({
    from: decisions,
    actors: parties,
    to: reviewOf,
    facts: { deadline: known('date') },
    guards: [{ code: 'OUT_OF_TIME', reads: ['deadline'], holds: (f, on) => on <= f.deadline }],
    clocks: [
      { clock: 'litigation', entry: 'met' },
      { clock: 'litigation_after_reconsideration', entry: 'met' },
      { clock: 'reconsideration', entry: 'cancelled' },
    ],
    notices: [
      { to: 'worker', template: 'injury.review_begun', facts: ['receiptNumber'] },
      { to: 'platform', template: 'injury.review_begun', facts: ['receiptNumber'] },
      { to: 'office', template: 'injury.review_begun', facts: ['receiptNumber'] },
    ],
  }),
  /** 复议或者判决维持 */
  review_upheld: event({
    from: underReview,
    actors: ['review_body'],
    to: {
      CONFIRMED_UNDER_REVIEW: 'CONFIRMED',
      NOT_CONFIRMED_UNDER_REVIEW: 'NOT_CONFIRMED',
      NOT_ACCEPTED_UNDER_REVIEW: 'NOT_ACCEPTED',
    },
    facts: {},
    guards: [],
    flags: [{ flag: 'DECISION_FINAL' }],
    clocks: [{ clock: 'litigation_after_reconsideration', entry: 'extend', from: 'event' }],
    notices: [
      { to: 'worker', template: 'injury.review_upheld', facts: ['receiptNumber', 'litigation_after_reconsideration'] },
      {
        to: 'platform',
        template: 'injury.review_upheld',
        facts: ['receiptNumber', 'litigation_after_reconsideration'],
      },
    ],
  }),
  /** 撤销原决定，重新处理. No text gives the time for deciding again; the 30 working days are counted afresh (own design),
   *  because a decision without a date would answer to nobody. */
  review_set_aside: event({
    from: underReview,
    actors: ['review_body'],
    to: 'ACCEPTED',
    facts: {},
    guards: [],
    clocks: [
      { clock: 'rest', entry: 'cancelled' },
      { clock: 'confirmation', entry: 'start' },
    ],
    notices: [
      { to: 'worker', template: 'injury.review_set_aside', facts: ['receiptNumber', 'confirmation'] },
      { to: 'office', template: 'injury.review_set_aside', facts: ['receiptNumber', 'confirmation'] },
    ],
  }),
  /** 撤销确认 */
  revoke: event({
    from: ['CONFIRMED'],
    actors: ['authority'],
    to: 'REVOKED',
    facts: { workerHeard: asked('bool'), writtenReason: asked('bool') },
    guards: [must('workerHeard', 'HEARING_REQUIRED'), must('writtenReason', 'REASON_REQUIRED')],
    flags: [{ flag: 'RECOVERY_CLAIM' }],
    approval: true,
    clocks: [{ clock: 'rest', entry: 'cancelled' }],
    notices: [
      { to: 'worker', template: 'injury.revoked', facts: ['receiptNumber'] },
      { to: 'platform', template: 'injury.revoked', facts: ['receiptNumber'] },
    ],
  }),
  /** 医疗费用审核 */
  assess_medical: event({
    from: ['CONFIRMED'],
    actors: ['agency'],
    to: 'IN_BENEFIT',
    facts: { catalogueTested: asked('bool') },
    guards: [must('catalogueTested', 'CATALOGUE_TEST_REQUIRED')],
    clocks: [{ clock: 'medical_assessment', entry: 'met' }],
    notices: [{ to: 'worker', template: 'injury.in_benefit', facts: ['receiptNumber'] }],
  }),
  /** 申请劳动能力鉴定 */
  request_appraisal: event({
    from: ['CONFIRMED'],
    actors: parties,
    to: 'APPRAISAL_REQUESTED',
    facts: { conditionStable: asked('bool'), disabilityRemains: asked('bool') },
    guards: [must('conditionStable', 'CONDITION_NOT_STABLE'), must('disabilityRemains', 'NO_DISABILITY')],
    clocks: [],
    notices: [
      { to: 'worker', template: 'injury.appraisal_requested', facts: ['receiptNumber'] },
      { to: 'office', template: 'injury.appraisal_requested', facts: ['receiptNumber'] },
    ],
  }),
  /** 停止享受待遇 */
  stop_benefit: event({
    from: ['IN_BENEFIT'],
    actors: ['agency'],
    to: 'STOPPED',
    facts: {
      ground: askedWord('lost_conditions', 'refused_appraisal', 'refused_treatment', 'other'),
      evidence: asked('bool'),
    },
    guards: [
      { code: 'GROUND_NOT_PERMITTED', reads: ['ground'], holds: (f) => f.ground !== 'other' },
      must('evidence', 'EVIDENCE_REQUIRED'),
    ],
    clocks: [],
    notices: [{ to: 'worker', template: 'injury.stopped', facts: ['receiptNumber', 'ground'] }],
  }),
  /** 停止情形消失 */
  ground_ended: event({
    from: ['STOPPED'],
    actors: ['agency'],
    to: 'IN_BENEFIT',
    facts: {},
    guards: [],
    flags: [{ flag: 'BACK_PAY_MANUAL_REVIEW' }],
    clocks: [],
    notices: [{ to: 'worker', template: 'injury.benefit_again', facts: ['receiptNumber'] }],
  }),
} as const;
export type InjuryEvent = keyof typeof events;

export const injuryProcedure = {
  id: 'injury',
  version: 1,
  initial: 'NONE',
  states,
  actors: injuryActors,
  events,
  clocks: injuryClocks,
} as const satisfies Procedure<InjuryState, InjuryEvent, (typeof injuryActors)[number], InjuryClock>;
