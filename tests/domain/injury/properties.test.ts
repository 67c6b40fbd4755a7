import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWorkingDays } from '@/domain/calendar/working-days';
import { injuryOperations } from '@/domain/injury/operations';
import { addDays, dayOfNumber } from '@/domain/kernel/days';
import type { Explanation } from '@/domain/kernel/explained';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const operations = onShipped(injuryOperations);
const run = (name: string, input: object) => operations[`injury.${name}`]!(input) as Record<string, unknown>;
const few = { numRuns: 60 };

const day = fc.integer({ min: 20_100, max: 20_900 }).map(dayOfNumber);
const money = fc.nat(10_000_000);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

it('a suspended clock loses no working day', () => {
  const length = fc.integer({ min: 1, max: 90 });
  fc.assert(
    fc.property(
      day,
      length,
      length,
      length,
      fc.boolean(),
      (acceptedOn, workingDays, before, pause, resumeDayCounts) => {
        const suspendedFrom = addDays(acceptedOn, before);
        const resumedOn = addDays(suspendedFrom, pause);
        const { deadline, workingDaysUsedBeforeSuspension: used } = run('confirmationDeadline', {
          ...{ acceptedOn, workingDays, suspendedFrom, resumedOn, resumeDayCounts },
        });
        const counted = (from: string, to: string) => countWorkingDays(from, to, shippedRuleBook.calendar).workingDays;
        const lastStill = resumeDayCounts ? addDays(resumedOn, -1) : resumedOn;
        const after = used === workingDays ? 0 : counted(lastStill, String(deadline));
        expect(Number(used) + after).toBe(workingDays);
      },
    ),
    few,
  );
});

describe('coverage', () => {
  const platform = fc.constantFrom('meituan', 'corner_shop', 'pupu');
  const local = fc.array(fc.record({ platform, from: day, to: fc.option(day) }), { maxLength: 4 });

  it('does not depend on the order in which local platforms are listed', () => {
    fc.assert(
      fc.property(local, platform, day, fc.nat(3), (localPlatforms, chosen, on, turn) => {
        const judge = (rows: object[]) =>
          run('coverage', {
            ...{ province: '310000', industry: 'instant_delivery', platform: chosen, orderState: 'accepted' },
            ...{ accidentAt: `${on}T08:00:00+08:00`, circumstance: 'accident', localPlatforms: rows },
          });
        const turned = [...localPlatforms.slice(turn), ...localPlatforms.slice(0, turn)];
        expect(judge(turned)).toEqual(judge(localPlatforms));
      }),
      few,
    );
  });
});

describe('benefits', () => {
  it('never rise with the number of the grade, and never fall with the base', () => {
    fc.assert(
      fc.property(money, money, maybe(money), (base, more, minimumWageFen) => {
        const of = (grade: number, baseMonthlyFen: number) =>
          run('benefitDisability', {
            ...{ grade, baseMonthlyFen, minimumWageFen },
            baseSource: { document: 'x', date: '2026-01-01' },
          }) as { oneOffDisabilityFen: number; allowanceBeforeTopUpFen: number | null };
        for (let grade = 1; grade < 10; grade++) {
          const [worse, better] = [of(grade, base), of(grade + 1, base)];
          expect(worse.oneOffDisabilityFen).toBeGreaterThanOrEqual(better.oneOffDisabilityFen);
          if (grade < 4)
            expect(worse.allowanceBeforeTopUpFen).toBeGreaterThanOrEqual(better.allowanceBeforeTopUpFen ?? Infinity);
          expect(of(grade, base + more).oneOffDisabilityFen).toBeGreaterThanOrEqual(worse.oneOffDisabilityFen);
        }
      }),
      { numRuns: 20 },
    );
  });
});

const dependants = fc.array(
  fc.record({ relation: fc.constantFrom('spouse', 'child', 'parent'), loneElderOrOrphan: fc.boolean() }),
  { maxLength: 4 },
);
const partly = {
  benefitDeath: fc.record({
    kind: fc.constantFrom('death', 'death_after_stop_work_grade_1_to_4', 'missing'),
    eventOn: fc.constantFrom('2023-05-01', '2026-05-01'),
    hardship: maybe(fc.boolean()),
    regionAvgMonthlyWageFen: maybe(money),
    baseMonthlyFen: maybe(money),
    dependants,
  }),
  benefitMedical: fc.record({
    totalMedicalFen: fc.constant(10_000_000),
    catalogueEligibleFen: money,
    hospitalDays: fc.nat(3),
    mealAllowanceFenPerDay: maybe(money),
    thirdParty: fc.constantFrom('none', 'paid', 'not_paying', 'unidentified'),
    thirdPartyPaidMedicalFen: maybe(fc.nat(3)),
    medicalNotPaidTwice: maybe(fc.boolean()),
    fundAdvances: maybe(fc.boolean()),
  }),
};
/** Outputs that rest on a figure, and the sums that rest on them. */
const restsOn = {
  benefitDeath: {
    nationalUrbanIncome: ['oneOffDeathFen'],
    regionAvgMonthlyWageFen: ['funeralFen'],
    baseMonthlyFen: ['dependantMonthlyFen', 'totalDependantMonthlyFen'],
  },
  benefitMedical: {
    medicalNotPaidTwice: ['medicalFen', 'totalFen', 'recoveryClaimFen'],
    fundAdvances: ['medicalFen', 'totalFen', 'recoveryClaimFen'],
    mealAllowanceFenPerDay: ['mealAllowanceFen', 'totalFen'],
  },
} as const;

describe.each(['benefitDeath', 'benefitMedical'] as const)('%s', (name) => {
  it('builds nothing on a figure that is not known, and says which it is', () => {
    fc.assert(
      fc.property(partly[name] as fc.Arbitrary<object>, (input) => {
        const result = run(name, input);
        const { unknownParts } = result as { unknownParts: string[] };
        for (const [part, outputs] of Object.entries(restsOn[name]))
          if (unknownParts.includes(part)) for (const output of outputs) expect(result[output]).toBeNull();
        const { steps } = result.explanation as Explanation;
        expect(steps.some(({ output }) => output === null)).toBe(unknownParts.length > 0);
      }),
      { numRuns: 200 },
    );
  });
});

it('the contribution of a declaration does not depend on the order of its lines', () => {
  const line = fc.record({
    industry: fc.constantFrom('ride_hailing', 'city_freight'),
    orders: fc.nat(1_000_000),
    on: fc.constant('2026-05-01'),
    floatFactor: fc.tuple(fc.nat(3), fc.nat(999)).map(([a, b]) => `${a}.${b}`),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      expect(run('contribution', { lines: lines.toReversed() }).totalFen).toBe(run('contribution', { lines }).totalFen);
    }),
    few,
  );
});

it('a result without figures on file is an answer of its own', () => {
  expect(outputsOf(run('baseAmount', { industry: 'ride_hailing', on: '2025-06-30' }))).toEqual({
    unknown: { parameter: 'baseAmount', industry: 'ride_hailing', on: '2025-06-30' },
  });
});
