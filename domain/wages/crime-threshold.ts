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
import { sum } from '@/domain/kernel/money';
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

const forAPerson: CrimeThreshold = {
  singleHits: null,
  groupHit: null,
  amountMet: null,
  refer: null,
  manualReview: true,
};

/** Amount test of 拒不支付劳动报酬罪 (刑法 art. 276-1; wages 4.3). Whether the crime covers other pay than category A's is not
 *  settled, so those go to a person whatever the figures. THRESHOLD_OUT_OF_RANGE; unknown `crimeThresholds`. */
export function crimeThreshold(input: z.output<typeof crimeThresholdInput>): CrimeThreshold | OperationError | Unknown {
  const outside = input.thresholds && outsideNationalRange(input.thresholds);
  if (outside) return outside;
  if (input.category !== 'A') return forAPerson;
  if (!input.thresholds) return unknown('crimeThresholds');

  const { singleFen, groupFen } = input.thresholds;
  const { workers } = input;
  const singleHits = workers.filter((each) => each.monthsUnpaid >= 3 && each.fen >= singleFen).map(({ id }) => id);
  const groupHit = workers.length >= 10 && sum(workers.map((each) => each.fen)) >= groupFen;
  const amountMet = singleHits.length > 0 || groupHit;
  const evadedOrAble = input.evasion || input.ableToPay;
  return {
    singleHits,
    groupHit,
    amountMet,
    refer: amountMet && input.ordered && input.unpaidAfterOrderDeadline && evadedOrAble,
    manualReview: false,
  };
}

function outsideNationalRange(figures: z.output<typeof thresholds>): OperationError | undefined {
  for (const field of ['singleFen', 'groupFen'] as const) {
    const range = nationalThresholdRange[field];
    if (figures[field] < range.minFen || figures[field] > range.maxFen) {
      return inputError('THRESHOLD_OUT_OF_RANGE', `thresholds.${field}`, range);
    }
  }
  return undefined;
}
