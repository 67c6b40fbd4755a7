import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** When a process started, in clock ticks since boot, so that a reused process id is not taken for the old process. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return 'unknown'; // no /proc here: the process id alone has to do
  }
}

/** Names a running process beyond doubt: id and start. */
export const mark = (pid) => `${pid} ${startOf(pid)}`;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readMark(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether the process that wrote `content` still runs. */
export function isHeld(content) {
  const pid = Number(content?.split(' ')[0]);
  return pid > 0 && isAlive(pid) && mark(pid) === content;
}

function tryLock(file) {
  try {
    writeFileSync(file, mark(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Runs `work` while holding `file`; a lock whose process is gone is taken over. `work` may hand the lock on to a child, so
 *  that a child which outlives us keeps it. Two that take over the same stale lock in the same instant would both build,
 *  which costs time only: what is finished first stays. */
export async function underLock(file, work, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = 0; !tryLock(file); waited += 1) {
    const content = readMark(file);
    // An empty mark is a lock whose owner is between creating and writing: give it a second.
    if (content !== undefined && !isHeld(content) && (content !== '' || waited > 10)) {
      rmSync(file, { force: true });
      continue;
    }
    if (waited === 5) onWait(content?.split(' ')[0]);
    await setTimeout(100);
  }
  let held = mark(process.pid);
  const handTo = (pid) => {
    held = mark(pid);
    writeFileSync(file, held);
  };
  try {
    return await work(handTo);
  } finally {
    if (readMark(file) === held) rmSync(file, { force: true });
  }
}
