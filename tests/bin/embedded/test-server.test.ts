import postgres from 'postgres';
import { expect, inject, it } from 'vitest';

const server = inject('testServer');

async function asRole<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

it.each(['ownerUrl', 'appUrl', 'jobsUrl'] as const)(
  'the role of %s has no way around row-level security',
  async (name) => {
    const [role] = await asRole(
      server[name],
      (sql) => sql`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit,
             exists (select from pg_auth_members where member = pg_roles.oid) as "memberOfAny"
      from pg_roles where rolname = current_user`,
    );
    expect(Object.values(role!)).toEqual([false, false, false, false, false, false]);
  },
);

it('only the owner owns the database', async () => {
  const owner = await asRole(
    server.appUrl,
    (sql) => sql`select pg_get_userbyid(datdba) as name from pg_database where datname = current_database()`,
  );
  expect(owner[0]!.name).toBe('anyi_owner');
});

it.each(['anyi_owner', 'anyi_jobs', 'postgres'])('the application cannot become %s', async (other) => {
  const attempt = asRole(server.appUrl, (sql) => sql.unsafe(`set role ${other}`));
  await expect(attempt).rejects.toThrow(/permission denied to set role/);
});

it('sorts Chinese by pinyin', async () => {
  const rows = await asRole(
    server.appUrl,
    (sql) => sql`select name from (values ('周'), ('安'), ('李')) people(name) order by name`,
  );
  expect(rows.map(({ name }) => name)).toEqual(['安', '李', '周']);
});
