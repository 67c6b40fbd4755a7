import { describe, expect, test } from 'vitest';
import { assumptionText } from '@/components/wording/assumptions';
import { formulaOf } from '@/components/wording/formulas';
import { langs } from '@/components/wording/lang';
import type { Explanation } from '@/domain/kernel/explained';
import { operations } from '@/domain/operations';
import { onShipped } from '@/tests/support/on-shipped';

const person = { category: 'female_55', birthMonth: '1975-03' };
const benefit = {
  averageIndex: '0.9',
  actualMonths: 200,
  accountBalanceFen: 1,
  ageYears: 56,
  ageExtraMonths: 4,
  payoutMethod: 'by_month',
};
const place = (currentRegion: string, records: [string, number][]) => ({
  householdRegion: '410000',
  currentRegion,
  records: records.map(([region, months]) => ({ region, months })),
});
const wait = { enrolledInsideWindow: true, missedYears: 0, boughtBackYears: 0, firstMissedYearCounts: true };

/** Every rule id of the pension and tax operations appears in one of these. */
const cases: [string, object][] = [
  ['insurance.accountYearEnd', { openingFen: 1, credits: [{ month: 1, fen: 1 }], year: 2024 }],
  ['insurance.accountYearEnd', { openingFen: 1, credits: [], rateBps: 0 }],
  ['insurance.retirementDate', person],
  ['insurance.retirementDate', { category: 'male', birthMonth: '1960-01' }],
  ['insurance.pensionEligibility', { ...person, paidMonths: 10, paidThrough: '2026-01' }],
  ['insurance.pensionEligibility', { ...person, paidMonths: 300, paidThrough: '2026-01' }],
  ['insurance.payoutMonths', { ageYears: 60, ageExtraMonths: 0 }],
  ['insurance.payoutMonths', { ageYears: 60, ageExtraMonths: 5 }],
  ['insurance.averageIndex', { periods: [{ months: 1, baseFen: 1, referenceWageFen: 1 }] }],
  ['insurance.calculationBase', { region: '210211', year: 2025 }],
  ['insurance.pensionBenefit', { ...benefit, region: '110000', year: 2025, deemedMonths: 0 }],
  [
    'insurance.pensionBenefit',
    { ...benefit, calculationBaseFen: 1, deemedMonths: 1, transitionCoefficientBps: 1, payoutMethod: 'whole_years' },
  ],
  ['insurance.claimPlace', place('410000', [['310000', 1]])],
  ['insurance.claimPlace', place('310000', [['310000', 120]])],
  ['insurance.claimPlace', place('310000', [['330000', 120]])],
  ['insurance.claimPlace', place('310000', [['310000', 1]])],
  ['insurance.residentPension', { years: 15, yearlyPaymentFen: 50_000, year: 2026 }],
  ['insurance.residentPension', { years: 3, yearlyPaymentFen: 50_000, yearlySubsidyFen: 1, basicPensionFen: 1 }],
  ['insurance.residentMedicalWait', wait],
  ['insurance.residentMedicalWait', { ...wait, missedYears: 5, boughtBackYears: 1, personalFenPerYear: 1 }],
  ['tax.withholding', { firstMonth: '2026-01', monthlyIncomeFen: [0, 2_000_000] }],
  ['tax.annualEffect', { labourIncomeFen: 20_000_000, ownSocialInsuranceFen: 1, personalPensionFen: 1 }],
  ['tax.annualEffect', { labourIncomeFen: 0, ownSocialInsuranceFen: 1, personalPensionFen: 1 }],
];

const explain = (op: string, input: object): Explanation => {
  const result = onShipped(operations)[op]?.(input) ?? {};
  expect(result).toHaveProperty('explanation');
  return (result as { explanation: Explanation }).explanation;
};

describe.each(cases)('%s %j', (op, input) => {
  test.each(langs)('every line says how it reckons, and every assumption is in words (%s)', (lang) => {
    const { steps, assumptions } = explain(op, input);
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      const formula = formulaOf(step, '0', lang);
      expect(formula, step.rule).toBeDefined();
      expect(formula).not.toMatch(/[{}]|undefined|NaN/);
    }
    for (const assumption of assumptions) expect(assumptionText(assumption, lang)).not.toBe(assumption);
  });

  test('it says on which day the figures were on file, and how sure they are', () => {
    expect(explain(op, input)).toMatchObject({
      asOf: '2026-11-24',
      confidence: expect.stringMatching(/^(primary|secondary|uncertain)$/),
    });
  });
});
