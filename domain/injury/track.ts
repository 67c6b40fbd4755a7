import type { z } from 'zod';
import type { Explaining } from '@/domain/kernel/explained';
import { bool, fen, opt, record } from '@/domain/kernel/input';
import { confirmationDays, handlingRule } from './legal-sources';
import { yesNo } from './yes-no';

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
export function track(input: z.output<typeof trackInput>): { track: Track } & Explaining {
  const { outpatientCostFen, hospitalised, appraisalNeeded, factsClear, smallLimitFen, limitInclusive = true } = input;
  const withinLimit =
    smallLimitFen !== undefined &&
    (outpatientCostFen < smallLimitFen || (limitInclusive && outpatientCostFen === smallLimitFen));
  const small = withinLimit && !hospitalised && !appraisalNeeded;
  const chosen: Track = small ? 'SMALL' : factsClear ? 'CLEAR' : 'STANDARD';
  const name = { term: '办理方式', termEn: 'Handling track', unit: 'text' } as const;
  return {
    track: chosen,
    steps: [
      {
        rule: smallLimitFen === undefined ? 'injury.track.noSmall' : 'injury.track.small',
        ...name,
        inputs: {
          outpatientCostFen,
          smallLimitFen: smallLimitFen ?? null,
          limitInclusive: yesNo(limitInclusive),
          hospitalised: yesNo(hospitalised),
          appraisalNeeded: yesNo(appraisalNeeded),
        },
        output: small ? 'SMALL' : 'not_small',
        sources: [confirmationDays],
      },
      ...(small
        ? []
        : [
            {
              rule: 'injury.track.clear',
              ...name,
              inputs: { factsClear: yesNo(factsClear) },
              output: chosen,
              sources: [confirmationDays, handlingRule],
            },
          ]),
    ],
    assumptions: ['track_by_province'],
  };
}
