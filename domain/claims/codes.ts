/** Every code with which a step is refused; each has a sentence in wording.ts. */
export const refusalCodes = [
  'BAD_STATE',
  'BAD_ACTOR',
  'ORDER_REQUIRED',
  'PLATFORM_ALREADY_FILED',
  'LATE_STATEMENT_REQUIRED',
  'ITEMS_MISSING',
  'ONE_TIME_NOTICE_ONLY',
  'GATE_NOT_PASSED',
  'REASON_REQUIRED',
  'REMEDY_REQUIRED',
  'GROUND_NOT_PERMITTED',
  'EVIDENCE_REQUIRED',
  'PROOF_REQUIRED',
  'OUT_OF_TIME',
  'HEARING_REQUIRED',
  'CATALOGUE_TEST_REQUIRED',
  'CONDITION_NOT_STABLE',
  'NO_DISABILITY',
  'EMPLOYER_UNKNOWN',
  'OUT_OF_SCOPE',
  'NO_JURISDICTION',
  'PARALLEL_PROCEEDING',
  'IN_TIME',
  'NOTICE_REQUIRED',
  'NO_GROUND',
  'HAS_JURISDICTION',
  'ASK_SUPERIOR',
  'RECEIVER_REQUIRED',
  'TOO_LATE',
  'ALREADY_EXTENDED',
  'CONSENT_REQUIRED',
  'NO_ARREARS',
  'BAD_DEADLINE',
  'DEADLINE_NOT_PASSED',
  'ALREADY_PAID',
  'RATE_OUT_OF_RANGE',
  'REMEDY_PERIOD_RUNNING',
  'DEMAND_FIRST',
  'THRESHOLD_NOT_MET',
  'NO_NEW_FACTS',
  'IDENTITY_REQUIRED',
  'PLATFORM_REQUIRED',
  'WORK_CITY_REQUIRED',
  'RECORD_NOT_MATCHED',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What an allowed step leaves on the record without stopping it. */
export const flags = [
  'PLATFORM_DEADLINE_MISSED',
  'FILED_LATE',
  'NEW_ITEM_AFTER_ONE_TIME_NOTICE',
  'CASEWORKER_DECIDES',
  'TRACK_SMALL',
  'TRACK_CLEAR',
  'TRACK_STANDARD',
  'DECISION_LATE',
  'SERVED',
  'DECISION_FINAL',
  'RECOVERY_CLAIM',
  'BACK_PAY_MANUAL_REVIEW',
] as const;
export type Flag = (typeof flags)[number];

/** Whoever can take a step or has to act before a clock runs out; `employer` only ever owes an act. */
export const actors = [
  'worker',
  'relative',
  'witness',
  'station',
  'platform',
  'applicant',
  'officer',
  'agency',
  'authority',
  'review_body',
  'inspector',
  'mediator',
  'unit_head',
  'clock',
  'employer',
] as const;
export type Actor = (typeof actors)[number];

/** Who is told. */
export const recipients = [
  'worker',
  'platform',
  'office',
  'unit_head',
  'superior_authority',
  'receiving_office',
] as const;
export type Recipient = (typeof recipients)[number];
