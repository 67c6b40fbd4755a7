import { papers } from '@/domain/injury/papers';
import { isError } from '@/domain/kernel/input';
import type { Channel } from '@/domain/wages/route';
import type { ClaimRow } from '@/server/claims/ledger';

/** Steps that ask a person for papers (一次性告知): what is missing stands on the one list. */
export const papersAskedBy: Readonly<Record<string, 'missing' | 'items'>> = {
  'injury papers_incomplete': 'missing',
  'enrolment request_supplement': 'missing',
  // The table of labour inspection knows no list: the notice alone names what is missing.
  'wages request_supplement': 'items',
};

const wagesPapers = [
  'employer_name',
  'employer_address',
  'owed_period',
  'owed_amount',
  'work_records',
  'pay_records',
  'identity_document',
];
const enrolmentPapers = ['identity_document', 'platform_account_proof', 'work_city'];

/** Codes of the papers that may be missing in this claim, in the order in which they are asked for. What the facts of an
 *  injury do not rule out stays on the list: whether somebody died or paid first is not asked in the report. */
export function papersToAsk({ procedure, facts }: Pick<ClaimRow, 'procedure' | 'facts'>): string[] {
  if (procedure === 'wages') return wagesPapers;
  if (procedure === 'enrolment') return enrolmentPapers;
  const trafficAccident = facts.trafficAccident !== false;
  const open = {
    list: 'standard',
    trafficAccident,
    paidFirstByOther: true,
    late: true,
    crossProvinceTreatment: true,
  } as const;
  const listed = [false, true].flatMap((death) => {
    const found = papers({ ...open, death });
    return isError(found) ? [] : found.fromApplicant;
  });
  return [...new Set(listed)];
}

/** Other channels that a person can be told (告知其他渠道), by the codes of the notice. */
export const channelsToName = [
  'labour_arbitration',
  'inform_dispute_procedure',
  'court_civil_action',
  'one_stop_mediation',
  'occupational_injury_desk',
  'hr_authority_employment_equality',
  'legal_aid',
] as const satisfies readonly Channel[];
