import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { rowsOfFiles } from '@/domain/parameters/rows-of-files';
import { shippedRuleBook } from '@/domain/parameters/rule-book';

// Kept beside the digest of the repeatable SQL: both say what was last put into this database.
const name = 'demo-seed';

/** Tables that migrate fills and nobody else writes; everything else is emptied when a seeding was broken off. */
const kept = ['migrations', 'applied_sql', 'instance', 'transitions', 'terminal_states', 'role_actors'];

/** Marks the beginning, so that a start after a kill knows half-filled data from a person's own. False when there is nothing
 *  to do: the data is complete, somebody else's, or not for a demonstration. */
export const beginSeeding = (owner: Db, log: (line: string) => void): Promise<boolean> =>
  owner.transaction(async (tx) => {
    const [found] = (await tx.execute(sql`
      select (select mode from anyi.instance) as mode,
        (select digest from anyi.applied_sql where name = ${name}) as mark,
        exists (select from anyi.offices) or exists (select from anyi.workers) as filled`)) as unknown as {
      mode: string;
      mark: string | null;
      filled: boolean;
    }[];
    if (found?.mode !== 'demo') return false;
    if (found.mark === 'begun') {
      log('the demonstration data is incomplete: making it again');
      await emptyAll(tx);
    } else if (found.mark || found.filled) return false;
    await tx.execute(sql`
      insert into anyi.applied_sql (name, digest) values (${name}, 'begun') on conflict (name) do nothing`);
    return true;
  });

export async function finishSeeding(owner: Db): Promise<void> {
  await owner.execute(sql`update anyi.applied_sql set digest = 'complete' where name = ${name}`);
}

/** The only place that empties append-only tables: nobody has used this data, it was never whole. */
async function emptyAll(tx: Pick<Db, 'execute'>): Promise<void> {
  const tables = (await tx.execute(sql`
    select format('anyi.%I', relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'anyi' and c.relkind = 'r' and relname <> all (${`{${kept.join(',')}}`}::text[])`)) as unknown as {
    name: string;
  }[];
  const names = tables.map((table) => table.name);
  for (const table of names) await tx.execute(sql.raw(`alter table ${table} disable trigger user`));
  await tx.execute(sql.raw(`truncate ${names.join(', ')}`));
  for (const table of names) await tx.execute(sql.raw(`alter table ${table} enable trigger user`));
  // Parameters went too, because a publication names its people; the files are version 1 again, as after migrate.
  await tx.execute(sql`
    select anyi.write_shipped_parameters(${JSON.stringify(rowsOfFiles())}::text::jsonb, ${shippedRuleBook.knownOn}::date, now())`);
}
