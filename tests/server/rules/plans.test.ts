import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drizzle } from 'drizzle-orm/postgres-js';
import type { Db } from '@/db/client';
import { currentRules } from '@/server/rules/current-rules';
import { recomputeEstimates } from '@/server/rules/recompute-estimates';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { someEditors } from './editors';
import { testDatabase, type TestDatabase } from '../../support/db';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
  // Of 80,000 estimates a quarter is of Hubei, more than a page, and one in forty of no place.
  await t.owner`
    insert into anyi.estimates (id, kind, region, input, result, rule_version, created_at)
    select md5(n::text), 'month', case when n % 40 = 1 then null when n % 4 = 0 then '420100' else '310000' end,
      '{"region": "310000", "month": "2026-12", "pensionBaseFen": 800000, "schemes": ["pension"]}', '{}', 1, now()
    from generate_series(1, 80000) n`;
  // 500 publications: with one alone a plan tells nothing.
  const { proposer, publisher } = await someEditors(t);
  await t.owner.begin(async (tx) => {
    await tx`
      insert into anyi.parameter_proposals (id, state, note, rows, sources, content_hash, proposed_by, created_at, changed_at)
      select md5(n::text)::uuid, 'published', '', '[]', '[]', '', ${proposer.actor.staffId}, now(), now()
      from generate_series(2, 500) n`;
    await tx`
      insert into anyi.parameter_versions (version, known_on, published_at, proposal_id, proposed_by, published_by, note, digest)
      select n, '2026-11-25', now(), md5(n::text)::uuid, ${proposer.actor.staffId}, ${publisher.actor.staffId}, '', n::text
      from generate_series(2, 500) n order by 1`;
  });
  await t.owner`analyze`;
}, 60_000);
afterAll(() => t.close());

/** The plans of the statements that a piece of work sends, as the server that gets them makes them. */
async function plansOf(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<string[]> {
  const asked: { query: string; parameters: unknown[] }[] = [];
  const sql = postgres(url, {
    max: 2,
    debug: (_, query, parameters) => void asked.push({ query, parameters: [...parameters] }),
  });
  await work(sql);
  const own = asked.filter(({ query }) => query.includes('anyi.'));
  const plans: string[] = [];
  for (const { query, parameters } of own) {
    const rows = await sql.unsafe<{ 'QUERY PLAN': string }[]>(`explain ${query}`, parameters as string[]);
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
  }
  await sql.end({ timeout: 2 });
  return plans;
}

it('the newest version is one step into the primary key', async () => {
  await currentRules(t.db); // the book is at hand from here on
  const plans = await plansOf(t.urls.app, (sql) => currentRules(drizzle(sql) as unknown as Db));
  expect(plans).toHaveLength(1);
  expect(plans[0]).toMatch(/Limit.*\n\s*->\s+Index.* Scan Backward using parameter_versions_pkey/);
});

it.each([
  ['of a province', '420000'],
  ['of the nation', '000000'],
])('the estimates %s are read in the order of their index, without a sort of all', async (_, region) => {
  const change = { version: 2, before: shippedRuleBook, after: shippedRuleBook, rows: [{ id: 'r', region }] };
  const looked: number[] = [];
  const plans = await plansOf(t.urls.jobs, async (sql) => {
    const effect = await recomputeEstimates(sql, change, () => Promise.resolve());
    looked.push(effect.lookedAt);
  });
  expect(looked).toEqual([region === '000000' ? 80_000 : 20_000]);
  const first = plans[0];
  expect(first).toMatch(/Limit.*\n\s*->\s+Index Scan using estimates_of_place/);
  for (const plan of plans) expect(plan).toMatch(/estimates_of_place|estimates_pkey/);
});
