import type { z } from 'zod';
import { fen, list1, oneOf, opt, record, str, unknown, type Unknown } from '@/domain/kernel/input';

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
export function finalAward({ monthlyMinFen, claims }: z.output<typeof finalAwardInput>): FinalAward | Unknown {
  if (monthlyMinFen === undefined) return unknown('monthlyMinFen');
  const limitFen = 12 * monthlyMinFen;
  const items = claims.map((claim) => ({ id: claim.id, final: isFinal(claim, limitFen) }));
  const finals = items.filter(({ final }) => final).length;
  return { limitFen, items, overall: finals === items.length ? 'final' : finals === 0 ? 'non_final' : 'mixed' };
}

function isFinal({ kind, awardedFen }: AwardItem, limitFen: number): boolean {
  if (kind === 'labour_standard') return true;
  return kind !== 'other' && awardedFen <= limitFen;
}
