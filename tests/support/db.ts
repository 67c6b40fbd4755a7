import { randomBytes } from 'node:crypto';
import { connect, openDatabase, type Db } from '@/db/client';
import type { FieldKeys } from '@/server/kernel/seal';
import type { Sql } from 'postgres';
import { inject } from 'vitest';

/** A database of this test file alone, with one raw client for each role. */
export type TestDatabase = {
  /** Drizzle on the application's role, as the site has it. */
  db: Db;
  app: Sql;
  jobs: Sql;
  owner: Sql;
  superuser: Sql;
  urls: { app: string; jobs: string; owner: string };
  keys: FieldKeys;
  lookupSecret: string;
  authSecret: string;
  close(): Promise<void>;
};

const on = (url: string, database: string): string => {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
};

/** Clones the migrated template; call `close` in afterAll. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `anyi_${randomBytes(6).toString('hex')}`;
  const maintenance = connect({ url: server.superUrl, max: 1 });
  // One clone at a time: PostgreSQL refuses a template that somebody else is reading.
  await maintenance`select pg_advisory_lock(1)`;
  await maintenance.unsafe(`create database ${name} template ${server.template} owner anyi_owner`);
  await maintenance`select pg_advisory_unlock(1)`;
  await maintenance.unsafe(`revoke all on database ${name} from public`);
  await maintenance.unsafe(`grant connect, temporary on database ${name} to anyi_app, anyi_jobs`);

  const urls = { app: on(server.appUrl, name), jobs: on(server.jobsUrl, name), owner: on(server.ownerUrl, name) };
  const db = openDatabase({ url: urls.app, max: 4 });
  const app = connect({ url: urls.app, max: 60 });
  const jobs = connect({ url: urls.jobs, max: 2 });
  const owner = connect({ url: urls.owner, max: 2 });
  const superuser = connect({ url: on(server.superUrl, name), max: 2 });
  return {
    ...{ db, app, jobs, owner, superuser, urls },
    keys: [{ id: 'k1', key: randomBytes(32) }],
    lookupSecret: randomBytes(32).toString('hex'),
    authSecret: randomBytes(32).toString('hex'),
    async close() {
      await Promise.all([db.$client, app, jobs, owner, superuser].map((client) => client.end({ timeout: 2 })));
      await maintenance.unsafe(`drop database ${name} with (force)`);
      await maintenance.end({ timeout: 2 });
    },
  };
}
