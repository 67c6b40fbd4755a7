import { sql } from 'drizzle-orm';
import type { Sql, TransactionSql } from 'postgres';
import type { Db, Tx } from '@/db/client';

type Parameter = string | number;
/** One statement, written as a template: by drizzle's client, in its transaction, or by a raw client. */
export type Ask = <R>(text: TemplateStringsArray, ...parameters: Parameter[]) => Promise<R[]>;

/** The client itself prepares its statements; within a transaction the question goes over its connection. */
export const askOf = (db: Db | Tx): Ask => {
  if ('$client' in db) return askRaw(db.$client);
  return async (text, ...parameters) => (await db.execute(sql(text, ...parameters))) as never;
};

export const askRaw =
  (client: Sql | TransactionSql): Ask =>
  async (text, ...parameters) =>
    (await client(text, ...parameters)) as never;
