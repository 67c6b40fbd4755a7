import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listWorklist, type WorklistRow } from '@/server/office/list-worklist';
import { assignToMe, putBack } from '@/server/office/assign';
import { takeNext } from '@/server/office/take-next';
import { placeText, worklistQuery } from '@/server/office/worklist-view';
import { aWageReport } from '../../fixtures/claims';
import { aWorker, anOffice, staffOf, type Office, type Worker } from '../../fixtures/people';
import { testDatabase, type TestDatabase } from '../../support/db';
import { useSettingsOf } from '../auth/world';
import { dueOn, staffCtx } from './desk';

let t: TestDatabase;
let worker: Worker;
beforeAll(async () => {
  t = await testDatabase();
  useSettingsOf(t);
  worker = await aWorker(t);
});
afterAll(() => t.close());

let desks = 0;
/** A desk that no other test of this file uses. */
const newOffice = (): Promise<Office> => anOffice(t, String(320_100 + ++desks));

async function withDue(office: Office, due: string | null, desk = office.regions[0]!): Promise<string> {
  const claim = await aWageReport(t, worker, desk);
  await dueOn(t, claim.id, due);
  return claim.id;
}

const asked = (query: Record<string, unknown> = {}) => worklistQuery.parse(query);

async function list(ctx: ReturnType<typeof staffCtx>, query: Record<string, unknown> = {}, pageSize?: number) {
  const found = await listWorklist(ctx, asked(query), pageSize);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}
const ids = (rows: readonly WorklistRow[]) => rows.map(({ id }) => id);

describe('the worklist', () => {
  it('shows the desks of the office and no other, by last day, undated in a group at the end', async () => {
    const office = await anOffice(t, '330100', '330200');
    const [late, soon, never, otherDesk] = [
      await withDue(office, '2026-12-30'),
      await withDue(office, '2026-11-20'),
      await withDue(office, null),
      await withDue(office, '2026-12-01', '330200'),
    ];
    await withDue(await newOffice(), '2026-11-01');
    const { rows, totals } = await list(staffCtx(t, await staffOf(t, office, 'caseworker')));
    expect(ids(rows)).toEqual([soon, otherDesk, late, never]);
    expect(rows.map(({ nextDue }) => nextDue)).toEqual(['2026-11-20', '2026-12-01', '2026-12-30', null]);
    expect(rows[0]).toMatchObject({
      clock: { name: 'acceptance', provisional: false },
      assignee: null,
      proposed: false,
    });
    expect(totals).toEqual({ all: 4, mine: 0, unassigned: 4, approval: 0, overdue: 1, undated: 1 });
  });

  it('pages forward and back over everything once, across the border of the undated', async () => {
    const office = await newOffice();
    const all: string[] = [];
    for (let n = 0; n < 11; n++) all.push(await withDue(office, n % 3 === 2 ? null : `2026-12-0${1 + (n % 4)}`));
    const ctx = staffCtx(t, await staffOf(t, office, 'caseworker'));
    const whole = ids((await list(ctx)).rows);
    expect(whole).toHaveLength(11);
    expect(new Set(whole)).toEqual(new Set(all));

    const pages: string[][] = [];
    let page = await list(ctx, {}, 4);
    expect(page.previous).toBeNull();
    for (;;) {
      pages.push(ids(page.rows));
      if (!page.next) break;
      page = await list(ctx, { after: placeText(page.next) }, 4);
    }
    expect(pages.map((each) => each.length)).toEqual([4, 4, 3]);
    expect(pages.flat()).toEqual(whole);

    const back: string[][] = [];
    while (page.previous) {
      page = await list(ctx, { before: placeText(page.previous) }, 4);
      back.unshift(ids(page.rows));
    }
    expect(back.flat()).toEqual(pages.slice(0, 2).flat());
  });

  it('narrows to mine, overdue, undated and a procedure', async () => {
    const office = await newOffice();
    const [overdue, undated, future] = [
      await withDue(office, '2026-11-23'),
      await withDue(office, null),
      await withDue(office, '2026-11-24'),
    ];
    const ctx = staffCtx(t, await staffOf(t, office, 'caseworker'));
    expect((await assignToMe(ctx, future)).ok).toBe(true);
    expect(ids((await list(ctx, { view: 'mine' })).rows)).toEqual([future]);
    expect(ids((await list(ctx, { view: 'overdue' })).rows)).toEqual([overdue]); // the last day itself is not overdue
    expect(ids((await list(ctx, { view: 'undated' })).rows)).toEqual([undated]);
    expect((await list(ctx, { procedure: 'injury' })).rows).toEqual([]);
    expect((await list(ctx, { procedure: 'wages' })).totals.all).toBe(3);
  });

  it('takes an unreadable address as a plain one', () => {
    expect(asked({ view: 'everything', procedure: 'x', after: '2026-13-01_1', before: "none_'" })).toEqual({
      view: 'all',
      procedure: undefined,
      after: undefined,
      before: undefined,
    });
  });

  it('is not for those who may not read claims', async () => {
    const ctx = staffCtx(t, await staffOf(t, await newOffice(), 'administrator'));
    expect(await listWorklist(ctx, asked())).toEqual({ ok: false, refusal: { code: 'not-permitted' } });
    expect(await takeNext(ctx)).toEqual({ ok: false, refusal: { code: 'not-permitted' } });
  });
});

describe('给我下一件', () => {
  it('gives the earliest last day that nobody has, and then says that nothing is left', async () => {
    const office = await newOffice();
    const [second, first, last] = [
      await withDue(office, '2026-12-02'),
      await withDue(office, '2026-12-01'),
      await withDue(office, null),
    ];
    const [xu, lin] = [await staffOf(t, office, 'caseworker'), await staffOf(t, office, 'caseworker')];
    expect(await takeNext(staffCtx(t, xu))).toEqual({ ok: true, value: { claimId: first } });
    expect(await takeNext(staffCtx(t, lin))).toEqual({ ok: true, value: { claimId: second } });
    expect(await takeNext(staffCtx(t, xu))).toEqual({ ok: true, value: { claimId: last } });
    expect(await takeNext(staffCtx(t, lin))).toEqual({ ok: false, refusal: { code: 'nothing-left' } });
    const audited = await t.owner`select subject_id, actor_id from anyi.audit
      where action = 'claim.assign' and actor_id in (${xu.id}, ${lin.id}) order by at`;
    expect(audited.map(({ subject_id }) => subject_id).sort()).toEqual([first, second, last].sort());
  });

  it('never gives one claim to two who ask at once', async () => {
    const office = await newOffice();
    const all: string[] = [];
    for (let n = 0; n < 8; n++) all.push(await withDue(office, '2026-12-01'));
    const people = await Promise.all(Array.from({ length: 8 }, () => staffOf(t, office, 'caseworker')));
    const outcomes = await Promise.all(people.map((each) => takeNext(staffCtx(t, each))));
    const given = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.claimId] : []));
    expect(new Set(given).size).toBe(given.length);
    const rows = await t.owner`select id from anyi.claims where id = any (${all}) and assignee_id is not null`;
    expect(rows.map(({ id }) => id as string).sort()).toEqual([...given].sort());
    expect(given.length).toBeGreaterThan(1);
  });

  it('leaves alone what waits for somebody else', async () => {
    const office = await newOffice();
    await withDue(office, '2026-12-01'); // for labour inspection to accept
    const ctx = staffCtx(t, { ...(await staffOf(t, office, 'caseworker')), roles: ['reviewer'] });
    expect(await takeNext(ctx)).toEqual({ ok: false, refusal: { code: 'nothing-left' } });
  });
});

describe('assigning', () => {
  it('takes what nobody has, tells who has it, and puts back only one’s own', async () => {
    const office = await newOffice();
    const claim = await withDue(office, '2026-12-01');
    const [xu, lin, head] = [
      staffCtx(t, await staffOf(t, office, 'caseworker')),
      staffCtx(t, await staffOf(t, office, 'caseworker')),
      staffCtx(t, await staffOf(t, office, 'reviewer')),
    ];
    expect((await assignToMe(xu, claim)).ok).toBe(true);
    expect(await assignToMe(lin, claim)).toEqual({ ok: false, refusal: { code: 'somebody-else', name: '徐敏' } });
    expect(await putBack(lin, claim)).toEqual({ ok: false, refusal: { code: 'somebody-else', name: '徐敏' } });
    expect((await putBack(xu, claim)).ok).toBe(true);
    expect(await putBack(xu, claim)).toEqual({ ok: false, refusal: { code: 'with-nobody' } });
    await assignToMe(lin, claim);
    expect((await putBack(head, claim)).ok).toBe(true);
    const elsewhere = staffCtx(t, await staffOf(t, await newOffice(), 'caseworker'));
    expect(await assignToMe(elsewhere, claim)).toEqual({ ok: false, refusal: { code: 'claim-not-found' } });
  });
});
