import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { injuryOperations as injuryOperationsOf } from '@/domain/injury/operations';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const injuryOperations = onShipped(injuryOperationsOf);

const run = (name: string, input: object) => outputsOf(injuryOperations[`injury.${name}`]!(input));
const refusal = (code: string, field: string) => ({ error: { code, field } });

it('rounds a base given as a percentage before it is multiplied', () => {
  expect(run('benefitBase', { averageMonthlyFen: 1, percent: '50' })).toEqual({ baseMonthlyFen: 1 });
  expect(run('benefitBase', { averageMonthlyFen: 1, percent: '49.999999999999' })).toEqual({ baseMonthlyFen: 0 });
  expect(run('benefitBase', { averageMonthlyFen: 1, percent: '50%' })).toEqual(refusal('INVALID_NUMBER', 'percent'));
});

describe('disability', () => {
  const source = { baseSource: { document: '示例文件', date: '2026-01-01' } };
  const disability = (grade: number, more: object = {}) =>
    run('benefitDisability', { grade, baseMonthlyFen: 100_001, ...source, ...more });

  it.each([27, 25, 23, 21, 18, 16, 13, 11, 9, 7].map((months, index) => [index + 1, months]))(
    'grade %d gives %d months',
    (grade, months) => {
      expect(disability(grade)).toMatchObject({ months, oneOffDisabilityFen: 100_001 * months });
      expect(run('benefitDisability', { grade })).toEqual({ unknown: { parameter: 'baseMonthlyFen', grade, months } });
    },
  );

  it.each([
    [1, 90_001], // 90,000.9
    [2, 85_001], // 85,000.85
    [3, 80_001], // 80,000.8
    [4, 75_001], // 75,000.75
  ])('grade %d: allowance of %d fen, lifted to the minimum wage', (grade, before) => {
    expect(disability(grade)).toMatchObject({
      allowanceStatus: 'fund',
      allowanceBeforeTopUpFen: before,
      minimumWageTopUpFen: null,
      monthlyAllowanceFen: null,
    });
    expect(disability(grade, { minimumWageFen: before })).toMatchObject({ minimumWageTopUpFen: 0 });
    expect(disability(grade, { minimumWageFen: before + 1 })).toMatchObject({
      minimumWageTopUpFen: 1,
      monthlyAllowanceFen: before + 1,
    });
  });

  it('has no fund allowance in grades 5-10, and says which of the two reasons', () => {
    expect(disability(6)).toMatchObject({ allowanceStatus: 'switched_off', monthlyAllowanceFen: null });
    expect(disability(7)).toMatchObject({ allowanceStatus: 'none', monthlyAllowanceFen: 0 });
  });

  it.each([
    [{ grade: 0 }, 'INVALID_NUMBER', 'grade'],
    [{ grade: 11, baseMonthlyFen: -1 }, 'INVALID_NUMBER', 'grade'],
    [{ grade: 5, baseMonthlyFen: 1.5 }, 'INVALID_AMOUNT', 'baseMonthlyFen'],
    [
      { grade: 5, baseMonthlyFen: 1, baseSource: { document: '', date: '2026-01-01' } },
      'INVALID_VALUE',
      'baseSource.document',
    ],
    [{ grade: 5, baseMonthlyFen: 1, baseSource: { document: 'x' } }, 'MISSING_FIELD', 'baseSource.date'],
    [{ grade: 5, baseMonthlyFen: 1, minimumWageFen: '1' }, 'INVALID_AMOUNT', 'minimumWageFen'],
    [{ grade: 5, baseMonthlyFen: 1 }, 'BASE_SOURCE_REQUIRED', 'baseSource'],
  ])('%j is refused with %s on %s', (input, code, field) => {
    expect(run('benefitDisability', input)).toEqual(refusal(code, field));
  });
});

it.each([
  ['full', 1, 1], // 0.5
  ['most', 1, 0],
  ['part', 5, 2], // 1.5
])('nursing level %s of %d fen is %d fen', (level, regionAvgMonthlyWageFen, monthlyNursingFen) => {
  expect(run('nursingFee', { level, regionAvgMonthlyWageFen })).toEqual({ monthlyNursingFen });
  expect(run('nursingFee', { level: 'none' })).toEqual({ monthlyNursingFen: 0 });
});

describe('death', () => {
  const dependant = (relation: string, loneElderOrOrphan = false) => ({ relation, loneElderOrOrphan });
  const death = (changes: object) =>
    run('benefitDeath', {
      kind: 'death',
      eventOn: '2026-01-01',
      regionAvgMonthlyWageFen: 900_000,
      baseMonthlyFen: 700_001,
      dependants: [],
      ...changes,
    });

  it('takes the income of the year before the death', () => {
    expect(death({})).toMatchObject({ incomeYear: 2025, oneOffDeathFen: 113_004_000 });
    expect(death({ eventOn: '2025-12-31' })).toMatchObject({ incomeYear: 2024, oneOffDeathFen: 108_376_000 });
    expect(death({ nationalUrbanIncome: [] })).toMatchObject({
      oneOffDeathFen: null,
      unknownParts: ['nationalUrbanIncome'],
    });
  });

  it('shares up to the base line by line, above it only in total', () => {
    const family = [dependant('spouse'), dependant('child'), dependant('parent')];
    expect(death({ dependants: family })).toMatchObject({
      sumPercent: 100,
      dependantMonthlyFen: [280_000, 210_000, 210_000],
      totalDependantMonthlyFen: 700_000,
    });
    expect(death({ dependants: [...family.slice(1), dependant('spouse', true)] })).toMatchObject({
      sumPercent: 110,
      dependantMonthlyFen: null,
      totalDependantMonthlyFen: 700_001,
    });
  });

  it('needs no base without dependants', () => {
    expect(death({ baseMonthlyFen: null })).toMatchObject({
      dependantMonthlyFen: [],
      totalDependantMonthlyFen: 0,
      unknownParts: [],
    });
  });

  it('needs neither wage nor income for a missing person without hardship', () => {
    expect(
      death({ kind: 'missing', eventOn: '2026-11-30', regionAvgMonthlyWageFen: null, nationalUrbanIncome: [] }),
    ).toMatchObject({ oneOffDeathFen: 0, funeralFen: null, pensionFromMonth: '2027-02', unknownParts: [] });
  });

  it('gives the total independently of the order of the relatives', () => {
    const relatives = fc.array(
      fc.record({ relation: fc.constantFrom('spouse', 'child', 'parent'), loneElderOrOrphan: fc.boolean() }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(relatives, fc.nat(10_000_000), (dependants, baseMonthlyFen) => {
        const total = (list: object[]) =>
          (death({ dependants: list, baseMonthlyFen }) as { totalDependantMonthlyFen: number })
            .totalDependantMonthlyFen;
        expect(total(dependants.toReversed())).toBe(total(dependants));
      }),
    );
  });
});

describe('medical cost', () => {
  const medical = (changes: object) =>
    run('benefitMedical', {
      totalMedicalFen: 1_000,
      catalogueEligibleFen: 800,
      hospitalDays: 0,
      thirdParty: 'none',
      ...changes,
    });

  it('pays what is in the catalogue', () => {
    expect(medical({})).toEqual({
      medicalFen: 800,
      outOfCatalogueFen: 200,
      mealAllowanceFen: 0,
      totalFen: 800,
      recoveryClaimFen: 0,
      recoveryTarget: null,
      unknownParts: [],
    });
    expect(medical({ catalogueEligibleFen: 1_000 })).toMatchObject({ outOfCatalogueFen: 0 });
    expect(medical({ catalogueEligibleFen: 1_001 })).toEqual(refusal('INVALID_RANGE', 'catalogueEligibleFen'));
  });

  it('takes off what a third party paid only where it is not paid twice, and never below 0', () => {
    const paid = { thirdParty: 'paid', thirdPartyPaidMedicalFen: 900 };
    expect(medical({ ...paid, medicalNotPaidTwice: true })).toMatchObject({ medicalFen: 0 });
    expect(medical({ ...paid, medicalNotPaidTwice: false })).toMatchObject({ medicalFen: 800 });
    expect(medical({ thirdParty: 'paid' })).toMatchObject({ medicalFen: 800, unknownParts: [] });
  });

  it.each(['not_paying', 'unidentified'])('is advanced and claimed back when the third party is %s', (thirdParty) => {
    expect(medical({ thirdParty, fundAdvances: true })).toMatchObject({
      medicalFen: 800,
      recoveryClaimFen: 800,
      recoveryTarget: 'third_party',
    });
    expect(medical({ thirdParty, fundAdvances: false })).toMatchObject({
      medicalFen: 0,
      recoveryClaimFen: 0,
      recoveryTarget: null,
    });
    expect(medical({ thirdParty })).toMatchObject({ medicalFen: null, totalFen: null, unknownParts: ['fundAdvances'] });
  });
});
