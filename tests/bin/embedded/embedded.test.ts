import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startEmbedded, type Embedded } from '@/bin/embedded/embedded';

let folder: string;
let running: Embedded | undefined;

const start = async () => (running = await startEmbedded({ dataDir: folder, log: () => undefined }));
const pidFile = () => join(folder, 'postgres', 'data', 'postmaster.pid');
const postmaster = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

async function query<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
const write = (server: Embedded) =>
  query(server.ownerUrl, (sql) => sql.unsafe('create table kept (n int); insert into kept values (7)'));
const read = (server: Embedded) =>
  query(server.ownerUrl, async (sql) => (await sql`select n from kept`)[0]!.n as number);

/** Ends the server and puts `pid` into a lock file like the one a killed server leaves. */
async function leaveLockOf(pid: number) {
  const lock = readFileSync(pidFile(), 'utf8');
  await running!.stop();
  writeFileSync(pidFile(), [pid, ...lock.split('\n').slice(1)].join('\n'));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anyi-embedded-'));
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

it('keeps what was committed when its server is killed, and starts again without help', async () => {
  await write(await start());
  process.kill(postmaster(), 'SIGKILL');
  expect(await read(await start())).toBe(7);
});

it('joins the server that a killed program left running', async () => {
  const first = await start();
  await write(first);
  const second = await start();
  expect(second.port).toBe(first.port);
  expect(await read(second)).toBe(7);
});

it('revives a server that was killed, on the same port', async () => {
  const server = await start();
  await write(server);
  expect(await server.revive()).toBe(false);
  process.kill(postmaster(), 'SIGKILL');
  await expect.poll(() => server.revive(), { timeout: 5_000 }).toBe(true);
  expect(await read(server)).toBe(7);
});

it('starts over the lock of a process id that another program has now', async () => {
  await write(await start());
  await leaveLockOf(process.pid);
  expect(await read(await start())).toBe(7);
});

it('starts over the lock of a zombie', async () => {
  await write(await start());
  // The shell becomes `sleep`, which never asks how its child ended: the child stays a zombie.
  const parent = spawn('/bin/sh', ['-c', 'sleep 0.05 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const zombie = await new Promise<number>((resolve) => parent.stdout.once('data', (text) => resolve(Number(text))));
  try {
    await sleep(300);
    expect(readFileSync(`/proc/${zombie}/stat`, 'utf8')).toContain(') Z ');
    await leaveLockOf(zombie);
    expect(await read(await start())).toBe(7);
  } finally {
    parent.kill('SIGKILL');
  }
});

it('finds another port when its own is taken', async () => {
  const first = await start();
  const other = mkdtempSync(join(tmpdir(), 'anyi-embedded-'));
  const second = await startEmbedded({ dataDir: other, log: () => undefined });
  expect(second.port).not.toBe(first.port);
  await second.stop();
  rmSync(other, { recursive: true, force: true });
});

it('leaves no lock, no server and no mark behind when it ends', async () => {
  const server = await start();
  const pid = postmaster();
  await server.stop();
  running = undefined;
  expect(existsSync(pidFile())).toBe(false);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

it('keeps its secrets for itself and from start to start', async () => {
  const first = await start();
  await first.stop();
  expect((await start()).secrets).toEqual(first.secrets);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);
});

it('refuses data whose secrets are gone instead of making new ones', async () => {
  await (await start()).stop();
  rmSync(join(folder, 'secrets.json'));
  await expect(start()).rejects.toThrow(/secrets\.json is missing/);
});

it('refuses the folder of another user with one sentence', async () => {
  const foreign = join(folder, 'foreign');
  mkdirSync(foreign);
  chmodSync(folder, 0o755);
  const asRoot = process.getuid?.() === 0;
  if (asRoot) chownSync(foreign, 4242, 4242);
  const attempt = startEmbedded({ dataDir: asRoot ? foreign : '/usr', log: () => undefined });
  await expect(attempt).rejects.toThrow(
    /^The data folder \S+ belongs to user .+\. Start as that user, or set DATA_DIR/,
  );
});

it('refuses a folder that cannot be made', async () => {
  const attempt = startEmbedded({ dataDir: '/proc/anyi', log: () => undefined });
  await expect(attempt).rejects.toThrow(/^The data folder \/proc\/anyi cannot be used/);
});
