import { describe, expect, it } from 'vitest';
import { minimumWageOn, shippedMinimumWages } from '@/domain/wages/minimum-wage';
import { wagesOperations as wagesOperationsOf } from '@/domain/wages/operations';
import { onShipped } from '@/tests/support/on-shipped';

const wagesOperations = onShipped(wagesOperationsOf);

const minimumWage = wagesOperations['wages.minimumWage']!;

describe('minimum-wage rows', () => {
  it('never overlap for one place', () => {
    const overlaps = shippedMinimumWages.flatMap((a, index) =>
      shippedMinimumWages
        .slice(index + 1)
        .filter(
          (b) =>
            a.code === b.code &&
            a.effectiveFrom <= (b.effectiveTo ?? '9999-12-31') &&
            b.effectiveFrom <= (a.effectiveTo ?? '9999-12-31'),
        )
        .map((b) => [a.code, a.effectiveFrom, b.effectiveFrom]),
    );
    expect(overlaps).toEqual([]);
  });

  it('number the tiers of a place from 1 and order them by value', () => {
    for (const { tiers } of shippedMinimumWages) {
      expect(tiers.map(({ tier }) => tier)).toEqual(tiers.map((_, index) => index + 1));
      expect(tiers.map(({ monthlyFen }) => monthlyFen)).toEqual(
        tiers.map(({ monthlyFen }) => monthlyFen).sort((a, b) => b - a),
      );
    }
  });
});

it.each([
  { of: 'a district by its province', region: '110105', on: '2026-01-01', code: '110000', from: '2025-09-01' },
  { of: 'a district by its city', region: '440305', on: '2026-09-01', code: '440300', from: '2026-09-01' },
  { of: 'the last day of a row', region: '440300', on: '2026-08-31', code: '440300', from: '2025-03-01' },
  { of: 'a city before its own first row', region: '440100', on: '2026-08-31', code: '440000', from: '2025-03-01' },
  { of: 'a city without rows', region: '440500', on: '2026-09-01', code: '440000', from: '2026-09-01' },
])('finds $of', ({ region, on, code, from }) => {
  expect(minimumWageOn(region, on, shippedMinimumWages)).toMatchObject({ code, effectiveFrom: from });
});

it.each([
  { why: 'the day before the first row', region: '110000', on: '2025-08-31' },
  { why: 'a row whose start is not known', region: '420000', on: '2026-11-24' },
])('$why has no figure', ({ region, on }) => {
  expect(minimumWageOn(region, on, shippedMinimumWages)).toBeUndefined();
  expect(minimumWage({ region, on })).toEqual({
    unknown: { parameter: 'minimumWage', region, on },
  });
});

it('reports an unknown place before a missing or wrong tier', () => {
  expect(minimumWage({ region: '430000', on: '2026-01-01', tier: 9 })).toHaveProperty('unknown');
});

it.each([
  { tier: null, result: { error: { code: 'TIER_REQUIRED', field: 'tier', tiers: [1, 2, 3, 4] } } },
  { tier: 5, result: { error: { code: 'INVALID_VALUE', field: 'tier' } } },
  { tier: 10, result: { error: { code: 'INVALID_NUMBER', field: 'tier' } } },
  { tier: 0, result: { error: { code: 'INVALID_NUMBER', field: 'tier' } } },
])('tier $tier of a place with four', ({ tier, result }) => {
  expect(minimumWage({ region: '650100', on: '2026-01-01', tier })).toEqual(result);
});

it('takes the named tier, and refuses a second tier where there is one', () => {
  expect(minimumWage({ region: '650100', on: '2026-01-01', tier: 4 })).toMatchObject({
    monthlyFen: 154_000,
    tier: 4,
  });
  expect(minimumWage({ region: '310115', on: '2026-01-01', tier: 1 })).toMatchObject({
    monthlyFen: 274_000,
    tier: 1,
  });
  expect(minimumWage({ region: '310115', on: '2026-01-01', tier: 2 })).toEqual({
    error: { code: 'INVALID_VALUE', field: 'tier' },
  });
});
