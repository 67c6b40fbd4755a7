import type { Sql } from 'postgres';
import { z } from 'zod';
import { OperatorError } from '@/server/kernel/operator-error';

type Mode = 'demo' | 'production';

const facts = z.tuple([
  z.object({
    role: z.string(),
    dangers: z.array(z.string()),
    mode: z.enum(['demo', 'production']),
    version: z.number(),
  }),
]);

const reasons: Record<string, string> = {
  superuser: 'it is a superuser',
  bypass_rls: 'it has BYPASSRLS',
  owns_tables: 'it owns the tables',
  can_become_another: 'it may SET ROLE to a role that owns the tables or passes by row-level security',
};

// undefined_function, invalid_schema_name, insufficient_privilege: a database that `migrate` has not made ours.
const notMigrated = new Set(['42883', '3F000', '42501']);

function explain(error: unknown): unknown {
  if (!notMigrated.has((error as { code?: string }).code ?? '')) return error;
  return new OperatorError('The database of DATABASE_URL is not prepared for its role: run `npm run migrate` first.');
}

/** What the database says of itself and of our role, or an OperatorError that says why not to start on it
 *  (foundations A1, F1, I). Returns its mode, which never changes. Throws the driver's error when it cannot be reached. */
export async function checkDatabase(sql: Sql, expected: { mode: Mode; schemaVersion: number }): Promise<Mode> {
  const rows: unknown = await sql`
    select current_user as role, anyi.role_dangers() as dangers, anyi.instance_mode() as mode, anyi.schema_version() as version
  `.catch((error: unknown) => {
    throw explain(error);
  });
  const parsed = facts.safeParse(rows);
  if (!parsed.success) throw new OperatorError('The database is not migrated yet: run `npm run migrate` first.');
  const [{ role, dangers, mode, version }] = parsed.data;
  if (dangers.length > 0) {
    const why = dangers.map((danger) => reasons[danger] ?? danger).join(', ');
    throw new OperatorError(
      `The role ${role} of DATABASE_URL must not serve the website: ${why}. Use the application's role.`,
    );
  }
  if (mode !== expected.mode)
    throw new OperatorError(
      mode === 'demo'
        ? 'The database of DATABASE_URL is a demonstration: it never becomes production. Use an empty database.'
        : 'The database is a production database: it is never served as a demonstration.',
    );
  if (version < expected.schemaVersion)
    throw new OperatorError(
      `The database has schema ${version}, this build needs ${expected.schemaVersion}: run \`npm run migrate\` first.`,
    );
  return mode;
}
