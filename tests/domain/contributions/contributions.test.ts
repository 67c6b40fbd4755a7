import { describe, expect, test } from 'vitest';
import { insuranceOperations as insuranceOperationsOf } from '@/domain/contributions/operations';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const insuranceOperations = onShipped(insuranceOperationsOf);

const run = (op: string, input: object) => outputsOf(insuranceOperations[`insurance.${op}`]?.(input) ?? {});
const month = (input: object) => run('contributionMonth', input);

describe('insurance.contributionMonth', () => {
  const hangzhou = { region: '330100', month: '2026-05', pensionBaseFen: 512_200 };

  test('a scheme that is not asked for is null and in neither list', () => {
    expect(month({ ...hangzhou, schemes: ['pension'] })).toStrictEqual({
      pensionBaseUsedFen: 512_200,
      medicalBaseUsedFen: null,
      pensionFen: 102_440,
      individualAccountFen: 40_976,
      pooledFen: 61_464,
      medicalFen: null,
      medicalYearFen: null,
      medicalParts: [],
      unemploymentFen: null,
      knownTotalFen: 102_440,
      totalFen: 102_440,
      unknownParts: [],
      notOpen: [],
      confidence: 'primary',
    });
  });

  test.each([
    { at: 'below its floor', base: 600_000, used: 672_700, medicalFen: 53_816 },
    { at: 'at its floor', base: 672_700, used: 672_700, medicalFen: 53_816 },
    { at: 'inside', base: 672_713, used: 672_713, medicalFen: 53_817 },
  ])('Shenzhen moves the base into the medical limits: $at', ({ base, used, medicalFen }) => {
    const input = { region: '440300', month: '2026-03', pensionBaseFen: base, schemes: ['medical'] };
    expect(month(input)).toMatchObject({ pensionBaseUsedFen: base, medicalBaseUsedFen: used, medicalFen });
  });

  test('a rate without its own limits on file is unknown', () => {
    const input = { region: '440100', month: '2025-10', pensionBaseFen: 551_000, schemes: ['pension', 'medical'] };
    expect(month(input)).toMatchObject({ medicalFen: null, unknownParts: ['medical'], totalFen: null });
  });

  test('Nanchang pays on 100 % of the reference wage, whatever base was chosen', () => {
    const input = { region: '360100', month: '2025-10', schemes: ['medical'] };
    const atFloor = month({ ...input, pensionBaseFen: 391_500 });
    expect(atFloor).toMatchObject({ medicalBaseUsedFen: 652_500, medicalFen: 57_420, confidence: 'uncertain' });
    expect(month({ ...input, pensionBaseFen: 500_000 })).toMatchObject({ medicalFen: 57_420 });
  });

  test.each([
    { medicalTier: 'tier1', medicalYearFen: 307_500 },
    { medicalTier: 'tier2', medicalYearFen: 676_500 },
  ])('Chongqing $medicalTier is a yearly sum outside the monthly total', ({ medicalTier, medicalYearFen }) => {
    const input = { region: '500000', month: '2025-05', pensionBaseFen: 440_400, schemes: ['pension', 'medical'] };
    expect(month({ ...input, medicalTier })).toMatchObject({
      medicalFen: null,
      medicalYearFen,
      medicalBaseUsedFen: null,
      totalFen: 88_080,
      unknownParts: [],
    });
  });

  test('the base is checked before the tier is asked for', () => {
    const input = { region: '500000', month: '2025-05', schemes: ['medical'] };
    expect(month({ ...input, pensionBaseFen: 440_399 })).toHaveProperty('error.code', 'BASE_BELOW_FLOOR');
    expect(month({ ...input, pensionBaseFen: 440_400 })).toHaveProperty('error.field', 'medicalTier');
  });

  test('one weak figure makes the result weak', () => {
    const beijing = { region: '110000', month: '2026-09', pensionBaseFen: 727_000, schemes: ['pension'] };
    expect(month(beijing)).toMatchObject({ pensionFen: 145_400, confidence: 'secondary' });
  });

  test('halves of a fen go up', () => {
    // 7162.03 × 8 % = 572.9624; 7162.07 × 1 % = 71.6207; 7162.50 × 1 % = 71.625 → 71.63
    const input = { region: '110000', month: '2025-10', pensionBaseFen: 716_250, schemes: ['unemployment'] };
    expect(month(input)).toMatchObject({ unemploymentFen: 7_163, totalFen: 7_163 });
  });

  test.each([
    { what: 'a scheme that does not exist', schemes: ['pension', 'dental'], field: 'schemes[1]' },
    { what: 'a list that is a word', schemes: 'pension', field: 'schemes' },
  ])('bad input: $what', ({ schemes, field }) => {
    expect(month({ ...hangzhou, schemes })).toStrictEqual({ error: { code: 'INVALID_VALUE', field } });
  });
});

describe('insurance.contributionYear', () => {
  const year = (input: object) => run('contributionYear', { schemes: ['pension'], ...input });

  test('a fixed base below a floor that rises in September names that month', () => {
    expect(year({ region: '120000', year: 2026, baseChoice: 'fixed', baseFen: 512_400 })).toStrictEqual({
      error: {
        code: 'BASE_BELOW_FLOOR',
        field: 'baseFen',
        floorFen: 518_000,
        ceilingFen: 2_590_200,
        nearestAllowedFen: 518_000,
        month: '2026-09',
      },
    });
  });

  test('months without limits are unknown, and so are the sums', () => {
    expect(year({ region: '120000', year: 2025, baseChoice: 'ceiling' })).toMatchObject({
      monthsFen: [null, null, null, null, null, null, null, null, null, 512_400, 512_400, 512_400],
      yearTotalFen: null,
      individualAccountYearFen: null,
      unknownMonths: ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((number) => `2025-${number}`),
    });
  });

  test('the account of a year without medical', () => {
    // Shaanxi 2026: 4737.00 × 20 % = 947.40 and × 8 % = 378.96, twelve times.
    expect(year({ region: '610000', year: 2026, baseChoice: 'floor' })).toMatchObject({
      yearTotalFen: 1_136_880,
      individualAccountYearFen: 454_752,
    });
  });

  test('medical by yearly tier has no monthly figure', () => {
    const input = { region: '500000', year: 2025, baseChoice: 'floor', schemes: ['pension', 'medical'] };
    expect(year(input)).toMatchObject({ yearTotalFen: null, individualAccountYearFen: null });
  });

  test('a fixed base has to be given', () => {
    expect(year({ region: '530000', year: 2026, baseChoice: 'fixed' })).toStrictEqual({
      error: { code: 'MISSING_FIELD', field: 'baseFen' },
    });
  });

  test.each([2023, 2031, 2026.5])('year %d is outside the range', (number) => {
    expect(year({ region: '120000', year: number, baseChoice: 'floor' })).toStrictEqual({
      error: { code: 'INVALID_NUMBER', field: 'year' },
    });
  });
});

describe('insurance.undeclaredBase', () => {
  const undeclared = (previousBaseFen: number) =>
    run('undeclaredBase', { region: '110105', month: '2026-07', previousBaseFen });

  test.each([
    { at: 'one fen below the floor', base: 726_999, baseUsedFen: 727_000, reason: 'raised_to_floor' },
    { at: 'at the floor', base: 727_000, baseUsedFen: 727_000, reason: 'carried_over' },
    { at: 'at the ceiling', base: 3_634_800, baseUsedFen: 3_634_800, reason: 'carried_over' },
  ])('$at', ({ base, baseUsedFen, reason }) => {
    expect(undeclared(base)).toMatchObject({ baseUsedFen, reason });
  });

  test('above the ceiling it is an error, never lowered', () => {
    expect(undeclared(3_634_801)).toMatchObject({
      error: { code: 'BASE_ABOVE_CEILING', field: 'previousBaseFen', nearestAllowedFen: 3_634_800 },
    });
  });
});

describe('insurance.retroactiveDifference', () => {
  test('runs at or above the new floor stay', () => {
    const payments = [
      { fromMonth: '2026-01', toMonth: '2026-03', baseFen: 458_799 },
      { fromMonth: '2026-04', toMonth: '2026-04', baseFen: 469_900 },
      { fromMonth: '2025-12', toMonth: '2026-01', baseFen: 800_000 },
    ];
    // 939.80 − 917.60 (4587.99 × 20 % = 917.598) = 22.20; 375.92 − 367.04 = 8.88.
    expect(run('retroactiveDifference', { payments, newFloorFen: 469_900 })).toStrictEqual({
      monthsToLift: 3,
      monthsUnchanged: 3,
      lines: [
        { months: 3, differencePerMonthFen: 2_220 },
        { months: 1, differencePerMonthFen: 0 },
        { months: 2, differencePerMonthFen: 0 },
      ],
      differenceTotalFen: 6_660,
      accountCreditTotalFen: 2_664,
    });
  });
});
