import type { z } from 'zod';
import {
  bool,
  fen,
  inputError,
  int,
  list1,
  oneOf,
  opt,
  record,
  str,
  unknown,
  type OperationError,
  type Unknown,
} from '@/domain/kernel/input';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { sum } from '@/domain/kernel/money';
import { met, yesNo } from './answer-words';
import { crimeFigures, crimeOfNotPaying, crimeReferral } from './legal-sources';
import { workerCategories } from './worker-category';

const thresholds = record({ singleFen: fen, groupFen: fen });

export const crimeThresholdInput = record({
  thresholds: opt(thresholds),
  category: oneOf(workerCategories),
  workers: list1(record({ id: str, monthsUnpaid: int(0), fen })),
  ordered: bool,
  unpaidAfterOrderDeadline: bool,
  evasion: bool,
  ableToPay: bool,
});

type Input = z.output<typeof crimeThresholdInput>;

/** Range within which a province sets its figures, fen (法释〔2013〕3号 art. 3). */
export const nationalThresholdRange = {
  singleFen: { minFen: 500_000, maxFen: 2_000_000 },
  groupFen: { minFen: 3_000_000, maxFen: 10_000_000 },
} as const;

export type CrimeThreshold = {
  singleHits: string[] | null;
  groupHit: boolean | null;
  amountMet: boolean | null;
  refer: boolean | null;
  manualReview: boolean;
};

/** Amount test of 拒不支付劳动报酬罪 (刑法 art. 276-1; wages 4.3). Whether the crime covers other pay than category A's is not
 *  settled, so those go to a person whatever the figures. THRESHOLD_OUT_OF_RANGE; unknown `crimeThresholds`. */
export function crimeThreshold(input: Input): (CrimeThreshold & Explaining) | OperationError | Unknown {
  const outside = input.thresholds && outsideNationalRange(input.thresholds);
  if (outside) return outside;
  if (input.category !== 'A') return forAPerson(input);
  if (!input.thresholds) return unknown('crimeThresholds');

  const { singleFen, groupFen } = input.thresholds;
  const { workers } = input;
  const totalFen = sum(workers.map((each) => each.fen));
  const singleHits = workers.filter((each) => each.monthsUnpaid >= 3 && each.fen >= singleFen).map(({ id }) => id);
  const groupHit = workers.length >= 10 && totalFen >= groupFen;
  const amountMet = singleHits.length > 0 || groupHit;
  const refer = amountMet && input.ordered && input.unpaidAfterOrderDeadline && (input.evasion || input.ableToPay);
  return {
    ...{ singleHits, groupHit, amountMet, refer, manualReview: false },
    steps: [
      singleStep(workers.length, singleFen, singleHits.length),
      groupStep(workers.length, { totalFen, groupFen }, groupHit),
      amountStep(singleHits.length, groupHit),
      ...conductSteps(input),
      referStep(refer),
    ],
    assumptions: ['thresholds_as_given', 'person_decides'],
  };
}

/** The facts without the comparison: nothing here may look like a hit. */
const forAPerson = (input: Input): CrimeThreshold & Explaining => ({
  ...{ singleHits: null, groupHit: null, amountMet: null, refer: null, manualReview: true },
  steps: [
    {
      rule: 'wages.crime.category',
      term: '适用范围',
      termEn: 'Whether the crime covers this pay',
      inputs: { category: input.category },
      output: 'manual_review',
      unit: 'text',
      sources: [crimeOfNotPaying],
    },
    {
      rule: 'wages.crime.total',
      term: '拖欠总额',
      termEn: 'Owed in all',
      inputs: { workers: input.workers.length },
      output: sum(input.workers.map((each) => each.fen)),
      unit: 'fen',
      sources: [],
    },
    ...conductSteps(input),
  ],
  assumptions: ['person_decides'],
});

const singleStep = (workers: number, singleFen: number, hits: number): Step => ({
  rule: 'wages.crime.single',
  term: '单人：三个月以上并且达到数额',
  termEn: 'Single: three months and the amount',
  inputs: { workers, months: 3, singleFen },
  output: hits,
  unit: 'count',
  sources: [crimeFigures],
});

const groupStep = (workers: number, amounts: { totalFen: number; groupFen: number }, hit: boolean): Step => ({
  rule: 'wages.crime.group',
  term: '多人：十人以上并且总额达到数额',
  termEn: 'Group: ten workers and the total',
  inputs: { workers, least: 10, ...amounts },
  output: met(hit),
  unit: 'text',
  sources: [crimeFigures],
});

const amountStep = (hits: number, group: boolean): Step => ({
  rule: 'wages.crime.amount',
  term: '数额较大',
  termEn: 'Large amount',
  inputs: { hits, group: met(group) },
  output: met(hits > 0 || group),
  unit: 'text',
  sources: [crimeOfNotPaying],
});

const conductSteps = ({ ordered, unpaidAfterOrderDeadline, evasion, ableToPay }: Input): Step[] => [
  {
    rule: 'wages.crime.ordered',
    term: '责令支付后仍不支付',
    termEn: 'Ordered to pay and still unpaid',
    inputs: { ordered: yesNo(ordered), unpaidAfterOrderDeadline: yesNo(unpaidAfterOrderDeadline) },
    output: met(ordered && unpaidAfterOrderDeadline),
    unit: 'text',
    sources: [crimeOfNotPaying],
  },
  {
    rule: 'wages.crime.conduct',
    term: '转移财产、逃匿，或者有能力支付而不支付',
    termEn: 'Hid, moved property, or could pay and did not',
    inputs: { evasion: yesNo(evasion), ableToPay: yesNo(ableToPay) },
    output: met(evasion || ableToPay),
    unit: 'text',
    sources: [crimeOfNotPaying],
  },
];

const referStep = (refer: boolean): Step => ({
  rule: 'wages.crime.refer',
  term: '移送公安机关',
  termEn: 'Referral to the police',
  inputs: {},
  output: refer ? 'refer' : 'do_not_refer',
  unit: 'text',
  sources: [crimeReferral],
});

function outsideNationalRange(figures: z.output<typeof thresholds>): OperationError | undefined {
  for (const field of ['singleFen', 'groupFen'] as const) {
    const range = nationalThresholdRange[field];
    if (figures[field] < range.minFen || figures[field] > range.maxFen) {
      return inputError('THRESHOLD_OUT_OF_RANGE', `thresholds.${field}`, range);
    }
  }
  return undefined;
}
