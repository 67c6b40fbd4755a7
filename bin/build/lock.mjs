import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** Whether one of the processes named in `content`, one mark a line, still runs. */
export const isHeld = (content) =>
  (content ?? '').split('\n').some((line) => {
    const pid = Number(line.split(' ')[0]);
    return pid > 0 && isAlive(pid) && mark(pid) === line;
  });

/** Gives `aside` the name of the lock unless there is one; a lock is never seen half-written. */
function link(aside, file) {
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

const asideOf = (file) => `${file}.${process.pid}`;

function tryLock(file) {
  writeFileSync(asideOf(file), mark(process.pid));
  return link(asideOf(file), file);
}

/** Removes the lock that was read as `stale`, and gives it back when another took it over in the meantime. */
function removeStale(file, stale) {
  try {
    renameSync(file, asideOf(file));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return;
  }
  if (readMark(asideOf(file)) === stale) rmSync(asideOf(file), { force: true });
  else link(asideOf(file), file);
}

/** Runs `work` while holding `file`; a lock whose processes are gone is taken over. `work` may share the lock with a child,
 *  so that a child which outlives us keeps it. */
export async function underLock(file, work, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = 0; !tryLock(file); waited += 1) {
    const content = readMark(file);
    if (content !== undefined && !isHeld(content)) {
      removeStale(file, content);
      continue;
    }
    if (waited === 5) onWait(content?.split(' ')[0]);
    await setTimeout(100);
  }
  let held = mark(process.pid);
  const shareWith = (pid) => {
    held = `${mark(process.pid)}\n${mark(pid)}`;
    writeFileSync(asideOf(file), held);
    renameSync(asideOf(file), file);
  };
  try {
    return await work(shareWith);
  } finally {
    if (readMark(file) === held) rmSync(file, { force: true });
  }
}
