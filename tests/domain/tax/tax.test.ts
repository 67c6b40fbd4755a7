import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comprehensiveTax, taxableShare } from '@/domain/tax/comprehensive-tax';
import { taxOperations as taxOperationsOf } from '@/domain/tax/operations';
import { shippedParameters } from '@/domain/parameters/parameter-set';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const taxOperations = onShipped(taxOperationsOf);

const { comprehensiveBrackets } = shippedParameters.incomeTax;
const taxOn = (fen: number) => comprehensiveTax(taxableShare(BigInt(fen), 10_000, 0n), comprehensiveBrackets);
const run = (op: string, input: object) => outputsOf(taxOperations[`tax.${op}`]?.(input) ?? {});
const withhold = (input: object) => run('withholding', input);

describe('comprehensive bands', () => {
  // 3 % to 36,000; 10 % to 144,000; 20 % to 300,000; 25 % to 420,000; 30 % to 660,000; 35 % to 960,000; 45 %.
  test.each([
    [0, 0],
    [3_600_000, 108_000],
    [3_600_010, 108_001],
    [14_400_000, 1_188_000],
    [30_000_000, 4_308_000],
    [42_000_000, 7_308_000],
    [66_000_000, 14_508_000],
    [96_000_000, 25_008_000],
    [100_000_000, 26_808_000],
  ])('on %d fen', (taxable, tax) => {
    expect(taxOn(taxable)).toBe(tax);
  });

  test('more income never means less tax, and never more than the income', () => {
    const amount = fc.integer({ min: 0, max: 2_000_000_000 });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(taxOn(low)).toBeLessThanOrEqual(taxOn(high));
        expect(taxOn(high) - taxOn(low)).toBeLessThanOrEqual(high - low + 1);
      }),
    );
  });
});

describe('tax.withholding', () => {
  test('nothing is withheld up to 6250.00 a month', () => {
    expect(withhold({ firstMonth: '2025-10', monthlyIncomeFen: [625_000, 625_000] })).toStrictEqual({
      withheldFen: [0, 0],
      totalWithheldFen: 0,
    });
    // 6250.21 × 80 % − 5000.00 = 0.168; × 3 % = 0.00504 → 0.01
    expect(withhold({ firstMonth: '2025-10', monthlyIncomeFen: [625_021] })).toMatchObject({ withheldFen: [1] });
  });

  test('other deductions count every month', () => {
    const input = { firstMonth: '2026-01', monthlyIncomeFen: [900_000, 900_000], monthlyOtherDeductionFen: 100_000 };
    expect(withhold(input)).toMatchObject({ withheldFen: [3_600, 3_600] });
  });

  test('a poor month gives nothing back, and the next one withholds only the difference', () => {
    // 3 % of 4,000.00, then of 0.00, then of 5,000.00 less the 120.00 already withheld.
    const input = { firstMonth: '2026-01', monthlyIncomeFen: [1_125_000, 125_000, 1_250_000] };
    expect(withhold(input)).toStrictEqual({ withheldFen: [12_000, 0, 3_000], totalWithheldFen: 15_000 });
  });

  test('months beyond December are refused', () => {
    const months = (count: number) => ({ firstMonth: '2026-11', monthlyIncomeFen: Array(count).fill(0) });
    expect(withhold(months(2))).toHaveProperty('withheldFen');
    expect(withhold(months(3))).toStrictEqual({ error: { code: 'INVALID_RANGE', field: 'monthlyIncomeFen' } });
  });

  test('what is withheld in a year is at least the tax of the year and never negative', () => {
    const incomes = fc.array(fc.integer({ min: 0, max: 20_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(incomes, (monthlyIncomeFen) => {
        const { withheldFen, totalWithheldFen } = withhold({ firstMonth: '2026-01', monthlyIncomeFen }) as {
          withheldFen: number[];
          totalWithheldFen: number;
        };
        const income = monthlyIncomeFen.reduce((a, b) => a + b, 0);
        const taxable = taxableShare(BigInt(income), 8_000, 500_000n * BigInt(monthlyIncomeFen.length));
        expect(Math.min(...withheldFen)).toBeGreaterThanOrEqual(0);
        expect(withheldFen.reduce((a, b) => a + b, 0)).toBe(totalWithheldFen);
        expect(totalWithheldFen).toBeGreaterThanOrEqual(comprehensiveTax(taxable, comprehensiveBrackets));
      }),
    );
  });
});

describe('tax.annualEffect', () => {
  test('personal pension above the cap is not deducted, and a low income gains less than it later costs', () => {
    // 77,250.00 × 80 % − 60,000.00 = 1,800.00: saves 54.00, costs 360.00 later (contributions 7).
    const input = { labourIncomeFen: 7_725_000, ownSocialInsuranceFen: 0, personalPensionFen: 1_200_001 };
    expect(run('annualEffect', input)).toStrictEqual({
      taxNoneFen: 5_400,
      taxWithSocialFen: 5_400,
      taxWithBothFen: 0,
      savingSocialFen: 0,
      savingPersonalPensionFen: 5_400,
      laterWithdrawalTaxFen: 36_000,
      deductedPersonalPensionFen: 1_200_000,
    });
  });
});

describe('by hand', () => {
  test('a leap into a higher band after months without income', () => {
    const monthlyIncomeFen = [5_000_000, 0, 123_457, 6_543_210, 40_000_000];
    expect(withhold({ firstMonth: '2026-03', monthlyIncomeFen })).toStrictEqual({
      withheldFen: [105_000, 0, 0, 376_333, 6_035_000],
      totalWithheldFen: 6_516_333,
    });
  });

  test('fractions of a fen stay until the tax is rounded', () => {
    // 180000.03 × 80 % = 144000.024
    const input = { labourIncomeFen: 18_000_003, ownSocialInsuranceFen: 1_234_567, personalPensionFen: 1_199_983 };
    expect(run('annualEffect', input)).toStrictEqual({
      taxNoneFen: 588_000,
      taxWithSocialFen: 464_544,
      taxWithBothFen: 344_545,
      savingSocialFen: 123_456,
      savingPersonalPensionFen: 119_999,
      laterWithdrawalTaxFen: 35_999,
      deductedPersonalPensionFen: 1_199_983,
    });
  });

  test('the largest income keeps its last fen', () => {
    const input = {
      labourIncomeFen: Number.MAX_SAFE_INTEGER,
      ownSocialInsuranceFen: 1,
      personalPensionFen: 1_200_001,
    };
    expect(run('annualEffect', input)).toMatchObject({
      taxNoneFen: 3_242_591_710_814_757,
      taxWithSocialFen: 3_242_591_710_814_756,
      taxWithBothFen: 3_242_591_710_274_756,
    });
  });

  test.each([
    [{}, 'MISSING_FIELD', 'firstMonth'],
    [{ firstMonth: '2026-00', monthlyIncomeFen: [] }, 'INVALID_MONTH', 'firstMonth'],
    [{ firstMonth: '2026-01', monthlyIncomeFen: [] }, 'EMPTY_LIST', 'monthlyIncomeFen'],
    [{ firstMonth: '2026-01', monthlyIncomeFen: [1, -1] }, 'INVALID_AMOUNT', 'monthlyIncomeFen[1]'],
    // A contradiction comes before the unknown rule.
    [{ firstMonth: '2025-01', monthlyIncomeFen: Array(13).fill(1) }, 'INVALID_RANGE', 'monthlyIncomeFen'],
  ])('withholding refuses %j', (input, code, field) => {
    expect(withhold(input)).toStrictEqual({ error: { code, field } });
  });
});

test('own contributions never raise the tax, and more of them never less', () => {
  const amount = fc.integer({ min: 0, max: 200_000_000 });
  fc.assert(
    fc.property(amount, amount, amount, (labourIncomeFen, social, personalPensionFen) => {
      const effect = (ownSocialInsuranceFen: number) =>
        run('annualEffect', { labourIncomeFen, ownSocialInsuranceFen, personalPensionFen }) as Record<string, number>;
      const [less, more] = [effect(social), effect(social + 1)];
      expect(Math.min(...Object.values(less))).toBeGreaterThanOrEqual(0);
      expect(more.taxWithSocialFen).toBeLessThanOrEqual(less.taxWithSocialFen!);
      expect(less.taxWithBothFen).toBeLessThanOrEqual(less.taxWithSocialFen!);
      expect(less.taxNoneFen! - less.savingSocialFen! - less.savingPersonalPensionFen!).toBe(less.taxWithBothFen);
    }),
  );
});
