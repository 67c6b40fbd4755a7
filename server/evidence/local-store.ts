import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore, StoredFile } from './file-store';

const unfinished = 'tmp';
const wellFormed = /^(?:[0-9a-f]{2}|tmp)\/[0-9a-f-]{36}$/;

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
const ifThere = <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });

/** A new name lasts only once its folder has reached the disk, too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first !== undefined) await syncFolder(dirname(first));
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Files in a folder of this machine, or of one that several machines share. */
export function localStore(root: string): FileStore {
  const pathOf = (key: string): string => {
    if (!wellFormed.test(key)) throw new Error('not a key of the file store');
    return join(root, key);
  };

  async function write(key: string, bytes: Uint8Array): Promise<void> {
    const path = pathOf(key);
    const draft = pathOf(`${unfinished}/${randomUUID()}`);
    await makeFolder(dirname(draft));
    await makeFolder(dirname(path));
    try {
      await writeSynced(draft, bytes);
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    await syncFolder(dirname(path));
  }

  async function* list(prefix = ''): AsyncGenerator<StoredFile> {
    for (const folder of (await ifThere(readdir(root, { withFileTypes: true }))) ?? [])
      for (const name of folder.isDirectory() ? await readdir(join(root, folder.name)) : []) {
        const key = `${folder.name}/${name}`;
        if (!wellFormed.test(key) || !key.startsWith(prefix)) continue;
        const found = await ifThere(stat(join(root, key)));
        if (found) yield { key, ageMs: Date.now() - found.mtimeMs };
      }
  }

  return {
    write,
    read: async (key) => ifThere(readFile(pathOf(key))),
    remove: async (key) => rm(pathOf(key), { force: true }),
    list,
  };
}
