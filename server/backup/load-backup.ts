import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Sql, TransactionSql } from 'postgres';
import { schemaVersion } from '@/db/schema-version';
import { withoutIndexes } from '@/db/seed/without-indexes';
import type { FileStore } from '@/server/evidence/file-store';
import { OperatorError } from '@/server/kernel/operator-error';
import type { CheckedBackup } from './check-backup';
import { expectKeys, type BackupKeys } from './key-checks';
import { evidenceFile, tableFile, type Manifest } from './manifest';
import { columnList, isMerged, isReplaced, tableName, tablesInOrder, type TableShape } from './tables';

export type RestoreTarget = { owner: Sql; store: FileStore; keys: BackupKeys; log: (line: string) => void };

/** Whether a backup can go into an instance of this build, mode and secrets; throws an OperatorError when not. */
export function expectFits({ manifest }: CheckedBackup, mode: Manifest['mode'], keys: BackupKeys): void {
  if (manifest.mode !== mode)
    throw new OperatorError(`This is a backup of a ${manifest.mode} instance; the database here is for ${mode}.`);
  if (manifest.schemaVersion !== schemaVersion)
    throw new OperatorError(
      `This backup has schema ${manifest.schemaVersion} and this release schema ${schemaVersion}. Restore it with the release that made it, then run \`npm run migrate\` with this one.`,
    );
  expectKeys(manifest.keys, keys);
}

/** 恢复 into an empty, migrated database: files first, then all rows in one transaction, checked before it commits. Throws an
 *  OperatorError and leaves the database empty when anything differs from what was backed up. */
export async function loadBackup(target: RestoreTarget, folder: string, backup: CheckedBackup): Promise<void> {
  await expectEmpty(target.owner);
  await restoreFiles(target, folder, backup);
  await target.owner.begin(async (tx) => {
    const tables = await tablesInOrder(tx);
    const loaded = tables.filter(({ name }) => !isMerged(name)).map(({ name }) => name);
    await withoutIndexes(tx, loaded, target.log, async () => {
      for (const { name } of tables.filter((table) => isReplaced(table.name)))
        await tx.unsafe(`delete from ${tableName({ name })}`);
      for (const { name, columns, rows } of inOrder(tables, backup.manifest)) {
        await loadTable(tx, { name, columns }, folder);
        await expectRows(tx, name, rows);
        target.log(`${name}: ${rows} rows`);
      }
      await tx`delete from anyi.evidence where id = any (${backup.manifest.removedMeanwhile})`;
    });
    await expectChains(tx);
    await tx`
      select anyi_jobs.enqueue('send-messages', '{}', 'send-messages')
      where exists (select from anyi.messages where state = 'waiting')`;
  });
  await target.owner`analyze`;
}

async function expectEmpty(owner: Sql): Promise<void> {
  for (const table of await tablesInOrder(owner)) {
    if (isMerged(table.name) || isReplaced(table.name)) continue;
    const [row] = await owner.unsafe(`select 1 from ${tableName(table)} limit 1`);
    if (row)
      throw new OperatorError(
        `The database is not empty (${table.name} has rows). Restore into a new, empty database.`,
      );
  }
}

async function restoreFiles({ store, log }: RestoreTarget, folder: string, { evidence }: CheckedBackup): Promise<void> {
  for (const [index, { key }] of evidence.entries()) {
    await store.write(key, await readFile(join(folder, evidenceFile(key))));
    if ((index + 1) % 1000 === 0) log(`files: ${index + 1} of ${evidence.length}`);
  }
  log(`files: ${evidence.length}`);
}

/** The tables of the backup in the order that this schema's foreign keys ask for. */
function inOrder(tables: readonly TableShape[], manifest: Manifest): Manifest['tables'] {
  const unknown = manifest.tables.filter(({ name }) => !tables.some((table) => table.name === name));
  if (unknown.length > 0) throw new OperatorError(`This database has no table ${unknown[0]!.name}.`);
  return tables.flatMap(({ name }) => manifest.tables.filter((table) => table.name === name));
}

async function loadTable(tx: TransactionSql, table: TableShape, folder: string): Promise<void> {
  const into = isMerged(table.name) ? 'pg_temp.restored' : tableName(table);
  if (isMerged(table.name)) await tx.unsafe(`create temp table restored (like ${tableName(table)}) on commit drop`);
  const rows = await tx.unsafe(`copy ${into} (${columnList(table)}) from stdin`).writable();
  await pipeline(createReadStream(join(folder, tableFile(table.name))), createGunzip(), rows);
  if (!isMerged(table.name)) return;
  await tx.unsafe(`
    insert into ${tableName(table)} (${columnList(table)}) select ${columnList(table)} from pg_temp.restored
    on conflict do nothing`);
  await tx.unsafe('drop table pg_temp.restored');
}

async function expectRows(tx: TransactionSql, name: string, rows: number): Promise<void> {
  if (isMerged(name)) return;
  const [found] = await tx.unsafe<{ count: number }[]>(`select count(*)::integer as count from ${tableName({ name })}`);
  if (found?.count !== rows)
    throw new OperatorError(`${name} has ${found?.count} rows instead of ${rows}: nothing was restored.`);
}

/** The chain of events holds in what was loaded, and each claim stands where its last event left it. */
async function expectChains(tx: TransactionSql): Promise<void> {
  const [broken] = await tx<{ claim_id: string }[]>`
    select e.claim_id from anyi.claim_events e
    left join anyi.claim_events b on b.claim_id = e.claim_id and b.seq = e.seq - 1
    where e.hash <> anyi.event_hash(e) or e.prev_hash is distinct from b.hash
    union all
    select c.id from anyi.claims c left join anyi.claim_events e on e.claim_id = c.id and e.seq = c.seq
    where c.head_hash is distinct from e.hash or c.state is distinct from e.to_state
    limit 1`;
  if (broken)
    throw new OperatorError(`The event chain of claim ${broken.claim_id} does not hold: nothing was restored.`);
}
