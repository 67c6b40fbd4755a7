/** The three procedures written out a second time, from the specification and not from domain/claims: a slip in either
 *  has to disagree with the other. Each move: event, actors, "from > to", facts with which it is allowed. */
type Move = { event: string; actors: string; moves: string; facts?: Record<string, unknown>; approval?: true };
export type HandTable = { states: string; actors: string; on: string; moves: readonly Move[] };

export const injuryTable: HandTable = {
  states:
    'NONE REPORTED SUBMITTED SUPPLEMENT_REQUESTED ACCEPTED SUSPENDED CONFIRMED NOT_CONFIRMED NOT_ACCEPTED CONFIRMED_UNDER_REVIEW NOT_CONFIRMED_UNDER_REVIEW NOT_ACCEPTED_UNDER_REVIEW WITHDRAWN_OR_NOT_ACCEPTED REVOKED IN_BENEFIT STOPPED APPRAISAL_REQUESTED',
  actors: 'worker relative witness station platform applicant officer clock review_body authority agency',
  on: '2026-08-20',
  moves: [
    { event: 'report', actors: 'worker witness station platform', moves: 'NONE > REPORTED' },
    {
      event: 'platform_files',
      actors: 'platform',
      moves: 'REPORTED > SUBMITTED',
      facts: { platformDeadline: '2026-08-05' },
    },
    {
      event: 'worker_files',
      actors: 'worker relative',
      moves: 'REPORTED > SUBMITTED',
      facts: { platformFiled: false, platformDeadline: '2026-08-05', workerDeadline: '2026-10-08' },
    },
    {
      event: 'papers_incomplete',
      actors: 'officer',
      moves: 'SUBMITTED > SUPPLEMENT_REQUESTED',
      facts: { missing: ['diagnosis'] },
    },
    {
      event: 'papers_arrive',
      actors: 'applicant',
      moves: 'SUPPLEMENT_REQUESTED > ACCEPTED',
      facts: { requested: ['diagnosis'], received: ['diagnosis'] },
    },
    { event: 'request_more', actors: 'officer', moves: '' },
    { event: 'supplement_lapses', actors: 'clock', moves: 'SUPPLEMENT_REQUESTED > WITHDRAWN_OR_NOT_ACCEPTED' },
    { event: 'accept', actors: 'officer', moves: 'SUBMITTED > ACCEPTED', facts: { gatePassed: true } },
    {
      event: 'refuse',
      actors: 'officer',
      moves: 'SUBMITTED > NOT_ACCEPTED',
      facts: { reasonStated: true, remedyStated: true },
      approval: true,
    },
    { event: 'triage', actors: 'officer', moves: 'ACCEPTED > ACCEPTED', facts: { track: 'SMALL' } },
    {
      event: 'suspend',
      actors: 'officer',
      moves: 'ACCEPTED > SUSPENDED',
      facts: { ground: 'awaiting_court_conclusion' },
    },
    { event: 'resume', actors: 'officer', moves: 'SUSPENDED > ACCEPTED' },
    {
      event: 'decide_yes',
      actors: 'officer',
      moves: 'ACCEPTED > CONFIRMED',
      facts: { deadline: '2026-08-20' },
      approval: true,
    },
    {
      event: 'decide_no',
      actors: 'officer',
      moves: 'ACCEPTED > NOT_CONFIRMED',
      facts: { deadline: '2026-08-20', reasonStated: true, evidenceListed: true, remedyStated: true },
      approval: true,
    },
    {
      event: 'serve',
      actors: 'officer',
      moves: 'CONFIRMED > CONFIRMED, NOT_CONFIRMED > NOT_CONFIRMED, NOT_ACCEPTED > NOT_ACCEPTED',
      facts: { proofOfService: true },
    },
    {
      event: 'reconsideration',
      actors: 'worker relative platform',
      moves:
        'CONFIRMED > CONFIRMED_UNDER_REVIEW, NOT_CONFIRMED > NOT_CONFIRMED_UNDER_REVIEW, NOT_ACCEPTED > NOT_ACCEPTED_UNDER_REVIEW',
      facts: { deadline: '2026-08-20' },
    },
    {
      event: 'lawsuit',
      actors: 'worker relative platform',
      moves:
        'CONFIRMED > CONFIRMED_UNDER_REVIEW, NOT_CONFIRMED > NOT_CONFIRMED_UNDER_REVIEW, NOT_ACCEPTED > NOT_ACCEPTED_UNDER_REVIEW',
      facts: { deadline: '2026-08-20' },
    },
    {
      event: 'review_upheld',
      actors: 'review_body',
      moves:
        'CONFIRMED_UNDER_REVIEW > CONFIRMED, NOT_CONFIRMED_UNDER_REVIEW > NOT_CONFIRMED, NOT_ACCEPTED_UNDER_REVIEW > NOT_ACCEPTED',
    },
    {
      event: 'review_set_aside',
      actors: 'review_body',
      moves:
        'CONFIRMED_UNDER_REVIEW > ACCEPTED, NOT_CONFIRMED_UNDER_REVIEW > ACCEPTED, NOT_ACCEPTED_UNDER_REVIEW > ACCEPTED',
    },
    {
      event: 'revoke',
      actors: 'authority',
      moves: 'CONFIRMED > REVOKED',
      facts: { workerHeard: true, writtenReason: true },
      approval: true,
    },
    { event: 'assess_medical', actors: 'agency', moves: 'CONFIRMED > IN_BENEFIT', facts: { catalogueTested: true } },
    {
      event: 'request_appraisal',
      actors: 'worker relative platform',
      moves: 'CONFIRMED > APPRAISAL_REQUESTED',
      facts: { conditionStable: true, disabilityRemains: true },
    },
    {
      event: 'stop_benefit',
      actors: 'agency',
      moves: 'IN_BENEFIT > STOPPED',
      facts: { ground: 'refused_treatment', evidence: true },
    },
    { event: 'ground_ended', actors: 'agency', moves: 'STOPPED > IN_BENEFIT' },
  ],
};

export const wagesTable: HandTable = {
  states:
    'draft submitted supplement not_accepted redirected transferred filed filed_extended mediating ordered decided enforcing referred_police paid closed_paid closed_unfounded withdrawn',
  actors: 'worker inspector mediator unit_head',
  on: '2026-06-16',
  moves: [
    { event: 'submit', actors: 'worker', moves: 'draft > submitted' },
    { event: 'request_supplement', actors: 'inspector', moves: 'submitted > supplement' },
    { event: 'supply', actors: 'worker', moves: 'supplement > submitted' },
    {
      event: 'accept',
      actors: 'inspector',
      moves: 'submitted > filed',
      facts: { withinTwoYears: true, employerIdentified: true, inScope: true, hasJurisdiction: true, parallel: 'none' },
    },
    {
      event: 'refuse',
      actors: 'inspector',
      moves: 'submitted > not_accepted',
      facts: { withinTwoYears: false, writtenNotice: true },
      approval: true,
    },
    {
      event: 'redirect',
      actors: 'inspector',
      moves: 'submitted > redirected',
      facts: { inScope: false, parallel: 'none' },
    },
    {
      event: 'transfer',
      actors: 'inspector',
      moves: 'submitted > transferred, filed > transferred',
      facts: { hasJurisdiction: false, alreadyTransferred: false, receivingOffice: '330106' },
    },
    {
      event: 'extend',
      actors: 'unit_head',
      moves: 'filed > filed_extended',
      facts: { acceptedOn: '2026-05-08', investigateBy: '2026-07-31', complex: true },
    },
    {
      event: 'start_mediation',
      actors: 'mediator',
      moves: 'submitted > mediating, filed > mediating, filed_extended > mediating',
      facts: { bothConsent: true },
    },
    {
      event: 'mediation_success',
      actors: 'mediator',
      moves: 'mediating > mediating',
      facts: { agreedPayOn: '2026-07-01' },
    },
    {
      event: 'mediation_fail',
      actors: 'mediator',
      moves: 'mediating > filed_extended',
      facts: { previousState: 'filed_extended', previousDue: '2026-07-10' },
    },
    {
      event: 'order_payment',
      actors: 'inspector',
      moves: 'filed > ordered, filed_extended > ordered',
      facts: { arrearsFen: 560_000, payBy: '2026-06-30' },
      approval: true,
    },
    {
      event: 'decide',
      actors: 'inspector',
      moves: 'ordered > decided',
      facts: { payBy: '2026-06-15', fullyPaid: false, rateBps: 5000 },
      approval: true,
    },
    {
      event: 'apply_enforcement',
      actors: 'inspector',
      moves: 'decided > enforcing',
      facts: { remediesLapsedOn: '2026-06-01', demandServedOn: '2026-05-06' },
    },
    {
      event: 'refer_police',
      actors: 'unit_head',
      moves: 'ordered > referred_police, decided > referred_police',
      facts: { crimeRefer: true },
    },
    {
      event: 'confirm_paid',
      actors: 'worker inspector',
      moves: 'mediating > paid, ordered > paid, decided > paid, enforcing > paid, referred_police > paid',
      facts: { bankProof: true },
    },
    { event: 'close', actors: 'inspector', moves: 'paid > closed_paid' },
    {
      event: 'revoke',
      actors: 'unit_head',
      moves: 'filed > closed_unfounded, filed_extended > closed_unfounded',
      facts: { noViolation: true },
      approval: true,
    },
    {
      event: 'withdraw',
      actors: 'worker',
      moves:
        'submitted > withdrawn, supplement > withdrawn, filed > withdrawn, filed_extended > withdrawn, mediating > withdrawn',
    },
    {
      event: 'reopen',
      actors: 'worker inspector',
      moves: 'closed_paid > submitted, closed_unfounded > submitted, withdrawn > submitted',
      facts: { newFactsOrUnpaid: true, withinTwoYears: true },
    },
  ],
};

export const enrolmentTable: HandTable = {
  states: 'draft submitted supplement confirmed not_confirmed withdrawn',
  actors: 'worker officer',
  on: '2026-06-16',
  moves: [
    {
      event: 'submit',
      actors: 'worker',
      moves: 'draft > submitted',
      facts: { identityGiven: true, platforms: ['meituan'], cities: ['110100'], region: '110000' },
    },
    {
      event: 'request_supplement',
      actors: 'officer',
      moves: 'submitted > supplement',
      facts: { missing: ['identity_document'] },
    },
    {
      event: 'supply',
      actors: 'worker',
      moves: 'supplement > submitted',
      facts: { requested: ['identity_document'], received: ['identity_document'] },
    },
    { event: 'confirm', actors: 'officer', moves: 'submitted > confirmed', facts: { recordMatched: true } },
    {
      event: 'refuse',
      actors: 'officer',
      moves: 'submitted > not_confirmed',
      facts: { reasonStated: true, remedyStated: true },
      approval: true,
    },
    { event: 'withdraw', actors: 'worker', moves: 'submitted > withdrawn, supplement > withdrawn' },
  ],
};

export const handTables = { injury: injuryTable, wages: wagesTable, enrolment: enrolmentTable };

export const words = (text: string): string[] => text.split(' ').filter(Boolean);
export const movesOf = ({ moves }: Move): Map<string, string> =>
  new Map(
    moves
      .split(', ')
      .filter(Boolean)
      .map((move) => move.split(' > ') as [string, string]),
  );
