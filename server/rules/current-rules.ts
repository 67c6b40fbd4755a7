import type { Sql, TransactionSql } from 'postgres';
import type { Db, Tx } from '@/db/client';
import { bookOfRows, missingValues } from '@/domain/parameters/book-of-rows';
import type { Day } from '@/domain/kernel/days';
import { withFiles } from '@/domain/parameters/with-files';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { askOf, askRaw, type Ask } from './ask';
import { cachedBook } from './book-cache';
import { rowsKnownOn, rowsOfVersion } from './rows-on-file';

/** The head of a publication; the same digest tells of the same figures, in whatever database. */
export type Head = { version: number; digest: string; knownOn: Day };

async function bookOf(ask: Ask, { version, digest, knownOn }: Head): Promise<RuleBook> {
  const book = await cachedBook(digest, async () => {
    const { rows, sources } = withFiles(await rowsOfVersion(ask, version));
    return bookOfRows(rows, sources, { version, knownOn });
  });
  return book!;
}

async function newest(ask: Ask): Promise<RuleBook> {
  const [head] = await ask<Head>`
    select version, digest, known_on::text as "knownOn" from anyi.parameter_versions order by version desc limit 1`;
  if (!head) throw new Error('There are no figures on file: run `npm run migrate`.');
  return bookOf(ask, head);
}

/** The figures in force now, as the database has published them. Asked on every request: one look at the newest version,
 *  so that a publication holds from the next call on; the book itself is made once a version. */
export const currentRules = (db: Db | Tx): Promise<RuleBook> => newest(askOf(db));

/** The same for a raw client, as the jobs have it. */
export const currentRulesRaw = (client: Sql | TransactionSql): Promise<RuleBook> => newest(askRaw(client));

/** The same for a statement that has read the newest head along with its own rows. */
export const rulesUnderRaw = (client: Sql, head: Head): Promise<RuleBook> => bookOf(askRaw(client), head);

/** The figures of an earlier publication; undefined when there is none of that number. Estimates kept before there were
 *  publications carry 0: they were made from the files that became version 1. */
export const rulesOfVersion = (db: Db | Tx, version: number): Promise<RuleBook | undefined> =>
  ofVersion(askOf(db), version);

/** The same for a raw client. */
export const rulesOfVersionRaw = (client: Sql | TransactionSql, version: number): Promise<RuleBook | undefined> =>
  ofVersion(askRaw(client), version);

async function ofVersion(ask: Ask, version: number): Promise<RuleBook | undefined> {
  const [head] = await ask<Head>`
    select version, digest, known_on::text as "knownOn" from anyi.parameter_versions where version = ${version || 1}`;
  return head && bookOf(ask, head);
}

/** The figures that were known on a day, for the question "in force on X as known on Y". Undefined when a value that stands
 *  alone, such as a tax table, was not on file by then: without it no book can be made, and a later one is never put in. */
export async function rulesAsKnownOn(db: Db | Tx, day: Day): Promise<RuleBook | undefined> {
  const ask = askOf(db);
  const [head] = await ask<Head>`
    select version, digest, known_on::text as "knownOn" from anyi.parameter_versions
    where version = 1 or known_on <= ${day}::date order by version desc limit 1`;
  if (!head) return undefined;
  return cachedBook(`${head.digest} ${day}`, async () => {
    const { rows, sources } = await rowsKnownOn(ask, day);
    return missingValues(rows).length > 0
      ? undefined
      : bookOfRows(rows, sources, { version: head.version, knownOn: day });
  });
}
