import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../support/db';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
});
afterAll(() => t.close());

/** Tables that no policy opens, and why. */
const closed: Readonly<Record<string, string>> = {
  applied_sql: 'migrate alone',
  migrations: 'migrate alone',
  instance: 'read through named functions',
  lookup_audit: 'written by the look-up',
  staff_invitations: 'opened and taken up through named functions',
};

describe('row-level security', () => {
  it('is on for every table, and each table has a policy or stands on the list of closed ones', async () => {
    const tables = await t.owner<{ name: string; secured: boolean; policies: number; granted: boolean }[]>`
      select c.relname as name, c.relrowsecurity as secured,
        (select count(*)::integer from pg_policies p where p.schemaname = 'anyi' and p.tablename = c.relname) as policies,
        has_any_column_privilege('anyi_app', c.oid, 'select, insert, update')
          or has_any_column_privilege('anyi_jobs', c.oid, 'select, insert, update') as granted
      from pg_class c where c.relnamespace = 'anyi'::regnamespace and c.relkind in ('r', 'p') order by 1`;
    expect(tables.length).toBeGreaterThan(25);
    expect(tables.filter(({ secured }) => !secured)).toEqual([]);
    const withoutPolicy = tables.filter(({ policies }) => policies === 0);
    expect(withoutPolicy.map(({ name }) => name)).toEqual(Object.keys(closed).toSorted());
    // A table that no policy opens is not opened by a grant either.
    expect(withoutPolicy.filter(({ granted }) => granted)).toEqual([]);
  });
});
