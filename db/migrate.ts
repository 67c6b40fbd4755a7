import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql } from 'postgres';
import { buildConcurrentIndexes } from './migrating/concurrent-indexes';
import { refuseOtherMode, writeInstance, type Mode } from './migrating/instance-row';
import { migrateJobs } from './migrating/jobs-schema';
import { writeShippedParameters } from './migrating/parameter-rows';
import { MigrationRefusal } from './migrating/refusal';
import { applyRepeatableSql } from './migrating/repeatable-sql';
import { roleNames, type Urls } from './migrating/role-names';
import { writeWorkflowRows } from './migrating/workflow-rows';
import { schemaVersion } from './schema-version';

export type Migration = Urls & { mode: Mode; log: (line: string) => void };

const advisoryLock = 0x616e7969; // "anyi"
const longestWaitMs = 120_000;
const lockTimeoutMs = 5_000;

// A statement that waits for a busy table would hold up everybody who comes after it: rather fail and be run again.
const ownerClient = (url: string) =>
  postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: 'anyi migrate', lock_timeout: lockTimeoutMs },
  });

async function applyMigrations(ownerUrl: string): Promise<void> {
  const client = ownerClient(ownerUrl); // drizzle changes how a client writes json and dates: one of its own
  try {
    await runMigrations(drizzle(client), {
      migrationsFolder: join(process.cwd(), 'db/migrations'),
      migrationsSchema: 'anyi',
      migrationsTable: 'migrations',
    });
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Brings the database to this build's schema; run again it changes nothing. Direct connections only, not through
 *  PgBouncer. Throws with one clear sentence when roles or mode do not fit. */
export async function migrate({ mode, log, ...urls }: Migration): Promise<{ mode: Mode; schemaVersion: number }> {
  const roles = roleNames(urls);
  const lockHolder = ownerClient(urls.ownerUrl);
  const owner = ownerClient(urls.ownerUrl);
  try {
    await oneAtATime(lockHolder, log);
    await refuseOtherMode(owner, mode);
    await applyMigrations(urls.ownerUrl);
    await buildConcurrentIndexes(owner, roles);
    if (await applyRepeatableSql(owner, roles)) log('functions, policies and grants written');
    await writeWorkflowRows(owner);
    await writeShippedParameters(owner);
    await migrateJobs(owner, urls.jobsUrl, roles);
    await writeInstance(owner, mode, schemaVersion);
    log(`schema ${schemaVersion}, ${mode}`);
    return { mode, schemaVersion };
  } finally {
    await owner.end({ timeout: 5 });
    await lockHolder.end({ timeout: 5 }); // ends the lock with the session
  }
}

/** Asks again and again instead of waiting in a statement: an index that is built concurrently waits for every open
 *  statement, so that a waiting one and the runner it waits for would never end. */
async function oneAtATime(lockHolder: Sql, log: (line: string) => void): Promise<void> {
  const until = performance.now() + longestWaitMs;
  for (let told = false; ; told = true) {
    const [answer] = await lockHolder`select pg_try_advisory_lock(${advisoryLock}::bigint) as taken`;
    if (answer?.taken === true) return;
    if (performance.now() > until)
      throw new MigrationRefusal('Another migration has been running for two minutes: let it end, then start again.');
    if (!told) log('another migration is running: waiting for it');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
