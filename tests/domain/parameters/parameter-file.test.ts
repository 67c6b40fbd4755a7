import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isRealDay } from '@/domain/kernel/days';
import { shippedParameters } from '@/domain/parameters/parameter-set';
import type { Dated } from '@/domain/parameters/parameter-set';

const { contributionBases, flexibleMedical, pensionBenefit, unemployment, flexibleSubsidy, incomeTax, sources } =
  shippedParameters;

const realDay = z.string().refine(isRealDay);
const regional = { region: z.string().regex(/^[1-6]\d{5}$/) };
const dated = { effectiveFrom: realDay, effectiveTo: realDay.nullable() };
const sourced = {
  source: z.string().refine((id) => id in sources),
  confidence: z.enum(['primary', 'secondary', 'uncertain']),
};
const fen = z.int().positive();
const note = z.string().nullable();
const fraction = z.string().regex(/^[1-9]\/[1-9]\d?$/);

/** The types of `parameter-set.ts` once more as schemas: what the cast there promises is checked here. */
const limits = z.strictObject({
  ...regional,
  ...dated,
  ...sourced,
  regionName: z.string(),
  scheme: z.literal('employee_pension'),
  floorFen: fen,
  ceilingFen: fen,
  referenceWageFen: fen.nullable(),
  gradesFen: z.array(fen).min(2).nullable(),
  onlyCities: z.array(z.string()).nullable(),
  exceptCities: z.array(z.string()).nullable(),
  periodBasis: z.enum(['published', 'assumed_cycle', 'year_label_only']),
  note,
});

const medicalCommon = {
  ...regional,
  ...dated,
  ...sourced,
  regionName: z.string(),
  scheme: z.literal('employee_medical_flexible'),
  includesMaternity: z.boolean().nullable(),
  individualAccount: z.union([z.boolean(), z.string()]).nullable(),
  waitingMonths: z.int().nullable(),
  waitingWaiverGapMonths: z.int().nullable(),
  note,
};
const withoutRate = {
  rateBps: z.null(),
  baseMode: z.null(),
  baseFloorFen: z.null(),
  baseCeilingFen: z.null(),
  partsBps: z.null(),
};
const medical = z.discriminatedUnion('mode', [
  z.strictObject({
    ...medicalCommon,
    mode: z.literal('rate'),
    rateBps: z.int().positive(),
    baseMode: z.enum(['same_as_pension', 'own_limits', 'fixed_base', 'fixed_100_percent_wage']),
    baseFloorFen: fen.nullable(),
    baseCeilingFen: fen.nullable(),
    fixedBaseFen: fen.nullable(),
    fixedMonthlyFen: z.null(),
    annualFen: z.null(),
    partsBps: z.array(z.strictObject({ name: z.string(), bps: z.int().positive() })).nullable(),
  }),
  z.strictObject({
    ...medicalCommon,
    ...withoutRate,
    mode: z.literal('fixed_monthly'),
    fixedMonthlyFen: fen,
    annualFen: z.null(),
    fixedBaseFen: z.null(),
  }),
  z.strictObject({
    ...medicalCommon,
    ...withoutRate,
    mode: z.literal('annual_tiers'),
    fixedMonthlyFen: z.null(),
    annualFen: z.array(z.strictObject({ tier: z.enum(['tier1', 'tier2']), fen })).min(1),
    fixedBaseFen: fen.nullable(),
  }),
]);

const subsidyCommon = {
  ...regional,
  ...dated,
  ...sourced,
  group: z.enum(['employment_difficulty', 'graduate']),
  formula: z.string(),
  starts: z.string().optional(),
  note: z.string().optional(),
  maxMonths: z.int().optional(),
  maxMonthsIfFirstApprovedMale55Female45: z.int().optional(),
};
const subsidy = z.discriminatedUnion('kind', [
  z.strictObject({
    ...subsidyCommon,
    kind: z.enum([
      'share_of_minimum_per_scheme',
      'share_of_floor',
      'share_of_floor_and_lowest_tier',
      'share_of_actual_pension_capped',
    ]),
    share: fraction,
  }),
  z.strictObject({ ...subsidyCommon, kind: z.literal('share_of_actual'), share: fraction, capFen: fen.optional() }),
  z.strictObject({ ...subsidyCommon, kind: z.literal('minimum_plus_rest'), share: fraction, shareOfRest: fraction }),
  z.strictObject({
    ...subsidyCommon,
    kind: z.enum(['flat', 'flat_not_above_actual']),
    share: z.null(),
    amountsFen: z.strictObject({ pension: fen, medical: fen }),
  }),
]);

const benefitCommon = { ...regional, ...dated, ...sourced };
const benefit = z.union([
  z.strictObject({ ...benefitCommon, months1To12Fen: fen, months13To24Fen: fen, extendedFen: fen }),
  z.strictObject({ ...benefitCommon, percentOfCityMinimumWageBps: z.int().positive() }),
]);
const enrolment = z.strictObject({
  ...regional,
  ...sourced,
  effectiveFrom: realDay.optional(),
  effectiveTo: realDay.nullish(),
  available: z.boolean(),
  rateBps: z.int().positive().nullish(),
  base: z.string().optional(),
  cities: z.array(z.string()).optional(),
  note: z.string().optional(),
});
const calculationBaseRow = z.strictObject({
  ...regional,
  ...dated,
  ...sourced,
  regionName: z.string(),
  year: z.int(),
  valueFen: fen,
  note,
});

test.each([
  { name: 'contribution limits', schema: limits, rows: contributionBases },
  { name: 'flexible medical', schema: medical, rows: flexibleMedical },
  { name: 'subsidies', schema: subsidy, rows: flexibleSubsidy.local },
  { name: 'unemployment benefit', schema: benefit, rows: unemployment.benefit },
  { name: 'unemployment enrolment', schema: enrolment, rows: unemployment.flexibleEnrolment },
  { name: 'calculation bases', schema: calculationBaseRow, rows: pensionBenefit.calculationBases },
])('$name: every row has the form its type promises, and a source on file', ({ schema, rows }) => {
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(schema.safeParse(row).error?.issues, JSON.stringify(row)).toBeUndefined();
});

const endOf = (row: Dated) => row.effectiveTo ?? '9999-12-31';

/** Pairs of rows of one key whose periods share a day: which of them counts would be chance. */
function overlaps<R extends Dated>(rows: readonly R[], keyOf: (row: R) => string): [R, R][] {
  return rows.flatMap((a, index) =>
    rows
      .slice(index + 1)
      .filter((b) => keyOf(a) === keyOf(b) && a.effectiveFrom <= endOf(b) && b.effectiveFrom <= endOf(a))
      .map((b): [R, R] => [a, b]),
  );
}

describe('periods', () => {
  test('no two rows of a place are in force at once', () => {
    expect(overlaps(contributionBases, (row) => `${row.region} ${row.onlyCities} ${row.exceptCities}`)).toEqual([]);
    expect(overlaps(flexibleMedical, (row) => row.region)).toEqual([]);
    expect(overlaps(flexibleSubsidy.local, (row) => `${row.region} ${row.group}`)).toEqual([]);
    expect(overlaps(unemployment.benefit, (row) => row.region)).toEqual([]);
    expect(overlaps(shippedParameters.employeePension.rates, () => 'national')).toEqual([]);
  });

  test('the overlap check itself sees a shared day and passes a neighbour', () => {
    const first = { effectiveFrom: '2025-01-01', effectiveTo: '2025-12-31' };
    const sharing = { effectiveFrom: '2025-12-31', effectiveTo: null };
    const next = { effectiveFrom: '2026-01-01', effectiveTo: null };
    expect(overlaps([first, sharing], () => '')).toHaveLength(1);
    expect(overlaps([first, next], () => '')).toHaveLength(0);
  });

  test('no period ends before it begins', () => {
    const rows: Dated[] = [...contributionBases, ...flexibleMedical, ...flexibleSubsidy.local, ...unemployment.benefit];
    expect(rows.filter((row) => endOf(row) < row.effectiveFrom)).toEqual([]);
  });
});

describe('figures', () => {
  test('limits: floor below ceiling; grades ascend from the one to the other', () => {
    for (const { floorFen, ceilingFen, gradesFen } of contributionBases) {
      expect(floorFen).toBeLessThan(ceilingFen);
      if (!gradesFen) continue;
      expect(gradesFen).toStrictEqual([...gradesFen].sort((a, b) => a - b));
      expect([gradesFen.at(0), gradesFen.at(-1)]).toStrictEqual([floorFen, ceilingFen]);
    }
  });

  test('pension rates: account and pooled part make the whole', () => {
    for (const row of shippedParameters.employeePension.rates)
      expect(row.individualAccountBps + row.pooledBps).toBe(row.totalBps);
  });

  test('medical parts make the whole rate, and own limits come in pairs', () => {
    for (const row of flexibleMedical) {
      if (row.mode !== 'rate') continue;
      if (row.partsBps) expect(row.partsBps.reduce((sum, part) => sum + part.bps, 0)).toBe(row.rateBps);
      expect(row.baseFloorFen === null).toBe(row.baseCeilingFen === null);
    }
  });

  test('payout months fall with every year of age from 40 to 70', () => {
    const table = Object.entries(pensionBenefit.payoutMonths).map(([age, months]) => [Number(age), months] as const);
    expect(table.map(([age]) => age)).toStrictEqual(Array.from({ length: 31 }, (_, index) => 40 + index));
    for (const [index, [, months]] of table.slice(1).entries()) expect(months).toBeLessThan(table[index]?.[1] ?? 0);
  });

  test.each([
    ['comprehensive', incomeTax.comprehensiveBrackets],
    ['business', incomeTax.businessBrackets],
  ])('%s bands join without gap or step', (_, brackets) => {
    expect(brackets.at(0)?.overFen).toBe(0);
    expect(brackets.at(-1)?.toFen).toBeNull();
    for (const [index, band] of brackets.slice(1).entries()) {
      const below = brackets[index];
      expect(below?.toFen).toBe(band.overFen);
      const edge = band.overFen;
      expect((edge * band.rateBps) / 10_000 - band.quickFen).toBe(
        (edge * (below?.rateBps ?? 0)) / 10_000 - (below?.quickFen ?? 0),
      );
    }
  });
});
