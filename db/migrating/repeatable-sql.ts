import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { withRoleNames, type RoleNames } from './role-names';

/** The statements of a folder below db/sql in the order of their file names, as one text each. The folder is found from
 *  the root of the checkout, where every program of ours runs, because the built programs lie elsewhere. */
export function sqlFiles(folder: string, roles: RoleNames): { name: string; text: string }[] {
  const path = join(process.cwd(), 'db/sql', folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, text: withRoleNames(readFileSync(join(path, name), 'utf8'), roles) }));
}

/** Functions, triggers, policies and grants: all of them again in one transaction when any text or a role name changed. */
export async function applyRepeatableSql(owner: Sql, roles: RoleNames): Promise<boolean> {
  const files = sqlFiles('.', roles);
  const digest = createHash('sha256').update(JSON.stringify(files)).digest('hex');
  const [last] = await owner`select digest from anyi.applied_sql where name = 'repeatable'`;
  if (last?.digest === digest) return false;
  await owner.begin(async (tx) => {
    for (const { text } of files) await tx.unsafe(text);
    await tx`
      insert into anyi.applied_sql (name, digest) values ('repeatable', ${digest})
      on conflict (name) do update set digest = excluded.digest`;
  });
  return true;
}
