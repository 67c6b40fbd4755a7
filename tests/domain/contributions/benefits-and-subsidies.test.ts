import { describe, expect, test } from 'vitest';
import { insuranceOperations as insuranceOperationsOf } from '@/domain/contributions/operations';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const insuranceOperations = onShipped(insuranceOperationsOf);

const run = (op: string, input: object) => outputsOf(insuranceOperations[`insurance.${op}`]?.(input) ?? {});

describe('insurance.unemploymentEnrolment', () => {
  test.each([
    { place: 'Shanghai', region: '310000', on: '2026-01-01', available: false, rateBps: null },
    { place: 'Shenzhen on the first day', region: '440300', on: '2026-01-01', available: true, rateBps: null },
    { place: 'Shenzhen the day before', region: '440300', on: '2025-12-31', available: null, rateBps: null },
    { place: 'Shenzhen the day after the end', region: '440300', on: '2028-01-01', available: null, rateBps: null },
    { place: 'a district of Guangzhou', region: '440106', on: '2026-06-01', available: true, rateBps: null },
    { place: 'Shaoguan, outside the list', region: '440200', on: '2026-06-01', available: null, rateBps: null },
    { place: 'Henan', region: '410000', on: '2026-06-01', available: null, rateBps: null },
  ])('$place', ({ region, on, available, rateBps }) => {
    expect(run('unemploymentEnrolment', { region, on })).toStrictEqual({ available, rateBps });
  });
});

describe('insurance.unemploymentAmount', () => {
  const amount = (region: string, month: string) => run('unemploymentAmount', { region, month });

  test('Shanghai changes in July', () => {
    expect(amount('310000', '2026-06')).toMatchObject({ months1To12Fen: 230_500 });
    expect(amount('310115', '2026-07')).toStrictEqual({
      months1To12Fen: 234_000,
      months13To24Fen: 187_200,
      extendedFen: 169_000,
    });
    expect(amount('310000', '2028-07')).toHaveProperty('unknown.parameter', 'unemploymentAmount');
  });

  test('Guangdong needs the city, and a city without a row takes the wage of the province', () => {
    expect(amount('440000', '2026-10')).toStrictEqual({ error: { code: 'CITY_REQUIRED', field: 'region' } });
    expect(amount('440200', '2026-10')).toStrictEqual({
      months1To12Fen: 183_600,
      months13To24Fen: 183_600,
      extendedFen: null,
    });
  });
});

describe('insurance.unemploymentBenefit', () => {
  const benefit = (region: string, on: string, paidMonths: number) =>
    run('unemploymentBenefit', { region, on, paidMonths });

  test('eleven months are too few: nothing is due, and that is known', () => {
    expect(benefit('310000', '2026-09-01', 11)).toStrictEqual({
      eligible: false,
      months: 0,
      nationalMaxMonths: 0,
      months1To12Fen: 234_000,
      months13To24Fen: 187_200,
      totalFen: 0,
      unknownParts: [],
      confidence: 'primary',
    });
    expect(benefit('440000', '2026-09-01', 11)).toHaveProperty('error.code', 'CITY_REQUIRED');
  });

  test.each([
    { paidMonths: 12, months: 2, nationalMaxMonths: 12 },
    { paidMonths: 59, months: 8, nationalMaxMonths: 12 },
    { paidMonths: 60, months: 10, nationalMaxMonths: 18 },
    { paidMonths: 119, months: 18, nationalMaxMonths: 18 },
    { paidMonths: 120, months: 20, nationalMaxMonths: 24 },
    { paidMonths: 400, months: 24, nationalMaxMonths: 24 },
  ])('Shanghai with $paidMonths months', ({ paidMonths, months, nationalMaxMonths }) => {
    expect(benefit('310000', '2026-08-16', paidMonths)).toMatchObject({ months, nationalMaxMonths });
  });

  test.each([
    { paidMonths: 12, months: 1 },
    { paidMonths: 47, months: 3 },
    { paidMonths: 48, months: 4 },
    { paidMonths: 53, months: 4 },
    { paidMonths: 54, months: 5 },
    { paidMonths: 167, months: 23 },
    { paidMonths: 168, months: 24 },
    { paidMonths: 300, months: 24 },
  ])('Guangdong with $paidMonths months', ({ paidMonths, months }) => {
    expect(benefit('440100', '2026-10-01', paidMonths)).toMatchObject({ months, confidence: 'uncertain' });
  });

  test('neither length nor amount on file', () => {
    expect(benefit('330100', '2026-10-01', 60)).toMatchObject({
      eligible: true,
      months: null,
      months1To12Fen: null,
      totalFen: null,
      unknownParts: ['duration', 'amount'],
      confidence: null,
    });
  });
});

describe('insurance.subsidyAmount', () => {
  const subsidy = (region: string, month: string, paid: object, group = 'employment_difficulty') =>
    run('subsidyAmount', { region, month, group, paid });

  test('Beijing covers only what was paid', () => {
    expect(subsidy('110000', '2025-10', { medicalFen: 58_492 })).toMatchObject({
      pensionFen: 0,
      medicalFen: 38_995,
      unemploymentFen: 0,
      totalFen: 38_995,
    });
  });

  test('Beijing before the first medical figure: that part is unknown, and the sum with it', () => {
    expect(subsidy('110000', '2025-03', { pensionFen: 136_420, medicalFen: 55_356 })).toMatchObject({
      pensionFen: 90_947,
      medicalFen: null,
      totalFen: null,
      capped: null,
      unknownParts: ['medical'],
    });
  });

  test('a rule on the floor needs the limits', () => {
    expect(subsidy('110000', '2024-06', { pensionFen: 1 })).toStrictEqual({
      unknown: { parameter: 'pensionLimits', region: '110000', on: '2024-06-01' },
    });
  });

  test.each([
    { at: 'just at the cap', pensionFen: 90_000, totalFen: 60_000, capped: false },
    { at: 'one fen above', pensionFen: 90_001, totalFen: 60_000, capped: true },
  ])('Shenzhen $at', ({ pensionFen, totalFen, capped }) => {
    // 900.00 × 2/3 = 600.00; 900.01 × 2/3 = 600.0067 → 600.01
    const medicalFen = capped ? 1 : null;
    expect(subsidy('440300', '2026-10', { pensionFen, medicalFen })).toMatchObject({ totalFen, capped });
  });

  test('Suzhou has a rule for graduates only', () => {
    expect(subsidy('320500', '2026-10', { pensionFen: 100_501 }, 'graduate')).toMatchObject({
      pensionFen: 50_251,
      regionUsed: '320500',
      confidence: 'secondary',
    });
    expect(subsidy('320500', '2026-10', { pensionFen: 100_500 })).toStrictEqual({
      unknown: { parameter: 'subsidyRule', region: '320500', on: '2026-10-01' },
    });
  });

  test('Nanjing at the minimum has no rest; medical is computed on the floor too', () => {
    // 2026: 5025.00 × 20 % = 1005.00 × 2/3 = 670.00; 5025.00 × 8 % = 402.00 × 2/3 = 268.00
    expect(subsidy('320100', '2026-03', { pensionFen: 100_500, medicalFen: 40_200 })).toMatchObject({
      pensionFen: 67_000,
      medicalFen: 26_800,
      totalFen: 93_800,
    });
  });

  test('Shanghai ends with 2026', () => {
    expect(subsidy('310000', '2026-12', { pensionFen: 150_920, medicalFen: 75_460 })).toMatchObject({
      totalFen: 113_190,
    });
    expect(subsidy('310000', '2027-01', { pensionFen: 150_920 })).toHaveProperty('unknown.parameter', 'subsidyRule');
  });
});

describe('insurance.subsidyDuration', () => {
  const duration = (input: object) =>
    run('subsidyDuration', { group: 'employment_difficulty', category: 'male', birthMonth: '1972-08', ...input });

  test.each([
    { firstMonth: '2034-06', months: 1, untilRetirement: true },
    { firstMonth: '2034-07', months: 0, untilRetirement: false },
    { firstMonth: '2035-01', months: 0, untilRetirement: false },
    { firstMonth: '2029-07', months: 36, untilRetirement: false },
    { firstMonth: '2029-08', months: 59, untilRetirement: true },
  ])('from $firstMonth', ({ firstMonth, months, untilRetirement }) => {
    expect(duration({ firstMonth })).toMatchObject({ months, untilRetirement });
  });

  test('used months are taken off, never below zero', () => {
    expect(duration({ firstMonth: '2026-01', usedMonths: 30 })).toMatchObject({ months: 36, remainingMonths: 6 });
    expect(duration({ firstMonth: '2026-01', usedMonths: 40 })).toMatchObject({ remainingMonths: 0 });
  });

  test('graduates have 24 months, and not beyond retirement', () => {
    expect(duration({ group: 'graduate', firstMonth: '2026-01' })).toMatchObject({
      months: 24,
      untilRetirement: false,
    });
    expect(duration({ group: 'graduate', firstMonth: '2033-07' })).toMatchObject({ months: 12, untilRetirement: true });
  });
});

describe('resident schemes', () => {
  test.each([
    { years: 14, eligible: false, accountMonthFen: null, totalMonthFen: null },
    { years: 15, eligible: true, accountMonthFen: 1_403, totalMonthFen: 17_703 },
  ])('pension after $years years', ({ years, ...expected }) => {
    // 15 × (100.00 + 30.00) = 1950.00; / 139 = 14.03; plus 163.00.
    expect(run('residentPension', { years, yearlyPaymentFen: 10_000, year: 2026 })).toMatchObject(expected);
  });

  test.each([
    { yearlyPaymentFen: 49_999, accountFen: 15 * 52_999 },
    { yearlyPaymentFen: 50_000, accountFen: 15 * 56_000 },
  ])('subsidy on $yearlyPaymentFen fen a year', ({ yearlyPaymentFen, accountFen }) => {
    expect(run('residentPension', { years: 15, yearlyPaymentFen, year: 2026 })).toMatchObject({ accountFen });
  });

  test('the year is asked for before anything is looked up', () => {
    expect(run('residentPension', { years: 20, yearlyPaymentFen: 1 })).toStrictEqual({
      error: { code: 'MISSING_FIELD', field: 'year' },
    });
  });

  const wait = (input: object) =>
    run('residentMedicalWait', {
      enrolledInsideWindow: true,
      missedYears: 0,
      boughtBackYears: 0,
      firstMissedYearCounts: true,
      ...input,
    });
  test.each([
    { what: 'in time', input: {}, months: [0, 0, 0] },
    { what: 'late only', input: { enrolledInsideWindow: false }, months: [3, 0, 3] },
    { what: 'one missed year', input: { missedYears: 1 }, months: [3, 1, 4] },
    { what: 'first year not counted', input: { missedYears: 1, firstMissedYearCounts: false }, months: [3, 0, 3] },
    { what: 'three years bought back', input: { missedYears: 3, boughtBackYears: 3 }, months: [3, 0, 3] },
    { what: 'four years bought back', input: { missedYears: 4, boughtBackYears: 4 }, months: [3, 0, 6] },
    { what: 'ten years', input: { missedYears: 10 }, months: [3, 10, 13] },
  ])('medical wait: $what', ({ input, months: [fixedMonths, variableMonths, totalMonths] }) => {
    expect(wait(input)).toStrictEqual({
      fixedMonths,
      variableMonths,
      totalMonths,
      buyBackCostFen: null,
    });
  });

  test('no more years can be bought back than were missed', () => {
    expect(wait({ missedYears: 1, boughtBackYears: 2 })).toStrictEqual({
      error: { code: 'INVALID_RANGE', field: 'boughtBackYears' },
    });
  });

  test('Chongqing by yearly tier cannot be compared, and says so before it asks for the resident amount', () => {
    const input = { region: '500000', month: '2025-05', pensionBaseFen: 440_400, residentPensionYearFen: 1 };
    expect(run('compareSchemes', input)).toStrictEqual({
      unknown: { parameter: 'medical', region: '500000', on: '2025-05-01' },
    });
    expect(run('compareSchemes', { ...input, pensionBaseFen: 1 })).toHaveProperty('error.code', 'BASE_BELOW_FLOOR');
  });
});

describe('employers', () => {
  const refund = (input: object) =>
    run('employerRefund', {
      year: 2026,
      size: 'small',
      unemploymentPaidLastYearFen: 1_000_001,
      monthsPaid: 12,
      staff: 30,
      layoffRateBps: 2_000,
      ...input,
    });

  test.each([
    { what: '30 staff at 20 %', input: {}, refundMaxFen: 600_001 },
    {
      what: '31 staff at the target',
      input: { staff: 31, layoffRateBps: 550, targetRateBps: 550 },
      refundMaxFen: 600_001,
    },
    { what: 'large', input: { size: 'large' }, refundMaxFen: 300_000 },
    { what: 'raised rates in 2025', input: { year: 2025, raisedRatesApply: true }, refundMaxFen: 900_001 },
    {
      what: 'raised rates for a large firm in 2025',
      input: { year: 2025, size: 'large', raisedRatesApply: true },
      refundMaxFen: 500_001,
    },
    { what: 'raised rates ignored in 2026', input: { raisedRatesApply: true }, refundMaxFen: 600_001 },
  ])('$what', ({ input, refundMaxFen }) => {
    expect(refund(input)).toStrictEqual({ eligible: true, refundMaxFen, reason: null });
  });

  test('31 staff one basis point above the target', () => {
    expect(refund({ staff: 31, layoffRateBps: 551, targetRateBps: 550 })).toHaveProperty(
      'reason',
      'LAYOFF_RATE_ABOVE_LIMIT',
    );
  });

  const hire = (input: object) =>
    run('hiringGrant', {
      year: 2026,
      hires: [{ group: 'graduate', graduationYear: 2024, contract: true, monthsPaid: 3, ...input }],
    });
  test.each([
    { what: 'two years after graduation', input: {}, qualifying: 1 },
    { what: 'three years after', input: { graduationYear: 2023 }, qualifying: 0 },
    { what: 'in the year', input: { graduationYear: 2026 }, qualifying: 1 },
    { what: 'before graduation', input: { graduationYear: 2027 }, qualifying: 0 },
    { what: 'two months paid', input: { monthsPaid: 2 }, qualifying: 0 },
    { what: 'without a contract', input: { contract: false }, qualifying: 0 },
    { what: 'registered jobless', input: { group: 'registered_jobless_16_24', graduationYear: null }, qualifying: 1 },
  ])('hiring grant $what', ({ input, qualifying }) => {
    expect(hire(input)).toStrictEqual({ qualifying, grantMaxFen: qualifying * 150_000 });
  });

  test('the year of graduation is asked for even when the year has no rule', () => {
    const hires = [{ group: 'graduate', contract: true, monthsPaid: 3 }];
    expect(run('hiringGrant', { year: 2020, hires })).toStrictEqual({
      error: { code: 'MISSING_FIELD', field: 'hires[0].graduationYear' },
    });
  });
});
