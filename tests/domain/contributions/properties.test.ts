import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contributionMonth, medicalTiers, schemes } from '@/domain/contributions/contribution-month';
import type { ContributionMonth, ContributionMonthInput } from '@/domain/contributions/contribution-month';
import { contributionYear } from '@/domain/contributions/contribution-year';
import { estimateMonth } from '@/domain/contributions/estimate';
import { insuranceOperations as insuranceOperationsOf } from '@/domain/contributions/operations';
import { shippedParameters } from '@/domain/parameters/parameter-set';
import { placesOnFile } from '@/domain/parameters/places-on-file';
import { taxOperations as taxOperationsOf } from '@/domain/tax/operations';
import { isError, isUnknown } from '@/domain/kernel/input';
import { onShipped } from '@/tests/support/on-shipped';

const insuranceOperations = onShipped(insuranceOperationsOf);
const taxOperations = onShipped(taxOperationsOf);

const regions = fc.constantFrom(...placesOnFile(shippedParameters).map((place) => place.region));
const months = fc
  .tuple(fc.integer({ min: 2025, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);
const someSchemes = fc.uniqueArray(fc.constantFrom(...schemes), { minLength: 1 });
const inputs = fc.record({
  region: regions,
  month: months,
  pensionBaseFen: fc.integer({ min: 450_000, max: 2_000_000 }),
  schemes: someSchemes,
  medicalTier: fc.constantFrom(...medicalTiers),
});

/** Values among the results of a property; how many there were is checked, so that no property passes on refusals alone. */
const valueOf = (input: ContributionMonthInput): ContributionMonth | null => {
  const result = contributionMonth(input, shippedParameters);
  return isError(result) || isUnknown(result) ? null : result;
};

test('the parts add up to the totals', () => {
  let values = 0;
  fc.assert(
    fc.property(inputs, (input) => {
      const result = valueOf(input);
      if (!result) return;
      values += 1;
      const { pensionFen, individualAccountFen, pooledFen, medicalFen, medicalParts, unemploymentFen } = result;
      if (pensionFen !== null) expect((individualAccountFen ?? 0) + (pooledFen ?? 0)).toBe(pensionFen);
      if (medicalParts.length > 0) expect(medicalParts.reduce((total, part) => total + part.fen, 0)).toBe(medicalFen);
      expect((pensionFen ?? 0) + (medicalFen ?? 0) + (unemploymentFen ?? 0)).toBe(result.knownTotalFen);
    }),
    { numRuns: 1_000 },
  );
  expect(values).toBeGreaterThan(100);
});

test('no total is built on an unknown, and every scheme asked for is accounted for', () => {
  let unknowns = 0;
  fc.assert(
    fc.property(inputs, (input) => {
      const result = valueOf(input);
      if (!result) return;
      if (result.unknownParts.length > 0) unknowns += 1;
      expect(result.totalFen).toBe(result.unknownParts.length > 0 ? null : result.knownTotalFen);
      const amounts = {
        pension: result.pensionFen,
        medical: result.medicalFen ?? result.medicalYearFen,
        unemployment: result.unemploymentFen,
      };
      for (const scheme of schemes) {
        const without = result.unknownParts.includes(scheme) || result.notOpen.includes(scheme);
        expect(amounts[scheme] !== null, scheme).toBe(input.schemes.includes(scheme) && !without);
      }
    }),
    { numRuns: 1_000 },
  );
  expect(unknowns).toBeGreaterThan(50);
});

test('a higher base never costs less', () => {
  let pairs = 0;
  fc.assert(
    fc.property(inputs, fc.integer({ min: 0, max: 200_000 }), (input, more) => {
      const low = valueOf(input);
      const high = valueOf({ ...input, pensionBaseFen: input.pensionBaseFen + more });
      if (!low || !high) return;
      pairs += 1;
      expect(high.knownTotalFen).toBeGreaterThanOrEqual(low.knownTotalFen);
      expect(high.individualAccountFen ?? 0).toBeGreaterThanOrEqual(low.individualAccountFen ?? 0);
    }),
    { numRuns: 1_000 },
  );
  expect(pairs).toBeGreaterThan(100);
});

test('a year is the sum of its months, or unknown', () => {
  fc.assert(
    fc.property(regions, fc.integer({ min: 2024, max: 2030 }), someSchemes, (region, year, asked) => {
      const input = { region, year, baseChoice: 'floor' as const, baseFen: undefined, schemes: asked };
      const result = contributionYear(input, shippedParameters);
      if (isError(result) || isUnknown(result)) return;
      expect(result.monthsFen).toHaveLength(12);
      expect(result.monthsFen.filter((fen) => fen === null)).toHaveLength(result.unknownMonths.length);
      const total = result.monthsFen.reduce<number>((sum, fen) => sum + (fen ?? 0), 0);
      expect(result.yearTotalFen).toBe(result.unknownMonths.length > 0 ? null : total);
    }),
  );
});

test('the explanation shows the amounts of the result', () => {
  let explained = 0;
  fc.assert(
    fc.property(inputs, (input) => {
      const plain = contributionMonth(input, shippedParameters);
      const estimate = estimateMonth(input, shippedParameters, '2026-11-24');
      if (!('steps' in estimate)) {
        expect(estimate).toStrictEqual(plain);
        return;
      }
      explained += 1;
      expect(estimate.value).toStrictEqual(plain);
      const output = (rule: RegExp) => estimate.steps.findLast((step) => rule.test(step.rule))?.output ?? null;
      expect(output(/^pension\.total$/)).toBe(estimate.value.pensionFen);
      expect(output(/^medical\./)).toBe(estimate.value.medicalFen ?? estimate.value.medicalYearFen);
      expect(output(/^contribution\.total$/)).toBe(estimate.value.totalFen);
      for (const step of estimate.steps)
        if (step.output !== null && step.rule !== 'contribution.total')
          expect(step.sources, step.rule).not.toHaveLength(0);
    }),
    { numRuns: 500 },
  );
  expect(explained).toBeGreaterThan(100);
});

const operations = Object.entries({ ...insuranceOperations, ...taxOperations });

test.each(operations)('%s answers anything without throwing', (_, run) => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      expect(run(input)).toHaveProperty('error.code');
    }),
    { numRuns: 50 },
  );
});

// Values that the types accept in part, so that the rules themselves are reached.
const fieldNames = [
  ...'region month on year category birthMonth paidMonths paidThrough pensionBaseFen incomeFen schemes'.split(' '),
  ...'medicalTier baseChoice baseFen previousBaseFen ageYears ageExtraMonths periods parts credits records'.split(' '),
];
const plausible = fc.oneof(
  regions,
  months,
  fc.integer(),
  fc.maxSafeNat(),
  fc.double(),
  someSchemes,
  fc.constantFrom('floor', 'male', 'female_50', null, '2026-01-01', '9999-12', '9999-12-31', ''),
  fc.array(fc.dictionary(fc.constantFrom('months', 'baseFen', 'referenceWageFen', 'fen', 'month', 'bps'), fc.nat(12))),
);

test.each(operations)('%s answers half-right input without throwing', (_, run) => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...fieldNames), plausible), (input) => {
      expect(run(input)).toBeTypeOf('object');
    }),
    { numRuns: 200 },
  );
});
