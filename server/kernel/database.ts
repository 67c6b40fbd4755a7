import type { Sql } from 'postgres';
import { connect, openDatabase, type Db } from '@/db/client';
import { OperatorError } from './operator-error';
import { settings } from './settings';

type Clients = { application?: Db; lookup?: Sql; owner?: Sql; jobs?: Sql };

// On globalThis because Next's bundle and our programs load this module twice, and shall share one pool.
const shared = globalThis as { anyiClients?: Clients };
const clients = (): Clients => (shared.anyiClients ??= {});

const required = (url: string | undefined, name: string): string => {
  if (!url) throw new OperatorError(`${name} is missing: this command needs it.`);
  return url;
};

/** Drizzle on the application's role; every query runs in `asActor` or calls a named function. */
export const database = (): Db =>
  (clients().application ??= openDatabase({
    url: settings().databaseUrl,
    max: 20,
    prepare: settings().databasePrepare,
    applicationName: 'anyi web',
  }));

/** The raw client of the batched look-up: two connections for batches, two for what brings them to the disk. */
export const lookupSql = (): Sql =>
  (clients().lookup ??= connect({
    url: settings().databaseUrl,
    max: 4,
    prepare: settings().databasePrepare,
    applicationName: 'anyi look-up',
  }));

/** The owner's raw client, for operators' commands. */
export const ownerSql = (): Sql =>
  (clients().owner ??= connect({
    url: required(settings().databaseOwnerUrl, 'DATABASE_OWNER_URL'),
    max: 4,
    applicationName: 'anyi command',
  }));

/** The jobs role's raw client. */
export const jobsSql = (): Sql =>
  (clients().jobs ??= connect({
    url: required(settings().databaseJobsUrl, 'DATABASE_JOBS_URL'),
    max: 4,
    applicationName: 'anyi jobs',
  }));

/** Ends what was opened, so that a program can end. */
export async function closeDatabase(): Promise<void> {
  const { application, lookup, owner, jobs } = clients();
  shared.anyiClients = {};
  await Promise.all([application?.$client, lookup, owner, jobs].map((client) => client?.end({ timeout: 5 })));
}
