import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@/bin/embedded/cluster';
import { environmentOf, startEmbedded } from '@/bin/embedded/embedded';
import { webFlags } from '@/bin/process/node-flags';
import { connect, openDatabase, type Db } from '@/db/client';
import { migrate } from '@/db/migrate';
import { fillDatabase, filledWith } from '@/server/seed/large/command';
import type { LargeSize } from '@/server/seed/large/plan';
import type { Sql } from 'postgres';
import { stopProcess, withFile } from './part';
import { say } from './result';

/** A database of the bench alone, filled once and kept for the next run. */
export type Store = {
  owner: Sql;
  app: Db;
  ownerUrl: string;
  jobsUrl: string;
  size: LargeSize;
  /** For logs. */
  dataDir: string;
};
/** Such a database and our website on it, with the website's process and the folder of PostgreSQL's data. */
export type World = Store & { port: number; pid: number; databaseFolder: string };

/** Both are started when a bench first needs them: some need neither. */
export type Stage = { store(): Promise<Store>; world(): Promise<World>; close(): Promise<void> };

const today = '2026-11-24'; // the made-up claims are dated by it, so that the same data is kept from day to day

type Closing = (() => Promise<unknown>)[];

/** `claims` claims are made when the folder is new. */
export function openStage(claims: number): Stage {
  const closing: Closing = [];
  const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
    let made: Promise<T> | undefined;
    return () => (made ??= make());
  };
  const store = once(() => openStore(claims, closing));
  return {
    store,
    world: once(async () => {
      const opened = await store();
      return {
        ...opened,
        ...(await openSite(opened, closing)),
        databaseFolder: join(opened.dataDir, 'postgres', 'data'),
      };
    }),
    close: async () => {
      for (const close of closing) await close();
    },
  };
}

async function openStore(claims: number, closing: Closing): Promise<Store> {
  const dataDir = resolve(process.env.DATA_DIR || './.data', `bench-${claims}`);
  const embedded = await startEmbedded({ dataDir, log: say });
  closing.unshift(() => embedded.stop());
  Object.assign(process.env, environmentOf(embedded, process.env), { ANYI_NOW: '' });
  const { ownerUrl, appUrl, jobsUrl } = embedded;
  await migrate({ ownerUrl, appUrl, jobsUrl, mode: 'demo', log: say });
  const owner = connect({ url: ownerUrl, max: 4 });
  const app = openDatabase({ url: appUrl, max: 4 });
  closing.unshift(() => Promise.all([owner.end({ timeout: 2 }), app.$client.end({ timeout: 2 })]));
  const size = { seed: 'bench', workers: claims, claims, today };
  if (!(await filledWith(owner))) {
    say(`filling a new database with ${claims} claims, once`);
    await fillDatabase(owner, size, say);
    // What PostgreSQL would otherwise do beside the first measurement.
    await owner`vacuum analyze`;
  }
  return { owner, app, ownerUrl, jobsUrl, dataDir, size: (await filledWith(owner))! };
}

async function openSite({ dataDir }: Store, closing: Closing): Promise<Pick<World, 'port' | 'pid'>> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', TRUSTED_PROXIES: '127.0.0.1', APP_URL: '' };
  const site = await startSite(env, join(dataDir, 'web.log'));
  closing.unshift(() => stopProcess(site));
  return { port, pid: site.pid! };
}

const patience = 600_000; // the first start builds the pages, perhaps after somebody else who builds

/** The web program as operators run it, its log in a file. */
async function startSite(env: NodeJS.ProcessEnv, log: string) {
  return withFile(log, async (handle) => {
    const site = spawn(process.execPath, [...webFlags, 'bin/launch.mjs', 'web'], {
      env,
      stdio: ['ignore', handle, handle],
    });
    for (const until = Date.now() + patience; Date.now() < until; await sleep(200)) {
      if (/^ready http/m.test(readFileSync(log, 'utf8'))) return site;
      if (site.exitCode !== null) break;
    }
    await stopProcess(site);
    throw new Error(`the website did not start:\n${readFileSync(log, 'utf8').slice(-2000)}`);
  });
}
