import { sql } from 'drizzle-orm';
import type { Sql } from 'postgres';
import type { Db } from '@/db/client';
import {
  demoClaims,
  demoOffices,
  demoPassword,
  demoStaff,
  demoTotpSecret,
  demoWorkers,
  type DemoClaimKey,
  type DemoStaffKey,
  type DemoWorkerKey,
} from '@/db/seed/ids';
import { addDays, shanghaiDay, startOfDay, type Day } from '@/domain/kernel/days';
import { fileStore, type FileStore } from '@/server/evidence/file-store';
import { markMissedClocks } from '@/server/jobs/mark-missed';
import { currentRules } from '@/server/rules/current-rules';
import { enrolmentHistories } from './enrolment-histories';
import type { History } from './history';
import { injuryHistories } from './injury-histories';
import { keepWork } from './kept-work';
import { changeParameters } from './parameter-changes';
import { enrolWorkers, hireStaff, workerKeys } from './people';
import { play, type Stage } from './perform';
import { beginSeeding, finishSeeding } from './seeding-mark';
import { wagesHistories } from './wages-histories';

const histories: Record<DemoClaimKey, History> = { ...injuryHistories, ...wagesHistories, ...enrolmentHistories };

/** Everybody was there before the oldest history begins. */
const membersSince = 330;
const day = 86_400_000;
/** Workers whose claims are played side by side. */
const atOnce = 4;

export type DemoSeed = {
  db: Db;
  /** Drizzle on the owner's role. */
  owner: Db;
  /** The raw client of the jobs role. */
  jobs: Sql;
  /** The demonstration's today: everything is dated before it. */
  asOf: Date;
  log: (line: string) => void;
  store?: FileStore;
};

/** 演示数据 into an empty database, by the product's own verbs. A database that holds anything else is left alone; one
 *  whose filling was broken off is emptied and filled again. False when nothing was done. */
export async function seedDemo({ db, owner, jobs, asOf, log, store = fileStore() }: DemoSeed): Promise<boolean> {
  if (!(await beginSeeding(owner, log))) return false;
  const since = performance.now();
  const before = new Date(asOf.getTime() - membersSince * day);
  const staff = await hireStaff(owner, before);
  const workers = await enrolWorkers(db, owner, before);
  const { calendar } = await currentRules(db);
  const stage: Stage = { db, owner, store, asOf, calendar, cast: { staff, workers } };

  const waiting = [...workerKeys];
  const playNext = async (): Promise<void> => {
    for (let worker = waiting.shift(); worker; worker = waiting.shift()) await playAllOf(stage, worker);
  };
  await Promise.all(Array.from({ length: atOnce }, playNext));
  await keepWork(stage);
  await changeParameters(stage, jobs);
  await watchDeadlines(jobs, asOf);
  await owner.execute(sql`analyze`);
  await finishSeeding(owner);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  log(
    `demonstration data: ${workers.size} workers, ${staff.size} staff, ${Object.keys(histories).length} claims in ${seconds} s`,
  );
  return true;
}

/** One after the other: a worker has one draft of a kind at a time. */
async function playAllOf(stage: Stage, worker: DemoWorkerKey): Promise<void> {
  for (const key of Object.keys(histories) as DemoClaimKey[])
    if (demoClaims[key].worker === worker) await play(stage, key, histories[key]);
}

/** The job of every morning since the oldest date that is still owed, so that each miss is noted and told on its own day. */
async function watchDeadlines(jobs: Sql, asOf: Date): Promise<void> {
  const today = shanghaiDay(asOf);
  const [oldest] = await jobs<{ due: Day | null }[]>`
    select min(due_on)::text as due from anyi.clocks where state = 'running' and due_on < ${today}`;
  for (let on = oldest?.due ?? today; on <= today; on = addDays(on, 1)) {
    const earlyThatDay = new Date(startOfDay(on).getTime() + 5 * 60_000);
    if (earlyThatDay < asOf) await markMissedClocks(jobs, earlyThatDay);
  }
}

const shown: readonly DemoStaffKey[] = [
  'xu',
  'he',
  'fang',
  'jiang',
  'pan',
  'shen',
  'lu',
  'admin',
  'editor',
  'secondEditor',
];
const shownWorkers: readonly DemoWorkerKey[] = ['zhou', 'chen', 'wang', 'li'];

/** What to say after a start: how to sign in as whom. */
export const demoSignIns = (): string[] => [
  'demonstration, all people and places are made up',
  ...shownWorkers.map((key) => `  worker  ${demoWorkers[key].mobile}  ${demoWorkers[key].name}`),
  '          the code to sign in appears on /outbox',
  ...shown.map((key) => {
    const { login, name, office, roles } = demoStaff[key];
    return `  staff   ${login.padEnd(12)}  ${name}  ${roles.join(', ')}, ${demoOffices[office].name}`;
  }),
  `          password ${demoPassword}, authenticator secret ${demoTotpSecret} (the code is also shown), at /office`,
];
