import type { z } from 'zod';
import { bool, fen, opt, record } from '@/domain/kernel/input';

export const tracks = ['SMALL', 'CLEAR', 'STANDARD'] as const;
export type Track = (typeof tracks)[number];

export const trackInput = record({
  outpatientCostFen: fen,
  hospitalised: bool,
  appraisalNeeded: bool,
  factsClear: bool,
  smallLimitFen: opt(fen),
  limitInclusive: opt(bool),
});

/** Handling track of an accepted case (occupational-injury 4.1, 4.3). A province without a limit has no small-injury
 *  track (小伤快赔). */
export function track(input: z.output<typeof trackInput>): { track: Track } {
  const { outpatientCostFen, hospitalised, appraisalNeeded, factsClear, smallLimitFen, limitInclusive = true } = input;
  const withinLimit =
    smallLimitFen !== undefined &&
    (outpatientCostFen < smallLimitFen || (limitInclusive && outpatientCostFen === smallLimitFen));
  if (withinLimit && !hospitalised && !appraisalNeeded) return { track: 'SMALL' };
  return { track: factsClear ? 'CLEAR' : 'STANDARD' };
}
