import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';

/** Parts of the bench that run in a process of their own: this program again, told by a variable which part to play. */
export const partVariable = 'ANYI_BENCH_PART';
export type PartName = 'load' | 'bare-read' | 'minimal-app';

export type Part = {
  pid: number;
  /** Sends a task and waits for its answer; throws when the part ends instead. */
  ask<Answer>(task: unknown): Promise<Answer>;
  stop(): Promise<void>;
};

/** `log`: where what it prints goes, stderr without one; `flags`: of node. */
export function startPart(name: PartName, { log, flags = [] }: { log?: string; flags?: string[] } = {}): Part {
  const out = log ? openSync(log, 'w') : 2;
  const child = fork(process.argv[1]!, [], {
    env: { ...process.env, [partVariable]: name },
    stdio: ['ignore', out, out, 'ipc'],
    serialization: 'advanced',
    execArgv: flags,
  });
  if (log) closeSync(out);
  return { pid: child.pid!, ask: (task) => answerOf(child, name, task), stop: () => stopProcess(child) };
}

async function answerOf<Answer>(child: ChildProcess, name: string, task: unknown): Promise<Answer> {
  const over = new AbortController();
  const { signal } = over;
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`${name} ended with code ${code}`);
  });
  const answered = once(child, 'message', { signal }).then(([answer]) => answer as Answer);
  child.send(task as object);
  try {
    return await Promise.race([answered, ended]);
  } finally {
    ended.catch(() => undefined); // the one that lost is given up
    over.abort();
  }
}

export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exit;
  clearTimeout(impatience);
}

/** Answers each task that the parent sends, and ends with the parent. */
export function serveTasks<Task>(work: (task: Task) => Promise<unknown>): void {
  process.on('disconnect', () => process.exit(0));
  process.on('message', (task) => {
    work(task as Task).then(
      (answer) => process.send!(answer as object),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}

/** Runs `work` with a file opened for appending. */
export async function withFile<T>(path: string, work: (handle: number) => Promise<T>): Promise<T> {
  const handle = openSync(path, 'w');
  try {
    return await work(handle);
  } finally {
    closeSync(handle);
  }
}
