import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insuranceOperations } from '@/domain/contributions/operations';
import { retirementCategories } from '@/domain/contributions/retirement';
import { monthOfNumber } from '@/domain/kernel/days';
import { onShipped } from '@/tests/support/on-shipped';

const operations = onShipped(insuranceOperations);
const run = <T>(op: string, input: object) => operations[`insurance.${op}`]?.(input) as T;

const index = fc.integer({ min: 0, max: 30_000 }); // four decimals
const indexText = (scaled: number) => `${Math.floor(scaled / 10_000)}.${String(scaled % 10_000).padStart(4, '0')}`;
const persons = fc.record({
  calculationBaseFen: fc.integer({ min: 0, max: 2_000_000 }),
  index,
  actualMonths: fc.integer({ min: 0, max: 540 }),
  deemedMonths: fc.integer({ min: 0, max: 120 }),
  transitionCoefficientBps: fc.integer({ min: 0, max: 200 }),
  accountBalanceFen: fc.integer({ min: 0, max: 200_000_000 }),
  ageYears: fc.integer({ min: 40, max: 69 }),
  ageExtraMonths: fc.integer({ min: 0, max: 11 }),
  payoutMethod: fc.constantFrom('by_month', 'whole_years'),
});
type Person = typeof persons extends fc.Arbitrary<infer P> ? P : never;

const pension = ({ index: scaled, ...person }: Person) =>
  run<Record<'basicFen' | 'accountFen' | 'transitionalFen' | 'totalFen', number>>('pensionBenefit', {
    ...person,
    averageIndex: indexText(scaled),
  });

test('a pension never falls when index, months, balance or base grow', () => {
  const growth = fc.record({
    index: fc.integer({ min: 0, max: 5_000 }),
    actualMonths: fc.integer({ min: 0, max: 60 }),
    accountBalanceFen: fc.integer({ min: 0, max: 1_000_000 }),
    calculationBaseFen: fc.integer({ min: 0, max: 100_000 }),
  });
  fc.assert(
    fc.property(persons, growth, (person, more) => {
      const before = pension(person).totalFen;
      for (const field of ['index', 'actualMonths', 'accountBalanceFen', 'calculationBaseFen'] as const)
        expect(pension({ ...person, [field]: person[field] + more[field] }).totalFen).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 500 },
  );
});

test('the parts of a pension add up, and each is within half a fen of the exact figure', () => {
  fc.assert(
    fc.property(persons, (person) => {
      const { basicFen, accountFen, transitionalFen, totalFen } = pension(person);
      expect(basicFen + accountFen + transitionalFen).toBe(totalFen);
      const months = BigInt(person.actualMonths + person.deemedMonths);
      const exact = BigInt(person.calculationBaseFen) * (10_000n + BigInt(person.index)) * months; // in 1/24,000,000 fen
      const doubled = 2n * (BigInt(basicFen) * 24_000_000n - exact);
      expect(doubled > -24_000_000n && doubled <= 24_000_000n).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('who is born later retires later, with no fewer months to reach, and never before the early age', () => {
  const birth = fc.integer({ min: 1950 * 12, max: 2010 * 12 });
  fc.assert(
    fc.property(
      fc.constantFrom(...retirementCategories),
      birth,
      fc.integer({ min: 0, max: 60 }),
      (category, at, more) => {
        const of = (number: number) =>
          run<{ statutoryMonth: string; minimumContributionMonths: number; earliestMonthIfMinimumMet: string }>(
            'retirementDate',
            { category, birthMonth: monthOfNumber(number) },
          );
        const [older, younger] = [of(at), of(at + more)];
        expect(younger.statutoryMonth >= older.statutoryMonth).toBe(true);
        expect(younger.minimumContributionMonths).toBeGreaterThanOrEqual(older.minimumContributionMonths);
        expect(older.earliestMonthIfMinimumMet <= older.statutoryMonth).toBe(true);
      },
    ),
  );
});

test('months paid more never leave a larger gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (paidMonths, more) => {
      const gap = (months: number) =>
        run<{ shortfallMonths: number }>('pensionEligibility', {
          category: 'male',
          birthMonth: '1980-05',
          paidMonths: months,
          paidThrough: '2026-10',
        }).shortfallMonths;
      expect(gap(paidMonths + more)).toBeLessThanOrEqual(gap(paidMonths));
    }),
  );
});

test('a year without payments and interest leaves the account as it was; more interest never leaves less', () => {
  const credits = fc.array(
    fc.record({ month: fc.integer({ min: 1, max: 12 }), fen: fc.integer({ min: 0, max: 300_000 }) }),
  );
  const amount = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(amount, credits, fc.integer({ min: 0, max: 4_999 }), (openingFen, paid, rateBps) => {
      const closing = (input: object) =>
        run<{ closingFen: number }>('accountYearEnd', { openingFen, ...input }).closingFen;
      expect(closing({ credits: [], rateBps: 0 })).toBe(openingFen);
      expect(closing({ credits: paid, rateBps: rateBps + 1 })).toBeGreaterThanOrEqual(
        closing({ credits: paid, rateBps }),
      );
    }),
  );
});

test('the claim place is one of the places named, and the same however often it is asked', () => {
  const places = fc.constantFrom('110000', '310000', '410000', '440300');
  const stays = fc.array(fc.record({ region: places, months: fc.integer({ min: 0, max: 150 }) }), { minLength: 1 });
  fc.assert(
    fc.property(places, places, stays, (householdRegion, currentRegion, records) => {
      const ask = () => run<{ claimRegion: string }>('claimPlace', { householdRegion, currentRegion, records });
      expect(ask()).toStrictEqual(ask());
      const named = [householdRegion, currentRegion, ...records.map(({ region }) => region)];
      expect(named).toContain(ask().claimRegion);
    }),
  );
});

test('months of an age lie between those of its years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 69 }), fc.integer({ min: 0, max: 11 }), (ageYears, ageExtraMonths) => {
      const at = (years: number, months: number) =>
        Number(run<{ byMonth: string }>('payoutMonths', { ageYears: years, ageExtraMonths: months }).byMonth);
      expect(at(ageYears, ageExtraMonths)).toBeLessThanOrEqual(at(ageYears, 0));
      expect(at(ageYears, ageExtraMonths)).toBeGreaterThanOrEqual(at(ageYears + 1, 0));
    }),
  );
});
