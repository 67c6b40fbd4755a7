import type { Sql } from 'postgres';
import type { FileStore } from './file-store';
import { removeFile } from './remove-file';

const dayMs = 24 * 3_600_000;
const batchLength = 500;

/** 清理. Removes rows that belong to no draft and no claim, with their files, and files without any row, both after 24
 *  hours; gives how many. A file whose row stands is never touched: rows go first, files after them. `sql` is the jobs
 *  role's, `now` the site's clock; the age of files is told by the store. */
export async function sweepFiles(sql: Sql, store: FileStore, now: Date): Promise<{ rows: number; files: number }> {
  const before = new Date(now.getTime() - dayMs);
  const rows = await sql<{ storeKey: string }[]>`
    delete from anyi.evidence where draft_id is null and claim_id is null and created_at < ${before}
    returning store_key as "storeKey"`;
  for (const { storeKey } of rows) await removeFile(store, storeKey);

  let files = 0;
  for await (const keys of batches(oldKeys(store)))
    for (const key of await withoutRow(sql, keys)) {
      await removeFile(store, key);
      files++;
    }
  return { rows: rows.length, files };
}

async function withoutRow(sql: Sql, keys: string[]): Promise<string[]> {
  const found = await sql<{ storeKey: string }[]>`
    select store_key as "storeKey" from anyi.evidence where store_key = any (${keys})`;
  const recorded = new Set(found.map(({ storeKey }) => storeKey));
  return keys.filter((key) => !recorded.has(key));
}

async function* oldKeys(store: FileStore): AsyncGenerator<string> {
  for await (const { key, ageMs } of store.list()) if (ageMs > dayMs) yield key;
}

async function* batches(keys: AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const key of keys) {
    batch.push(key);
    if (batch.length < batchLength) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
