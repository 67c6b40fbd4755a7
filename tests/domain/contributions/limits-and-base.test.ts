import { describe, expect, it, test } from 'vitest';
import { baseFromIncome } from '@/domain/contributions/base-from-income';
import { insuranceOperations as insuranceOperationsOf } from '@/domain/contributions/operations';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import { shippedParameters } from '@/domain/parameters/parameter-set';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const insuranceOperations = onShipped(insuranceOperationsOf);

const limits = (region: string, on: string) => outputsOf(insuranceOperations['insurance.limits']!({ region, on }));
const validate = (region: string, month: string, pensionBaseFen: number) =>
  outputsOf(insuranceOperations['insurance.validateBase']!({ region, month, pensionBaseFen }));
const choose = (region: string, month: string, incomeFen: number) =>
  outputsOf(insuranceOperations['insurance.chooseGrade']!({ region, month, incomeFen }));

describe('insurance.limits', () => {
  test.each([
    { at: 'the last day of the old limits', on: '2026-08-31', floorFen: 512_400 },
    { at: 'the first day of the new limits', on: '2026-09-01', floorFen: 518_000 },
  ])('Tianjin on $at', ({ on, floorFen }) => {
    expect(limits('120000', on)).toMatchObject({ floorFen });
  });

  test('a county takes the limits of its province and says whose they are', () => {
    expect(limits('310115', '2026-09-01')).toStrictEqual({
      floorFen: 754_600,
      ceilingFen: 3_773_100,
      gradesFen: null,
      regionUsed: '310000',
      effectiveFrom: '2026-07-01',
      effectiveTo: null,
      periodBasis: 'published',
      confidence: 'primary',
    });
  });

  test.each([
    { place: 'Guangzhou, a row of its own', region: '440100', floorFen: 550_000 },
    { place: 'a district of Guangzhou', region: '440106', floorFen: 550_000 },
    { place: 'Zhuhai, in the list', region: '440400', floorFen: 476_700 },
    { place: 'a district of Zhuhai', region: '440402', floorFen: 476_700 },
    { place: 'Shaoguan, outside the list', region: '440200', floorFen: 449_200 },
  ])('Guangdong in March 2025: $place', ({ region, floorFen }) => {
    expect(limits(region, '2025-03-01')).toMatchObject({ floorFen });
  });

  test('the province of Guangdong needs a city until the end of 2025, and none from 2026', () => {
    expect(limits('440000', '2025-12-31')).toStrictEqual({ error: { code: 'CITY_REQUIRED', field: 'region' } });
    expect(limits('440000', '2026-01-01')).toMatchObject({ floorFen: 551_000, regionUsed: '440000' });
  });

  test('the day after the last published limits is unknown, not last year', () => {
    expect(limits('220000', '2026-06-30')).toMatchObject({ floorFen: 439_320 });
    expect(limits('220000', '2026-07-01')).toStrictEqual({
      unknown: { parameter: 'pensionLimits', region: '220000', on: '2026-07-01' },
    });
  });

  test('Wuhan 2025 does not stand for the rest of Hubei', () => {
    expect(limits('420100', '2025-10-01')).toMatchObject({ floorFen: 449_800 });
    expect(limits('420500', '2025-10-01')).toHaveProperty('unknown');
  });

  test.each([
    { what: 'no input', input: undefined, error: { code: 'MISSING_FIELD', field: 'region' } },
    { what: 'region first', input: { on: 'x' }, error: { code: 'MISSING_FIELD', field: 'region' } },
    {
      what: 'Taiwan is not a mainland code',
      input: { region: '710000', on: '2026-01-01' },
      error: { code: 'INVALID_REGION', field: 'region' },
    },
    {
      what: 'no 30 February',
      input: { region: '110000', on: '2026-02-30' },
      error: { code: 'INVALID_DATE', field: 'on' },
    },
  ])('bad input: $what', ({ input, error }) => {
    expect(insuranceOperations['insurance.limits']?.(input)).toStrictEqual({ error });
  });
});

describe('insurance.validateBase', () => {
  const refused = (code: string, nearestAllowedFen: number) => ({
    error: { code, field: 'pensionBaseFen', floorFen: 716_200, ceilingFen: 3_581_100, nearestAllowedFen },
  });
  const allowed = { ok: true, floorFen: 716_200, ceilingFen: 3_581_100 };

  test.each([
    { at: 'one fen below the floor', base: 716_199, expected: refused('BASE_BELOW_FLOOR', 716_200) },
    { at: 'at the floor', base: 716_200, expected: allowed },
    { at: 'at the ceiling', base: 3_581_100, expected: allowed },
    { at: 'one fen above the ceiling', base: 3_581_101, expected: refused('BASE_ABOVE_CEILING', 3_581_100) },
    { at: 'zero', base: 0, expected: refused('BASE_BELOW_FLOOR', 716_200) },
  ])('Beijing, $at', ({ base, expected }) => {
    expect(validate('110000', '2025-10', base)).toStrictEqual(expected);
  });

  test('the limits come before the grades', () => {
    expect(validate('320000', '2025-06', 495_199)).toHaveProperty('error.code', 'BASE_BELOW_FLOOR');
    expect(validate('320000', '2025-06', 495_201)).toHaveProperty('error.code', 'BASE_NOT_A_GRADE');
    expect(validate('320000', '2025-06', 2_476_200)).toHaveProperty('ok', true);
  });
});

describe('insurance.chooseGrade', () => {
  test.each([
    { income: 'nothing', incomeFen: 0, gradeIndex: 1, pensionBaseFen: 495_200 },
    { income: 'one fen below a grade', incomeFen: 699_999, gradeIndex: 2, pensionBaseFen: 600_000 },
    { income: 'exactly a grade', incomeFen: 700_000, gradeIndex: 3, pensionBaseFen: 700_000 },
    { income: 'above the highest', incomeFen: 9_999_999, gradeIndex: 12, pensionBaseFen: 2_476_200 },
  ])('an income of $income', ({ incomeFen, gradeIndex, pensionBaseFen }) => {
    expect(choose('320500', '2025-06', incomeFen)).toMatchObject({ gradeIndex, pensionBaseFen });
  });

  test('a place without any limits has no grades either', () => {
    expect(choose('530000', '2026-09', 1)).toStrictEqual({
      unknown: { parameter: 'pensionGrades', region: '530000', on: '2026-09-01' },
    });
  });
});

describe('baseFromIncome', () => {
  const beijing = { floorFen: 716_200, ceilingFen: 3_581_100, gradesFen: null };

  it.each([
    { income: 716_199, pensionBaseFen: 716_200, because: 'income_below_floor' },
    { income: 716_200, pensionBaseFen: 716_200, because: 'income_within_limits' },
    { income: 3_581_100, pensionBaseFen: 3_581_100, because: 'income_within_limits' },
    { income: 3_581_101, pensionBaseFen: 3_581_100, because: 'income_above_ceiling' },
  ])('suggests $pensionBaseFen for $income where the worker chooses', ({ income, ...expected }) => {
    expect(baseFromIncome(income, beijing)).toStrictEqual({ kind: 'suggestion', ...expected });
  });

  it('gives the grade where there are grades', () => {
    const jiangsu = pensionLimitsOn('320000', '2025-06-01', shippedParameters);
    if ('error' in jiangsu || 'unknown' in jiangsu) throw new Error('Jiangsu 2025 is on file');
    expect(baseFromIncome(768_000, jiangsu)).toStrictEqual({ kind: 'grade', gradeIndex: 3, pensionBaseFen: 700_000 });
  });
});
