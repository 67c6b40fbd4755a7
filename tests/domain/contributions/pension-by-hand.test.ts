import { describe, expect, test } from 'vitest';
import { insuranceOperations as insuranceOperationsOf } from '@/domain/contributions/operations';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const operations = onShipped(insuranceOperationsOf);
const run = (op: string, input: object) => outputsOf(operations[`insurance.${op}`]?.(input) ?? {});
const refusal = (code: string, field: string) => ({ error: { code, field } });

describe('insurance.accountYearEnd', () => {
  test('credits of uneven months, one month twice', () => {
    // 123457 × 12 + 98766 × 7 + 333333 × 1 = 2506179; 1234567 × 1.0397 + 555556 + 2506179 × 3.97 % / 12 = 1847426.69…
    const credits = [
      { month: 1, fen: 123_457 },
      { month: 6, fen: 98_765 },
      { month: 6, fen: 1 },
      { month: 12, fen: 333_333 },
    ];
    expect(run('accountYearEnd', { openingFen: 1_234_567, credits, year: 2023 })).toStrictEqual({
      rateBps: 397,
      creditsTotalFen: 555_556,
      monthProductFen: 2_506_179,
      interestOnOpeningFen: 49_012,
      interestOnCreditsFen: 8_291,
      closingFen: 1_847_427,
    });
  });

  test('the largest balance keeps its last digit', () => {
    const result = run('accountYearEnd', { openingFen: 6_004_799_503_160_661, credits: [], rateBps: 5000 });
    expect(result).toMatchObject({ closingFen: Number(9_007_199_254_740_992n) });
  });

  test('null means absent: a rate of null is looked up', () => {
    expect(run('accountYearEnd', { openingFen: 0, credits: [], year: 2016, rateBps: null })).toMatchObject({
      rateBps: 831,
    });
    expect(run('accountYearEnd', { openingFen: 0, credits: [], year: null, rateBps: null })).toStrictEqual(
      refusal('MISSING_FIELD', 'rateBps'),
    );
  });

  test.each([
    [{ openingFen: 1.5, credits: 7 }, 'INVALID_AMOUNT', 'openingFen'],
    [{ openingFen: 1 }, 'MISSING_FIELD', 'credits'],
    [{ openingFen: 1, credits: 7 }, 'INVALID_VALUE', 'credits'],
    [{ openingFen: 1, credits: [{ month: 0, fen: -1 }] }, 'INVALID_NUMBER', 'credits[0].month'],
    [{ openingFen: 1, credits: [{ month: 1, fen: 1 }, { month: 2 }] }, 'MISSING_FIELD', 'credits[1].fen'],
    [{ openingFen: 1, credits: [], year: 1999 }, 'INVALID_NUMBER', 'year'],
    [{ openingFen: 1, credits: [], rateBps: 5001 }, 'INVALID_NUMBER', 'rateBps'],
  ])('%j', (input, code, field) => {
    expect(run('accountYearEnd', input)).toStrictEqual(refusal(code, field));
  });
});

describe('insurance.averageIndex', () => {
  test('three wages: 4128176581 / 3752876184 = 1.10000…', () => {
    const periods = [
      { months: 7, baseFen: 754_600, referenceWageFen: 1_257_700 },
      { months: 12, baseFen: 746_000, referenceWageFen: 1_243_300 },
      { months: 5, baseFen: 3_773_100, referenceWageFen: 1_257_700 },
    ];
    expect(run('averageIndex', { periods })).toStrictEqual({ averageIndex: '1.1', months: 24 });
  });

  test('(1/3 + 1/7 + 1/11) / 3 = 131/693 = 0.18903…', () => {
    const periods = [3, 7, 11].map((referenceWageFen) => ({ months: 1, baseFen: 1, referenceWageFen }));
    expect(run('averageIndex', { periods })).toStrictEqual({ averageIndex: '0.189', months: 3 });
  });

  test('a base of 0 is a base', () => {
    expect(run('averageIndex', { periods: [{ months: 1, baseFen: 0, referenceWageFen: 1 }] })).toStrictEqual({
      averageIndex: '0',
      months: 1,
    });
  });
});

describe('insurance.calculationBase', () => {
  test.each([
    {
      what: 'a county takes its city',
      region: '210211',
      year: 2025,
      calculationBaseFen: 895_600,
      regionUsed: '210200',
    },
    { what: 'a city without a row', region: '210300', year: 2025, calculationBaseFen: 734_600, regionUsed: '210000' },
    {
      what: 'a city with a row of another year takes the province',
      region: '371700',
      year: 2024,
      calculationBaseFen: 767_800,
      regionUsed: '370000',
    },
    { what: 'half yuan', region: '520000', year: 2025, calculationBaseFen: 732_450, regionUsed: '520000' },
  ])('$what', ({ what: _, region, year, ...expected }) => {
    expect(run('calculationBase', { region, year })).toMatchObject(expected);
  });

  test('a province whose only row is a city has none', () => {
    expect(run('calculationBase', { region: '420000', year: 2025 })).toStrictEqual({
      unknown: { parameter: 'calculationBase', region: '420000', year: 2025 },
    });
  });
});

describe('insurance.pensionBenefit', () => {
  test('deemed months, an index of four decimals and an age with months', () => {
    // 1257700 × 1.8333/2 × 230/1200 = 220967.3…; divisor 132 − 7 × 11/12 = 125.6; 13579246 / 125.6 = 108115.0…;
    // 1257700 × 0.8333 × 13/12 × 1.2 % = 13624.5…
    const input = {
      calculationBaseFen: 1_257_700,
      averageIndex: '0.8333',
      actualMonths: 217,
      deemedMonths: 13,
      transitionCoefficientBps: 120,
      accountBalanceFen: 13_579_246,
      ageYears: 61,
      ageExtraMonths: 11,
      payoutMethod: 'by_month',
    };
    expect(run('pensionBenefit', input)).toStrictEqual({
      payoutMonths: '125.6',
      basicFen: 220_967,
      accountFen: 108_115,
      transitionalFen: 13_625,
      totalFen: 342_707,
    });
    // The same in whole years: 13579246 / 132 = 102873.0…
    expect(run('pensionBenefit', { ...input, payoutMethod: 'whole_years' })).toMatchObject({
      payoutMonths: '132',
      accountFen: 102_873,
    });
  });

  const half = {
    calculationBaseFen: 1_200,
    averageIndex: '0',
    actualMonths: 1,
    deemedMonths: 0,
    accountBalanceFen: 117,
    ageYears: 49,
    ageExtraMonths: 0,
    payoutMethod: 'whole_years',
  };

  test('half a fen goes up', () => {
    // 1200 × 1/2 × 1/1200 = 0.5
    expect(run('pensionBenefit', half)).toMatchObject({ basicFen: 1, accountFen: 1, totalFen: 2 });
  });

  test.each([
    [{ averageIndex: 0.6 }, 'INVALID_NUMBER', 'averageIndex'],
    [{ averageIndex: '1.' }, 'INVALID_NUMBER', 'averageIndex'],
    [{ deemedMonths: null }, 'MISSING_FIELD', 'deemedMonths'],
    [{ transitionCoefficientBps: 1001 }, 'INVALID_NUMBER', 'transitionCoefficientBps'],
    [{ calculationBaseFen: null, region: '110000', ageYears: 30 }, 'MISSING_FIELD', 'calculationBaseFen'],
    [{ calculationBaseFen: null, year: 2025 }, 'MISSING_FIELD', 'calculationBaseFen'],
    [{ ageYears: 70, ageExtraMonths: 1 }, 'AGE_OUT_OF_RANGE', 'ageYears'],
    [{ payoutMethod: 'by_year' }, 'INVALID_VALUE', 'payoutMethod'],
    [{ region: '99', year: 2025 }, 'INVALID_REGION', 'region'],
  ])('%j', (change, code, field) => {
    expect(run('pensionBenefit', { ...half, ...change })).toStrictEqual(refusal(code, field));
  });
});

describe('insurance.claimPlace', () => {
  test('codes are compared as they stand: a city is not its province', () => {
    const input = {
      householdRegion: '320100',
      currentRegion: '320000',
      records: [
        { region: '320000', months: 60 },
        { region: '320100', months: 60 },
      ],
    };
    expect(run('claimPlace', input)).toStrictEqual({ claimRegion: '320100', rule: 'household_fallback' });
  });

  test('two stays in one place decide by their sum, at the later stay', () => {
    const stay = (region: string, months: number) => ({ region, months });
    const input = {
      householdRegion: '410000',
      currentRegion: '310000',
      records: [stay('330000', 60), stay('440000', 121), stay('330000', 60), stay('310000', 1)],
    };
    expect(run('claimPlace', input)).toStrictEqual({ claimRegion: '330000', rule: 'last_ten_years' });
  });

  test('the list is required and its places are checked in order', () => {
    const places = { householdRegion: '410000', currentRegion: '310000' };
    expect(run('claimPlace', { ...places, records: [] })).toStrictEqual(refusal('EMPTY_LIST', 'records'));
    expect(run('claimPlace', { ...places, records: [{ region: '810000', months: -1 }] })).toStrictEqual(
      refusal('INVALID_REGION', 'records[0].region'),
    );
  });
});

describe('insurance.residentPension', () => {
  test('37 years at the 1500 tier', () => {
    // 37 × (1500 + 60) = 57720.00; / 139 = 415.25; + 143.00
    expect(run('residentPension', { years: 37, yearlyPaymentFen: 150_000, year: 2025 })).toStrictEqual({
      eligible: true,
      accountFen: 5_772_000,
      accountMonthFen: 41_525,
      totalMonthFen: 55_825,
    });
  });

  test('exactly 15 years, the lowest tier, a local subsidy of 0', () => {
    const input = { years: 15, yearlyPaymentFen: 10_000, year: 2024 };
    expect(run('residentPension', input)).toMatchObject({ accountFen: 195_000, accountMonthFen: 1_403 });
    expect(run('residentPension', { ...input, yearlySubsidyFen: 0 })).toMatchObject({ accountFen: 150_000 });
    expect(run('residentPension', { ...input, years: 14 })).toStrictEqual({
      eligible: false,
      accountFen: 182_000,
      accountMonthFen: null,
      totalMonthFen: null,
    });
  });

  test('a subsidy given answers a payment below the lowest tier; what is missing is said first', () => {
    const low = { years: 15, yearlyPaymentFen: 9_999 };
    expect(run('residentPension', low)).toStrictEqual(refusal('MISSING_FIELD', 'year'));
    expect(run('residentPension', { ...low, year: 2020 })).toStrictEqual({
      unknown: { parameter: 'governmentSubsidy' },
    });
    expect(run('residentPension', { ...low, yearlySubsidyFen: 1, basicPensionFen: 0 })).toMatchObject({
      accountFen: 150_000,
    });
  });
});
