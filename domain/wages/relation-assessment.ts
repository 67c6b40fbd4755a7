import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { bool, oneOf, opt, record, str } from '@/domain/kernel/input';
import { sum } from '@/domain/kernel/money';
import { met, yesNo } from './answer-words';
import { dominantManagement, guidingCases, relationElements } from './legal-sources';

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

const advisory = ['house_rule', 'only_court_decides'];

/** Advisory score on the kind of working relation (是否存在劳动关系; wages 6.2). */
export function relationAssessment(answers: Answers): RelationAssessment & Explaining {
  const ignored = ignoredOf(answers);
  if (!answers.eligibleWorker || !answers.eligibleEntity) {
    return {
      ...{ category: 'manual_review', score: null, borderline: false, ignored, decisive: false },
      steps: [eligibleStep(answers), ...ignoredSteps(ignored), categoryStep('manual_review')],
      assumptions: advisory,
    };
  }
  const points = pointsOf(answers);
  const score = sum(Object.values(points));
  const tests = testsOf(answers, score);
  const category = tests.find(({ holds }) => holds)?.category ?? 'not_fully_conforming_likely';
  const borderline =
    (category === 'not_fully_conforming_likely' && score >= 7) || (category === 'civil_likely' && score === 3);
  return {
    ...{ category, score, borderline, ignored, decisive: false },
    steps: [
      eligibleStep(answers),
      businessStep(answers),
      ...relationFactorNames.map((factor) => factorStep(factor, answers[factor], points[factor])),
      scoreStep(points, score),
      ...triedOf(tests).map((test) => testStep(test, answers, score)),
      ...ignoredSteps(ignored),
      categoryStep(category),
    ],
    assumptions: [...advisory, ...(borderline ? ['borderline'] : [])],
  };
}

type Factor = keyof typeof relationFactors;
const relationFactorNames = Object.keys(relationFactors) as Factor[];

const pointsOf = ({ time, process, rules, continuity, pricing }: Answers): Record<Factor, number> => ({
  time: relationFactors.time[time],
  process: relationFactors.process[process],
  rules: relationFactors.rules[rules],
  continuity: relationFactors.continuity[continuity],
  pricing: relationFactors.pricing[pricing],
});

type Test = { rule: 'labour' | 'civil' | 'civilOutside' | 'outside'; holds: boolean; category: RelationCategory };

/** In order; the first that holds decides, and with none the middle category is left. */
function testsOf({ partOfBusiness, process, rules }: Answers, score: number): Test[] {
  if (!partOfBusiness) {
    return [
      { rule: 'civilOutside', holds: score <= 3, category: 'civil_likely' },
      { rule: 'outside', holds: true, category: 'manual_review' },
    ];
  }
  const isLabour = process === 'strong' && rules === 'strong' && score >= 9;
  return [
    { rule: 'labour', holds: isLabour, category: 'labour_relation_likely' },
    { rule: 'civil', holds: score <= 3 && process === 'none', category: 'civil_likely' },
  ];
}

/** The tests up to and with the one that decided. */
function triedOf(tests: readonly Test[]): readonly Test[] {
  const decided = tests.findIndex(({ holds }) => holds);
  return decided < 0 ? tests : tests.slice(0, decided + 1);
}

const eligibleStep = ({ eligibleWorker, eligibleEntity }: Answers): Step => ({
  rule: 'wages.relation.eligible',
  term: '双方主体资格',
  termEn: 'Both sides qualify in law',
  inputs: { eligibleWorker: yesNo(eligibleWorker), eligibleEntity: yesNo(eligibleEntity) },
  output: met(eligibleWorker && eligibleEntity),
  unit: 'text',
  sources: [relationElements],
});

const businessStep = ({ partOfBusiness }: Answers): Step => ({
  rule: 'wages.relation.business',
  term: '劳动是单位业务的组成部分',
  termEn: 'The work is part of the business',
  inputs: { partOfBusiness: yesNo(partOfBusiness) },
  output: met(partOfBusiness),
  unit: 'text',
  sources: [relationElements],
});

const factorNames = {
  time: { term: '工作时间和工作量由谁定', termEn: 'Freedom over hours and volume' },
  process: { term: '对劳动过程的管理控制', termEn: 'Control of the process' },
  rules: { term: '遵守规章、纪律和奖惩', termEn: 'Rules, discipline, rewards and penalties' },
  continuity: { term: '工作的持续性', termEn: 'Continuity of the work' },
  pricing: { term: '价格由谁定', termEn: 'Power over the price' },
} as const satisfies Record<Factor, { term: string; termEn: string }>;

const factorStep = (factor: Factor, answer: string, points: number): Step => ({
  rule: 'wages.relation.factor',
  ...factorNames[factor],
  inputs: { answer, most: 2 },
  output: points,
  unit: 'count',
  sources: [dominantManagement],
});

const scoreStep = (points: Record<Factor, number>, score: number): Step => ({
  rule: 'wages.relation.score',
  term: '五项合计',
  termEn: 'Sum of the five',
  inputs: points,
  output: score,
  unit: 'count',
  sources: [],
});

const testNames = {
  labour: { term: '可能是劳动关系', termEn: 'Test: labour relation' },
  civil: { term: '可能是民事关系', termEn: 'Test: civil relation' },
  civilOutside: { term: '可能是民事关系', termEn: 'Test: civil relation' },
  outside: { term: '须由人判断', termEn: 'Test: a person decides' },
} as const satisfies Record<Test['rule'], { term: string; termEn: string }>;

const testStep = ({ rule, holds }: Test, { process, rules }: Answers, score: number): Step => ({
  rule: `wages.relation.${rule}`,
  ...testNames[rule],
  inputs: { process, rules, score },
  output: met(holds),
  unit: 'text',
  // The limits of the score are this system's own (house_rule).
  sources: [],
});

const ignoredSteps = (ignored: RelationAssessment['ignored']): Step[] =>
  ignored.map((field) => ({
    rule: `wages.relation.${field}`,
    term: '记录但不影响结果',
    termEn: 'Recorded and given no weight',
    inputs: {},
    output: 'no_weight',
    unit: 'text',
    sources: [guidingCases],
  }));

const categoryStep = (category: RelationCategory): Step => ({
  rule: 'wages.relation.category',
  term: '初步判断',
  termEn: 'First assessment',
  inputs: {},
  output: category,
  unit: 'text',
  sources: [],
});

function ignoredOf({ soleTraderRegistration, contractTitle }: Answers): RelationAssessment['ignored'] {
  const ignored: RelationAssessment['ignored'] = [];
  if (soleTraderRegistration) ignored.push('soleTraderRegistration');
  if (contractTitle !== undefined) ignored.push('contractTitle');
  return ignored;
}
