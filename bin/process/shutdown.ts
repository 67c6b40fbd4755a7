import { readFileSync } from 'node:fs';
import { isHeld, mark } from '../build/lock.mjs';

/** Calls `stop` on Ctrl-C, on a polite kill and when the supervisor that forked us is gone, however it went. */
export function onShutdown(stop: (reason: string) => void) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  process.on('disconnect', () => stop('supervisor ended'));
}

function parentOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

const isShell = (pid: number) => readFileSync(`/proc/${pid}/comm`, 'utf8').trim().endsWith('sh');

/** npm and the shell it puts between itself and us. */
function npmProcesses(): string[] {
  try {
    const parent = process.ppid;
    return (isShell(parent) ? [parent, parentOf(parent)] : [parent]).map(mark);
  } catch {
    return []; // no /proc here: a killed npm has to be followed by hand
  }
}

/** npm cannot tell us when it is killed outright, and nobody would look for us then: end with it. A start without npm may
 *  outlive its shell, as a service does. */
export function onNpmKilled(stop: () => void) {
  if (!process.env.npm_lifecycle_event) return;
  const watched = npmProcesses();
  const timer = setInterval(() => {
    if (watched.every(isHeld)) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}
