import type { Sql } from 'postgres';
import { MigrationRefusal } from './refusal';

export type Mode = 'demo' | 'production';

/** Writes once what this database is for; a database of the other kind is refused (foundations F1). A build older than
 *  the schema leaves its number alone. */
export async function writeInstance(owner: Sql, mode: Mode, schemaVersion: number): Promise<void> {
  await owner`
    insert into anyi.instance (mode, schema_version) values (${mode}, ${schemaVersion})
    on conflict ("only") do update set schema_version = greatest(anyi.instance.schema_version, excluded.schema_version)`;
}

export async function refuseOtherMode(owner: Sql, mode: Mode): Promise<void> {
  const [exists] = await owner`select to_regclass('anyi.instance') is not null as yes`;
  const [row] = exists?.yes ? await owner<{ mode: Mode }[]>`select mode from anyi.instance` : [];
  if (row && row.mode !== mode)
    throw new MigrationRefusal(
      `This is a ${row.mode} database and was asked to serve as ${mode}. That never changes: use another database.`,
    );
}
