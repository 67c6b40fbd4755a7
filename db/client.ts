import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';

export type Db = PostgresJsDatabase<Record<string, never>> & { $client: Sql };
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

export type ClientOptions = { url: string; max?: number; prepare?: boolean; applicationName?: string };

/** A raw client. Kept apart from drizzle's: `drizzle(client)` changes how that client writes json and dates (measured). */
export const connect = ({ url, max = 10, prepare = true, applicationName = 'anyi' }: ClientOptions): Sql =>
  postgres(url, {
    max,
    prepare,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: applicationName },
  });

/** Opens lazily: nothing connects before the first query, so a build needs no database. */
export const openDatabase = (options: ClientOptions): Db => drizzle(connect(options)) as Db;
