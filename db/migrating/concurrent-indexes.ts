import type { Sql } from 'postgres';
import { sqlFiles } from './repeatable-sql';
import type { RoleNames } from './role-names';

/** Indexes that are built while people work: one statement a file, outside of a transaction. A build that was broken off
 *  leaves an invalid index behind, which `if not exists` would take for a good one. */
export async function buildConcurrentIndexes(owner: Sql, roles: RoleNames): Promise<void> {
  const broken = await owner<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'anyi' and not i.indisvalid`;
  for (const { name } of broken) await owner.unsafe(`drop index concurrently if exists ${name}`);
  for (const { text } of sqlFiles('concurrent', roles)) await owner.unsafe(text);
}
