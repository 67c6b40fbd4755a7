import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Db } from '@/db/client';
import { claimEvents, claims } from '@/db/schema/claims';
import { workers } from '@/db/schema/people';
import { demoClaims, demoStaff, demoTotpSecret, demoWorkers, type DemoClaimKey } from '@/db/seed/ids';
import { procedures } from '@/domain/claims/procedures';
import { addDays } from '@/domain/kernel/days';
import { localStore } from '@/server/evidence/local-store';
import { isPassword } from '@/server/auth/password';
import { openTotp } from '@/server/auth/sign-in-staff';
import { blindIndex } from '@/server/kernel/seal';
import { readSettings, type Settings } from '@/server/kernel/settings';
import { demoSignIns, seedDemo } from '@/server/seed/demo';
import { testDatabase, type TestDatabase } from '../support/db';

const asOf = new Date('2026-11-24T02:00:00Z');
const lines: string[] = [];
let t: TestDatabase;
let owner: Db;
let folder: string;

const seed = () =>
  seedDemo({ db: t.db, owner, jobs: t.jobs, asOf, log: (line) => lines.push(line), store: localStore(folder) });

beforeAll(async () => {
  t = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'anyi-seed-'));
  (globalThis as { anyiSettings?: Settings }).anyiSettings = readSettings({
    ANYI_EMBEDDED: '1',
    DATABASE_URL: t.urls.app,
    AUTH_SECRET: t.authSecret,
    LOOKUP_SECRET: t.lookupSecret,
    FIELD_KEYS: t.keys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
  });
  owner = openDatabase({ url: t.urls.owner, max: 4 });
  await seed();
});

afterAll(async () => {
  await owner?.$client.end({ timeout: 2 });
  await t?.close();
  rmSync(folder, { recursive: true, force: true });
});

const count = async (query: string): Promise<number> => Number((await t.owner.unsafe(query))[0]!.n);

test('a second start changes nothing', async () => {
  const before = await count('select count(*) as n from anyi.claim_events');
  expect(await seed()).toBe(false);
  expect(await count('select count(*) as n from anyi.claim_events')).toBe(before);
});

test('policy editors have published one correction and propose another; no figure is touched', async () => {
  const rows = await t.owner`
    select p.state, v.version, p.preview -> 'refusals' as refusals, p.outcome is not null as done
    from anyi.parameter_proposals p left join anyi.parameter_versions v on v.proposal_id = p.id order by p.created_at`;
  expect(rows).toEqual([
    { state: 'published', version: 2, refusals: [], done: true },
    { state: 'proposed', version: null, refusals: [], done: false },
  ]);
  const moved = await t.owner`
    select 1 from anyi.parameters p join anyi.parameters old on old.id = p.supersedes
    where (p.value, p.effective_from, p.effective_to, p.source)
      is distinct from (old.value, old.effective_from, old.effective_to, old.source)`;
  expect(moved).toHaveLength(0);
});

test('every state of every procedure that a claim can be in has a claim', async () => {
  const rows = await t.owner<{ procedure: string; state: string }[]>`select distinct procedure, state from anyi.claims`;
  const there = new Set(rows.map(({ procedure, state }) => `${procedure} ${state}`));
  const wanted = Object.values(procedures).flatMap(({ id, initial, states }) =>
    Object.keys(states)
      .filter((state) => state !== initial)
      .map((state) => `${id} ${state}`),
  );
  expect(wanted.filter((each) => !there.has(each))).toEqual([]);
});

test('each worker has the claims that the constants name', async () => {
  for (const [worker, { mobile }] of Object.entries(demoWorkers)) {
    const [row] = await owner
      .select()
      .from(workers)
      .where(eq(workers.mobileIndex, blindIndex('mobile', mobile).index));
    const own = await owner.select().from(claims).where(eq(claims.ownerId, row!.id));
    const expected = (Object.keys(demoClaims) as DemoClaimKey[]).map((key) => demoClaims[key]);
    expect(own.map(({ procedure, state }) => `${procedure} ${state}`).sort()).toEqual(
      expected
        .filter((claim) => claim.worker === worker)
        .map(({ procedure, state }) => `${procedure} ${state}`)
        .sort(),
    );
  }
});

test('all of it lies in the past, in the order of its events', async () => {
  expect(await count(`select count(*) as n from anyi.claim_events where recorded_at >= '${asOf.toISOString()}'`)).toBe(
    0,
  );
  expect(await count(`select count(*) as n from anyi.audit where at >= '${asOf.toISOString()}'`)).toBe(0);
  expect(
    await count(`
      select count(*) as n from anyi.claim_events e join anyi.claim_events before
        on before.claim_id = e.claim_id and before.seq = e.seq - 1 where before.recorded_at >= e.recorded_at`),
  ).toBe(0);
});

test('the chain of every claim holds and its head is the claim’s', async () => {
  const [event] = await owner.select().from(claimEvents).limit(1);
  expect(event).toBeDefined();
  expect(
    await count(`
      select count(*) as n from anyi.claim_events e where e.hash <> anyi.event_hash(e) or e.prev_hash is distinct from
        (select b.hash from anyi.claim_events b where b.claim_id = e.claim_id and b.seq = e.seq - 1)`),
  ).toBe(0);
  expect(
    await count(`
      select count(*) as n from anyi.claims c join anyi.claim_events e on e.claim_id = c.id and e.seq = c.seq
      where e.hash <> c.head_hash or e.to_state <> c.state`),
  ).toBe(0);
});

test('dates that were missed stand in the ledger on the day after, and somebody was told', async () => {
  const missed = await t.owner<{ on: string; due_on: string }[]>`
    select "on"::text, due_on::text from anyi.clock_entries where entry = 'missed' and event_seq is null`;
  expect(missed.length).toBeGreaterThan(2);
  for (const { on, due_on } of missed) expect(on).toBe(addDays(due_on, 1));
  expect(await count("select count(*) as n from anyi.clocks where state = 'running' and due_on < '2026-11-24'")).toBe(
    0,
  );
  expect(await count("select count(*) as n from anyi.notices where template = 'clock.missed_office'")).toBeGreaterThan(
    0,
  );
});

test('somebody on the staff can sign in with what is printed', async () => {
  const [row] = await t.owner<{ id: string; password_hash: string; totp_sealed: Buffer }[]>`
    select id, password_hash, totp_sealed from anyi.staff where login = ${demoStaff.xu.login}`;
  const printed = demoSignIns().join('\n');
  const password = /password (\S+),/.exec(printed)![1]!;
  expect(await isPassword(row!.password_hash, password)).toBe(true);
  expect(openTotp(row!)).toBe(demoTotpSecret);
  expect(printed).toContain(demoStaff.xu.login);
});

test('evidence lies in the store, drafts and estimates are kept, a decision waits for the second person', async () => {
  const rows = await t.owner<{ store_key: string }[]>`select store_key from anyi.evidence`;
  expect(rows.length).toBeGreaterThan(30);
  for (const { store_key } of rows) expect(await localStore(folder).read(store_key)).toBeDefined();
  expect(await count('select count(*) as n from anyi.drafts')).toBe(3);
  expect(await count('select count(*) as n from anyi.estimates where worker_id is not null')).toBe(3);
  expect(await count("select count(*) as n from anyi.proposals where status = 'open'")).toBe(2);
});

test('a seeding that was broken off is made again, whole', async () => {
  const before = await count('select count(*) as n from anyi.claim_events');
  await t.owner`update anyi.applied_sql set digest = 'begun' where name = 'demo-seed'`;
  expect(await seed()).toBe(true);
  expect(await count('select count(*) as n from anyi.claim_events')).toBe(before);
  expect(lines).toContain('the demonstration data is incomplete: making it again');
});

test('a database that holds something else is left alone', async () => {
  await t.owner`delete from anyi.applied_sql where name = 'demo-seed'`;
  expect(await seed()).toBe(false);
});
