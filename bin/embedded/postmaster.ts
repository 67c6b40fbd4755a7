import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** What postmaster.pid says, whether or not it is still true. */
export type Postmaster = { pid: number; port: number };

/** Undefined when there is no lock file, or one that is still being written. */
export function readPostmaster(dataFolder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 && port > 0 ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

const hasProc = existsSync('/proc/self/cwd');

function workingFolder(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`); // a zombie has none
  } catch {
    return undefined;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the process is a PostgreSQL of this data folder: every process of it has the folder as working directory. A
 *  zombie and another program that was given the same process id are not. */
export const servesFolder = (pid: number, dataFolder: string): boolean =>
  hasProc ? workingFolder(String(pid)) === realpathSync(dataFolder) : exists(pid);

/** Whether any process of PostgreSQL is left in the folder, such as a worker whose postmaster was killed. */
export function anyoneServes(dataFolder: string): boolean {
  if (!hasProc) return false;
  const folder = realpathSync(dataFolder);
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && workingFolder(name) === folder);
}
