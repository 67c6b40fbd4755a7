import { once } from 'node:events';
import { chmodSync, mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { freePort } from '../embedded/cluster';
import { cleanEnvironment, startProgram } from './command';

const limit = 120_000;

export type Site = { url: string; stop(): Promise<void> };

/** Starts the site as `npm start` does, on a data folder and a port of its own. */
export async function startSite(dataDir: string): Promise<Site | { failure: string }> {
  mkdirSync(dataDir);
  chmodSync(dataDir, 0o711);
  const fixed: Record<string, string> = process.env.ANYI_NOW ? { ANYI_NOW: process.env.ANYI_NOW } : {};
  const port = String(await freePort());
  const env = cleanEnvironment({ ...fixed, PORT: port, DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
  const child = startProgram(['bin/launch.mjs', 'start'], env);
  const lines: string[] = [];
  const ended = once(child, 'exit');
  const ready = new Promise<string | undefined>((resolve) => {
    for (const stream of [child.stdout!, child.stderr!])
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (line.startsWith('ready ')) resolve(line.slice('ready '.length).trim());
      });
    void ended.then(() => resolve(undefined));
    setTimeout(() => resolve(undefined), limit).unref();
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const url = await ready;
  if (url) return { url, stop };
  await stop();
  return { failure: `The site did not start.\n${lines.slice(-30).join('\n')}` };
}
