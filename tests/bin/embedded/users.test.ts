import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mark } from '@/bin/build/lock.mjs';
import { DatabaseUsers } from '@/bin/embedded/users';

it('the last to leave knows it; programs that were killed do not count', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'anyi-users-'));
  const other = spawn('/bin/sleep', ['60']);
  const users = new DatabaseUsers(folder);
  users.join();
  writeFileSync(join(folder, 'users', String(other.pid)), mark(other.pid!));
  expect(users.leave()).toBe(false);
  users.join();
  const ended = new Promise((resolve) => other.once('exit', resolve));
  other.kill('SIGKILL');
  await ended;
  expect(users.leave()).toBe(true);
  rmSync(folder, { recursive: true });
});
