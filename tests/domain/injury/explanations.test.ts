import { describe, expect, it } from 'vitest';
import { claimOperations } from '@/domain/claims/operations';
import { injuryOperations } from '@/domain/injury/operations';
import type { Explanation, Step } from '@/domain/kernel/explained';
import { onShipped } from '@/tests/support/on-shipped';

const operations = onShipped({ ...injuryOperations, ...claimOperations });
const explain = (name: string, input: object) =>
  (operations[`injury.${name}`]!(input) as { explanation: Explanation }).explanation;
const told = (steps: readonly Step[]) => steps.map(({ rule, output }) => [rule, output]);

const onOrder = {
  province: '310115',
  industry: 'food_delivery',
  platform: 'meituan',
  accidentAt: '2026-08-05T12:10:00+08:00',
  orderState: 'delivering',
  circumstance: 'accident',
};
const judge = (changes: object) => explain('coverage', { ...onOrder, ...changes });

describe('coverage names each test up to the one that decided, in order', () => {
  const gate = [
    ['injury.gate.province', 'in_pilot'],
    ['injury.gate.industry', 'in_pilot'],
    ['injury.gate.platform', 'national'],
  ];

  it.each([
    [
      { province: '540000', accidentAt: '2026-06-30T23:59:59+08:00' },
      [['injury.gate.province', 'PROVINCE_NOT_STARTED']],
    ],
    [{ industry: 'parcel' }, [gate[0], ['injury.gate.industry', 'INDUSTRY_NOT_IN_PILOT']]],
    [{ platform: 'nobody' }, [gate[0], gate[1], ['injury.gate.platform', 'PLATFORM_NOT_LISTED']]],
    [{ orderState: 'none' }, [...gate, ['injury.window', 'OUTSIDE_ORDER_WINDOW']]],
    [
      {
        circumstance: 'commute',
        trafficAccident: true,
        workerLiability: 'full',
        commuteCovered: 'yes',
        orderState: 'none',
      },
      [...gate, ['injury.window', 'outside_window'], ['injury.circumstance.commute', 'COMMUTE_MAIN_LIABILITY']],
    ],
    [
      { exclusion: 'drunk', otherOrders: [{ platform: 'dada', state: 'accepted' }] },
      [
        ...gate,
        ['injury.window', 'inside_window'],
        ['injury.attribution', 'manual_review'],
        ['injury.circumstance.accident', 'ACCIDENT_ON_ORDER'],
        ['injury.exclusion', 'EXCLUDED_DRUNK'],
      ],
    ],
    [
      { circumstance: 'illness', deathAt: '2026-08-07T12:10:01+08:00', illnessClockStart: 'onset' },
      [
        ...gate,
        ['injury.window', 'inside_window'],
        ['injury.hoursToDeath', '48'],
        ['injury.circumstance.illness', 'ILLNESS_WITHOUT_DEATH_48H'],
      ],
    ],
  ])('%j', (changes, expected) => expect(told(judge(changes).steps)).toEqual(expected));

  it('names the row of the list that was used, with its days and its mark', () => {
    const { steps, confidence } = judge({});
    expect(steps[0]?.sources[0]).toMatchObject({
      title: '职业伤害保障试点省份',
      effectiveFrom: '2022-07-01',
      confidence: 'primary',
    });
    // Food delivery has counted as instant delivery since July 2025.
    expect(steps[1]?.sources[0]).toMatchObject({
      id: 'pilot-industries-instant_delivery-2022-07-01',
      effectiveTo: null,
    });
    expect(confidence).toBe('uncertain'); // where the order window begins and ends is not confirmed
    const added = judge({ platform: 'pupu' }).steps[2];
    expect(added?.sources[0]).toMatchObject({ effectiveFrom: '2026-07-01', confidence: 'secondary' });
  });

  it('does not rest on the usual window when the province names its own', () => {
    const ids = judge({ windowStates: ['delivering'] }).steps.flatMap(({ sources }) => sources.map(({ id }) => id));
    expect(ids).not.toContain('pilot-measures-order-window');
  });
});

describe('amounts', () => {
  it('show the person’s own figures and the dated row, in the order of the sum', () => {
    const { steps } = explain('contribution', {
      lines: [
        { industry: 'instant_delivery', orders: 1001, on: '2026-05-01', payoutClass: 'low', floatFactor: '1.15' },
        { industry: 'city_freight', orders: 3, rateFenPerOrder: '18.50', floatFactor: '1' },
      ],
    });
    // 1001 × 7 × 1.15 = 8058.05; 3 × 18.5 = 55.5; together 8113.55
    expect(told(steps)).toEqual([
      ['injury.contribution.line', '8058.05'],
      ['injury.contribution.line', '55.5'],
      ['injury.contribution.total', 8114],
    ]);
    expect(steps[0]?.inputs).toEqual({ industry: 'instant_delivery', orders: 1001, rate: '7', floatFactor: '1.15' });
    expect(steps[0]?.sources[0]).toMatchObject({ title: '职业伤害保障缴费基准额', effectiveFrom: '2025-07-01' });
    expect(steps[1]?.sources.map(({ id }) => id)).toEqual(['charge-by-order', 'pilot-measures-float-factor']);
  });

  it('name the document of the base, and trust it no further than the base is confirmed', () => {
    const { steps, confidence } = explain('benefitDisability', {
      ...{ grade: 4, baseMonthlyFen: 600_001, minimumWageFen: 500_000 },
      baseSource: { document: '某省公告', date: '2026-01-01' },
    });
    expect(told(steps)).toEqual([
      ['injury.disability.oneOff', 12_600_021],
      ['injury.disability.share', 450_001], // 450000.75
      ['injury.disability.topUp', 49_999],
      ['injury.disability.monthly', 500_000],
    ]);
    expect(steps[0]?.sources.map(({ title }) => title)).toEqual(['工伤保险条例第三十五条', '某省公告']);
    expect(confidence).toBe('uncertain');
  });

  it('leave a line open where a figure is unknown', () => {
    const { steps } = explain('benefitDeath', { kind: 'death', eventOn: '2028-05-01', dependants: [] });
    expect(told(steps)).toEqual([
      ['injury.death.oneOff', null],
      ['injury.death.funeral', null],
    ]);
  });

  it('name the year of the income and who published it', () => {
    const { steps } = explain('benefitDeath', { kind: 'death', eventOn: '2026-05-01', dependants: [] });
    expect(steps[0]).toMatchObject({
      inputs: { year: '2025', incomeFen: 5_650_200, multiple: 20 },
      output: 113_004_000,
    });
    expect(steps[0]?.sources[1]).toMatchObject({ id: 'urban-income-2025', confidence: 'primary' });
  });
});

describe('last days', () => {
  it('say day 1, how many days, and of which years the notices were used', () => {
    const { steps, assumptions } = explain('confirmationDeadline', {
      ...{ acceptedOn: '2026-12-24', workingDays: 6, suspendedFrom: '2026-12-29' },
      ...{ resumedOn: '2027-01-06', resumeDayCounts: true },
    });
    // 25 and 28 December, then 6, 7, 8 and 11 January
    expect(told(steps)).toEqual([
      ['injury.confirmation.usedBefore', 2],
      ['injury.confirmation.afterSuspension', '2027-01-11'],
      ['injury.confirmation.naturalDays', 18],
    ]);
    expect(steps[1]?.inputs).toEqual({ start: '2027-01-05', dayOne: '2027-01-06', workingDays: 4 });
    expect(steps[0]?.sources.at(-1)).toMatchObject({ id: 'calendar-2026', confidence: 'primary' });
    expect(steps[1]?.sources.at(-1)).toMatchObject({ id: 'calendar-2027', confidence: 'uncertain' });
    expect(assumptions).toContain('calendar_not_announced');
  });

  it('do not name a calendar that was not consulted', () => {
    const { steps } = explain('remedyDeadlines', { servedOn: '2026-11-30', rollOver: false });
    expect(steps.flatMap(({ sources }) => sources.map(({ id }) => id)).some((id) => id.startsWith('calendar'))).toBe(
      false,
    );
  });
});

describe('a step of the procedure', () => {
  const step = { state: 'SUBMITTED', event: 'refuse', actor: 'officer', on: '2026-09-10' };

  it.each([
    [{ state: 'ACCEPTED' }, [['injury.transition.state', 'BAD_STATE']]],
    [{ actor: 'worker' }, [['injury.transition.actor', 'BAD_ACTOR']]],
    [{ facts: { reasonStated: true, remedyStated: false } }, [['injury.transition.guard', 'REMEDY_REQUIRED']]],
    [{ facts: { reasonStated: true, remedyStated: true } }, [['injury.transition.taken', 'NOT_ACCEPTED']]],
    [
      { state: 'NONE', event: 'report', actor: 'witness' },
      [
        ['injury.transition.taken', 'REPORTED'],
        ['injury.transition.due', '2026-10-10'],
      ],
    ],
    [
      { state: 'ACCEPTED', event: 'decide_yes', facts: { deadline: '2026-09-09' } },
      [
        ['injury.transition.taken', 'CONFIRMED'],
        ['injury.transition.flag', 'DECISION_LATE'],
      ],
    ],
  ])('%j names the rule that decided', (changes, expected) => {
    expect(told(explain('transition', { ...step, ...changes }).steps)).toEqual(expected);
  });

  it('names the facts on which a failing condition rests', () => {
    const { steps } = explain('transition', { ...step, facts: { reasonStated: true, remedyStated: false } });
    expect(steps[0]?.inputs).toEqual({ ...step, remedyStated: 'no' });
    expect(steps[0]?.sources[0]?.title).toBe('工伤保险条例第十八条');
  });
});
