import { setImmediate as breath } from 'node:timers/promises';

const second = 1e6; // process.cpuUsage counts microseconds

/** How many times a second of processor time some work is done; `work` says how many it did. Not by the clock on the wall:
 *  a machine with other work would be measured as well. */
export async function rateOf(work: () => number, seconds: number): Promise<number> {
  await breath();
  const since = process.cpuUsage();
  for (let done = 0; ;) {
    done += work();
    const { user, system } = process.cpuUsage(since);
    if (user + system >= seconds * second) return (done * second) / (user + system);
  }
}
