import { z } from 'zod';
import type { Confidence, Explaining, Source, Step } from '@/domain/kernel/explained';
import {
  day,
  inputError,
  int,
  opt,
  record,
  region,
  unknown,
  type OperationError,
  type Unknown,
} from '@/domain/kernel/input';
import type { Day } from '@/domain/kernel/days';
import data from '@/domain/parameters/data/minimum-wages.json';

const publishedRow = z.object({
  code: region,
  name: z.string(),
  nameZh: z.string(),
  effectiveFrom: day.nullable(),
  effectiveTo: day.nullable(),
  confidence: z.enum(['primary', 'secondary', 'uncertain']),
  source: z.string(),
  tiers: z
    .array(
      z.object({
        tier: z.int().positive(),
        monthlyFen: z.int().positive(),
        /** null: the part-time rate was not found. */
        hourlyFen: z.int().positive().nullable(),
        areas: z.string().nullable(),
      }),
    )
    .min(1),
  note: z.string().nullable(),
});

/** 最低工资标准 of one place from one day on. */
export type MinimumWageRow = z.output<typeof publishedRow> & { effectiveFrom: Day };

// Without a known start a row could be next year's figure as well as last year's, so it never takes part.
const hasStart = (row: z.output<typeof publishedRow>): row is MinimumWageRow => row.effectiveFrom !== null;

/** All rows of the file that comes with the program. */
export const minimumWagesOnFile = z.array(publishedRow).parse(data.records);

/** Those of them that a look-up can return. */
export const shippedMinimumWages: readonly MinimumWageRow[] = minimumWagesOnFile.filter(hasStart);

type Tier = MinimumWageRow['tiers'][number];

const isInForce = (row: MinimumWageRow, on: Day) =>
  row.effectiveFrom <= on && (row.effectiveTo === null || on <= row.effectiveTo);

/** The row in force: exact code, then city, then province (wages 11). Undefined: no figure is on file for that day. */
export function minimumWageOn(region: string, on: Day, rows: readonly MinimumWageRow[]): MinimumWageRow | undefined {
  for (const code of [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`]) {
    const row = rows.find((each) => each.code === code && isInForce(each, on));
    if (row) return row;
  }
  return undefined;
}

export const minimumWageInput = record({ region, on: day, tier: opt(int(1, 9)) });

export type MinimumWage = {
  /** Fen a month, full time. */
  monthlyFen: number;
  /** Fen an hour, part time and category B; null = not known. */
  hourlyFen: number | null;
  tier: number;
  regionUsed: string;
  effectiveFrom: Day;
  confidence: Confidence;
  /** An uncertain figure is shown to nobody before a caseworker has confirmed it. */
  showable: boolean;
};

/** 最低工资标准 of a place on a day (wages 11). Unknown `minimumWage`; TIER_REQUIRED; INVALID_VALUE for a tier the row lacks. */
export function minimumWage(
  input: z.output<typeof minimumWageInput>,
  rows: readonly MinimumWageRow[],
): (MinimumWage & Explaining) | OperationError | Unknown {
  const row = minimumWageOn(input.region, input.on, rows);
  if (!row) return unknown('minimumWage', { region: input.region, on: input.on });
  const onlyTier = row.tiers.length === 1 ? row.tiers[0] : undefined;
  if (input.tier === undefined && !onlyTier) {
    return inputError('TIER_REQUIRED', 'tier', { tiers: row.tiers.map(({ tier }) => tier) });
  }
  const chosen = input.tier === undefined ? onlyTier : row.tiers.find(({ tier }) => tier === input.tier);
  if (!chosen) return inputError('INVALID_VALUE', 'tier');
  return {
    monthlyFen: chosen.monthlyFen,
    hourlyFen: chosen.hourlyFen,
    tier: chosen.tier,
    regionUsed: row.code,
    effectiveFrom: row.effectiveFrom,
    confidence: row.confidence,
    showable: row.confidence !== 'uncertain',
    ...explanationOf(row, chosen, input.on),
  };
}

/** The row itself, for every result that rests on it. */
export const minimumWageSource = ({
  code,
  source,
  effectiveFrom,
  effectiveTo,
  confidence,
}: MinimumWageRow): Source => ({
  id: `minimum-wage-${code}-${effectiveFrom}`,
  title: source,
  ...{ effectiveFrom, effectiveTo, confidence },
});

function explanationOf(row: MinimumWageRow, { tier, monthlyFen, hourlyFen }: Tier, on: Day): Explaining {
  const sources = [minimumWageSource(row)];
  const inputs = { usedRegion: row.code, on, tier, from: row.effectiveFrom };
  const steps: Step[] = [
    {
      rule: 'wages.minimumWage.monthly',
      ...{ term: '月最低工资标准', termEn: 'Monthly minimum wage', inputs, output: monthlyFen, unit: 'fen', sources },
    },
    {
      rule: 'wages.minimumWage.hourly',
      ...{ term: '小时最低工资标准', termEn: 'Hourly minimum wage', inputs, output: hourlyFen, unit: 'fen', sources },
    },
  ];
  return {
    steps,
    assumptions: [
      ...(row.tiers.length > 1 ? ['tier_as_chosen'] : []),
      ...(row.confidence === 'uncertain' ? ['confirm_before_showing'] : []),
    ],
  };
}
