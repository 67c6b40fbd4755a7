import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumptionText } from '@/components/wording/assumptions';
import { formulaOf } from '@/components/wording/formulas';
import { accountYearEnd } from '@/domain/contributions/account-year-end';
import { estimateKinds } from '@/domain/estimates/kinds';
import { isError, isUnknown } from '@/domain/kernel/input';
import { shippedParameters } from '@/domain/parameters/parameter-set';
import { placesOnFile } from '@/domain/parameters/places-on-file';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { accountGrowth, atLaterWages, balanceAtEnd, type AccountPlan } from '@/domain/pension/account-growth';
import { projectPension } from '@/domain/pension/projection';
import { pensionProjectionInput, type PensionProjectionInput } from '@/domain/pension/projection-input';

const person: PensionProjectionInput = {
  region: '310000',
  month: '2026-11',
  category: 'male',
  birthMonth: '1986-05',
  paidMonths: 60,
  paidThrough: '2026-10',
  accountBalanceFen: 4_000_000,
  averageIndex: '0.6',
  baseChoice: 'floor',
};
const ask = (change: Partial<PensionProjectionInput> = {}) =>
  projectPension(pensionProjectionInput.parse({ ...person, ...change }), shippedRuleBook);

function valueOf(change: Partial<PensionProjectionInput> = {}) {
  const result = ask(change);
  if (isError(result) || isUnknown(result)) throw new Error(JSON.stringify(result));
  return result;
}
const pensionOf = (change: Partial<PensionProjectionInput> = {}) => {
  const { pension } = valueOf(change).value;
  if (!pension) throw new Error('no pension');
  return pension;
};

const plan: AccountPlan = {
  balanceFen: 1_000_000,
  from: 2026 * 12,
  payingFrom: 2026 * 12,
  until: 2027 * 12,
  baseFen: 500_000,
  accountBps: 800,
  interestBps: 150,
  growthBps: 0,
};

describe('the account', () => {
  test('a whole year is the official month-product method', () => {
    // 10000 × 1.015 + 12 × 400 + 78 × 400 × 1.5 % / 12 = 10150 + 4800 + 39 = 14989.00
    expect(balanceAtEnd(plan)).toBe(1_498_900);
    const credits = Array.from({ length: 12 }, (_, index) => ({ month: index + 1, fen: 40_000 }));
    const official = accountYearEnd(
      { openingFen: 1_000_000, credits, year: undefined, rateBps: 150 },
      shippedParameters,
    );
    expect(official).toMatchObject({ closingFen: 1_498_900 });
  });

  test('a year that ends in March earns by its months', () => {
    // 10000 × (1 + 1.5 % × 3/12) + 3 × 400 + 6 × 400 × 1.5 % / 12 = 10037.50 + 1200 + 3 = 11240.50
    expect(balanceAtEnd({ ...plan, until: plan.from + 3 })).toBe(1_124_050);
    // Paying begins in March: one credit for one month, 400 + 0.50
    expect(balanceAtEnd({ ...plan, payingFrom: plan.from + 2, until: plan.from + 3 })).toBe(1_043_800);
  });

  test('with interest as high as growth, today’s money of the opening balance stays what it was', () => {
    const still = { ...plan, baseFen: 0, until: 2056 * 12, growthBps: 300, interestBps: 300 };
    // The first year earns and nothing is taken off it: 30 years of interest against 29 Januaries.
    expect(balanceAtEnd(still)).toBe(1_030_000);
  });

  test('thirty years year by year agree with the official method, each rounded on its own', () => {
    const points = accountGrowth({ ...plan, until: 2056 * 12 });
    const credits = Array.from({ length: 12 }, (_, index) => ({ month: index + 1, fen: 40_000 }));
    let openingFen = plan.balanceFen;
    for (const [index, point] of points.entries()) {
      const official = accountYearEnd({ openingFen, credits, year: undefined, rateBps: 150 }, shippedParameters);
      if (!('closingFen' in official)) throw new Error('no value');
      openingFen = official.closingFen;
      expect(Math.abs(point.balanceFen - openingFen)).toBeLessThanOrEqual(index); // half a fen of each year before
    }
    expect(points).toHaveLength(30);
  });

  test('later wages', () => {
    expect(atLaterWages(100_000, 300, 2)).toBe(106_090);
    expect(atLaterWages(100_000, 300, 0)).toBe(100_000);
    expect(atLaterWages(100_000, 0, 40)).toBe(100_000);
  });
});

describe('Shanghai, a man of May 1986 with 60 months', () => {
  test('months, age and premium', () => {
    expect(valueOf().value).toMatchObject({
      statutoryMonth: '2049-05',
      retirementMonth: '2049-05',
      neededMonths: 240,
      payingFrom: '2026-11',
      monthsToPay: 270,
      monthsAtRetirement: 330,
      shortfallMonths: 0,
      maxEarlyMonths: 36,
      ageYears: 63,
      ageExtraMonths: 0,
      premiumMonthFen: 150_920,
      toPayFen: 150_920 * 270,
      calculationBaseFen: 1_257_700,
      calculationBaseYear: 2026,
    });
  });

  test('basic part by hand, account with neither growth nor interest', () => {
    // Index (60 × 0.6 + 270 × 7546/12577) / 330 = 0.59999…; 12577 × 1.6/2 × 27.5 % = 2766.94;
    // account 40000 + 270 × 603.68 = 202993.60, / 117 = 1734.99
    const pension = pensionOf({ growthBps: 0, interestBps: 0 });
    expect(pension).toMatchObject({ averageIndex: '0.6', accountFen: 20_299_360, monthFen: 276_694 + 173_499 });
  });

  test('the range holds every growth and the headline', () => {
    const { monthFen, lowFen, highFen, scenarios } = pensionOf();
    expect(scenarios.map(({ growthBps }) => growthBps)).toEqual([0, 150, 300]);
    expect(scenarios[1]?.monthFen).toBe(monthFen);
    expect(lowFen).toBe(scenarios[2]?.monthFen);
    expect(highFen).toBe(scenarios[0]?.monthFen);
    expect(scenarios[0]?.atRetirementFen).toBe(highFen);
  });

  test('with the record known the figure may be a headline, without it only a range', () => {
    const headlineOf = (change: Partial<PensionProjectionInput>) => estimateKinds.pension.headline(valueOf(change));
    expect(headlineOf({})).toEqual({ fen: pensionOf().monthFen, per: 'month' });
    expect(valueOf({ averageIndex: null }).confidence).toBe('uncertain');
    expect(headlineOf({ averageIndex: null })).toEqual({ fen: null, per: 'month' });
    expect(headlineOf({ accountBalanceFen: null })).toEqual({ fen: null, per: 'month' });
    expect(headlineOf({ paidMonths: 0, paidThrough: null, averageIndex: null, accountBalanceFen: null })).toEqual({
      fen: pensionOf({ paidMonths: 0, accountBalanceFen: 0 }).monthFen,
      per: 'month',
    });
  });

  test('an unknown past widens the range downwards to the floor', () => {
    const told = pensionOf({ baseChoice: 'ceiling', averageIndex: '3', accountBalanceFen: null });
    const open = pensionOf({ baseChoice: 'ceiling', averageIndex: null, accountBalanceFen: null });
    expect(open.highFen).toBe(told.highFen);
    expect(open.lowFen).toBeLessThan(told.lowFen);
  });

  test('retiring early: never beyond what the law allows', () => {
    expect(valueOf({ earlyMonths: 36 }).value).toMatchObject({ retirementMonth: '2046-05', ageYears: 60 });
    expect(pensionOf({ earlyMonths: 36 }).monthFen).toBeLessThan(pensionOf().monthFen);
    // With nothing paid so far 240 months are reached in November 2046, 30 months before May 2049.
    expect(valueOf({ paidMonths: 0, averageIndex: null, accountBalanceFen: 0 }).value.maxEarlyMonths).toBe(30);
    expect(ask({ paidMonths: 0, earlyMonths: 31 })).toStrictEqual({
      error: { code: 'INVALID_RANGE', field: 'earlyMonths', maxEarlyMonths: 30 },
    });
  });

  test('the life course adds up', () => {
    const { points, premiumMonthFen, monthsToPay, pension } = valueOf().value;
    expect(points[0]).toMatchObject({ year: 2026, age: 40, monthsPaid: 62, paidFen: premiumMonthFen * 2, drawnFen: 0 });
    const last = points.at(-1);
    expect(last).toMatchObject({ year: 2071, age: 85, accountFen: null, pensionMonthFen: pension?.monthFen });
    expect(last?.paidFen).toBe(premiumMonthFen * monthsToPay);
    // May 2049 to December 2071
    expect(last?.drawnFen).toBe((pension?.monthFen ?? 0) * 272);
    expect(points.find(({ year }) => year === 2048)?.accountFen).toBeGreaterThan(0);
    expect(points.find(({ year }) => year === 2049)?.accountFen).toBeNull();
  });
});

describe('months that are missing', () => {
  const late = { birthMonth: '1972-08', paidMonths: 96, paidThrough: '2026-10', accountBalanceFen: 6_000_000 };

  test('paying on until the minimum is reached, and the other ways', () => {
    const { value } = valueOf(late);
    // Statutory July 2034: 96 + 92 = 188 of 210.
    expect(value).toMatchObject({
      statutoryMonth: '2034-07',
      shortfallMonths: 22,
      retirementMonth: '2036-05',
      monthsAtRetirement: 210,
      ageYears: 63,
      ageExtraMonths: 9,
      maxEarlyMonths: 0,
    });
    const [paying, lumpSum, resident] = value.ways;
    expect(paying).toMatchObject({ way: 'keep_paying', months: 22, until: '2036-04', costFen: 22 * 150_920 });
    expect(lumpSum).toMatchObject({ way: 'lump_sum', costFen: null });
    expect(resident).toMatchObject({ way: 'resident_scheme', from: '2034-07', missingMonths: 0 });
    // At least the national 163.00 and the account over 139 months.
    if (resident?.way !== 'resident_scheme') throw new Error('no resident way');
    expect(resident.atLeastMonthFen).toBeGreaterThan(16_300 + 6_000_000 / 139);
  });

  test('too few months for the resident scheme as well', () => {
    const ways = valueOf({ ...late, paidMonths: 10 }).value.ways;
    expect(ways[2]).toMatchObject({ way: 'resident_scheme', missingMonths: 78, atLeastMonthFen: null });
  });

  test('beyond seventy the table ends and no pension is made up', () => {
    const { value, ...explained } = valueOf({ ...late, birthMonth: '1965-01', paidMonths: 1, paidThrough: '2026-10' });
    expect(value.pension).toBeNull();
    expect(value.points.every(({ pensionMonthFen }) => pensionMonthFen === null)).toBe(true);
    expect(estimateKinds.pension.headline({ value, ...explained }).fen).toBeNull();
  });
});

describe('what cannot be answered', () => {
  test.each([
    [{ paidThrough: null }, 'MISSING_FIELD', 'paidThrough'],
    [{ baseChoice: 'amount' as const }, 'MISSING_FIELD', 'baseFen'],
    [{ birthMonth: '2026-11' }, 'INVALID_RANGE', 'birthMonth'],
    [{ paidMonths: 700 }, 'INVALID_RANGE', 'paidMonths'],
    [{ baseChoice: 'amount' as const, baseFen: 754_599 }, 'BASE_BELOW_FLOOR', 'baseFen'],
  ])('%j', (change, code, field) => {
    expect(ask(change)).toMatchObject({ error: { code, field } });
  });

  test('a place without limits or without a calculation base', () => {
    expect(ask({ region: '530000' })).toMatchObject({ unknown: { parameter: 'pensionLimits' } });
    expect(ask({ region: '420000' })).toStrictEqual({
      unknown: { parameter: 'calculationBase', region: '420000', year: 2026 },
    });
    expect(valueOf({ region: '110000' })).toMatchObject({
      value: { calculationBaseYear: 2025 },
      assumptions: expect.arrayContaining(['projection_earlier_calculation_base']),
    });
  });
});

const somebody = fc.record({
  region: fc.constantFrom(...placesOnFile(shippedParameters).map(({ region }) => region)),
  category: fc.constantFrom('male' as const, 'female_55' as const, 'female_50' as const),
  birthMonth: fc.integer({ min: 1962, max: 2008 }).map((year) => `${year}-06`),
  paidMonths: fc.integer({ min: 0, max: 200 }),
  baseChoice: fc.constantFrom('floor' as const, 'ceiling' as const),
  accountBalanceFen: fc.option(fc.integer({ min: 0, max: 30_000_000 })),
  averageIndex: fc.constantFrom(null, '0.6', '1.25'),
  growthBps: fc.constantFrom(0, 150, 300),
  interestBps: fc.integer({ min: 0, max: 400 }),
});

test('whoever asks: whole fen, a range that holds the figure, every line in words, more interest never less', () => {
  let values = 0;
  fc.assert(
    fc.property(somebody, (question) => {
      const result = ask(question);
      if (isError(result) || isUnknown(result) || !result.value.pension) return;
      values += 1;
      const { pension, points, monthsToPay, monthsAtRetirement } = result.value;
      for (const amount of [
        pension.monthFen,
        pension.lowFen,
        pension.highFen,
        pension.wholeYearsMonthFen,
        pension.accountFen,
      ])
        expect(Number.isSafeInteger(amount)).toBe(true);
      expect(pension.lowFen).toBeLessThanOrEqual(pension.monthFen);
      expect(pension.monthFen).toBeLessThanOrEqual(pension.highFen);
      expect(monthsAtRetirement).toBe((question.paidMonths ?? 0) + monthsToPay);
      expect(points.every((point, index) => index === 0 || point.paidFen >= points[index - 1]!.paidFen)).toBe(true);
      for (const step of result.steps)
        for (const lang of ['zh', 'en'] as const) expect(formulaOf(step, '0', lang), step.rule).toBeDefined();
      for (const assumption of result.assumptions) expect(assumptionText(assumption, 'zh')).not.toBe(assumption);
      const more = ask({ ...question, interestBps: question.interestBps + 50 });
      if ('value' in more) expect(more.value.pension?.monthFen).toBeGreaterThanOrEqual(pension.monthFen);
    }),
    { numRuns: 300 },
  );
  expect(values).toBeGreaterThan(60);
});
