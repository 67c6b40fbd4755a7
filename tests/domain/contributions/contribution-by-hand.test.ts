import { describe, expect, test } from 'vitest';
import { insuranceOperations } from '@/domain/contributions/operations';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const operations = onShipped(insuranceOperations);
const run = (op: string, input: object) => outputsOf(operations[`insurance.${op}`]?.(input) ?? {});

const error = (code: string, field: string, more: object = {}) => ({ error: { code, field, ...more } });
const unknown = (parameter: string, more: object = {}) => ({ unknown: { parameter, ...more } });
/** An error or an unknown is the whole answer; of a value only what is named is compared. */
const expectAnswer = (answer: object, expected: object) =>
  'error' in expected || 'unknown' in expected
    ? expect(answer).toStrictEqual(expected)
    : expect(answer).toMatchObject(expected);

describe('limits: the nearest row, both ends included', () => {
  test.each([
    ['440300', '2024-07-01', { floorFen: 449_200, regionUsed: '440000' }],
    ['440300', '2025-06-30', { floorFen: 449_200 }],
    ['440300', '2025-07-01', { floorFen: 477_500, regionUsed: '440000' }],
    ['440605', '2025-06-30', { floorFen: 476_700, regionUsed: '440000' }],
    ['440106', '2025-12-31', { floorFen: 551_000, regionUsed: '440100', effectiveTo: '2025-12-31' }],
    ['440106', '2026-01-01', { floorFen: 551_000, regionUsed: '440000', effectiveTo: '2026-06-30' }],
    ['440000', '2026-07-01', { floorFen: 552_100, effectiveTo: null }],
    ['440000', '2025-12-31', error('CITY_REQUIRED', 'region')],
    ['440000', '2024-06-30', unknown('pensionLimits', { region: '440000', on: '2024-06-30' })],
    ['420111', '2025-12-31', { floorFen: 449_800, regionUsed: '420100' }],
    ['420111', '2026-01-01', { floorFen: 450_200, regionUsed: '420000', confidence: 'secondary' }],
    ['420000', '2025-12-31', unknown('pensionLimits', { region: '420000', on: '2025-12-31' })],
    ['120103', '2026-08-31', { floorFen: 512_400, regionUsed: '120000' }],
    ['120103', '2026-09-01', { floorFen: 518_000 }],
    ['320000', '2026-01-01', { floorFen: 502_500, gradesFen: null }],
    ['710000', 'x', error('INVALID_REGION', 'region')],
    [null, 'x', error('MISSING_FIELD', 'region')],
    ['310000', '2026-02-29', error('INVALID_DATE', 'on')],
  ])('%s on %s', (region, on, expected) => expectAnswer(run('limits', { region, on }), expected));
});

describe('validateBase: refused with the limits, never moved', () => {
  const jiangsu = [4952, 6000, 7000, 8000, 9000, 10000, 12000, 14000, 16000, 18000, 20000, 24762].map((y) => y * 100);
  test.each([
    ['320500', '2025-03', 495_200, { ok: true, floorFen: 495_200, ceilingFen: 2_476_200 }],
    ['320500', '2025-03', 2_476_200, { ok: true }],
    ['320500', '2025-03', 495_201, error('BASE_NOT_A_GRADE', 'pensionBaseFen', { gradesFen: jiangsu })],
    [
      '320500',
      '2025-03',
      495_199,
      error('BASE_BELOW_FLOOR', 'pensionBaseFen', {
        floorFen: 495_200,
        ceilingFen: 2_476_200,
        nearestAllowedFen: 495_200,
      }),
    ],
    [
      '320500',
      '2025-03',
      Number.MAX_SAFE_INTEGER,
      error('BASE_ABOVE_CEILING', 'pensionBaseFen', {
        floorFen: 495_200,
        ceilingFen: 2_476_200,
        nearestAllowedFen: 2_476_200,
      }),
    ],
    ['320500', '2026-03', 502_501, { ok: true }],
    ['530100', '2026-03', 502_501, unknown('pensionLimits', { region: '530100', on: '2026-03-01' })],
    ['440000', '2025-03', 0, error('CITY_REQUIRED', 'region')],
    ['110000', '2025-13', -1, error('INVALID_MONTH', 'month')],
    ['110000', '2025-12', -1, error('INVALID_AMOUNT', 'pensionBaseFen')],
    ['110000', '2025-12', 0.5, error('INVALID_AMOUNT', 'pensionBaseFen')],
    ['110000', '2025-12', '716200', error('INVALID_AMOUNT', 'pensionBaseFen')],
  ])('%s %s %s', (region, month, pensionBaseFen, expected) =>
    expectAnswer(run('validateBase', { region, month, pensionBaseFen }), expected),
  );
});

describe('chooseGrade', () => {
  test.each([
    [0, 1, 495_200],
    [495_199, 1, 495_200],
    [599_999, 1, 495_200],
    [600_000, 2, 600_000],
    [2_476_199, 11, 2_000_000],
    [99_999_999, 12, 2_476_200],
  ])('an income of %d takes grade %d', (incomeFen, gradeIndex, pensionBaseFen) => {
    expect(run('chooseGrade', { region: '320505', month: '2025-12', incomeFen })).toStrictEqual({
      gradeIndex,
      pensionBaseFen,
      pensionFen: pensionBaseFen / 5,
      individualAccountFen: (pensionBaseFen * 8) / 100,
    });
  });

  test.each([
    ['320000', '2026-01', unknown('pensionGrades', { region: '320000', on: '2026-01-01' })],
    ['530000', '2026-01', unknown('pensionGrades', { region: '530000', on: '2026-01-01' })],
    ['440000', '2025-01', error('CITY_REQUIRED', 'region')],
  ])('%s %s has no grades', (region, month, expected) =>
    expectAnswer(run('chooseGrade', { region, month, incomeFen: 1 }), expected),
  );
});

describe('contributionMonth', () => {
  const all = ['pension', 'medical', 'unemployment'];
  const month = (region: string, of: string, pensionBaseFen: number, schemes: unknown = all, more: object = {}) =>
    run('contributionMonth', { region, month: of, pensionBaseFen, schemes, ...more });

  test('half up once a line: 5123.00 × 9.5 % = 486.685', () => {
    expect(month('330100', '2026-05', 512_300, ['medical'])).toMatchObject({ medicalFen: 48_669 });
    // 5122.03 × 20 % = 1024.406, × 8 % = 409.7624, × 9.5 % = 486.59285
    expect(month('330100', '2026-05', 512_203, ['pension', 'medical'])).toMatchObject({
      pensionFen: 102_441,
      individualAccountFen: 40_976,
      pooledFen: 61_465,
      medicalFen: 48_659,
      totalFen: 151_100,
    });
  });

  test('a scheme named twice or in another order changes nothing', () => {
    const plain = month('330100', '2026-05', 512_200, ['pension', 'medical']);
    expect(month('330100', '2026-05', 512_200, ['medical', 'pension', 'medical', 'medical'])).toStrictEqual(plain);
  });

  test('Guangzhou 2026: the medical base is lifted to its own floor and not lowered to the pension ceiling', () => {
    expect(month('440106', '2026-07', 552_100, ['medical'])).toMatchObject({
      medicalBaseUsedFen: 623_400,
      medicalFen: 49_872,
      confidence: 'secondary',
    });
    expect(month('440106', '2026-07', 2_760_300, ['medical'])).toMatchObject({
      medicalBaseUsedFen: 2_760_300,
      medicalFen: 220_824,
    });
  });

  test('Beijing before its medical figures are on file', () => {
    expect(month('110105', '2025-06', 682_100)).toMatchObject({
      pensionFen: 136_420,
      medicalFen: null,
      unemploymentFen: 6_821,
      knownTotalFen: 143_241,
      totalFen: null,
      unknownParts: ['medical'],
      notOpen: [],
      confidence: 'secondary',
    });
  });

  test('a city outside the list of its province is unknown, not closed', () => {
    expect(month('441400', '2026-03', 551_000)).toMatchObject({
      unknownParts: ['medical', 'unemployment'],
      notOpen: [],
      totalFen: null,
      knownTotalFen: 110_200,
    });
  });

  test('closed is left out of the total and makes nothing unknown', () => {
    expect(month('120101', '2026-09', 518_000, ['unemployment', 'pension'])).toMatchObject({
      unemploymentFen: null,
      notOpen: ['unemployment'],
      unknownParts: [],
      totalFen: 103_600,
    });
  });

  test('limits of the pension are needed for medical alone too', () => {
    expect(month('420100', '2025-06', 449_800, ['medical'])).toStrictEqual(
      unknown('pensionLimits', { region: '420100', on: '2025-06-01' }),
    );
  });

  test.each([
    ['the tier is asked for after the base', '500103', '2025-05', 440_399, 'BASE_BELOW_FLOOR', 'pensionBaseFen', {}],
    ['the tier is missing', '500103', '2025-05', 440_400, 'MISSING_FIELD', 'medicalTier', {}],
    ['null is missing', '500103', '2025-05', 440_400, 'MISSING_FIELD', 'medicalTier', { medicalTier: null }],
    ['a wrong tier is a wrong type', '500103', '2025-05', 1, 'INVALID_VALUE', 'medicalTier', { medicalTier: 'tier3' }],
    ['no scheme', '500103', '2025-05', 1, 'EMPTY_LIST', 'schemes', { schemes: [] }],
    ['no list', '500103', '2025-05', 1, 'MISSING_FIELD', 'schemes', { schemes: null }],
    ['not a list', '500103', '2025-05', 1, 'INVALID_VALUE', 'schemes', { schemes: 'pension' }],
    ['no such scheme', '500103', '2025-05', 1, 'INVALID_VALUE', 'schemes[1]', { schemes: ['pension', 'maternity'] }],
    ['fields in their order', 'x', 'y', 1, 'INVALID_REGION', 'region', { schemes: [] }],
  ])('%s', (_, region, of, base, code, field, more) => {
    expect(month(region, of, base, all, more)).toMatchObject({ error: { code, field } });
  });

  test('a tier says nothing where medical is not paid by tiers, and none is asked for without a row', () => {
    expect(month('330100', '2026-05', 512_200, ['medical'], { medicalTier: 'tier2' })).toStrictEqual(
      month('330100', '2026-05', 512_200, ['medical']),
    );
    expect(month('500000', '2026-05', 455_300, ['medical'])).toMatchObject({
      unknownParts: ['medical'],
      totalFen: null,
    });
  });
});

describe('contributionYear', () => {
  const year = (region: string, of: number, baseChoice: string, more: object = {}) =>
    run('contributionYear', { region, year: of, baseChoice, schemes: ['pension'], ...more });

  test.each([
    // 7162 × 20 % = 1432.40 and 7270 × 20 % = 1454.00, six months each; account 572.96 and 581.60.
    ['110108', 2026, { yearTotalFen: 1_731_840, individualAccountYearFen: 692_736, unknownMonths: [] }],
    // The last row is open: 12 × 1454.00.
    ['110108', 2030, { yearTotalFen: 1_744_800 }],
    // Shenzhen: 4492 × 20 % = 898.40, 4775 × 20 % = 955.00.
    ['440300', 2025, { yearTotalFen: 1_112_040 }],
    ['440000', 2026, { yearTotalFen: 6 * 110_200 + 6 * 110_420 }],
    ['440000', 2025, error('CITY_REQUIRED', 'region')],
    ['440000', 2024, error('CITY_REQUIRED', 'region')],
    [
      '110108',
      2024,
      { yearTotalFen: null, unknownMonths: ['01', '02', '03', '04', '05', '06'].map((m) => `2024-${m}`) },
    ],
    ['330100', 2027, { yearTotalFen: null, individualAccountYearFen: null, monthsFen: Array(12).fill(null) }],
  ])('%s %d at the floor', (region, of, expected) => expectAnswer(year(region, of, 'floor'), expected));

  test('a fixed base that a later floor overtakes is refused with the first such month', () => {
    expect(year('110108', 2026, 'fixed', { baseFen: 716_200 })).toStrictEqual(
      error('BASE_BELOW_FLOOR', 'baseFen', {
        floorFen: 727_000,
        ceilingFen: 3_634_800,
        nearestAllowedFen: 727_000,
        month: '2026-07',
      }),
    );
  });

  test('a fixed base that is no grade', () => {
    expect(year('320100', 2025, 'fixed', { baseFen: 500_000 })).toMatchObject({
      error: { code: 'BASE_NOT_A_GRADE', field: 'baseFen', month: '2025-01' },
    });
  });

  test('a closed scheme does not make the months unknown; the account is null when the pension is not asked for', () => {
    expect(year('310000', 2025, 'floor', { schemes: ['unemployment', 'pension'] })).toMatchObject({
      yearTotalFen: 6 * 147_680 + 6 * 149_200,
      unknownMonths: [],
    });
    expect(year('310000', 2025, 'floor', { schemes: ['medical'] })).toMatchObject({
      yearTotalFen: 6 * 73_840 + 6 * 74_600,
      individualAccountYearFen: null,
    });
  });

  test('the months show their parts', () => {
    const { months } = year('110108', 2026, 'floor', { schemes: ['pension', 'medical'] }) as { months: object[] };
    expect(months[5]).toStrictEqual({
      month: '2026-06',
      pensionBaseFen: 716_200,
      pensionFen: 143_240,
      individualAccountFen: 57_296,
      medicalFen: 58_492,
      unemploymentFen: null,
      totalFen: 201_732,
      unknownParts: [],
    });
  });

  test('equal months are one line', () => {
    const { explanation } = operations['insurance.contributionYear']!({
      region: '110108',
      year: 2026,
      baseChoice: 'floor',
      schemes: ['pension'],
    }) as { explanation: { steps: { rule: string; inputs: object; output: number }[] } };
    expect(explanation.steps.map(({ rule, output }) => [rule, output])).toStrictEqual([
      ['year.months', 859_440],
      ['year.months', 872_400],
      ['year.total', 1_731_840],
      ['year.account', 692_736],
    ]);
    expect(explanation.steps[1]?.inputs).toMatchObject({ fromMonth: '2026-07', toMonth: '2026-12', months: 6 });
  });
});

describe('undeclaredBase', () => {
  test.each([
    ['310000', '2026-07', unknown('undeclaredBaseRule', { region: '310000' })],
    ['110000', '2024-06', unknown('pensionLimits', { region: '110000', on: '2024-06-01' })],
    ['110000', '2025-07', { baseUsedFen: 716_200, pensionFen: 143_240, reason: 'raised_to_floor' }],
  ])('%s %s', (region, month, expected) =>
    expectAnswer(run('undeclaredBase', { region, month, previousBaseFen: 0 }), expected),
  );
});

describe('retroactiveDifference', () => {
  const topUp = (payments: object[], newFloorFen: unknown = 502_500) =>
    run('retroactiveDifference', { payments, newFloorFen });
  const paid = (fromMonth: string, toMonth: string, baseFen: number) => ({ fromMonth, toMonth, baseFen });

  test('over the turn of the year; at the floor nothing is due', () => {
    // 5025 × 20 % = 1005.00 − 4952 × 20 % = 990.40 → 14.60 a month; account 402.00 − 396.16 = 5.84.
    expect(topUp([paid('2025-11', '2026-02', 495_200), paid('2026-03', '2026-03', 502_500)])).toStrictEqual({
      monthsToLift: 4,
      monthsUnchanged: 1,
      lines: [
        { months: 4, differencePerMonthFen: 1_460 },
        { months: 1, differencePerMonthFen: 0 },
      ],
      differenceTotalFen: 5_840,
      accountCreditTotalFen: 2_336,
    });
  });

  test('each premium is rounded before the difference: 5025.02 and 5025.00 are a fen apart', () => {
    // 1005.004 → 1005.00 and 1005.00; one fen of base more makes 1005.006 → 1005.01.
    expect(topUp([paid('2026-01', '2026-01', 502_500)], 502_502)).toMatchObject({
      differenceTotalFen: 0,
      monthsToLift: 1,
    });
    expect(topUp([paid('2026-01', '2026-01', 502_500)], 502_503)).toMatchObject({ differenceTotalFen: 1 });
  });

  test('amounts beyond a double stay exact', () => {
    const largest = Number.MAX_SAFE_INTEGER; // × 20 % = 1801439850948198.2
    expect(topUp([paid('2026-01', '2026-01', 0)], largest)).toMatchObject({
      differenceTotalFen: 1_801_439_850_948_198,
    });
  });

  test.each([
    [
      'a run that ends before it begins',
      [paid('2026-01', '2026-01', 1), paid('2026-02', '2026-01', 1)],
      1,
      'INVALID_RANGE',
      'payments[1].toMonth',
    ],
    ['types come before contradictions', [paid('2026-02', '2026-01', 1)], null, 'MISSING_FIELD', 'newFloorFen'],
    ['no run', [], 1, 'EMPTY_LIST', 'payments'],
    ['a wrong month', [paid('2026-00', '2026-01', 1)], 1, 'INVALID_MONTH', 'payments[0].fromMonth'],
  ])('%s', (_, payments, floor, code, field) => {
    expect(topUp(payments, floor)).toStrictEqual(error(code, field));
  });
});

describe('medicalParts', () => {
  test('each part is rounded, one rounding is shown beside', () => {
    const parts = [
      { name: 'basic', bps: 875 },
      { name: 'majorIllness', bps: 75 },
    ];
    expect(run('medicalParts', { medicalBaseFen: 601_500, parts })).toStrictEqual({
      parts: [
        { name: 'basic', fen: 52_631 },
        { name: 'majorIllness', fen: 4_511 },
      ],
      totalFen: 57_142,
      singleRoundingTotalFen: 57_143,
    });
  });

  test.each([
    [{ parts: [] }, 'EMPTY_LIST', 'parts'],
    [{ parts: [{ name: '', bps: 1 }] }, 'INVALID_VALUE', 'parts[0].name'],
    [{ parts: [{ name: 'a', bps: 10_001 }] }, 'INVALID_NUMBER', 'parts[0].bps'],
  ])('%j', (more, code, field) => {
    expect(run('medicalParts', { medicalBaseFen: 1, ...more })).toStrictEqual(error(code, field));
  });
});

describe('compareSchemes', () => {
  const compare = (region: string, more: object = {}) =>
    run('compareSchemes', {
      region,
      month: '2026-05',
      pensionBaseFen: 512_200,
      residentPensionYearFen: 50_000,
      residentMedicalYearFen: 40_000,
      ...more,
    });

  test('twelve times the month, against what is paid as a resident', () => {
    expect(compare('330100')).toStrictEqual({
      employeePensionYearFen: 1_229_280,
      employeeMedicalYearFen: 583_908,
      employeeTotalYearFen: 1_813_188,
      residentTotalYearFen: 90_000,
      differenceYearFen: 1_723_188,
    });
    expect(compare('330100', { residentPensionYearFen: 2_000_000 })).toMatchObject({ differenceYearFen: -226_812 });
  });

  const on = '2026-05-01';
  test.each([
    ['500000', {}, unknown('medical', { region: '500000', on })],
    [
      '500000',
      { month: '2025-05', residentMedicalYearFen: null },
      unknown('medical', { region: '500000', on: '2025-05-01' }),
    ],
    ['130000', { residentMedicalYearFen: null }, unknown('medical', { region: '130000', on })],
    ['330100', { residentMedicalYearFen: null }, unknown('residentMedical')],
    ['330100', { residentMedicalYearFen: -1 }, error('INVALID_AMOUNT', 'residentMedicalYearFen')],
    ['530000', {}, unknown('pensionLimits', { region: '530000', on })],
  ])('%s %j', (region, more, expected) => expectAnswer(compare(region, more), expected));

  test('a base outside the limits comes before what is not on file', () => {
    expect(compare('130000', { pensionBaseFen: 1, residentMedicalYearFen: null })).toMatchObject({
      error: { code: 'BASE_BELOW_FLOOR', field: 'pensionBaseFen' },
    });
  });
});

describe('compareBases', () => {
  const input = {
    contributionWageFen: 1_000_000,
    calculationBaseFen: 1_000_000,
    lowBaseFen: 600_000,
    highBaseFen: 1_000_000,
    months: 180,
    ageYears: 60,
  };
  const compare = (more: object = {}) => run('compareBases', { ...input, ...more });

  test('fifteen years at 60 % and at 100 %, drawn at 60', () => {
    // basic 10000 × 1.6 / 2 × 15 % = 1200.00 and 1500.00; account 480 × 180 / 139 = 621.58 and 800 × 180 / 139 = 1035.97
    expect(compare()).toStrictEqual({
      low: { paidTotalFen: 21_600_000, index: '0.6', pensionMonthFen: 182_158 },
      high: { paidTotalFen: 36_000_000, index: '1', pensionMonthFen: 253_597 },
      extraPaidFen: 14_400_000,
      extraPensionMonthFen: 71_439,
      paybackMonths: 202, // 201.57
    });
  });

  test.each([
    [{ highBaseFen: 600_000, ageYears: 39 }, 'INVALID_RANGE', 'highBaseFen'],
    [{ ageYears: 39 }, 'AGE_OUT_OF_RANGE', 'ageYears'],
    [{ ageYears: 71 }, 'AGE_OUT_OF_RANGE', 'ageYears'],
    [{ contributionWageFen: 0, highBaseFen: 0 }, 'INVALID_AMOUNT', 'contributionWageFen'],
    [{ months: 0 }, 'INVALID_NUMBER', 'months'],
  ])('%j', (more, code, field) => expect(compare(more)).toStrictEqual(error(code, field)));

  test('a pension that gains nothing never pays back', () => {
    expect(compare({ calculationBaseFen: 0, lowBaseFen: 0, highBaseFen: 5, months: 1 })).toMatchObject({
      extraPaidFen: 1,
      extraPensionMonthFen: 0,
      paybackMonths: null,
    });
  });
});
