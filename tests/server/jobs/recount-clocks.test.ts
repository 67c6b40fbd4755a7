import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '@/db/client';
import type { Calendar } from '@/domain/calendar/calendar';
import type { Day } from '@/domain/kernel/days';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { findOwnClaim } from '@/server/claims/find-own-claim';
import { viewOf } from '@/server/claims/view-of';
import { markMissedClocks } from '@/server/jobs/mark-missed';
import { countRecount, recountClocks } from '@/server/jobs/recount-clocks';
import { findClaimForStaff } from '@/server/office/find-claim-for-staff';
import { calendarWith, noticeOf2027 } from '../../support/calendars';
import {
  aCase,
  expectDone,
  fileOf,
  goodFacts,
  openWorld,
  shanghai,
  staffIn,
  step,
  workerIn,
  type TestCase,
  type World,
} from '../claims/world';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(() => w.t.close());

const [until3, until4, until5] = ([3, 4, 5] as const).map((last) => calendarWith(noticeOf2027(last))) as [
  Calendar,
  Calendar,
  Calendar,
];
const by = (calendar: Calendar) => async () => ({ ...shippedRuleBook, calendar });
const run = (calendar: Calendar, day: Day = '2026-12-29', sql = w.t.jobs) =>
  recountClocks(sql, shanghai(day), by(calendar));
const none = { clocks: 0, claims: 0, moved: 0, confirmed: 0, reopened: 0 };

/** Sent on Monday 28 December 2026: to be accepted by Tuesday 5 January 2027, as far as is known then. */
const wages = () => aCase(w, 'wages', { now: shanghai('2026-12-28') });

const lines = ({ id }: TestCase, clock = 'acceptance') =>
  w.t.owner`select e.number, e.entry, e."on"::text as on, e.due_on::text as due, e.provisional, e.event_seq, e.reason
    from anyi.clock_entries e join anyi.clocks k on k.id = e.clock_id
    where e.claim_id = ${id} and k.clock = ${clock} order by e.number`;
const told = async ({ id }: TestCase) =>
  (
    await w.t.owner`select recipient, template, facts ->> 'from' as from, facts ->> 'to' as to from anyi.notices
      where claim_id = ${id} and event_seq is null order by created_at, recipient desc`
  ).map(({ recipient, template, from, to }) => `${recipient} ${template} ${from} ${to}`);
const clockOf = async (claim: TestCase) =>
  (await fileOf(workerIn(w, claim.worker), claim.id)).clocks.find(({ clock }) => clock === 'acceptance')!;
const viewIn = async ({ id }: TestCase) =>
  (await w.t.owner`select view from anyi.claim_public where claim_id = ${id}`)[0]!.view;

describe('when the notice of a year has come', () => {
  it('its last days move: ledger, clock, look-up, worklist and pages say so, worker and office are told', async () => {
    const claim = await wages();
    await run(until5);
    expect(await lines(claim)).toMatchObject([
      { number: 1, entry: 'start', due: '2027-01-05', provisional: true },
      {
        ...{ number: 2, entry: 'extend', on: '2026-12-29', due: '2027-01-07', provisional: false, event_seq: null },
        reason: 'calendar_announced',
      },
    ]);
    expect(await clockOf(claim)).toMatchObject({ state: 'running', dueOn: '2027-01-07', provisional: false });
    expect((await fileOf(workerIn(w, claim.worker), claim.id)).claim).toMatchObject({ nextDue: '2027-01-07', seq: 1 });
    expect(await told(claim)).toEqual([
      'worker clock.moved 2027-01-05 2027-01-07',
      'office clock.moved 2027-01-05 2027-01-07',
    ]);
    const recounted = {
      ...{ clock: 'acceptance', on: '2026-12-29', from: '2027-01-05', to: '2027-01-07', provisional: false },
      reason: 'calendar_announced',
    };
    expect(await viewIn(claim)).toMatchObject({
      recounts: [recounted],
      clocks: [{ clock: 'acceptance', state: 'running', dueOn: '2027-01-07', provisional: false }],
    });
    const mine = workerIn(w, claim.worker, shanghai('2026-12-30'));
    expect(viewOf(mine, (await findOwnClaim(mine, claim.id))!).timeline.at(-1)).toEqual({
      ...{ on: '2026-12-29', day: '2026年12月29日' },
      sentence: '放假安排公布了，“最迟受理日期”从2027年1月5日改到2027年1月7日',
    });
    const office = await findClaimForStaff(staffIn(w, 'officer', shanghai('2026-12-30')), claim.id);
    expect(office!.ledger.map(({ reason }) => reason)).toEqual(['submit', 'calendar_announced']);
  });

  it('those it leaves are confirmed', async () => {
    const claim = await wages();
    await run(until3);
    expect(await clockOf(claim)).toMatchObject({ dueOn: '2027-01-05', provisional: false });
    expect(await lines(claim)).toHaveLength(2);
    expect(await told(claim)).toEqual([
      'worker clock.confirmed 2027-01-05 2027-01-05',
      'office clock.confirmed 2027-01-05 2027-01-05',
    ]);
  });

  it('a second run changes and tells nothing', async () => {
    const claim = await wages();
    await run(until5);
    expect(await run(until5, '2026-12-30')).toEqual(none);
    expect(await told(claim)).toHaveLength(2);
  });

  it('a claim that nobody works on any more keeps its periods, and they are counted again too', async () => {
    const claim = await wages();
    await w.t.superuser.begin(async (tx) => {
      await tx`alter table anyi.claims disable trigger user`;
      await tx`update anyi.claims set open = false where id = ${claim.id}`;
      await tx`alter table anyi.claims enable trigger user`;
    });
    await run(until5);
    expect(await clockOf(claim)).toMatchObject({ dueOn: '2027-01-07', provisional: false });
  });

  it('nothing moves before that', async () => {
    const claim = await wages();
    await run(shippedRuleBook.calendar);
    expect(await lines(claim)).toHaveLength(1);
    expect(await told(claim)).toEqual([]);
    expect(await viewIn(claim)).not.toHaveProperty('recounts');
  });
});

describe('when a calendar is corrected', () => {
  it('final days move as well, and the reason is another', async () => {
    const claim = await wages();
    await run(until5);
    await run(until4, '2026-12-30');
    expect((await lines(claim)).slice(1)).toMatchObject([
      { due: '2027-01-07', reason: 'calendar_announced' },
      { due: '2027-01-06', reason: 'calendar_corrected', on: '2026-12-30' },
    ]);
    expect(await told(claim)).toHaveLength(4);
    expect((await viewIn(claim)).recounts).toHaveLength(2);
  });

  it('a miss is taken back while the new day is not over, and noted on its own day later', async () => {
    const claim = await wages();
    await markMissedClocks(w.t.jobs, shanghai('2027-01-06'));
    expect(await clockOf(claim)).toMatchObject({ state: 'missed' });
    await run(until5, '2027-01-06');
    expect(await clockOf(claim)).toMatchObject({ state: 'running', dueOn: '2027-01-07' });
    await markMissedClocks(w.t.jobs, shanghai('2027-01-08'));
    expect((await lines(claim)).map(({ entry, due }) => `${entry} ${due}`)).toEqual([
      ...['start 2027-01-05', 'missed 2027-01-05', 'extend 2027-01-07', 'missed 2027-01-07'],
    ]);
  });

  it('what lapsed long ago stays as it is', async () => {
    const claim = await wages();
    await run(until5);
    const before = await countRecount(w.t.jobs, until4, shanghai('2027-01-10'));
    expect(before.clocks).toBeGreaterThan(0);
    expect(await countRecount(w.t.jobs, until4, shanghai('2027-03-10'))).toEqual(none);
    expect(await run(until4, '2027-03-10')).toEqual(none);
    expect(await clockOf(claim)).toMatchObject({ dueOn: '2027-01-07' });
  });
});

describe('beside others', () => {
  it('two runs at once count and tell each claim once', async () => {
    const claims = await Promise.all(Array.from({ length: 20 }, wages));
    const second = connect({ url: w.t.urls.jobs, max: 2 });
    const [a, b] = await Promise.all([run(until5), run(until5, '2026-12-29', second)]);
    await second.end();
    expect(a.claims + b.claims).toBeGreaterThanOrEqual(20);
    for (const claim of claims) {
      expect(await lines(claim)).toHaveLength(2);
      expect(await told(claim)).toHaveLength(2);
    }
  });

  it('a run that is killed leaves whole claims, and the next one does the rest', async () => {
    const claims = await Promise.all(Array.from({ length: 12 }, wages));
    const doomed = connect({ url: w.t.urls.jobs, max: 1, applicationName: 'doomed' });
    let asked = 0;
    const kill = async () => {
      await w.t.superuser`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doomed'`;
      await sleep(300); // the end of the connection is heard of first: the client fails on writing into one that is closing
    };
    const rules = async () => {
      asked += 1;
      if (asked === 6) await kill(); // in the middle of the fifth claim or so, its clocks are held
      return { ...shippedRuleBook, calendar: until5 };
    };
    await expect(recountClocks(doomed, shanghai('2026-12-29'), rules)).rejects.toThrow();
    await doomed.end({ timeout: 1 });
    const after = await Promise.all(claims.map(async (claim) => [(await lines(claim)).length, await told(claim)]));
    const done = after.filter(([count]) => count === 2);
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(12);
    for (const [count, notices] of after) expect(notices).toHaveLength(count === 2 ? 2 : 0);

    const { claims: rest } = await run(until5);
    expect(rest).toBeGreaterThanOrEqual(12 - done.length);
    for (const claim of claims) {
      expect(await lines(claim)).toHaveLength(2);
      expect(await told(claim)).toHaveLength(2);
    }
  });

  it('a clock that was met meanwhile is left alone', async () => {
    const claim = await wages();
    const { job } = await w.t.superuser.begin(async (tx) => {
      await tx`select 1 from anyi.clocks where claim_id = ${claim.id} for update`;
      const waiting = { job: run(until5) };
      await new Promise((resolve) => setTimeout(resolve, 200));
      await tx`update anyi.clocks set state = 'met' where claim_id = ${claim.id}`;
      return waiting;
    });
    await job;
    expect(await lines(claim)).toHaveLength(1);
    expect(await told(claim)).toEqual([]);
  });

  it('a run goes by what was published after it began', async () => {
    const claim = await wages();
    let asked = 0;
    const rules = async () => ({ ...shippedRuleBook, calendar: asked++ === 0 ? until5 : until4 });
    await recountClocks(w.t.jobs, shanghai('2026-12-29'), rules);
    expect(await clockOf(claim)).toMatchObject({ dueOn: '2027-01-06', provisional: false });
    expect(await told(claim)).toHaveLength(2);
  });

  it('a step after it meets the new day', async () => {
    const claim = await wages();
    await run(until5);
    const officer = staffIn(w, 'officer', shanghai('2026-12-30'));
    expectDone(await step(officer, claim.id, 'accept', goodFacts('accept', '2026-12-30')));
    expect((await lines(claim)).map(({ entry, due }) => `${entry} ${due}`)).toEqual([
      ...['start 2027-01-05', 'extend 2027-01-07', 'met 2027-01-07'],
    ]);
  });
});

describe('the count before it', () => {
  it('is what comes out, and writes nothing', async () => {
    await run(until4);
    const claims = [await wages(), await wages(), await aCase(w, 'injury', { now: shanghai('2026-12-02') })];
    const [entries] = await w.t.owner`select count(*)::int as n from anyi.clock_entries`;
    const counted = await countRecount(w.t.jobs, until5, shanghai('2026-12-29'));
    expect(await w.t.owner`select count(*)::int as n from anyi.clock_entries`).toEqual([entries]);
    expect(counted.claims).toBeGreaterThan(claims.length); // those of a correction as well
    expect(await run(until5)).toEqual(counted);
    expect(await countRecount(w.t.jobs, until5, shanghai('2026-12-29'))).toEqual(none);
  });

  it('holds for more clocks than one page', async () => {
    const claim = await wages();
    // Copies in plain rows: only the number matters here.
    await w.t.superuser.begin(async (tx) => {
      await tx`alter table anyi.claims disable trigger user`;
      await tx`
        insert into anyi.claims (id, procedure, version, receipt_number, owner_id, region, desk, state, seq, facts,
          answers_sealed, submitted_at, next_due, open)
        select gen_random_uuid(), procedure, version, 'AY2026' || lpad(n::text, 10, '0'), owner_id, region, desk, state, 1,
          facts, answers_sealed, submitted_at, '2027-01-05', true
        from anyi.claims, generate_series(1, 1203) n where id = ${claim.id}`;
      await tx`alter table anyi.claims enable trigger user`;
      await tx`
        insert into anyi.clocks (claim_id, clock, state, started_on, due_on, provisional, memo)
        select c.id, k.clock, k.state, k.started_on, k.due_on, k.provisional, k.memo
        from anyi.claims c, anyi.clocks k where k.claim_id = ${claim.id} and c.receipt_number like 'AY20260000%'`;
    });
    const counted = await countRecount(w.t.jobs, until5, shanghai('2026-12-29'));
    expect(counted).toMatchObject({ clocks: 1204, claims: 1204, moved: 1204 });
    expect(await run(until5)).toEqual(counted);
    expect(await run(until5)).toEqual(none);
  }, 60_000);
});
