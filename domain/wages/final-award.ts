import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { fen, list1, oneOf, opt, record, str, unknown, type Unknown } from '@/domain/kernel/input';
import { finalAwardRule, itemByItem } from './legal-sources';

export const awardKinds = [
  'remuneration',
  'injury_medical',
  'economic_compensation',
  'damages',
  'labour_standard',
  'other',
] as const;

export const finalAwardInput = record({
  monthlyMinFen: opt(fen),
  claims: list1(record({ id: str, kind: oneOf(awardKinds), awardedFen: fen })),
});

type AwardItem = z.output<typeof finalAwardInput>['claims'][number];

export type FinalAward = {
  limitFen: number;
  items: { id: string; final: boolean }[];
  overall: 'final' | 'non_final' | 'mixed';
};

/** 终局裁决, item by item: up to twelve monthly minimum wages, fen, the limit itself included; disputes over labour standards
 *  always (劳动争议调解仲裁法 art. 47; wages 4.5). Unknown `monthlyMinFen`. */
export function finalAward({
  monthlyMinFen,
  claims,
}: z.output<typeof finalAwardInput>): (FinalAward & Explaining) | Unknown {
  if (monthlyMinFen === undefined) return unknown('monthlyMinFen');
  const limitFen = 12 * monthlyMinFen;
  const items = claims.map((claim) => ({ id: claim.id, final: isFinal(claim, limitFen) }));
  const finals = items.filter(({ final }) => final).length;
  const overall = finals === items.length ? 'final' : finals === 0 ? 'non_final' : 'mixed';
  return {
    limitFen,
    items,
    overall,
    steps: [
      limitStep(monthlyMinFen, limitFen),
      ...claims.map((claim) => itemStep(claim, limitFen)),
      overallStep(overall),
    ],
    assumptions: ['minimum_as_given'],
  };
}

function isFinal({ kind, awardedFen }: AwardItem, limitFen: number): boolean {
  if (kind === 'labour_standard') return true;
  return kind !== 'other' && awardedFen <= limitFen;
}

const limitStep = (monthlyMinFen: number, limitFen: number): Step => ({
  rule: 'wages.finalAward.limit',
  term: '终局裁决金额上限',
  termEn: 'Limit of a final award',
  inputs: { monthlyMinFen, months: 12 },
  output: limitFen,
  unit: 'fen',
  sources: [finalAwardRule],
});

function itemStep(claim: AwardItem, limitFen: number): Step {
  const { kind, awardedFen } = claim;
  const byAmount = kind !== 'labour_standard' && kind !== 'other';
  return {
    rule: byAmount ? 'wages.finalAward.amount' : `wages.finalAward.${kind}`,
    term: '这一项是不是终局',
    termEn: 'Whether this item is final',
    inputs: { kind, awardedFen, limitFen },
    output: isFinal(claim, limitFen) ? 'final' : 'non_final',
    unit: 'text',
    sources: byAmount ? [finalAwardRule, itemByItem] : [finalAwardRule],
  };
}

const overallStep = (overall: FinalAward['overall']): Step => ({
  rule: 'wages.finalAward.overall',
  term: '整个裁决',
  termEn: 'The award as a whole',
  inputs: {},
  output: overall,
  unit: 'text',
  sources: [],
});
