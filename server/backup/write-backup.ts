import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Sql, TransactionSql } from 'postgres';
import type { FileStore } from '@/server/evidence/file-store';
import { OperatorError } from '@/server/kernel/operator-error';
import { keyChecks, type BackupKeys } from './key-checks';
import { evidenceFile, listFile, manifestFile, tableFile, type Manifest } from './manifest';
import { columnList, tableName, tablesInOrder, type TableShape } from './tables';

export type BackupSource = { owner: Sql; store: FileStore; keys: BackupKeys; now: Date; log: (line: string) => void };

/** 备份 of database and files into a new folder. All tables are read in one snapshot while people work on; the folder gets
 *  its name only when everything in it has reached the disk. Throws an OperatorError when the folder is there already. */
export async function writeBackup(source: BackupSource, target: string): Promise<Manifest> {
  const folder = resolve(target);
  if (await exists(folder)) throw new OperatorError(`${folder} is there already. Name a folder that is not.`);
  const partial = `${folder}.partial-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(join(partial, 'tables'), { recursive: true, mode: 0o700 });
    await mkdir(join(partial, 'files'), { mode: 0o700 });
    const manifest = await snapshot(source, partial);
    await writeSynced(join(partial, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
    await syncFolder(partial);
    await rename(partial, folder);
    await syncFolder(dirname(folder));
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const snapshot = (source: BackupSource, folder: string): Promise<Manifest> =>
  source.owner.begin('isolation level repeatable read read only', async (tx) => {
    const [instance] = await tx<Pick<Manifest, 'mode' | 'schemaVersion'>[]>`
      select mode, schema_version as "schemaVersion" from anyi.instance`;
    if (!instance) throw new OperatorError('This database has not been migrated: there is nothing to back up.');
    const tables: Manifest['tables'] = [];
    for (const table of await tablesInOrder(tx)) {
      tables.push(await copyTable(tx, table, folder));
      source.log(`${table.name}: ${tables.at(-1)!.rows} rows`);
    }
    const files = await copyEvidence(source, tx, folder);
    return { format: 1, madeAt: source.now.toISOString(), ...instance, tables, ...files, keys: keyChecks(source.keys) };
  }) as Promise<Manifest>;

const lineFeed = 10;

/** COPY's text form has one line a row: a line feed inside a value is written as \n. */
const lineCounter = () => {
  const counted = { lines: 0 };
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) counted.lines += 1;
      done(null, chunk);
    },
  });
  return { counted, stream };
};

const hasher = () => {
  const hash = createHash('sha256');
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { hash, stream };
};

async function copyTable(tx: TransactionSql, table: TableShape, folder: string): Promise<Manifest['tables'][number]> {
  const path = join(folder, tableFile(table.name));
  const rows = await tx.unsafe(`copy ${tableName(table)} (${columnList(table)}) to stdout`).readable();
  const { counted, stream: counter } = lineCounter();
  const { hash, stream: hashing } = hasher();
  // Most of it is sealed or hashed and hardly shrinks: the fastest level is the right one.
  await pipeline(rows, counter, createGzip({ level: 1 }), hashing, createWriteStream(path, { mode: 0o600 }));
  // postgres.js pauses its socket when the stream is full and resumes it only when more is asked for; of a copy whose end came
  // along with what filled it nobody asks for more, and the next query would wait for ever.
  rows._read(0);
  await syncFile(path);
  return { ...table, rows: counted.lines, sha256: hash.digest('hex') };
}

type Evidence = { id: string; store_key: string };

/** A file is there before its row is (foundations E2), so every file of the snapshot can be read; one that is not was removed
 *  with its row while we worked. */
async function copyEvidence(
  { owner, store, log }: BackupSource,
  tx: TransactionSql,
  folder: string,
): Promise<Pick<Manifest, 'files' | 'removedMeanwhile'>> {
  const list: string[] = [];
  const removedMeanwhile: string[] = [];
  let bytes = 0;
  const made = new Set<string>();
  for await (const rows of tx<Evidence[]>`select id, store_key from anyi.evidence order by store_key`.cursor(500)) {
    for (const { id, store_key: key } of rows) {
      const content = await store.read(key);
      if (!content) {
        await expectRemoved(owner, id, key);
        removedMeanwhile.push(id);
        continue;
      }
      const path = join(folder, evidenceFile(key));
      if (!made.has(dirname(path))) await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      made.add(dirname(path));
      await writeSynced(path, content);
      list.push(`${createHash('sha256').update(content).digest('hex')}  ${evidenceFile(key)}`);
      bytes += content.length;
      if (list.length % 1000 === 0) log(`files: ${list.length}`);
    }
  }
  const text = list.map((line) => `${line}\n`).join('');
  await writeSynced(join(folder, listFile), text);
  log(`files: ${list.length}, ${bytes} bytes`);
  const listSha256 = createHash('sha256').update(text).digest('hex');
  return { files: { count: list.length, bytes, listSha256 }, removedMeanwhile };
}

async function expectRemoved(owner: Sql, id: string, key: string): Promise<void> {
  const [row] = await owner`select 1 from anyi.evidence where id = ${id}`;
  if (row)
    throw new OperatorError(
      `The file ${key} of an evidence row is missing from the store: no whole backup can be made.`,
    );
}

async function writeSynced(path: string, content: string | Buffer): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
