import { spawn, type ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGTERM')));

// Whatever the shell of the tester is set up for, no check may reach a running instance or its database.
const ownSettings = /^(ANYI_|DATABASE_|S3_|PORT$|HOST$|DATA_DIR$|APP_URL$|TRUSTED_PROXIES$|AUTH_SECRET$|FIELD_KEYS$)/;
const otherSettings = /^(LOOKUP_SECRET|SMS_URL|SMTP_URL|CLAMD_URL|LOG_LEVEL|NODE_ENV|npm_lifecycle_event)$/;

export function cleanEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const env: NodeJS.Dict<string> = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  for (const name of Object.keys(env)) if (ownSettings.test(name) || otherSettings.test(name)) delete env[name];
  return Object.assign(env, more) as NodeJS.ProcessEnv;
}

/** A Node program of ours or of a package. The IPC channel tells it when we are gone, however we went. */
export function startProgram(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

export type Ended = { code: number; output: string };

/** Runs a program to its end; code 124 when it took longer than `limit` ms. */
export function runProgramToEnd(args: string[], env: NodeJS.ProcessEnv, limit: number): Promise<Ended> {
  const child = startProgram(args, env);
  const output: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      output.push(Buffer.from(`\nended after ${limit / 1000} s without a result`));
      child.kill('SIGKILL');
    }, limit);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: code ?? (signal === 'SIGKILL' ? 124 : 1), output: Buffer.concat(output).toString() });
    });
  });
}
