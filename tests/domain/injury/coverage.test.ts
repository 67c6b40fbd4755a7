import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { injuryOperations as injuryOperationsOf } from '@/domain/injury/operations';
import { onShipped } from '@/tests/support/on-shipped';

const injuryOperations = onShipped(injuryOperationsOf);

const coverage = injuryOperations['injury.coverage']!;
const onOrder = {
  province: '310115',
  industry: 'instant_delivery',
  platform: 'meituan',
  accidentAt: '2026-08-05T12:10:00+08:00',
  orderState: 'delivering',
  circumstance: 'accident',
};
const judge = (changes: object) => coverage({ ...onOrder, ...changes });

describe('gate', () => {
  it.each([
    ['2022-06-30T23:59:59+08:00', '310000', 'PROVINCE_NOT_STARTED'],
    ['2022-07-01T00:00:00+08:00', '310000', 'ACCIDENT_ON_ORDER'],
    ['2025-06-30T23:59:59+08:00', '120000', 'PROVINCE_NOT_STARTED'],
    ['2025-07-01T00:00:00+08:00', '120101', 'ACCIDENT_ON_ORDER'],
    ['2026-06-30T23:59:59+08:00', '540000', 'PROVINCE_NOT_STARTED'],
    ['2026-07-01T00:00:00+08:00', '540000', 'ACCIDENT_ON_ORDER'],
  ])('at %s in %s: %s', (accidentAt, province, reasonCode) => {
    expect(judge({ accidentAt, province })).toMatchObject({ reasonCode });
  });

  it('asks for the province before the industry, and the industry before the platform', () => {
    const nothing = { industry: 'parcel', platform: 'nobody' };
    const early = { accidentAt: '2020-01-01T00:00:00+08:00' };
    expect(judge({ ...nothing, ...early })).toMatchObject({ reasonCode: 'PROVINCE_NOT_STARTED' });
    expect(judge(nothing)).toMatchObject({ reasonCode: 'INDUSTRY_NOT_IN_PILOT' });
    expect(judge({ platform: 'nobody' })).toMatchObject({ reasonCode: 'PLATFORM_NOT_LISTED' });
  });

  it('lists a platform for its own industry only, the two delivery industries being one', () => {
    expect(judge({ industry: 'food_delivery' })).toMatchObject({ listedBy: 'national' });
    expect(judge({ industry: 'ride_hailing' })).toMatchObject({ reasonCode: 'PLATFORM_NOT_LISTED' });
  });

  it('takes a local platform between its days, and the national list first', () => {
    const local = (row: object) =>
      judge({ platform: 'village_runs', localPlatforms: [{ platform: 'village_runs', ...row }] });
    expect(local({ from: '2026-08-05', to: '2026-08-05' })).toMatchObject({ listedBy: 'local', coverage: 'confirm' });
    expect(local({ from: '2026-08-06' })).toMatchObject({ reasonCode: 'PLATFORM_NOT_LISTED', listedBy: null });
    expect(local({ from: '2026-01-01', to: '2026-08-04' })).toMatchObject({ reasonCode: 'PLATFORM_NOT_LISTED' });
    expect(judge({ localPlatforms: [{ platform: 'meituan', from: '2020-01-01' }] })).toMatchObject({
      listedBy: 'national',
    });
    const early = { platform: 'pupu', accidentAt: '2026-06-30T12:00:00+08:00' };
    expect(judge(early)).toMatchObject({ reasonCode: 'PLATFORM_NOT_STARTED' });
    expect(judge({ ...early, localPlatforms: [{ platform: 'pupu', from: '2026-01-01' }] })).toMatchObject({
      listedBy: 'local',
    });
  });
});

describe('order window', () => {
  it.each(['none', 'completed', 'cancelled'])('is closed in state %s', (orderState) => {
    expect(judge({ orderState })).toMatchObject({
      inOrderWindow: false,
      coverage: 'not_confirm',
      reasonCode: 'OUTSIDE_ORDER_WINDOW',
      attribution: 'single',
      candidatePlatforms: ['meituan'],
    });
  });

  it('is what the province says it is', () => {
    expect(judge({ orderState: 'completed', windowStates: ['completed'] })).toMatchObject({ coverage: 'confirm' });
    expect(judge({ windowStates: [] })).toMatchObject({ reasonCode: 'OUTSIDE_ORDER_WINDOW' });
  });

  it('is the union of the orders held, and names each platform once', () => {
    const held = (orderState: string, ...platforms: string[]) =>
      judge({ orderState, otherOrders: platforms.map((platform) => ({ platform, state: 'accepted' })) });
    expect(held('none', 'dada')).toMatchObject({
      inOrderWindow: true,
      attribution: 'single',
      candidatePlatforms: ['dada'],
      manualReview: false,
    });
    expect(held('delivering', 'dada', 'meituan', 'dada')).toMatchObject({
      attribution: 'manual_review',
      candidatePlatforms: ['meituan', 'dada'],
      manualReview: true,
      coverage: 'confirm',
    });
    expect(held('delivering', 'meituan')).toMatchObject({ attribution: 'single', manualReview: false });
  });
});

describe('commute', () => {
  const commute = (changes: object) => judge({ circumstance: 'commute', orderState: 'none', ...changes });

  it.each([
    [{}, 'trafficAccident'],
    [{ trafficAccident: true }, 'workerLiability'],
    [{ trafficAccident: true, platform: 'nobody' }, 'workerLiability'],
  ])('%j lacks %s', (facts, field) => {
    expect(commute(facts)).toEqual({ error: { code: 'MISSING_FIELD', field } });
  });

  it('needs no liability without a traffic accident', () => {
    expect(commute({ trafficAccident: false, commuteCovered: 'yes' })).toMatchObject({
      reasonCode: 'COMMUTE_NO_TRAFFIC_ACCIDENT',
    });
  });

  it.each([
    ['none', 'confirm'],
    ['secondary', 'confirm'],
    ['equal', 'confirm'],
    ['main', 'not_confirm'],
    ['full', 'not_confirm'],
    ['undetermined', 'manual_review'],
  ])('liability %s: %s', (workerLiability, expected) => {
    expect(commute({ trafficAccident: true, workerLiability, commuteCovered: 'yes' })).toMatchObject({
      coverage: expected,
      manualReview: expected !== 'confirm',
    });
  });
});

describe('sudden illness', () => {
  const ill = (changes: object) => judge({ circumstance: 'illness', illnessClockStart: 'onset', ...changes });

  it.each([
    ['2026-08-05T12:10:00+08:00', 'ILLNESS_DEATH_48H', '0'],
    ['2026-08-06T00:29:00+08:00', 'ILLNESS_DEATH_48H', '12.32'], // 12 h 19 min
    ['2026-08-07T12:10:00+08:00', 'ILLNESS_DEATH_48H', '48'],
    ['2026-08-07T12:10:01+08:00', 'ILLNESS_WITHOUT_DEATH_48H', '48'], // a second too late, though it prints as 48
    ['2026-08-07T12:11:00+08:00', 'ILLNESS_WITHOUT_DEATH_48H', '48.02'],
  ])('death at %s: %s after %s h', (deathAt, reasonCode, hoursToDeath) => {
    expect(ill({ deathAt })).toMatchObject({ reasonCode, hoursToDeath });
  });

  it('runs from the first diagnosis only when told so and given', () => {
    const times = { deathAt: '2026-08-07T13:00:00+08:00', firstDiagnosisAt: '2026-08-05T13:00:00+08:00' };
    expect(ill({ ...times, illnessClockStart: 'first_diagnosis' })).toMatchObject({ coverage: 'deemed' });
    expect(ill(times)).toMatchObject({ coverage: 'not_confirm', hoursToDeath: '48.83' });
    expect(ill({ deathAt: times.deathAt, illnessClockStart: 'first_diagnosis' })).toMatchObject({
      coverage: 'not_confirm',
      hoursToDeath: '48.83',
    });
  });

  it('does not say from when the hours run', () => {
    const deathAt = '2026-08-06T00:00:00+08:00';
    expect(ill({ deathAt, illnessClockStart: null })).toEqual({ unknown: { parameter: 'illnessClockStart' } });
    expect(ill({ deathAt, illnessClockStart: null, orderState: 'none' })).toMatchObject({
      reasonCode: 'OUTSIDE_ORDER_WINDOW',
      hoursToDeath: null,
    });
  });

  it('refuses a death before the start', () => {
    expect(ill({ deathAt: '2026-08-05T12:09:59+08:00' })).toEqual({
      error: { code: 'INVALID_RANGE', field: 'deathAt' },
    });
  });

  it('keeps the hours when an exclusion decides', () => {
    expect(ill({ deathAt: '2026-08-05T22:10:00+08:00', exclusion: 'drugs' })).toMatchObject({
      reasonCode: 'EXCLUDED_DRUGS',
      hoursToDeath: '10',
    });
  });
});

describe('exclusion', () => {
  it.each([
    [{ alcoholMgPer100ml: 0 }, 'ACCIDENT_ON_ORDER'],
    [{ alcoholMgPer100ml: 79, drunkThresholdMgPer100ml: 80 }, 'ACCIDENT_ON_ORDER'],
    [{ alcoholMgPer100ml: 80, drunkThresholdMgPer100ml: 80 }, 'EXCLUDED_DRUNK'],
    [{ alcoholMgPer100ml: 1 }, 'DRUNK_THRESHOLD_UNKNOWN'],
    [{ alcoholMgPer100ml: 1, exclusion: 'crime' }, 'EXCLUDED_CRIME'],
    [{ exclusion: 'crime', orderState: 'none' }, 'OUTSIDE_ORDER_WINDOW'],
    [{ exclusion: 'crime', circumstance: 'old_military_injury' }, 'CIRCUMSTANCE_SWITCHED_OFF'],
    [{ exclusion: 'self_harm', circumstance: 'rescue_public_interest', orderState: 'none' }, 'EXCLUDED_SELF_HARM'],
  ])('%j: %s', (facts, reasonCode) => {
    expect(judge(facts)).toMatchObject({ reasonCode });
  });
});

it('reports the first field that fails, in the order of the contract', () => {
  expect(coverage({ province: '710000', industry: '' })).toEqual({
    error: { code: 'INVALID_REGION', field: 'province' },
  });
  expect(judge({ orderState: 'lost', otherOrders: [{ platform: 'dada' }] })).toEqual({
    error: { code: 'INVALID_VALUE', field: 'orderState' },
  });
  expect(judge({ otherOrders: [{ platform: 'dada' }], deathAt: 'x' })).toEqual({
    error: { code: 'MISSING_FIELD', field: 'otherOrders[0].state' },
  });
});

it('never refuses by machine, and gives the same answer for other orders in any order', () => {
  const states = fc.constantFrom('none', 'accepted', 'delivering', 'completed');
  const others = fc.array(fc.record({ platform: fc.constantFrom('meituan', 'dada', 'eleme'), state: states }));
  const circumstance = fc.constantFrom('accident', 'violence', 'missing', 'preparation', 'rescue_public_interest');
  fc.assert(
    fc.property(states, others, circumstance, (orderState, otherOrders, circumstance) => {
      const result = judge({ orderState, otherOrders, circumstance }) as Record<string, unknown>;
      const reversed = judge({ orderState, otherOrders: otherOrders.toReversed(), circumstance }) as typeof result;
      if (result.coverage === 'not_confirm') expect(result.manualReview).toBe(true);
      const sorted = (each: typeof result) => ({
        ...each,
        candidatePlatforms: (each.candidatePlatforms as string[]).toSorted(),
      });
      expect(sorted(reversed)).toEqual(sorted(result));
    }),
  );
});
