import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isHeld, mark, underLock } from '@/bin/build/lock.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anyi-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nobody = () => undefined;
const goneProcess = () => spawnSync('/bin/true').pid;

it('lets one in at a time', async () => {
  const file = join(folder, 'lock');
  let [inside, most] = [0, 0];
  const work = async () => {
    most = Math.max(most, ++inside);
    await sleep(20);
    inside -= 1;
  };
  await Promise.all([1, 2, 3, 4].map(() => underLock(file, work, nobody)));
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

it.each([
  ['a process that is gone', () => `${goneProcess()} 1`],
  ['a process id that another process has now', () => `${process.pid} 1`],
  ['nobody', () => ''],
])('takes over the lock of %s', async (_, content) => {
  const file = join(folder, 'lock');
  writeFileSync(file, content());
  expect(await underLock(file, () => 'done', nobody)).toBe('done');
});

it('is free again after work that failed', async () => {
  const file = join(folder, 'lock');
  await expect(underLock(file, () => Promise.reject(new Error('no')), nobody)).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});

it('stays held while a child that shares it runs', () => {
  expect(isHeld(`${goneProcess()} 1\n${mark(process.pid)}`)).toBe(true);
  expect(isHeld(`${goneProcess()} 1\n${process.pid} 1`)).toBe(false);
});
