import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';

const msOfTick = 10; // Linux counts in hundredths of a second, whatever the machine

/** The fields of /proc/PID/stat from the third on; the second, a name in brackets, may hold anything. */
const fieldsOf = (pid: number): string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/** Processor time that a process has used so far, its own and the kernel's for it, all threads; 0 for one that is gone. */
export function processorMs(pid: number): number {
  try {
    const fields = fieldsOf(pid);
    return (Number(fields[11]) + Number(fields[12])) * msOfTick;
  } catch {
    return 0;
  }
}

const folderOf = (pid: string): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
};

/** All processes of the PostgreSQL that serves `dataFolder`: each has it as its working directory. */
export function databasePids(dataFolder: string): number[] {
  const folder = realpathSync(dataFolder);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && folderOf(name) === folder)
    .map(Number);
}
