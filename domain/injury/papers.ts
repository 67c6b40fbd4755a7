import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { bool, inputError, oneOf, record } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';
import { beijingPapers, formNames, frame, standardPapers } from './legal-sources';
import { yesNo } from './yes-no';

export const paperLists = ['standard', 'beijing_small'] as const;

export const papersInput = record({
  list: oneOf(paperLists),
  death: bool,
  trafficAccident: bool,
  paidFirstByOther: bool,
  late: bool,
  crossProvinceTreatment: bool,
});
type Facts = z.output<typeof papersInput>;

type PaperRule = { applies?: (facts: Facts) => boolean; standardOnly?: true };

// 申请材料 of occupational-injury 4.2, in the order in which they are asked for. Beijing gets the identity by data sharing.
const applicantPapers = {
  disability_form: { applies: (facts) => !facts.death },
  death_form: { applies: (facts) => facts.death },
  informed_consent: {},
  diagnosis: {},
  fee_receipts: {},
  traffic_liability_decision: { applies: (facts) => facts.trafficAccident },
  identity_and_account: { standardOnly: true },
  advance_payment_statement: { applies: (facts) => facts.paidFirstByOther, standardOnly: true },
  late_statement: { applies: (facts) => facts.late, standardOnly: true },
  death_proof: { applies: (facts) => facts.death, standardOnly: true },
  kinship_proof: { applies: (facts) => facts.death, standardOnly: true },
  dependants_proof: { applies: (facts) => facts.death, standardOnly: true },
  cross_province_form: { applies: (facts) => facts.crossProvinceTreatment, standardOnly: true },
} as const satisfies Record<string, PaperRule>;

export type Paper = keyof typeof applicantPapers | 'order_evidence';
const paperRules = Object.entries(applicantPapers) as [Paper, PaperRule][];

export type Papers = { fromApplicant: Paper[]; fromPlatform: Paper[]; byDataSharing: Paper[] };

/** Papers for a benefit application, and who supplies them (occupational-injury 4.2). The short Beijing list is for small
 *  injuries only, so never for a death. */
export function papers(facts: Facts): (Papers & Explaining) | OperationError {
  const standard = facts.list === 'standard';
  if (!standard && facts.death) return inputError('INVALID_VALUE', 'death');
  const value: Papers = {
    fromApplicant: paperRules
      .filter(([, { applies, standardOnly }]) => (standard || !standardOnly) && (!applies || applies(facts)))
      .map(([paper]) => paper),
    fromPlatform: standard ? ['order_evidence'] : [],
    byDataSharing: standard ? [] : ['identity_and_account'],
  };
  return { ...value, steps: stepsOf(facts, value), assumptions: ['papers_asked_once'] };
}

const supplied = {
  fromApplicant: { term: '申请人提交的材料', termEn: 'Papers from the applicant' },
  fromPlatform: { term: '平台提供的材料', termEn: 'Papers from the platform' },
  byDataSharing: { term: '部门共享取得的材料', termEn: 'Papers taken from shared data' },
} satisfies Record<keyof Papers, { term: string; termEn: string }>;

/** A line for each who supplies something; which papers they are stands in the outputs. */
function stepsOf(facts: Facts, value: Papers): Step[] {
  const { list, death, trafficAccident, paidFirstByOther, late, crossProvinceTreatment } = facts;
  const lists = list === 'standard' ? [standardPapers, formNames] : [beijingPapers];
  const inputs = {
    list,
    death: yesNo(death),
    trafficAccident: yesNo(trafficAccident),
    paidFirstByOther: yesNo(paidFirstByOther),
    late: yesNo(late),
    crossProvinceTreatment: yesNo(crossProvinceTreatment),
  };
  return (['fromApplicant', 'fromPlatform', 'byDataSharing'] as const)
    .filter((from) => value[from].length > 0)
    .map((from) => ({
      rule: `injury.papers.${from}`,
      ...supplied[from],
      inputs: from === 'fromApplicant' ? inputs : { list },
      output: value[from].length,
      unit: 'count',
      // Art. 19(2) of the frame: where the two disagree, the employer proves; order data are in the hands of the platform.
      sources: from === 'fromPlatform' ? [...lists, frame(19)] : lists,
    }));
}
