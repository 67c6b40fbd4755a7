import { describe, expect, test } from 'vitest';
import { insuranceOperations as insuranceOperationsOf } from '@/domain/contributions/operations';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const insuranceOperations = onShipped(insuranceOperationsOf);

const run = (op: string, input: object) => outputsOf(insuranceOperations[`insurance.${op}`]?.(input) ?? {});

describe('insurance.retirementDate', () => {
  // Rows printed in annexes 1 to 3 of the decision of 2024-09-13, and the edges of every step and cap.
  test.each([
    { category: 'male', birthMonth: '1965-01', delayMonths: 1, statutoryMonth: '2025-02' },
    { category: 'male', birthMonth: '1965-04', delayMonths: 1, statutoryMonth: '2025-05' },
    { category: 'male', birthMonth: '1965-05', delayMonths: 2, statutoryMonth: '2025-07' },
    { category: 'male', birthMonth: '1966-05', delayMonths: 5, statutoryMonth: '2026-10' },
    { category: 'male', birthMonth: '1976-08', delayMonths: 35, statutoryMonth: '2039-07' },
    { category: 'male', birthMonth: '1976-09', delayMonths: 36, statutoryMonth: '2039-09' },
    { category: 'male', birthMonth: '1990-01', delayMonths: 36, statutoryMonth: '2053-01' },
    { category: 'female_55', birthMonth: '1969-12', delayMonths: 0, statutoryMonth: '2024-12' },
    { category: 'female_55', birthMonth: '1971-05', delayMonths: 5, statutoryMonth: '2026-10' },
    { category: 'female_55', birthMonth: '1981-08', delayMonths: 35, statutoryMonth: '2039-07' },
    { category: 'female_55', birthMonth: '1981-09', delayMonths: 36, statutoryMonth: '2039-09' },
    { category: 'female_50', birthMonth: '1975-01', delayMonths: 1, statutoryMonth: '2025-02' },
    { category: 'female_50', birthMonth: '1975-03', delayMonths: 2, statutoryMonth: '2025-05' },
    { category: 'female_50', birthMonth: '1976-05', delayMonths: 9, statutoryMonth: '2027-02' },
    { category: 'female_50', birthMonth: '1984-10', delayMonths: 59, statutoryMonth: '2039-09' },
    { category: 'female_50', birthMonth: '1984-11', delayMonths: 60, statutoryMonth: '2039-11' },
  ])('$category born $birthMonth', ({ category, birthMonth, delayMonths, statutoryMonth }) => {
    expect(run('retirementDate', { category, birthMonth })).toMatchObject({ delayMonths, statutoryMonth });
  });

  test.each([
    { birthMonth: '1968-08', statutoryMonth: '2029-07', months: 180 },
    { birthMonth: '1969-01', statutoryMonth: '2030-02', months: 186 },
    { birthMonth: '1976-01', statutoryMonth: '2038-11', months: 234 },
    { birthMonth: '1976-09', statutoryMonth: '2039-09', months: 240 },
    { birthMonth: '1990-01', statutoryMonth: '2053-01', months: 240 },
  ])('a man of $birthMonth needs $months months', ({ birthMonth, statutoryMonth, months }) => {
    expect(run('retirementDate', { category: 'male', birthMonth })).toMatchObject({
      statutoryMonth,
      minimumContributionMonths: months,
    });
  });

  test('early retirement is at most 36 months before', () => {
    expect(run('retirementDate', { category: 'female_50', birthMonth: '1990-06' })).toMatchObject({
      statutoryMonth: '2045-06',
      earliestMonthIfMinimumMet: '2042-06',
    });
  });
});

describe('insurance.pensionEligibility', () => {
  const eligibility = (paidMonths: number, paidThrough: string) =>
    run('pensionEligibility', { category: 'male', birthMonth: '1972-08', paidMonths, paidThrough });

  test('paid through the month before the statutory month leaves nothing to pay', () => {
    expect(eligibility(209, '2034-06')).toMatchObject({ monthsAvailable: 0, shortfallMonths: 1 });
    expect(eligibility(210, '2034-06')).toMatchObject({ monthsAvailable: 0, shortfallMonths: 0 });
    expect(eligibility(208, '2034-05')).toMatchObject({ monthsAvailable: 1, monthsAtStatutory: 209 });
  });

  test('paid beyond the statutory month counts no negative months', () => {
    expect(eligibility(215, '2035-01')).toMatchObject({ monthsAvailable: 0, monthsAtStatutory: 215 });
  });
});

describe('insurance.payoutMonths', () => {
  test.each([
    { ageYears: 40, ageExtraMonths: 0, byMonth: '233', wholeYears: '233' },
    { ageYears: 50, ageExtraMonths: 1, byMonth: '194.6', wholeYears: '195' },
    { ageYears: 60, ageExtraMonths: 1, byMonth: '138.4', wholeYears: '139' },
    { ageYears: 63, ageExtraMonths: 6, byMonth: '113', wholeYears: '117' },
    { ageYears: 69, ageExtraMonths: 11, byMonth: '56.8', wholeYears: '65' },
    { ageYears: 70, ageExtraMonths: 0, byMonth: '56', wholeYears: '56' },
  ])('$ageYears years $ageExtraMonths months', ({ ageYears, ageExtraMonths, ...expected }) => {
    expect(run('payoutMonths', { ageYears, ageExtraMonths })).toStrictEqual(expected);
  });

  test.each([
    [39, 11],
    [70, 1],
    [71, 0],
    [120, 11],
  ])('%d years %d months is outside the table', (ageYears, ageExtraMonths) => {
    expect(run('payoutMonths', { ageYears, ageExtraMonths })).toHaveProperty('error.code', 'AGE_OUT_OF_RANGE');
  });
});

describe('insurance.averageIndex', () => {
  test('is rounded once, half up', () => {
    const period = (months: number, baseFen: number, referenceWageFen: number) => ({
      months,
      baseFen,
      referenceWageFen,
    });
    expect(run('averageIndex', { periods: [period(1, 100_005, 1_000_000)] })).toStrictEqual({
      averageIndex: '0.1',
      months: 1,
    });
    expect(run('averageIndex', { periods: [period(1, 100_050, 1_000_000)] })).toMatchObject({ averageIndex: '0.1001' });
    // (0.33333… + 0.66666…) / 2 is exactly one half only when nothing is rounded on the way.
    expect(run('averageIndex', { periods: [period(6, 100, 300), period(6, 400, 600)] })).toStrictEqual({
      averageIndex: '0.5',
      months: 12,
    });
  });

  test('a wage of 0 is refused at its place', () => {
    const periods = [
      { months: 1, baseFen: 1, referenceWageFen: 1 },
      { months: 1, baseFen: 1, referenceWageFen: 0 },
    ];
    expect(run('averageIndex', { periods })).toStrictEqual({
      error: { code: 'INVALID_AMOUNT', field: 'periods[1].referenceWageFen' },
    });
  });
});

describe('insurance.pensionBenefit', () => {
  const person = {
    region: '110000',
    year: 2025,
    averageIndex: '0.6',
    actualMonths: 180,
    deemedMonths: 0,
    accountBalanceFen: 8_500_000,
    ageYears: 60,
    ageExtraMonths: 0,
    payoutMethod: 'by_month',
  };

  test('looks the base up, and a base given replaces it', () => {
    expect(run('pensionBenefit', person)).toMatchObject({ basicFen: 144_588, transitionalFen: 0 });
    expect(run('pensionBenefit', { ...person, calculationBaseFen: 1_000_000 })).toMatchObject({ basicFen: 120_000 });
  });

  test('errors stand in the order of the rule', () => {
    const deemed = { ...person, deemedMonths: 12, ageYears: 30, year: 2026 };
    expect(run('pensionBenefit', { ...deemed, region: null })).toStrictEqual({
      error: { code: 'MISSING_FIELD', field: 'calculationBaseFen' },
    });
    expect(run('pensionBenefit', deemed)).toHaveProperty('error.code', 'AGE_OUT_OF_RANGE');
    expect(run('pensionBenefit', { ...deemed, ageYears: 60 })).toHaveProperty('unknown.parameter', 'calculationBase');
    expect(run('pensionBenefit', { ...deemed, ageYears: 60, year: 2025 })).toStrictEqual({
      unknown: { parameter: 'transitionCoefficientBps' },
    });
  });

  test('a coefficient of 0 is an answer, not a gap', () => {
    const input = { ...person, deemedMonths: 12, transitionCoefficientBps: 0 };
    expect(run('pensionBenefit', input)).toMatchObject({ transitionalFen: 0 });
  });
});

describe('insurance.accountYearEnd', () => {
  const close = (input: object) => run('accountYearEnd', { openingFen: 1_000_000, credits: [], ...input });

  test('the rate of the year, unless one is given', () => {
    expect(close({ year: 2025 })).toMatchObject({ rateBps: 150, closingFen: 1_015_000 });
    expect(close({ year: 2025, rateBps: 0 })).toMatchObject({ rateBps: 0, closingFen: 1_000_000 });
    expect(close({})).toStrictEqual({ error: { code: 'MISSING_FIELD', field: 'rateBps' } });
  });

  test('rounds once at the end, so the displayed interest may differ by a fen', () => {
    // 50 × 1 % = 0.5 and 600 × 1 % / 12 = 0.5: each shown as 1, together 1.
    const credits = [{ month: 1, fen: 50 }];
    expect(run('accountYearEnd', { openingFen: 50, credits, rateBps: 100 })).toMatchObject({
      monthProductFen: 600,
      interestOnOpeningFen: 1,
      interestOnCreditsFen: 1,
      closingFen: 101,
    });
  });
});

describe('insurance.claimPlace', () => {
  const place = (months: [string, number][]) =>
    run('claimPlace', {
      householdRegion: '410000',
      currentRegion: '310000',
      records: months.map(([region, number]) => ({ region, months: number })),
    });

  test.each([
    {
      what: '119 months at the current place',
      records: [['310000', 119]],
      claimRegion: '410000',
      rule: 'household_fallback',
    },
    {
      what: '120 months at the current place',
      records: [['310000', 120]],
      claimRegion: '310000',
      rule: 'current_ten_years',
    },
    {
      what: 'two stays that add up to ten years',
      records: [
        ['310000', 60],
        ['330000', 10],
        ['310000', 60],
      ],
      claimRegion: '310000',
      rule: 'current_ten_years',
    },
    {
      what: 'the later of two ten-year places',
      records: [
        ['330000', 130],
        ['440000', 125],
        ['310000', 3],
      ],
      claimRegion: '440000',
      rule: 'last_ten_years',
    },
  ] as { what: string; records: [string, number][]; claimRegion: string; rule: string }[])(
    '$what',
    ({ records, claimRegion, rule }) => {
      expect(place(records)).toStrictEqual({ claimRegion, rule });
    },
  );
});

describe('insurance.compareBases', () => {
  const bases = { contributionWageFen: 1_257_700, calculationBaseFen: 0, months: 12, ageYears: 60 };

  test('no gain, no payback', () => {
    expect(run('compareBases', { ...bases, lowBaseFen: 0, highBaseFen: 1 })).toMatchObject({ paybackMonths: null });
  });

  test('the high base must be above the low one', () => {
    expect(run('compareBases', { ...bases, lowBaseFen: 5, highBaseFen: 5 })).toStrictEqual({
      error: { code: 'INVALID_RANGE', field: 'highBaseFen' },
    });
  });
});
