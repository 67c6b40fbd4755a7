import type { TransactionSql } from 'postgres';

type Definition = { table: string; name: string; kind: 'constraint' | 'index'; definition: string };

/** Keys, foreign keys and indexes of tables, foreign keys last: in this order they can be made again, in the other dropped. */
const definitionsOf = (tx: TransactionSql, tables: readonly string[]) => tx<Definition[]>`
  select c.relname as table, k.conname as name, 'constraint' as kind, pg_get_constraintdef(k.oid) as definition,
    case k.contype when 'f' then 3 else 1 end as rank
  from pg_constraint k join pg_class c on c.oid = k.conrelid left join pg_class f on f.oid = k.confrelid
  where c.relnamespace = 'anyi'::regnamespace and k.contype in ('p', 'u', 'f')
    and (c.relname = any (${tables}) or f.relname = any (${tables}))
  union all
  select c.relname, i.relname, 'index', pg_get_indexdef(x.indexrelid), 2
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
  where c.relnamespace = 'anyi'::regnamespace and c.relname = any (${tables})
    and not exists (select from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u'))
  order by rank, name`;

/** Loads tables without their indexes, keys and triggers, and makes all of them again: a row at a time they would take most
 *  of the time, made at once they check the same. In one transaction: a kill leaves everything as it was. Owner only. */
export async function withoutIndexes(
  tx: TransactionSql,
  tables: readonly string[],
  log: (line: string) => void,
  load: () => Promise<void>,
): Promise<void> {
  await tx.unsafe(`set local maintenance_work_mem = '512MB'`);
  const definitions = await definitionsOf(tx, tables);
  for (const table of tables) await tx.unsafe(`alter table anyi.${table} disable trigger user`);
  for (const { table, name, kind } of definitions.toReversed())
    await tx.unsafe(kind === 'index' ? `drop index anyi.${name}` : `alter table anyi.${table} drop constraint ${name}`);
  await load();
  for (const { table, name, kind, definition } of definitions)
    await tx.unsafe(kind === 'index' ? definition : `alter table anyi.${table} add constraint ${name} ${definition}`);
  for (const table of tables) await tx.unsafe(`alter table anyi.${table} enable trigger user`);
  log('indexes, keys and triggers are back');
}
