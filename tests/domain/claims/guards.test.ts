import { expect, it } from 'vitest';
import { procedures } from '@/domain/claims/procedures';
import { tryStep } from '../../support/on-shipped-calendar';
import { handTables } from './hand-tables';

type Case = {
  procedure: 'injury' | 'wages' | 'enrolment';
  event: string;
  state: string;
  actor: string;
  on?: string;
  facts: Record<string, unknown>;
  code: string;
};

/** The facts of the hand table with some changed. */
const run = ({ procedure, event, state, actor, on, facts }: Omit<Case, 'code'>) => {
  const table = handTables[procedure];
  const allowed = table.moves.find((move) => move.event === event)?.facts ?? {};
  return tryStep(procedures[procedure], { state, event, actor, on: on ?? table.on, facts: { ...allowed, ...facts } });
};
const injury = (
  event: string,
  state: string,
  actor: string,
  facts: Record<string, unknown>,
  code: string,
  on?: string,
): Case => ({ procedure: 'injury', event, state, actor, facts, code, on });
const wages = (
  event: string,
  state: string,
  actor: string,
  facts: Record<string, unknown>,
  code: string,
  on?: string,
): Case => ({ procedure: 'wages', event, state, actor, facts, code, on });
const enrolment = (
  event: string,
  state: string,
  actor: string,
  facts: Record<string, unknown>,
  code: string,
): Case => ({ procedure: 'enrolment', event, state, actor, facts, code });

const late = { platformFiled: false, workerDeadline: '2026-08-19' };
const worker = ['REPORTED', 'worker'] as const;

it.each<Case>([
  injury('worker_files', ...worker, { platformFiled: true }, 'PLATFORM_ALREADY_FILED'),
  injury('worker_files', ...worker, { platformFiled: true, workerDeadline: '2026-08-19' }, 'PLATFORM_ALREADY_FILED'),
  injury('worker_files', ...worker, late, 'LATE_STATEMENT_REQUIRED'),
  injury('worker_files', ...worker, { ...late, lateStatement: false }, 'LATE_STATEMENT_REQUIRED'),
  injury('worker_files', ...worker, { ...late, lateStatement: null }, 'LATE_STATEMENT_REQUIRED'),
  injury('worker_files', ...worker, { ...late, lateStatement: true }, 'OK'),
  injury('worker_files', ...worker, { workerDeadline: '2026-08-20' }, 'OK'),
  injury('papers_arrive', 'SUPPLEMENT_REQUESTED', 'applicant', { received: [] }, 'ITEMS_MISSING'),
  injury('papers_arrive', 'SUPPLEMENT_REQUESTED', 'applicant', { received: ['x', 'diagnosis'] }, 'OK'),
  injury('accept', 'SUBMITTED', 'officer', { gatePassed: false }, 'GATE_NOT_PASSED'),
  injury('refuse', 'SUBMITTED', 'officer', { reasonStated: false, remedyStated: false }, 'REASON_REQUIRED'),
  injury('refuse', 'SUBMITTED', 'officer', { remedyStated: false }, 'REMEDY_REQUIRED'),
  injury('suspend', 'ACCEPTED', 'officer', { ground: 'other' }, 'GROUND_NOT_PERMITTED'),
  injury('suspend', 'ACCEPTED', 'officer', { ground: 'awaiting_authority_conclusion' }, 'OK'),
  injury(
    'decide_no',
    'ACCEPTED',
    'officer',
    { reasonStated: false, evidenceListed: false, remedyStated: false },
    'REASON_REQUIRED',
  ),
  injury('decide_no', 'ACCEPTED', 'officer', { evidenceListed: false, remedyStated: false }, 'EVIDENCE_REQUIRED'),
  injury('decide_no', 'ACCEPTED', 'officer', { remedyStated: false }, 'REMEDY_REQUIRED'),
  injury('serve', 'NOT_CONFIRMED', 'officer', { proofOfService: false }, 'PROOF_REQUIRED'),
  injury('reconsideration', 'CONFIRMED', 'platform', { deadline: '2026-08-19' }, 'OUT_OF_TIME'),
  injury('lawsuit', 'NOT_ACCEPTED', 'relative', { deadline: '2026-08-19' }, 'OUT_OF_TIME'),
  injury('revoke', 'CONFIRMED', 'authority', { workerHeard: false, writtenReason: false }, 'HEARING_REQUIRED'),
  injury('revoke', 'CONFIRMED', 'authority', { writtenReason: false }, 'REASON_REQUIRED'),
  injury('assess_medical', 'CONFIRMED', 'agency', { catalogueTested: false }, 'CATALOGUE_TEST_REQUIRED'),
  injury(
    'request_appraisal',
    'CONFIRMED',
    'worker',
    { conditionStable: false, disabilityRemains: false },
    'CONDITION_NOT_STABLE',
  ),
  injury('request_appraisal', 'CONFIRMED', 'worker', { disabilityRemains: false }, 'NO_DISABILITY'),
  injury('stop_benefit', 'IN_BENEFIT', 'agency', { ground: 'other', evidence: false }, 'GROUND_NOT_PERMITTED'),
  injury('stop_benefit', 'IN_BENEFIT', 'agency', { ground: 'lost_conditions', evidence: false }, 'EVIDENCE_REQUIRED'),
  injury('stop_benefit', 'IN_BENEFIT', 'agency', { ground: 'refused_appraisal' }, 'OK'),

  wages('accept', 'submitted', 'inspector', { withinTwoYears: false, employerIdentified: false }, 'OUT_OF_TIME'),
  wages('accept', 'submitted', 'inspector', { employerIdentified: false, inScope: false }, 'EMPLOYER_UNKNOWN'),
  wages('accept', 'submitted', 'inspector', { inScope: false, hasJurisdiction: false }, 'OUT_OF_SCOPE'),
  wages('accept', 'submitted', 'inspector', { hasJurisdiction: false, parallel: 'court' }, 'NO_JURISDICTION'),
  wages('accept', 'submitted', 'inspector', { parallel: 'mediation' }, 'PARALLEL_PROCEEDING'),
  wages('accept', 'submitted', 'inspector', { parallel: 'arbitration' }, 'PARALLEL_PROCEEDING'),
  wages('accept', 'submitted', 'inspector', { parallel: 'court' }, 'PARALLEL_PROCEEDING'),
  wages('refuse', 'submitted', 'inspector', { withinTwoYears: true, writtenNotice: false }, 'IN_TIME'),
  wages('refuse', 'submitted', 'inspector', { writtenNotice: false }, 'NOTICE_REQUIRED'),
  wages('redirect', 'submitted', 'inspector', { inScope: true, parallel: 'none' }, 'NO_GROUND'),
  wages('redirect', 'submitted', 'inspector', { inScope: true, parallel: 'arbitration' }, 'OK'),
  wages('redirect', 'submitted', 'inspector', { inScope: false, parallel: 'court' }, 'OK'),
  wages('transfer', 'filed', 'inspector', { hasJurisdiction: true, alreadyTransferred: true }, 'HAS_JURISDICTION'),
  wages('transfer', 'filed', 'inspector', { alreadyTransferred: true, receivingOffice: null }, 'ASK_SUPERIOR'),
  wages('transfer', 'submitted', 'inspector', { receivingOffice: null }, 'RECEIVER_REQUIRED'),
  wages('extend', 'filed', 'unit_head', { investigateBy: '2026-06-15', complex: false }, 'TOO_LATE'),
  wages('extend', 'filed', 'unit_head', { investigateBy: '2026-06-16' }, 'OK'),
  wages('extend', 'filed', 'unit_head', { complex: false, alreadyExtended: true }, 'NO_GROUND'),
  wages('extend', 'filed', 'unit_head', { alreadyExtended: true }, 'ALREADY_EXTENDED'),
  wages('extend', 'filed', 'unit_head', { alreadyExtended: false }, 'OK'),
  wages('start_mediation', 'filed', 'mediator', { bothConsent: false }, 'CONSENT_REQUIRED'),
  wages('order_payment', 'filed', 'inspector', { arrearsFen: 0, payBy: '2026-06-01' }, 'NO_ARREARS'),
  wages('order_payment', 'filed', 'inspector', { arrearsFen: 1, payBy: '2026-06-16' }, 'BAD_DEADLINE'),
  wages('order_payment', 'filed', 'inspector', { arrearsFen: 1, payBy: '2026-06-17' }, 'OK'),
  wages('decide', 'ordered', 'inspector', { payBy: '2026-06-16', fullyPaid: true }, 'DEADLINE_NOT_PASSED'),
  wages('decide', 'ordered', 'inspector', { fullyPaid: true, rateBps: 4999 }, 'ALREADY_PAID'),
  wages('decide', 'ordered', 'inspector', { rateBps: 4999 }, 'RATE_OUT_OF_RANGE'),
  wages('decide', 'ordered', 'inspector', { rateBps: 10_001 }, 'RATE_OUT_OF_RANGE'),
  wages('decide', 'ordered', 'inspector', { rateBps: 10_000 }, 'OK'),
  wages(
    'apply_enforcement',
    'decided',
    'inspector',
    { remediesLapsedOn: '2026-06-16', demandServedOn: null },
    'REMEDY_PERIOD_RUNNING',
  ),
  wages(
    'apply_enforcement',
    'decided',
    'inspector',
    { remediesLapsedOn: '2026-01-05', demandServedOn: null },
    'DEMAND_FIRST',
  ),
  // Ten working days after 2 June 2026 end on 16 June; the eleventh is 17 June.
  wages('apply_enforcement', 'decided', 'inspector', { demandServedOn: '2026-06-02' }, 'DEMAND_FIRST', '2026-06-16'),
  wages('apply_enforcement', 'decided', 'inspector', { demandServedOn: '2026-06-02' }, 'OK', '2026-06-17'),
  // 2026-08-05 + 3 months = Thursday 5 November; 2026-08-07 + 3 months = Saturday 7 November, rolled to Monday the 9th.
  wages(
    'apply_enforcement',
    'decided',
    'inspector',
    { remediesLapsedOn: '2026-08-05', demandServedOn: '2026-09-01' },
    'OK',
    '2026-11-05',
  ),
  wages(
    'apply_enforcement',
    'decided',
    'inspector',
    { remediesLapsedOn: '2026-08-05', demandServedOn: '2026-09-01' },
    'TOO_LATE',
    '2026-11-06',
  ),
  wages(
    'apply_enforcement',
    'decided',
    'inspector',
    { remediesLapsedOn: '2026-08-07', demandServedOn: '2026-09-01' },
    'OK',
    '2026-11-09',
  ),
  wages(
    'apply_enforcement',
    'decided',
    'inspector',
    { remediesLapsedOn: '2026-08-07', demandServedOn: '2026-09-01' },
    'TOO_LATE',
    '2026-11-10',
  ),
  wages('refer_police', 'decided', 'unit_head', { crimeRefer: false }, 'THRESHOLD_NOT_MET'),
  wages('confirm_paid', 'ordered', 'inspector', { bankProof: null }, 'PROOF_REQUIRED'),
  wages('confirm_paid', 'ordered', 'inspector', { bankProof: false }, 'PROOF_REQUIRED'),
  wages('confirm_paid', 'ordered', 'worker', { bankProof: false }, 'OK'),
  wages('revoke', 'filed', 'unit_head', { noViolation: false }, 'NO_GROUND'),
  wages('reopen', 'withdrawn', 'worker', { newFactsOrUnpaid: false, withinTwoYears: false }, 'NO_NEW_FACTS'),
  wages('reopen', 'closed_paid', 'inspector', { withinTwoYears: false }, 'OUT_OF_TIME'),

  enrolment('submit', 'draft', 'worker', { identityGiven: false, platforms: [] }, 'IDENTITY_REQUIRED'),
  enrolment('submit', 'draft', 'worker', { platforms: [], cities: [] }, 'PLATFORM_REQUIRED'),
  enrolment('submit', 'draft', 'worker', { cities: [] }, 'WORK_CITY_REQUIRED'),
  enrolment('request_supplement', 'submitted', 'officer', { alreadyRequested: true }, 'ONE_TIME_NOTICE_ONLY'),
  enrolment('request_supplement', 'submitted', 'officer', { alreadyRequested: false }, 'OK'),
  enrolment('supply', 'supplement', 'worker', { received: [] }, 'ITEMS_MISSING'),
  enrolment('confirm', 'submitted', 'officer', { recordMatched: false }, 'RECORD_NOT_MATCHED'),
  enrolment('refuse', 'submitted', 'officer', { reasonStated: false, remedyStated: false }, 'REASON_REQUIRED'),
  enrolment('refuse', 'submitted', 'officer', { remedyStated: false }, 'REMEDY_REQUIRED'),
])('$procedure $event by $actor with $facts on $on: $code', (given) => {
  expect(run(given)).toMatchObject({ allowed: given.code === 'OK', code: given.code });
});

const flagsOf = (event: string, state: string, actor: string, facts: Record<string, unknown>, on: string) =>
  run({ procedure: 'injury', event, state, actor, facts, on });

it.each([
  { event: 'platform_files', state: 'REPORTED', actor: 'platform', facts: {}, on: '2026-08-05', flags: [] },
  {
    event: 'platform_files',
    state: 'REPORTED',
    actor: 'platform',
    facts: {},
    on: '2026-08-06',
    flags: ['PLATFORM_DEADLINE_MISSED'],
  },
  { event: 'worker_files', state: 'REPORTED', actor: 'worker', facts: {}, on: '2026-08-05', flags: [] },
  {
    event: 'worker_files',
    state: 'REPORTED',
    actor: 'worker',
    facts: { lateStatement: true },
    on: '2026-10-08',
    flags: ['PLATFORM_DEADLINE_MISSED'],
  },
  {
    event: 'worker_files',
    state: 'REPORTED',
    actor: 'worker',
    facts: { lateStatement: true },
    on: '2026-10-09',
    flags: ['PLATFORM_DEADLINE_MISSED', 'FILED_LATE'],
  },
  {
    event: 'worker_files',
    state: 'REPORTED',
    actor: 'worker',
    facts: { lateStatement: true, platformDeadline: '2026-12-01' },
    on: '2026-10-09',
    flags: ['FILED_LATE'],
  },
  {
    event: 'papers_arrive',
    state: 'SUPPLEMENT_REQUESTED',
    actor: 'applicant',
    facts: { alsoWanted: ['diagnosis'] },
    on: '2026-08-20',
    flags: [],
  },
  {
    event: 'papers_arrive',
    state: 'SUPPLEMENT_REQUESTED',
    actor: 'applicant',
    facts: { alsoWanted: ['diagnosis', 'x'] },
    on: '2026-08-20',
    flags: ['NEW_ITEM_AFTER_ONE_TIME_NOTICE'],
  },
  {
    event: 'supplement_lapses',
    state: 'SUPPLEMENT_REQUESTED',
    actor: 'clock',
    facts: {},
    on: '2026-08-20',
    flags: ['CASEWORKER_DECIDES'],
  },
  {
    event: 'triage',
    state: 'ACCEPTED',
    actor: 'officer',
    facts: { track: 'SMALL' },
    on: '2026-08-20',
    flags: ['TRACK_SMALL'],
  },
  {
    event: 'triage',
    state: 'ACCEPTED',
    actor: 'officer',
    facts: { track: 'CLEAR' },
    on: '2026-08-20',
    flags: ['TRACK_CLEAR'],
  },
  {
    event: 'triage',
    state: 'ACCEPTED',
    actor: 'officer',
    facts: { track: 'STANDARD' },
    on: '2026-08-20',
    flags: ['TRACK_STANDARD'],
  },
  { event: 'decide_yes', state: 'ACCEPTED', actor: 'officer', facts: {}, on: '2026-08-20', flags: [] },
  { event: 'decide_yes', state: 'ACCEPTED', actor: 'officer', facts: {}, on: '2026-08-21', flags: ['DECISION_LATE'] },
  { event: 'decide_no', state: 'ACCEPTED', actor: 'officer', facts: {}, on: '2026-08-21', flags: ['DECISION_LATE'] },
  { event: 'serve', state: 'CONFIRMED', actor: 'officer', facts: {}, on: '2026-08-21', flags: ['SERVED'] },
  {
    event: 'review_upheld',
    state: 'CONFIRMED_UNDER_REVIEW',
    actor: 'review_body',
    facts: {},
    on: '2026-08-21',
    flags: ['DECISION_FINAL'],
  },
  {
    event: 'review_set_aside',
    state: 'CONFIRMED_UNDER_REVIEW',
    actor: 'review_body',
    facts: {},
    on: '2026-08-21',
    flags: [],
  },
  { event: 'revoke', state: 'CONFIRMED', actor: 'authority', facts: {}, on: '2026-08-21', flags: ['RECOVERY_CLAIM'] },
  {
    event: 'ground_ended',
    state: 'STOPPED',
    actor: 'agency',
    facts: {},
    on: '2026-08-21',
    flags: ['BACK_PAY_MANUAL_REVIEW'],
  },
])('$event on $on with $facts flags $flags', ({ event, state, actor, facts, on, flags }) => {
  expect(flagsOf(event, state, actor, facts, on)).toMatchObject({ allowed: true, flags });
});

it('gives flags only with an allowed step', () => {
  expect(flagsOf('decide_no', 'ACCEPTED', 'officer', { evidenceListed: false }, '2026-08-21')).toMatchObject({
    allowed: false,
    flags: [],
  });
});

it.each([
  { event: 'submit', state: 'draft', actor: 'worker', on: '2026-09-24', due: '2026-10-09', provisional: false },
  { event: 'submit', state: 'draft', actor: 'worker', on: '2026-12-28', due: '2027-01-05', provisional: true },
  {
    event: 'request_supplement',
    state: 'submitted',
    actor: 'inspector',
    on: '2026-03-02',
    due: null,
    provisional: false,
  },
  { event: 'supply', state: 'supplement', actor: 'worker', on: '2026-03-09', due: '2026-03-16', provisional: false },
  { event: 'accept', state: 'submitted', actor: 'inspector', on: '2026-05-08', due: '2026-07-31', provisional: false },
  { event: 'refuse', state: 'submitted', actor: 'inspector', on: '2026-05-08', due: null, provisional: false },
  { event: 'redirect', state: 'submitted', actor: 'inspector', on: '2026-05-08', due: null, provisional: false },
  { event: 'transfer', state: 'filed', actor: 'inspector', on: '2026-05-08', due: null, provisional: false },
  // 90 working days from acceptance on 8 May, whenever the extension is approved: 60 end on 31 July, 30 more on 11 September.
  { event: 'extend', state: 'filed', actor: 'unit_head', on: '2026-06-16', due: '2026-09-11', provisional: false },
  {
    event: 'start_mediation',
    state: 'filed',
    actor: 'mediator',
    on: '2026-04-17',
    due: '2026-05-06',
    provisional: false,
  },
  {
    event: 'mediation_success',
    state: 'mediating',
    actor: 'mediator',
    on: '2026-06-16',
    due: '2026-07-01',
    provisional: false,
  },
  {
    event: 'mediation_fail',
    state: 'mediating',
    actor: 'mediator',
    on: '2026-06-16',
    due: '2026-07-10',
    provisional: false,
  },
  {
    event: 'order_payment',
    state: 'filed',
    actor: 'inspector',
    on: '2026-06-16',
    due: '2026-06-30',
    provisional: false,
  },
  { event: 'decide', state: 'ordered', actor: 'inspector', on: '2026-06-16', due: null, provisional: false },
  { event: 'apply_enforcement', state: 'decided', actor: 'inspector', on: '2026-06-16', due: null, provisional: false },
  // The next calendar day, working day or not.
  {
    event: 'refer_police',
    state: 'ordered',
    actor: 'unit_head',
    on: '2026-06-19',
    due: '2026-06-20',
    provisional: false,
  },
  { event: 'confirm_paid', state: 'ordered', actor: 'worker', on: '2026-06-19', due: null, provisional: false },
  { event: 'close', state: 'paid', actor: 'inspector', on: '2026-06-19', due: null, provisional: false },
  { event: 'revoke', state: 'filed', actor: 'unit_head', on: '2026-06-19', due: null, provisional: false },
  { event: 'withdraw', state: 'filed', actor: 'worker', on: '2026-06-19', due: null, provisional: false },
  { event: 'reopen', state: 'withdrawn', actor: 'worker', on: '2026-09-24', due: '2026-10-09', provisional: false },
])('wages $event on $on is due $due', ({ event, state, actor, on, due, provisional }) => {
  expect(run({ procedure: 'wages', event, state, actor, on, facts: {} })).toMatchObject({
    allowed: true,
    due,
    provisional,
  });
});
