import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeKey, type FileStore, type StoredFile } from '@/server/evidence/file-store';
import { localStore } from '@/server/evidence/local-store';
import { s3Store } from '@/server/evidence/s3-store';
import { fakeS3, type FakeS3 } from './fake-s3';
import { keysOf } from './setting';

const hour = 3_600_000;
let folder: string;
let s3: FakeS3;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anyi-store-'));
  s3 = await fakeS3();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await s3.close();
});

const stores: Record<string, { make: () => FileStore; age: (key: string, hours: number) => void }> = {
  'a local folder': {
    make: () => localStore(join(folder, 'files')),
    age: (key, hours) => {
      const then = new Date(Date.now() - hours * hour);
      utimesSync(join(folder, 'files', key), then, then);
    },
  },
  'S3-compatible storage': {
    make: () => s3Store(s3.settings),
    age: (key, hours) => void (s3.objects.get(`files/${key}`)!.modified = new Date(Date.now() - hours * hour)),
  },
};

describe.each(Object.entries(stores))('%s', (_, { make, age }) => {
  it('gives back what was written, also after it was written anew', async () => {
    const store = make();
    const key = storeKey(randomUUID());
    for (const bytes of [randomBytes(3_000_000), randomBytes(10)]) {
      await store.write(key, bytes);
      expect((await store.read(key))?.equals(bytes)).toBe(true);
    }
  });

  it('knows of no file that is not there, and removes one twice without complaint', async () => {
    const store = make();
    const key = storeKey(randomUUID());
    expect(await store.read(key)).toBeUndefined();
    await store.write(key, Buffer.from('x'));
    await store.remove(key);
    await store.remove(key);
    expect(await store.read(key)).toBeUndefined();
  });

  it('lists every file with its age, or those of a beginning', async () => {
    const store = make();
    const keys = Array.from({ length: 5 }, () => storeKey(randomUUID()));
    for (const key of keys) await store.write(key, Buffer.from('x'));
    age(keys[0]!, 30);
    const found: StoredFile[] = [];
    for await (const file of store.list()) found.push(file);
    expect(found.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
    const ages = Object.fromEntries(found.map(({ key, ageMs }) => [key, ageMs / hour]));
    expect(ages[keys[0]!]).toBeCloseTo(30, 1);
    expect(ages[keys[1]!]).toBeCloseTo(0, 1);
    const some: string[] = [];
    for await (const { key } of store.list(keys[2]!.slice(0, 5))) some.push(key);
    expect(some).toEqual([keys[2]]);
  });
});

describe('a local folder', () => {
  it('can be read by nobody else, and holds nothing half-written', async () => {
    const root = join(folder, 'own');
    const store = localStore(root);
    const key = storeKey(randomUUID());
    await store.write(key, Buffer.from('x'));
    expect(statSync(join(root, key)).mode & 0o777).toBe(0o600);
    expect(statSync(join(root, key, '..')).mode & 0o777).toBe(0o700);
    expect(await keysOf(store)).toEqual([key]);
  });

  it('shows the leftover of a write that was cut off, but not what is no file of ours', async () => {
    const root = join(folder, 'left');
    const left = `tmp/${randomUUID()}`;
    mkdirSync(join(root, 'tmp'), { recursive: true });
    for (const key of [left, 'tmp/notes.txt', 'README']) writeFileSync(join(root, key), 'x');
    expect(await keysOf(localStore(root))).toEqual([left]);
  });

  it('leads nowhere else', async () => {
    const store = localStore(join(folder, 'files'));
    for (const key of ['../secret', '/etc/passwd', 'ab/../../x', `ab/${randomUUID()}/x`, ''])
      await expect(store.read(key)).rejects.toThrow('not a key');
  });

  it('is empty before its first file', async () => {
    expect(await keysOf(localStore(join(folder, 'nowhere')))).toEqual([]);
  });
});

describe('S3-compatible storage', () => {
  const key = storeKey(randomUUID());

  it('tries again when the other side stumbles, and gives up with an error', async () => {
    const store = s3Store(s3.settings);
    s3.failures.push(503);
    await store.write(key, Buffer.from('x'));
    expect(s3.objects.has(`files/${key}`)).toBe(true);
    s3.failures.push(500, 500, 500);
    await expect(store.write(key, Buffer.from('y'))).rejects.toThrow('answered 500');
  });

  it.each(['write', 'list'] as const)('takes no answer for an empty one: %s without permission', async (what) => {
    const store = s3Store({ ...s3.settings, secretAccessKey: 'wrong' });
    const attempt = what === 'write' ? store.write(key, Buffer.from('x')) : keysOf(store);
    await expect(attempt).rejects.toThrow('answered 403');
  });

  it('reports a bucket that is not there instead of an empty list', async () => {
    s3.failures.push(404);
    await expect(keysOf(s3Store(s3.settings))).rejects.toThrow('answered 404');
  });
});
