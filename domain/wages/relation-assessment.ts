import type { z } from 'zod';
import { bool, oneOf, opt, record, str } from '@/domain/kernel/input';
import { sum } from '@/domain/kernel/money';

/** Factors of dominant labour management (支配性劳动管理) and their points (人社厅发〔2023〕6号; wages 6.2). */
export const relationFactors = {
  time: { company: 2, shared: 1, worker: 0 },
  process: { strong: 2, some: 1, none: 0 },
  rules: { strong: 2, some: 1, none: 0 },
  continuity: { stable: 2, intermittent: 1, occasional: 0 },
  pricing: { company: 2, negotiable: 1, worker: 0 },
} as const;

export const relationAssessmentInput = record({
  eligibleWorker: bool,
  eligibleEntity: bool,
  partOfBusiness: bool,
  time: oneOf(['company', 'shared', 'worker']),
  process: oneOf(['strong', 'some', 'none']),
  rules: oneOf(['strong', 'some', 'none']),
  continuity: oneOf(['stable', 'intermittent', 'occasional']),
  pricing: oneOf(['company', 'negotiable', 'worker']),
  soleTraderRegistration: bool,
  contractTitle: opt(str),
});
type Answers = z.output<typeof relationAssessmentInput>;

export type RelationCategory =
  'labour_relation_likely' | 'not_fully_conforming_likely' | 'civil_likely' | 'manual_review';

export type RelationAssessment = {
  category: RelationCategory;
  /** 0-10; null when a side is not eligible. */
  score: number | null;
  borderline: boolean;
  /** Recorded and given no weight: registration as a sole trader and the title of the contract decide nothing. */
  ignored: ('soleTraderRegistration' | 'contractTitle')[];
  /** Only arbitration or a court decides. */
  decisive: false;
};

/** Advisory score on the kind of working relation (是否存在劳动关系; wages 6.2). */
export function relationAssessment(answers: Answers): RelationAssessment {
  const ignored = ignoredOf(answers);
  if (!answers.eligibleWorker || !answers.eligibleEntity) {
    return { category: 'manual_review', score: null, borderline: false, ignored, decisive: false };
  }
  const score = scoreOf(answers);
  const category = categoryOf(answers, score);
  const borderline =
    (category === 'not_fully_conforming_likely' && score >= 7) || (category === 'civil_likely' && score === 3);
  return { category, score, borderline, ignored, decisive: false };
}

const scoreOf = ({ time, process, rules, continuity, pricing }: Answers): number =>
  sum([
    relationFactors.time[time],
    relationFactors.process[process],
    relationFactors.rules[rules],
    relationFactors.continuity[continuity],
    relationFactors.pricing[pricing],
  ]);

function categoryOf({ partOfBusiness, process, rules }: Answers, score: number): RelationCategory {
  if (!partOfBusiness) return score <= 3 ? 'civil_likely' : 'manual_review';
  if (process === 'strong' && rules === 'strong' && score >= 9) return 'labour_relation_likely';
  if (score <= 3 && process === 'none') return 'civil_likely';
  return 'not_fully_conforming_likely';
}

function ignoredOf({ soleTraderRegistration, contractTitle }: Answers): RelationAssessment['ignored'] {
  const ignored: RelationAssessment['ignored'] = [];
  if (soleTraderRegistration) ignored.push('soleTraderRegistration');
  if (contractTitle !== undefined) ignored.push('contractTitle');
  return ignored;
}
