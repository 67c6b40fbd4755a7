import { Logger, runMigrations } from 'graphile-worker';
import postgres, { type Sql } from 'postgres';
import { MigrationRefusal } from './refusal';
import { sqlFiles } from './repeatable-sql';
import type { RoleNames } from './role-names';

const quiet = new Logger(() => () => {});

async function mayCreateSchemas(owner: Sql, jobs: string): Promise<boolean> {
  const [row] = await owner`select has_database_privilege(${jobs}, current_database(), 'create') as may`;
  return row?.may === true;
}

/** graphile-worker's tables and our enqueue function, both owned by the jobs role (foundations A3). For the time of the
 *  migration it may create schemas in this database; the right it did not have before is taken back. */
export async function migrateJobs(owner: Sql, jobsUrl: string, roles: RoleNames): Promise<void> {
  const lent = !(await mayCreateSchemas(owner, roles.jobs));
  const [database] = await owner<{ name: string }[]>`select current_database() as name`;
  const onDatabase = owner`database ${owner(database!.name)}`;
  if (lent) await owner`grant create on ${onDatabase} to ${owner(roles.jobs)}`;
  try {
    if (!(await mayCreateSchemas(owner, roles.jobs)))
      throw new MigrationRefusal(
        `The role "${roles.owner}" may not let "${roles.jobs}" create schemas: make it the owner of the database.`,
      );
    await runMigrations({ connectionString: jobsUrl, logger: quiet });
    await createEnqueue(jobsUrl, roles);
  } finally {
    if (lent) await owner`revoke create on ${onDatabase} from ${owner(roles.jobs)}`;
  }
}

async function createEnqueue(jobsUrl: string, roles: RoleNames): Promise<void> {
  const jobs = postgres(jobsUrl, { max: 1, onnotice: () => {} });
  try {
    for (const { text } of sqlFiles('jobs', roles)) await jobs.begin((tx) => tx.unsafe(text));
  } finally {
    await jobs.end({ timeout: 5 });
  }
}
