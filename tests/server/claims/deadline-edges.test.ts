import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Day } from '@/domain/kernel/days';
import { noticesRead } from '@/server/claims/find-own-claim';
import { knownFacts } from '@/server/claims/known-facts';
import { offeredSteps } from '@/server/claims/known-steps';
import { actorsFor } from '@/server/claims/take-step';
import type { Context, StaffActor, WorkerActor } from '@/server/kernel/context';
import {
  aCase,
  decided,
  expectDone,
  fileOf,
  goodFacts,
  openWorld,
  shanghai,
  staffIn,
  step,
  workerIn,
  type StaffKey,
  type TestCase,
  type World,
} from './world';

// Far from Shanghai, on the other side of midnight for most of the day: nothing may depend on where the process runs.
const zoneBefore = process.env.TZ;
let w: World;
beforeAll(async () => {
  process.env.TZ = 'America/Los_Angeles';
  w = await openWorld();
});
afterAll(async () => {
  process.env.TZ = zoneBefore;
  await w.t.close();
});

const times = ['00:01', '07:59', '23:59'];
const sent = shanghai('2026-11-24');
type Who = 'worker' | StaffKey;
const who = (claim: TestCase, key: Who, now: Date): Context<StaffActor | WorkerActor> =>
  key === 'worker' ? workerIn(w, claim.worker, now) : staffIn(w, key, now);

const isOffered = async (claim: TestCase, key: Who, event: string, now: Date): Promise<boolean> => {
  const ctx = who(claim, key, now);
  return offeredSteps(await fileOf(ctx, claim.id), actorsFor(ctx.actor), now).some((each) => each.event === event);
};
const take = async (claim: TestCase, key: Who, event: string, day: Day, time = '10:00') =>
  expectDone(await step(who(claim, key, shanghai(day, time)), claim.id, event, goodFacts(event, day)));

async function injuryAccepted(): Promise<TestCase> {
  const claim = await aCase(w, 'injury', { now: sent });
  await take(claim, 'worker', 'worker_files', '2026-11-24');
  await take(claim, 'officer', 'accept', '2026-11-24');
  return claim;
}

async function served(event: 'decide_yes' | 'decide_no'): Promise<TestCase> {
  const claim = await injuryAccepted();
  await decided(w, 'officer', claim.id, event, goodFacts(event, '2026-12-01'), shanghai('2026-12-01'));
  await noticesRead(workerIn(w, claim.worker, shanghai('2026-12-02')), claim.id);
  await take(claim, 'officer', 'serve', '2026-12-02');
  return claim;
}

async function wagesFiled(): Promise<TestCase> {
  const claim = await aCase(w, 'wages', { now: sent });
  await take(claim, 'officer', 'accept', '2026-11-24');
  return claim;
}

async function ordered(payBy: Day): Promise<TestCase> {
  const claim = await wagesFiled();
  await decided(w, 'officer', claim.id, 'order_payment', { arrearsFen: 100, payBy }, shanghai('2026-12-01'));
  return claim;
}

it('the process is somewhere else', () => {
  expect(new Date('2026-11-24T00:00:00Z').getTimezoneOffset()).toBe(480);
});

it.each(times)('a report at %s in Shanghai is of that day there, and its deadlines count from it', async (time) => {
  const claim = await aCase(w, 'wages', { now: shanghai('2026-11-24', time) });
  const file = await fileOf(workerIn(w, claim.worker), claim.id);
  expect(file.events[0]!.occurredOn).toBe('2026-11-24');
  expect(file.clocks[0]).toMatchObject({ clock: 'acceptance', startedOn: '2026-11-24', dueOn: '2026-12-01' });
  expect(file.claim.receiptNumber.slice(0, 6)).toBe('AY2026');
});

it('the receipt number has the year of Shanghai', async () => {
  const newYear = shanghai('2027-01-01', '00:01');
  const claim = await aCase(w, 'wages', { now: newYear, changes: { amount: { toMonth: '2027-01' } } });
  expect((await fileOf(workerIn(w, claim.worker), claim.id)).claim.receiptNumber.slice(0, 6)).toBe('AY2027');
});

/** A step that a last day opens or closes: offered on one side of midnight, not on the other. */
const edges: {
  name: string;
  make: () => Promise<TestCase>;
  by: Who;
  event: string;
  lastDay: Day;
  offered: 'through' | 'after';
}[] = [
  // 60 days from 2 December 2026 are 31 January 2027, a Sunday: the next working day counts (民法典 art. 203).
  {
    name: '行政复议',
    make: () => served('decide_no'),
    by: 'worker',
    event: 'reconsideration',
    lastDay: '2027-02-01',
    offered: 'through',
  },
  {
    name: '行政诉讼',
    make: () => served('decide_yes'),
    by: 'worker',
    event: 'lawsuit',
    lastDay: '2027-06-02',
    offered: 'through',
  },
  { name: '延长调查', make: wagesFiled, by: 'head', event: 'extend', lastDay: '2027-02-19', offered: 'through' },
  {
    name: '行政处理决定',
    make: () => ordered('2026-12-10'),
    by: 'officer',
    event: 'decide',
    lastDay: '2026-12-10',
    offered: 'after',
  },
];

describe.each(edges)('$name: $event', ({ make, by, event, lastDay, offered }) => {
  it(`is offered ${offered} ${lastDay}, at any hour`, async () => {
    const claim = await make();
    for (const time of times) {
      expect(await isOffered(claim, by, event, shanghai(lastDay, time)), `${lastDay} ${time}`).toBe(
        offered === 'through',
      );
      const next = addDays(lastDay, 1);
      expect(await isOffered(claim, by, event, shanghai(next, time)), `${next} ${time}`).toBe(offered === 'after');
    }
  });
});

describe('known at the edge', () => {
  it('why an application is late is asked from the 91st day on, and not before', async () => {
    const claim = await aCase(w, 'injury', { now: sent });
    const file = await fileOf(workerIn(w, claim.worker), claim.id);
    const asked = (now: Date) =>
      offeredSteps(file, ['worker'], now).find(({ event }) => event === 'worker_files')?.missing;
    expect(asked(shanghai('2027-02-22', '23:59'))).toEqual([]);
    expect(asked(shanghai('2027-02-23', '00:01'))).toEqual(['lateStatement']);
  });

  it.each(times)('an application at %s on the 90th day is in time, on the day after it is late', async (time) => {
    // 23 November 2026 + 90 days is Sunday 21 February 2027: Monday counts.
    for (const [day, flags] of [
      ['2027-02-22', ['PLATFORM_DEADLINE_MISSED']],
      ['2027-02-23', ['PLATFORM_DEADLINE_MISSED', 'FILED_LATE']],
    ] as const) {
      const claim = await aCase(w, 'injury', { now: sent });
      const done = await take(claim, 'worker', 'worker_files', day, time);
      expect(done.outcome.flags).toEqual(flags);
    }
  });

  it.each(times)('a decision at %s on the last day is in time, on the day after it is late', async (time) => {
    for (const [day, flags] of [
      ['2027-01-06', []],
      ['2027-01-07', ['DECISION_LATE']],
    ] as const) {
      const claim = await injuryAccepted();
      await decided(w, 'officer', claim.id, 'decide_yes', {}, shanghai(day, time));
      expect((await fileOf(staffIn(w, 'officer'), claim.id)).events.at(-1)!.flags).toEqual(flags);
    }
  });

  it('after a reconsideration the court is open for 15 days from its decision, and no second reconsideration', async () => {
    const claim = await served('decide_no');
    await take(claim, 'worker', 'reconsideration', '2026-12-10');
    await take(claim, 'review', 'review_upheld', '2027-01-05');
    const file = await fileOf(workerIn(w, claim.worker), claim.id);
    expect(knownFacts(file, 'lawsuit')).toEqual({ deadline: '2027-01-20' });
    expect(knownFacts(file, 'reconsideration')).toEqual({ deadline: undefined });
    for (const [day, open] of [
      ['2027-01-20', true],
      ['2027-01-21', false],
    ] as const) {
      expect(await isOffered(claim, 'worker', 'lawsuit', shanghai(day, '23:59'))).toBe(open);
      expect(await isOffered(claim, 'worker', 'reconsideration', shanghai(day, '00:01'))).toBe(false);
    }
    expect(
      await step(workerIn(w, claim.worker, shanghai('2027-01-06')), claim.id, 'reconsideration', {
        deadline: '2030-01-01',
      }),
    ).toMatchObject({ refusal: { code: 'FACT_INVALID', field: 'deadline' } });
  });

  it('a decision made again is served and disputed anew', async () => {
    const claim = await served('decide_no');
    await take(claim, 'worker', 'reconsideration', '2026-12-10');
    await take(claim, 'review', 'review_set_aside', '2027-01-05');
    await decided(w, 'officer', claim.id, 'decide_no', goodFacts('decide_no', ''), shanghai('2027-01-06'));
    const file = await fileOf(workerIn(w, claim.worker), claim.id);
    expect(knownFacts(file, 'serve')).toEqual({ proofOfService: false }); // the earlier decision was read, this one not
    expect(knownFacts(file, 'reconsideration')).toEqual({ deadline: undefined });
    await noticesRead(workerIn(w, claim.worker, shanghai('2027-01-07')), claim.id);
    await take(claim, 'officer', 'serve', '2027-01-08');
    expect(await isOffered(claim, 'worker', 'reconsideration', shanghai('2027-02-01'))).toBe(true);
  });

  it('a report that was closed and accepted again may be extended again', async () => {
    const claim = await wagesFiled();
    await take(claim, 'head', 'extend', '2026-12-01');
    await decided(w, 'head', claim.id, 'revoke', { noViolation: true }, shanghai('2026-12-02'));
    await take(claim, 'worker', 'reopen', '2026-12-03');
    await take(claim, 'officer', 'accept', '2026-12-04');
    expect(await isOffered(claim, 'head', 'extend', shanghai('2026-12-05'))).toBe(true);
  });
});
