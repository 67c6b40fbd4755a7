import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { verifyEvents } from '@/server/events/verify';
import { markMissedClocks } from '@/server/jobs/mark-missed';
import {
  aCase,
  expectDone,
  goodFacts,
  openWorld,
  shanghai,
  staffIn,
  step,
  workerIn,
  type World,
} from '../server/claims/world';

/** The zone of the process and that of the database's sessions: neither may move a day of Shanghai. */
const zones = ['America/Los_Angeles', 'Europe/London', 'Asia/Shanghai', 'Pacific/Kiritimati'];
const times = ['00:01', '07:59', '23:59'];

let w: World;
const zoneBefore = process.env.TZ;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(async () => {
  process.env.TZ = zoneBefore;
  if (zoneBefore === undefined) delete process.env.TZ;
  await w.t.close();
});

describe.each(zones)('with process and database in %s', (zone) => {
  beforeAll(async () => {
    process.env.TZ = zone;
    const [row] = await w.t.superuser<{ name: string }[]>`select current_database() as name`;
    await w.t.superuser.unsafe(`alter database ${row!.name} set timezone to '${zone}'`);
    await w.t.db.$client.end();
    w.t.db = openDatabase({ url: w.t.urls.app, max: 2 }); // sessions that begin in the zone
  });

  it('both are where they say', async () => {
    expect(new Date(0).getHours()).toBe(
      Number(new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(0)),
    );
    const [session] = await w.t.db.$client<{ zone: string }[]>`select current_setting('timezone') as zone`;
    expect(session!.zone).toBe(zone);
  });

  it.each(times)('a step at %s is of that day in Shanghai, and its deadlines count from it', async (time) => {
    const now = shanghai('2026-11-25', time);
    const claim = await aCase(w, 'wages', { now: shanghai('2026-11-24', time) });
    expectDone(await step(staffIn(w, 'officer', now), claim.id, 'accept', goodFacts('accept', '2026-11-25')));
    const events = await w.t.owner`
      select event, occurred_on::text as on, recorded_at from anyi.claim_events where claim_id = ${claim.id} order by seq`;
    expect(events.map(({ event, on }) => [event, on])).toEqual([
      ['submit', '2026-11-24'],
      ['accept', '2026-11-25'],
    ]);
    expect(events[1]!.recorded_at).toEqual(now);
    const clocks = await w.t.owner`
      select clock, started_on::text as from, due_on::text as due, state from anyi.clocks where claim_id = ${claim.id}
      order by started_on, clock`;
    expect(clocks[0]).toEqual({ clock: 'acceptance', from: '2026-11-24', due: '2026-12-01', state: 'met' });
    expect(clocks[1]).toMatchObject({ from: '2026-11-25', state: 'running' });
    const [shown] = await w.t.superuser<{ view: { events: unknown; clocks: { dueOn: string }[] } }[]>`
      select anyi.public_view(${claim.id}) as view`;
    expect(shown!.view.events).toEqual([
      { event: 'submit', on: '2026-11-24' },
      { event: 'accept', on: '2026-11-25' },
    ]);
    expect(shown!.view.clocks.map(({ dueOn }) => dueOn)).toContain(clocks[1]!.due);
  });

  it('a date is missed at 00:01 of the next day, not at 23:59 of its own', async () => {
    const claim = await aCase(w, 'wages', { now: shanghai('2026-11-24', '23:59') });
    const state = async () => {
      const [row] = await w.t
        .owner`select state from anyi.clocks where claim_id = ${claim.id} and clock = 'acceptance'`;
      return row!.state as string;
    };
    await markMissedClocks(w.t.jobs, shanghai('2026-12-01', '23:59'));
    expect(await state()).toBe('running');
    await markMissedClocks(w.t.jobs, shanghai('2026-12-02', '00:01'));
    expect(await state()).toBe('missed');
    expectDone(await step(workerIn(w, claim.worker, shanghai('2026-12-02', '07:59')), claim.id, 'withdraw'));
  });

  it('the chain verifies', async () => {
    expect((await verifyEvents(w.t.owner)).broken).toEqual([]);
  });
});
