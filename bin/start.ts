import { dirname, join } from 'node:path';
import { connect, openDatabase } from '@/db/client';
import { currentTime } from '@/server/kernel/clock';
import { readListenAddress, settings } from '@/server/kernel/settings';
import { environmentOf, startEmbedded, type Embedded } from './embedded/embedded';
import { migrateDatabase } from './process/migrate-database';
import { jobsFlags, webFlags } from './process/node-flags';
import { expectFreePort } from './process/port';
import { report } from './process/program';
import { say } from './process/progress';
import { onNpmKilled, onShutdown } from './process/shutdown';
import { supervise, type Supervised } from './process/supervise';

const childGrace = 6_000; // with the database's share within the ten seconds that a shutdown may take
const databaseGrace = 2_500;

let embedded: Promise<Embedded> | undefined;
let children: Supervised[] = [];
let ending: Promise<void> | undefined;

async function endAll(): Promise<void> {
  await Promise.all(children.map((child) => child.stop(childGrace)));
  await (await embedded)?.stop(databaseGrace); // also one that is only starting now
}

function end(code: number, why?: string): Promise<void> {
  return (ending ??= (async () => {
    if (why) say(`ending (${why})`);
    await endAll().catch(report);
    process.exit(code);
  })());
}

async function useEmbedded(): Promise<Embedded> {
  const started = await startEmbedded({ dataDir: process.env.DATA_DIR || undefined, log: say });
  Object.assign(process.env, environmentOf(started, process.env));
  return started;
}

/** An embedded database that was killed beside us is started again; the programs reconnect by themselves. */
function watchDatabase(database: Embedded) {
  const look = async () => {
    if (ending) return;
    if (await database.revive()) say('PostgreSQL had ended and runs again');
    setTimeout(run, 1_000).unref();
  };
  const run = () => void look().catch((error: unknown) => (report(error), end(1)));
  run();
}

async function seedEmpty() {
  const { seedDemo } = await import('@/server/seed/demo');
  const { databaseUrl, databaseOwnerUrl, databaseJobsUrl } = settings();
  const db = openDatabase({ url: databaseUrl, max: 4 });
  const owner = openDatabase({ url: databaseOwnerUrl!, max: 4 });
  const jobs = connect({ url: databaseJobsUrl!, max: 1 });
  try {
    await seedDemo({ db, owner, jobs, asOf: currentTime(), log: say });
  } finally {
    await Promise.all([db.$client, owner.$client, jobs].map((client) => client.end({ timeout: 2 })));
  }
}

async function prepareDatabase(): Promise<void> {
  if (!process.env.DATABASE_URL) await (embedded = useEmbedded());
  if (ending) return;
  await migrateDatabase(say);
  if (embedded) await seedEmpty();
}

async function runPrograms(): Promise<string | undefined> {
  const env = { ...process.env, ANYI_MODE: settings().mode };
  const giveUp = () => void end(1);
  const beside = (program: string, flags: string[]) =>
    supervise({ program, file: join(dirname(process.argv[1]!), `${program}.mjs`), flags, env, say, giveUp });
  const [web, jobs] = [beside('web', webFlags), beside('jobs', jobsFlags)];
  children = [web, jobs];
  if (embedded) watchDatabase(await embedded);
  const [{ url }] = await Promise.all([web.ready, jobs.ready]);
  say('website and jobs run');
  return url;
}

const signIns = async () => (await import('@/server/seed/demo')).demoSignIns();

async function startAll(pages: Promise<string>): Promise<void> {
  if (process.env.DATABASE_URL) delete process.env.ANYI_EMBEDDED;
  const { host, port } = readListenAddress(process.env);
  if (process.env.DATABASE_URL) settings();
  await expectFreePort(host, port);
  const [distDir] = await Promise.all([pages, prepareDatabase()]);
  process.env.ANYI_NEXT_DIR = distDir;
  if (ending) return;
  const url = await runPrograms();
  console.log(`ready ${url}`);
  if (embedded) for (const line of await signIns()) console.log(line);
}

/** The main job (启动): database, schema, demonstration data, website and jobs. `pages` is the build of the pages, which
 *  runs meanwhile; it resolves with the folder for Next. */
export async function start(pages: Promise<string>): Promise<void> {
  onShutdown((reason) => void end(0, reason));
  onNpmKilled(() => void end(1, 'npm was killed'));
  await startAll(pages).catch((error: unknown) => {
    if (!ending) report(error);
    return end(1);
  });
}
