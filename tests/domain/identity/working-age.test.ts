import { expect, it } from 'vitest';
import { ageCheck, ageYears } from '@/domain/identity/working-age';

it.each([
  { born: '2010-11-24', on: '2026-11-23', age: 15, mark: 'under_16' },
  { born: '2010-11-24', on: '2026-11-24', age: 16, mark: null },
  { born: '1966-11-24', on: '2026-11-23', age: 59, mark: null },
  { born: '1966-11-24', on: '2026-11-24', age: 60, mark: 'over_60' },
])('born $born is $age on $on, mark $mark', ({ born, on, age, mark }) => {
  expect(ageCheck(born, on)).toEqual({ ageYears: age, mark });
});

it.each([
  { on: '2026-02-27', age: 17 },
  { on: '2026-02-28', age: 18 },
  { on: '2028-02-28', age: 19 },
  { on: '2028-02-29', age: 20 },
])('born on 29 February 2008 is $age on $on', ({ on, age }) => {
  expect(ageYears('2008-02-29', on)).toBe(age);
});

it('is nought on the day of birth and until the day before the first birthday', () => {
  expect(ageYears('2025-03-31', '2025-03-31')).toBe(0);
  expect(ageYears('2025-03-31', '2026-03-30')).toBe(0);
  expect(ageYears('2025-03-31', '2026-03-31')).toBe(1);
  expect(ageYears('2025-03-31', '2025-03-30')).toBe(-1);
});
