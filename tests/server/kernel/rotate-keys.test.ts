import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentPlace } from '@/server/evidence/content-seal';
import { storeKey } from '@/server/evidence/file-store';
import { localStore } from '@/server/evidence/local-store';
import { resealFiles } from '@/server/kernel/rotate-files';
import { rebuildIndexes, resealColumn, sealedColumns } from '@/server/kernel/rotate-keys';
import { blindIndex, open, openBytes, seal, sealedWith, type FieldKeys } from '@/server/kernel/seal';
import { aWageReport, type TestClaim } from '../../fixtures/claims';
import { aWorker, type Worker } from '../../fixtures/people';
import { testDatabase, type TestDatabase } from '../../support/db';

let t: TestDatabase;
let ring: FieldKeys;
let onlyNew: FieldKeys;
let people: Worker[];
let claim: TestClaim;

const named = (table: string, column: string) =>
  sealedColumns.find((each) => each.table === table && each.column === column)!;

beforeAll(async () => {
  t = await testDatabase();
  const k2 = { id: 'k2', key: randomBytes(32) };
  ring = [k2, t.keys[0]];
  onlyNew = [k2];
  people = [];
  for (let n = 0; n < 3; n += 1) people.push(await aWorker(t));
  claim = await aWageReport(t, people[0]!, '310115');
});
afterAll(() => t.close());

it('knows every sealed column of the schema', async () => {
  const columns = await t.superuser<{ table: string; column: string }[]>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'anyi' and column_name like '%\\_sealed' order by 1, 2`;
  const known = sealedColumns.map(({ table, column }) => ({ table, column }));
  expect(known.toSorted((a, b) => (a.table + a.column < b.table + b.column ? -1 : 1))).toEqual([...columns]);
});

it('seals every row with the newest key, and a second run finds nothing to do', async () => {
  for (const place of sealedColumns) await resealColumn(t.owner, place, ring);
  const rows = await t.owner<{ id: string; name: Buffer; mobile: Buffer; identity: Buffer }[]>`
    select id, name_sealed as name, mobile_sealed as mobile, identity_sealed as identity from anyi.workers`;
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    const person = people.find(({ id }) => id === row.id)!;
    expect(open({ table: 'workers', column: 'name_sealed', row: row.id }, row.name, onlyNew)).toBe(person.name);
    expect(open({ table: 'workers', column: 'mobile_sealed', row: row.id }, row.mobile, onlyNew)).toBe(person.mobile);
    expect(open({ table: 'workers', column: 'identity_sealed', row: row.id }, row.identity, onlyNew)).toBe(
      person.identity,
    );
  }
  const [stored] = await t.owner<
    { answers: Buffer }[]
  >`select answers_sealed as answers from anyi.claims where id = ${claim.id}`;
  expect(open({ table: 'claims', column: 'answers_sealed', row: claim.id }, stored!.answers, onlyNew)).toContain(
    '某站点',
  );
  for (const place of sealedColumns)
    expect(await resealColumn(t.owner, place, ring)).toEqual({ changed: 0, unopened: [] });
});

it('builds the blind indexes anew, so that a person is found by the new key alone', async () => {
  expect(await rebuildIndexes(t.owner, ring)).toEqual({ changed: 3, unopened: [] });
  for (const person of people) {
    const [found] = await t.owner`
      select id, index_key_id from anyi.workers
      where mobile_index = ${blindIndex('mobile', person.mobile, onlyNew).index}
        and identity_index = ${blindIndex('identity', person.identity, onlyNew).index}`;
    expect(found).toEqual({ id: person.id, index_key_id: 'k2' });
  }
  expect(await rebuildIndexes(t.owner, ring)).toEqual({ changed: 0, unopened: [] });
});

it('more rows than a batch, broken off and begun again', async () => {
  const workerId = people[0]!.id;
  const ids = Array.from({ length: 1_203 }, () => randomUUID());
  for (const id of ids) {
    const sealed = seal({ table: 'messages', column: 'body_sealed', row: id }, `text ${id}`, t.keys);
    await t.owner`insert into anyi.messages (id, worker_id, kind, to_sealed, body_sealed, created_at)
      values (${id}, ${workerId}, 'notice', ${seal({ table: 'messages', column: 'to_sealed', row: id }, '1', ring)}, ${sealed},
        '2026-11-24T02:00:00Z')`;
  }
  const brokenOff = resealColumn(t.owner, named('messages', 'body_sealed'), ring, () => {
    throw new Error('killed');
  });
  await expect(brokenOff).rejects.toThrow('killed');
  expect(await resealColumn(t.owner, named('messages', 'body_sealed'), ring)).toEqual({ changed: 703, unopened: [] });
  const rows = await t.owner<{ id: string; body: Buffer }[]>`select id, body_sealed as body from anyi.messages`;
  for (const { id, body } of rows)
    expect(open({ table: 'messages', column: 'body_sealed', row: id }, body, onlyNew)).toBe(`text ${id}`);
});

it('what no key opens is left and named', async () => {
  const lost = await aWorker({ ...t, keys: [{ id: 'lost', key: randomBytes(32) }] });
  expect(await resealColumn(t.owner, named('workers', 'name_sealed'), ring)).toEqual({
    changed: 0,
    unopened: [lost.id],
  });
  expect(await rebuildIndexes(t.owner, ring)).toEqual({ changed: 0, unopened: [lost.id] });
});

it('a sealed value moved to another row by whoever owns the database does not open', async () => {
  const [one, two] = people;
  await t.owner`update anyi.workers w set name_sealed = o.name_sealed from anyi.workers o where w.id = ${one!.id} and o.id = ${two!.id}`;
  const [row] = await t.owner<{ name: Buffer }[]>`select name_sealed as name from anyi.workers where id = ${one!.id}`;
  expect(() => open({ table: 'workers', column: 'name_sealed', row: one!.id }, row!.name, ring)).toThrow(/another row/);
});

it('files of the store move to the newest key, too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anyi-rotate-'));
  try {
    const store = localStore(folder);
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of ids) await store.write(storeKey(id), seal(contentPlace(id), Buffer.from(`file ${id}`), t.keys));
    await store.write(storeKey(ids[2]!), Buffer.from('no sealed file at all, only some bytes that somebody left'));
    expect(await resealFiles(store, ring)).toEqual({ changed: 2, unopened: [storeKey(ids[2]!)] });
    for (const id of ids.slice(0, 2)) {
      const sealed = (await store.read(storeKey(id)))!;
      expect(sealedWith(sealed)).toBe('k2');
      expect(openBytes(contentPlace(id), sealed, onlyNew).toString()).toBe(`file ${id}`);
    }
    expect((await resealFiles(store, ring)).changed).toBe(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});
