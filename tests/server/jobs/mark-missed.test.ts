import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '@/domain/kernel/days';
import { connect } from '@/db/client';
import { markMissedClocks } from '@/server/jobs/mark-missed';
import { takeStep } from '@/server/claims/take-step';
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
  type TestCase,
  type World,
} from '../claims/world';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(() => w.t.close());

const mark = (day: Day, time = '09:00') => markMissedClocks(w.t.jobs, shanghai(day, time));
const lines = ({ id }: TestCase, clock: string) =>
  w.t.owner`select e.entry, e."on"::text as on, e.number, e.event_seq, e.reason from anyi.clock_entries e
    join anyi.clocks k on k.id = e.clock_id where e.claim_id = ${id} and k.clock = ${clock} order by e.number`;
const missedLines = async (claim: TestCase, clock: string) =>
  (await lines(claim, clock)).filter(({ entry }) => entry === 'missed');
const told = async ({ id }: TestCase) =>
  (
    await w.t.owner`select recipient, template, facts from anyi.notices where claim_id = ${id} and event_seq is null
      order by created_at, recipient`
  ).map(({ recipient, template }) => `${recipient} ${template}`);

/** Sent on Tuesday 24 November 2026: to be accepted by Tuesday 1 December. */
const wages = () => aCase(w, 'wages', { now: shanghai('2026-11-24') });

describe('a date that an office missed', () => {
  it('is noted on the day after, once, and told on the days on which each is to be told', async () => {
    const claim = await wages();
    await mark('2026-12-01', '23:59');
    expect(await missedLines(claim, 'acceptance')).toEqual([]);

    // Wednesday: the unit head at once, and the worker, because a working day has passed.
    await mark('2026-12-02', '00:01');
    expect(await missedLines(claim, 'acceptance')).toEqual([
      { entry: 'missed', on: '2026-12-02', number: 2, event_seq: null, reason: 'clock_ran_out' },
    ]);
    const first = ['unit_head clock.missed_office', 'worker clock.missed'];
    expect(await told(claim)).toEqual(first);

    for (const day of ['2026-12-02', '2026-12-03', '2026-12-07']) await mark(day);
    expect(await told(claim)).toEqual(first);
    await mark('2026-12-08'); // the fifth working day
    await mark('2026-12-09');
    expect(await told(claim)).toEqual([...first, 'superior_authority clock.missed_superior']);
    expect(await lines(claim, 'acceptance')).toHaveLength(2);
    const file = await fileOf(workerIn(w, claim.worker), claim.id);
    expect(file.clocks[0]).toMatchObject({ state: 'missed', dueOn: '2026-12-01' });
    expect(file.claim).toMatchObject({ nextDue: '2026-12-01', seq: 1 });
  });

  it('is told to the worker on the next working day, not at the weekend', async () => {
    const claim = await aCase(w, 'wages', { now: shanghai('2026-11-27') }); // due on Friday 4 December
    await mark('2026-12-05');
    expect(await told(claim)).toEqual(['unit_head clock.missed_office']);
    await mark('2026-12-06', '23:59');
    expect(await told(claim)).toEqual(['unit_head clock.missed_office']);
    await mark('2026-12-07', '00:01');
    expect(await told(claim)).toEqual(['unit_head clock.missed_office', 'worker clock.missed']);
  });

  it('catches up after the job stood still', async () => {
    const claim = await wages();
    await mark('2027-01-15');
    expect(await told(claim)).toEqual([
      ...['superior_authority clock.missed_superior', 'unit_head clock.missed_office', 'worker clock.missed'],
    ]);
  });

  it('is noted and told once by two runners at once', async () => {
    const claims = await Promise.all(Array.from({ length: 20 }, wages));
    const second = connect({ url: w.t.urls.jobs, max: 2 });
    const late = shanghai('2026-12-09');
    const [a, b] = await Promise.all([markMissedClocks(w.t.jobs, late), markMissedClocks(second, late)]);
    await second.end();
    expect(a.missed + b.missed).toBeGreaterThanOrEqual(20);
    for (const claim of claims) {
      expect(await missedLines(claim, 'acceptance')).toHaveLength(1);
      expect(await told(claim)).toHaveLength(3);
    }
  });

  it('costs nothing more once it was noted and told', async () => {
    await wages();
    await mark('2026-12-09');
    expect(await mark('2026-12-09', '10:00')).toEqual({ missed: 0, told: 0 });
  });

  it('that was kept in the meantime is neither noted nor told', async () => {
    const claim = await wages();
    const late = shanghai('2026-12-09');
    // The officer's step has locked the clock when the job comes by.
    const { job } = await w.t.superuser.begin(async (tx) => {
      await tx`select 1 from anyi.clocks where claim_id = ${claim.id} for update`;
      const waiting = { job: markMissedClocks(w.t.jobs, late) };
      await new Promise((resolve) => setTimeout(resolve, 200));
      await tx`update anyi.clocks set state = 'met' where claim_id = ${claim.id}`;
      return waiting;
    });
    await job;
    expect(await missedLines(claim, 'acceptance')).toEqual([]);
    expect(await told(claim)).toEqual([]);
  });

  it('is still owed: the late step meets it, and the ledger keeps both', async () => {
    const claim = await wages();
    await mark('2026-12-02');
    const late = staffIn(w, 'officer', shanghai('2026-12-03'));
    expectDone(await step(late, claim.id, 'accept', goodFacts('accept', '2026-12-03')));
    expect((await lines(claim, 'acceptance')).map(({ entry }) => entry)).toEqual(['start', 'missed', 'met']);
    await mark('2026-12-20');
    expect(await told(claim)).toHaveLength(2);
  });

  it('of a report that was withdrawn is nobody’s any more', async () => {
    const claim = await wages();
    expectDone(await step(workerIn(w, claim.worker, shanghai('2026-11-25')), claim.id, 'withdraw'));
    await mark('2026-12-20');
    expect(await missedLines(claim, 'acceptance')).toEqual([]);
    expect(await told(claim)).toEqual([]);
  });

  it('is said in the public view at once', async () => {
    const claim = await wages();
    await mark('2026-12-02');
    const [row] = await w.t.owner`select view from anyi.claim_public where claim_id = ${claim.id}`;
    expect(row!.view.clocks).toEqual([
      { clock: 'acceptance', state: 'missed', dueOn: '2026-12-01', provisional: false },
    ]);
  });
});

describe('other dates', () => {
  it('of a platform are told to worker, platform and office', async () => {
    const claim = await aCase(w, 'injury', { now: shanghai('2026-11-24') }); // 30 days: 24 December
    await mark('2026-12-25');
    expect(await told(claim)).toEqual([
      ...['office clock.missed_office', 'platform clock.missed', 'worker clock.missed'],
    ]);
  });

  it('of a right are noted and told to nobody', async () => {
    const claim = await aCase(w, 'injury', { now: shanghai('2026-11-24') });
    await mark('2027-02-22');
    expect(await missedLines(claim, 'worker_filing')).toEqual([]);
    await mark('2027-02-23');
    expect(await missedLines(claim, 'worker_filing')).toHaveLength(1);
    expect((await told(claim)).filter((line) => line.startsWith('worker'))).toEqual(['worker clock.missed']); // the platform's
  });

  it('of an employer are told to worker and office', async () => {
    const claim = await wages();
    const officer = staffIn(w, 'officer', shanghai('2026-11-25'));
    expectDone(await step(officer, claim.id, 'accept', goodFacts('accept', '2026-11-25')));
    await decided(
      w,
      'officer',
      claim.id,
      'order_payment',
      { arrearsFen: 1, payBy: '2026-12-11' },
      shanghai('2026-11-26'),
    );
    await mark('2026-12-13'); // Sunday
    expect(await told(claim)).toEqual([]);
    await mark('2026-12-14');
    expect(await told(claim)).toEqual(['office clock.missed_office', 'worker clock.missed']);
  });

  it('that nobody knows are reminded of after ten working days, once for each request', async () => {
    const claim = await wages();
    const asked = (day: Day) =>
      takeStep(staffIn(w, 'officer', shanghai(day)), {
        ...{ claimId: claim.id, event: 'request_supplement', facts: {} },
        expectedSeq: day === '2026-11-25' ? 1 : 3,
      });
    expectDone(await asked('2026-11-25'));
    await mark('2026-12-08');
    expect(await told(claim)).toEqual([]);
    await mark('2026-12-09'); // the tenth working day
    await mark('2026-12-10');
    expect(await told(claim)).toEqual(['worker clock.reminder']);

    expectDone(await step(workerIn(w, claim.worker, shanghai('2026-12-10')), claim.id, 'supply'));
    expectDone(await asked('2026-12-11'));
    await mark('2026-12-24');
    expect(await told(claim)).toEqual(['worker clock.reminder']);
    await mark('2026-12-25');
    expect(await told(claim)).toEqual(['worker clock.reminder', 'worker clock.reminder']);
  });

  it('of more clocks than one page are all noted', async () => {
    const claim = await wages();
    // Copies in plain rows: only the number matters here.
    await w.t.superuser.begin(async (tx) => {
      await tx`alter table anyi.claims disable trigger user`;
      await tx`
        insert into anyi.claims (id, procedure, version, receipt_number, owner_id, region, desk, state, seq, facts,
          answers_sealed, submitted_at, next_due, open)
        select gen_random_uuid(), procedure, version, 'AY2026' || lpad(n::text, 10, '0'), owner_id, region, desk, state, 1,
          facts, answers_sealed, submitted_at, '2026-11-20', true
        from anyi.claims, generate_series(1, 1203) n where id = ${claim.id}`;
      await tx`alter table anyi.claims enable trigger user`;
      await tx`
        insert into anyi.clocks (claim_id, clock, state, started_on, due_on, provisional, memo)
        select id, 'acceptance', 'running', '2026-11-13', '2026-11-20', false, '{"from": null, "length": null, "pauses": []}'
        from anyi.claims where next_due = '2026-11-20'`;
    });
    expect(await mark('2026-11-24')).toEqual({ missed: 1203, told: 2 * 1203 });
    expect(await mark('2026-11-24')).toEqual({ missed: 0, told: 0 });
  });
});
