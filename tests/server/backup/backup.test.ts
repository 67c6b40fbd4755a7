import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '@/db/client';
import { checkBackup } from '@/server/backup/check-backup';
import { expectFits, loadBackup } from '@/server/backup/load-backup';
import { evidenceFile, listFile, manifestFile, tableFile } from '@/server/backup/manifest';
import { columnList, tableName, tablesInOrder } from '@/server/backup/tables';
import { writeBackup } from '@/server/backup/write-backup';
import type { FileStore } from '@/server/evidence/file-store';
import { localStore } from '@/server/evidence/local-store';
import { verifyEvents } from '@/server/events/verify';
import { open } from '@/server/kernel/seal';
import { readSettings, type Settings } from '@/server/kernel/settings';
import { seedDemo } from '@/server/seed/demo';
import { LookUpBatches } from '@/server/status/look-up-batches';
import { lookUp } from '@/server/status/look-up';
import { newLimits, notice } from '../../fixtures/parameters';
import { testDatabase, type TestDatabase } from '../../support/db';
import { published, someEditors } from '../rules/editors';

const asOf = new Date('2026-11-24T02:00:00Z');
const quiet = () => undefined;
let from: TestDatabase;
let root: string;
let folder: string;
let store: FileStore;
let keys: { fieldKeys: TestDatabase['keys']; lookupSecret: string };

beforeAll(async () => {
  from = await testDatabase();
  root = mkdtempSync(join(tmpdir(), 'anyi-backup-'));
  folder = join(root, 'backup');
  store = localStore(join(root, 'files'));
  keys = { fieldKeys: from.keys, lookupSecret: from.lookupSecret };
  (globalThis as { anyiSettings?: Settings }).anyiSettings = readSettings({
    ANYI_EMBEDDED: '1',
    DATABASE_URL: from.urls.app,
    AUTH_SECRET: from.authSecret,
    LOOKUP_SECRET: from.lookupSecret,
    FIELD_KEYS: from.keys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
  });
  const owner = openDatabase({ url: from.urls.owner, max: 2 });
  await seedDemo({ db: from.db, owner, jobs: from.jobs, asOf, log: quiet, store });
  await owner.$client.end({ timeout: 2 });
  await published(from, await someEditors(from), { rows: [newLimits()], sources: [notice()] });
  await writeBackup({ owner: from.owner, store, keys, now: asOf, log: quiet }, folder);
});

afterAll(async () => {
  await from?.close();
  rmSync(root, { recursive: true, force: true });
});

async function contentOf({ owner }: TestDatabase): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for (const table of await tablesInOrder(owner)) {
    const rows = table.name === 'applied_sql' ? "where name <> 'repeatable'" : '';
    const [row] = await owner.unsafe(`
      select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest
      from (select ${columnList(table)} from ${tableName(table)} ${rows}) t`);
    content[table.name] = String(row!.digest);
  }
  return content;
}

const triggersOff = async ({ owner }: TestDatabase): Promise<number> =>
  (await owner`select 1 from pg_trigger where not tgisinternal and tgenabled <> 'O'`).length;

async function intoEmpty(work: (to: TestDatabase, target: Parameters<typeof loadBackup>[0]) => Promise<void>) {
  const to = await testDatabase();
  try {
    await work(to, { owner: to.owner, store: localStore(join(root, randomUUID())), keys, log: quiet });
  } finally {
    await to.close();
  }
}

describe('a backup', () => {
  test('comes back as it was: every table, every file, triggers on', () =>
    intoEmpty(async (to, target) => {
      const checked = await checkBackup(folder);
      expectFits(checked, 'demo', keys);
      // A newer build has written its own files as version 1; the backup's figures stand in for them.
      await to.owner.unsafe(`
        alter table anyi.parameter_versions disable trigger user;
        update anyi.parameter_versions set note = 'of a newer build', digest = 'other';
        alter table anyi.parameter_versions enable trigger user;`);
      await loadBackup(target, folder, checked);
      const [before, after] = [await contentOf(from), await contentOf(to)];
      expect(after).toEqual(before);
      expect(before.claims).toMatch(/^51 /);
      expect(before.parameter_versions).toMatch(/^3 /);
      expect(await triggersOff(to)).toBe(0);
      expect(await verifyEvents(to.owner)).toEqual({ ...(await verifyEvents(from.owner)), broken: [] });
      for (const { key } of checked.evidence) expect(await target.store.read(key)).toEqual(await store.read(key));
      expect(checked.evidence.length).toBeGreaterThan(30);
    }));

  test('answers the same look-ups under the same secrets', () =>
    intoEmpty(async (to, target) => {
      await loadBackup(target, folder, await checkBackup(folder));
      const [row] = await to.owner<
        { receipt_number: string; claim_id: string; lookup_sealed: Buffer; state: string }[]
      >`
        select p.receipt_number, p.claim_id, p.lookup_sealed, c.state
        from anyi.claim_public p join anyi.claims c on c.id = p.claim_id where p.lookup_sealed_until > ${asOf}`;
      const place = { table: 'claim_public', column: 'lookup_sealed', row: row!.claim_id };
      (globalThis as { anyiLookUps?: LookUpBatches }).anyiLookUps = new LookUpBatches(() => to.app);
      const answer = await lookUp({
        receiptNumber: row!.receipt_number,
        lookupCode: open(place, row!.lookup_sealed, keys.fieldKeys),
        ...{ address: '192.0.2.1', requestId: 'test', now: asOf },
      });
      expect(answer).toMatchObject({ outcome: 'found', view: { state: row!.state } });
    }));

  test('holds no key', () => {
    const manifest = readFileSync(join(folder, manifestFile), 'utf8');
    expect(manifest).not.toContain(from.lookupSecret);
    for (const { key } of from.keys) expect(manifest).not.toContain(key.toString('base64'));
  });

  test('never overwrites a folder', async () => {
    const again = writeBackup({ owner: from.owner, store, keys, now: asOf, log: quiet }, folder);
    await expect(again).rejects.toThrow(/is there already/);
  });

  test('that is broken off leaves nothing that looks whole', async () => {
    const failing = { ...store, read: () => Promise.reject(new Error('disk gone')) };
    const target = join(root, 'broken');
    const broken = writeBackup({ owner: from.owner, store: failing, keys, now: asOf, log: quiet }, target);
    await expect(broken).rejects.toThrow('disk gone');
    expect(readdirSync(root).filter((name) => name.startsWith('broken'))).toEqual([]);
  });

  test('is not made while a file of a row is missing, unless the row went with it', async () => {
    const [row] = await from.owner<
      { id: string; store_key: string }[]
    >`select id, store_key from anyi.evidence limit 1`;
    const lacking = { ...store, read: async (key: string) => (key === row!.store_key ? undefined : store.read(key)) };
    const made = writeBackup({ owner: from.owner, store: lacking, keys, now: asOf, log: quiet }, join(root, 'lacking'));
    await expect(made).rejects.toThrow(/missing from the store/);
    expect(existsSync(join(root, 'lacking'))).toBe(false);
  });
});

describe('a restore refuses', () => {
  const flip = (name: string) => {
    const path = join(folder, name);
    const bytes = readFileSync(path);
    const flipped = Buffer.from(bytes);
    flipped[Math.floor(bytes.length / 2)]! ^= 1;
    writeFileSync(path, flipped);
    return () => writeFileSync(path, bytes);
  };

  test.each(['a table', 'a file', 'the list'])('one flipped bit in %s', async (where) => {
    const { evidence } = await checkBackup(folder);
    const names = {
      'a table': tableFile('claim_events'),
      'a file': evidenceFile(evidence[3]!.key),
      'the list': listFile,
    };
    const mend = flip(names[where as keyof typeof names]);
    await expect(checkBackup(folder)).rejects.toThrow(/damaged/);
    mend();
    await expect(checkBackup(folder)).resolves.toBeDefined();
  });

  test('a folder without its manifest', async () => {
    await expect(checkBackup(root)).rejects.toThrow(/not a whole backup/);
  });

  test('other keys, by name', async () => {
    const checked = await checkBackup(folder);
    const otherKeys = { ...keys, fieldKeys: [{ id: 'k1', key: randomBytes(32) }] as TestDatabase['keys'] };
    expect(() => expectFits(checked, 'demo', otherKeys)).toThrow(/FIELD_KEYS lacks the key "k1"/);
    expect(() => expectFits(checked, 'demo', { ...keys, lookupSecret: 'x'.repeat(40) })).toThrow(/LOOKUP_SECRET/);
    expect(() => expectFits(checked, 'production', keys)).toThrow(/backup of a demo instance/);
    const newer = { ...checked, manifest: { ...checked.manifest, schemaVersion: 9_999 } };
    expect(() => expectFits(newer, 'demo', keys)).toThrow(/schema 9999/);
  });

  test('a database that holds something', () =>
    intoEmpty(async (to, target) => {
      await to.owner`insert into anyi.offices (name, phone, address) values ('x', '1', 'y')`;
      await expect(loadBackup(target, folder, await checkBackup(folder))).rejects.toThrow(/not empty \(offices/);
    }));

  test('a chain that does not hold, and leaves the database empty', () =>
    intoEmpty(async (to, target) => {
      await from.owner`alter table anyi.claim_events disable trigger user`;
      const [changed] = await from.owner<{ claim_id: string; occurred_on: string }[]>`
        update anyi.claim_events set occurred_on = occurred_on - 1 where (claim_id, seq) in
          (select claim_id, seq from anyi.claim_events where seq = 2 limit 1) returning claim_id, occurred_on::text`;
      const forged = join(root, 'forged');
      await writeBackup({ owner: from.owner, store, keys, now: asOf, log: quiet }, forged);
      await from.owner`
        update anyi.claim_events set occurred_on = occurred_on + 1 where claim_id = ${changed!.claim_id} and seq = 2`;
      await from.owner`alter table anyi.claim_events enable trigger user`;
      await expect(loadBackup(target, forged, await checkBackup(forged))).rejects.toThrow(
        `chain of claim ${changed!.claim_id}`,
      );
      expect(await to.owner`select 1 from anyi.claims limit 1`).toHaveLength(0);
      expect(await triggersOff(to)).toBe(0);
    }));
});
