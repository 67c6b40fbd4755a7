import type { Sql, TransactionSql } from 'postgres';

/** A table of ours with the columns that a copy carries. */
export type TableShape = { name: string; columns: string[] };

/** Made anew by migrate on every database: roles, mode and build decide them, not the data. */
const notCopied = ['migrations', 'instance', 'role_actors'];
/** Filled by migrate, and perhaps with less than the backup holds: a claim keeps the version it began under. */
const merged = ['transitions', 'terminal_states', 'applied_sql'];

/** Written by migrate into an empty database and nowhere else: the backup's rows stand in for them, because a newer build
 *  comes with newer files. */
const replaced = ['parameter_versions', 'parameter_sources', 'parameters'];

export const isReplaced = (table: string): boolean => replaced.includes(table);
export const isMerged = (table: string): boolean => merged.includes(table);
const isCopied = (table: string): boolean => !notCopied.includes(table);

/** All tables that a backup carries, each after those it refers to, so that foreign keys hold while they are loaded. */
export async function tablesInOrder(sql: Sql | TransactionSql): Promise<TableShape[]> {
  const rows = await sql<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname = 'anyi' and c.relkind = 'r' group by c.relname order by c.relname`;
  const references = await sql<{ from: string; to: string }[]>`
    select c.relname as from, f.relname as to
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'anyi' and k.contype = 'f' and c.oid <> f.oid`;
  return afterReferences(rows, references).filter(({ name }) => isCopied(name));
}

function afterReferences(tables: readonly TableShape[], references: readonly { from: string; to: string }[]) {
  const ordered: TableShape[] = [];
  const visit = (table: TableShape, path: readonly string[]): void => {
    if (ordered.includes(table)) return;
    if (path.includes(table.name)) throw new Error(`tables refer to each other in a circle: ${path.join(', ')}`);
    for (const { to } of references.filter(({ from }) => from === table.name))
      visit(
        tables.find(({ name }) => name === to)!,
        [...path, table.name],
      );
    ordered.push(table);
  };
  for (const table of tables) visit(table, []);
  return ordered;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const tableName = ({ name }: Pick<TableShape, 'name'>): string => `anyi.${quoted(name)}`;
export const columnList = ({ columns }: TableShape): string => columns.map(quoted).join(', ');
