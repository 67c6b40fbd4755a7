import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, closeSync, existsSync, fchownSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { OperatorError } from '@/server/kernel/operator-error';
import type { Placement } from './placement';
import { anyoneServes, readPostmaster, servesFolder, type Postmaster } from './postmaster';
import { writePrivately } from './secrets';

const preferredPort = 54329;
const startLimit = 60_000; // recovery after a kill replays at most max_wal_size
const tries = 4;

const serverOptions = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and error details hold personal values; neither is written to the log file.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};
export type ServerOptions = Partial<Record<string, string>>;

export const dataFolderOf = (placement: Placement) => join(placement.postgresDir, 'data');
const logFileOf = (placement: Placement) => join(placement.postgresDir, 'postgres.log');

const processOptions = ({ user, postgresDir }: Placement) => ({
  ...(user ? { uid: user.uid, gid: user.gid } : {}),
  cwd: postgresDir,
  // None of our environment: PGPORT or PGDATA of the operator must not reach it, nor our secrets its workers.
  env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
});

/** Makes the cluster aside and renames it, so that a kill half-way leaves nothing that looks finished. */
export function initialise(placement: Placement, superPassword: string) {
  const unfinished = join(placement.postgresDir, 'data.new');
  const passwordFile = join(placement.postgresDir, 'password');
  rmSync(unfinished, { recursive: true, force: true });
  writePrivately(passwordFile, superPassword);
  if (placement.user) chownSync(passwordFile, placement.user.uid, placement.user.gid);
  const made = spawnSync(
    placement.binaries.initdb,
    [
      ...['-D', unfinished, '-U', 'postgres', '--pwfile', passwordFile, '-E', 'UTF8', '--locale=C'],
      ...['--locale-provider=icu', '--icu-locale=zh-Hans-CN', '--data-checksums', '--auth=scram-sha-256'],
    ],
    { ...processOptions(placement), encoding: 'utf8' },
  );
  if (made.status !== 0)
    throw new OperatorError(`PostgreSQL could not prepare ${unfinished}: ${made.error?.message ?? made.stderr.trim()}`);
  renameSync(unfinished, dataFolderOf(placement));
}

const isFree = (port: number) =>
  new Promise<number | undefined>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });

/** `wanted` if nobody has it, else any free port of the loopback address. */
export async function freePort(wanted = 0): Promise<number> {
  const port = (await isFree(wanted)) ?? (await isFree(0));
  if (port === undefined) throw new OperatorError('There is no free port on 127.0.0.1.');
  return port;
}

/** 'yes', 'not-yet' while it is starting or ending, or the reason why it never will. */
async function answers(port: number, password: string): Promise<'yes' | 'not-yet' | Error> {
  const sql = postgres({
    ...{ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' },
    ...{ max: 1, connect_timeout: 2, idle_timeout: 1, onnotice: () => undefined },
  });
  try {
    await sql`select 1`;
    return 'yes';
  } catch (error) {
    const { code } = error as { code?: string };
    return code === '28P01' ? (error as Error) : 'not-yet';
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** The server that already runs on this folder, when one does and answers; undefined when none is left. */
export async function findRunning(placement: Placement, password: string): Promise<Postmaster | undefined> {
  const dataFolder = dataFolderOf(placement);
  for (const until = Date.now() + startLimit; Date.now() < until; await sleep(50)) {
    const found = readPostmaster(dataFolder);
    if (!found || !servesFolder(found.pid, dataFolder)) return undefined;
    const answer = await answers(found.port, password);
    if (answer === 'yes') return found;
    if (answer !== 'not-yet')
      throw new OperatorError(`The PostgreSQL that runs on ${dataFolder} does not take the password kept beside it.`);
  }
  throw new OperatorError(`The PostgreSQL that runs on ${dataFolder} does not answer; end it and start again.`);
}

/** Clears a lock file that nobody holds. PostgreSQL does so itself when the process id is free; not when the id is that of
 *  a zombie or was given to another program. Workers of a killed server end by themselves: they are waited for first,
 *  because two servers on one folder would destroy it. */
async function clearStaleLock(dataFolder: string) {
  for (const until = Date.now() + 10_000; anyoneServes(dataFolder); await sleep(50))
    if (Date.now() > until)
      throw new OperatorError(`Processes of an earlier PostgreSQL still use ${dataFolder}; end them and start again.`);
  rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
}

function spawnServer(placement: Placement, port: number, options: ServerOptions): ChildProcess {
  const logFile = openSync(logFileOf(placement), 'w', 0o600);
  if (placement.user) fchownSync(logFile, placement.user.uid, placement.user.gid);
  const settings = Object.entries({ ...serverOptions, ...options, port: String(port) });
  const child = spawn(
    placement.binaries.postgres,
    ['-D', dataFolderOf(placement), ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Detached: Ctrl-C in the terminal is ours to answer, after the programs that use the database have ended.
    { ...processOptions(placement), detached: true, stdio: ['ignore', logFile, logFile] },
  );
  child.on('error', () => undefined); // seen as a server that ended
  child.unref();
  closeSync(logFile);
  return child;
}

const hasEnded = (child: ChildProcess) =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** True once the server takes connections, false when it ended instead. */
async function becomesReady(child: ChildProcess, port: number, password: string): Promise<boolean> {
  for (const until = Date.now() + startLimit; Date.now() < until && !hasEnded(child); await sleep(25))
    if ((await answers(port, password)) === 'yes') return !hasEnded(child);
  return false;
}

const logTail = (placement: Placement) =>
  existsSync(logFileOf(placement))
    ? readFileSync(logFileOf(placement), 'utf8').trim().split('\n').slice(-5).join('\n')
    : '';

/** Starts the server on a folder that nobody serves. */
export async function startServer(
  placement: Placement,
  password: string,
  { port = preferredPort, options = {} }: { port?: number; options?: ServerOptions } = {},
): Promise<Postmaster> {
  for (let left = tries; left > 0; left -= 1) {
    await clearStaleLock(dataFolderOf(placement));
    const chosen = await freePort(port);
    const child = spawnServer(placement, chosen, options);
    if (await becomesReady(child, chosen, password)) return { pid: child.pid!, port: chosen };
    if (!hasEnded(child)) child.kill('SIGQUIT');
    await sleep(250); // another program may have taken the port between asking and starting
  }
  throw new OperatorError(`PostgreSQL did not start. The end of ${logFileOf(placement)}:\n${logTail(placement)}`);
}

/** Ends the server: fast shutdown, after `grace` ms an immediate one, from which the next start recovers. */
export async function stopServer(placement: Placement, grace = 7_000) {
  const dataFolder = dataFolderOf(placement);
  const running = readPostmaster(dataFolder);
  if (!running || !servesFolder(running.pid, dataFolder)) return;
  const endsWithin = async (within: number) => {
    for (const until = Date.now() + within; Date.now() < until; await sleep(20))
      if (!servesFolder(running.pid, dataFolder) && !existsSync(join(dataFolder, 'postmaster.pid'))) return true;
    return !servesFolder(running.pid, dataFolder);
  };
  for (const [signal, within] of [['SIGINT', grace] as const, ['SIGQUIT', 1_000] as const]) {
    try {
      process.kill(running.pid, signal);
    } catch {
      return; // ended by itself
    }
    if (await endsWithin(within)) return;
  }
}
