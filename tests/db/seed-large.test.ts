import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerEstimate } from '@/domain/estimates/kinds';
import { parseIdentityNumber } from '@/domain/identity/identity-number';
import { parseMobileNumber } from '@/domain/identity/mobile-number';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { verifyEvents } from '@/server/events/verify';
import { open } from '@/server/kernel/seal';
import { readSettings, type Settings } from '@/server/kernel/settings';
import { currentRulesRaw } from '@/server/rules/current-rules';
import { fillDatabase, filledWith, claimsOfFilled, readSeedArguments } from '@/server/seed/large/command';
import { LookUpBatches } from '@/server/status/look-up-batches';
import { lookUp } from '@/server/status/look-up';
import { testDatabase, type TestDatabase } from '../support/db';

const size = { seed: 'test', workers: 300, claims: 700, today: '2026-11-24' };
const quiet = () => undefined;
let t: TestDatabase;
let schemaBefore: string;

const schemaOf = async ({ owner }: TestDatabase): Promise<string> => {
  const rows = await owner`
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
    where connamespace = 'anyi'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'anyi'
    union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger
      where not tgisinternal order by 1`;
  return rows.map(({ line }) => line).join('\n');
};

beforeAll(async () => {
  t = await testDatabase();
  (globalThis as { anyiSettings?: Settings }).anyiSettings = readSettings({
    ANYI_EMBEDDED: '1',
    DATABASE_URL: t.urls.app,
    AUTH_SECRET: t.authSecret,
    LOOKUP_SECRET: t.lookupSecret,
    FIELD_KEYS: t.keys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
  });
  schemaBefore = await schemaOf(t);
  await fillDatabase(t.owner, size, quiet);
});
afterAll(() => t?.close());

const count = async (query: string): Promise<number> => Number((await t.owner.unsafe(query))[0]!.n);

test('as many workers and claims as asked for, and every chain holds', async () => {
  const { claims, events, broken } = await verifyEvents(t.owner);
  expect({ claims, broken }).toEqual({ claims: 700, broken: [] });
  expect(events).toBeGreaterThan(1500);
  expect(await count('select count(*) as n from anyi.workers')).toBe(300);
  expect(await count('select count(*) as n from anyi.claim_events e where hash <> anyi.event_hash(e)')).toBe(0);
});

test('indexes, keys and triggers are as before', async () => {
  expect(await schemaOf(t)).toBe(schemaBefore);
});

test('what the triggers keep is what they would have kept', async () => {
  expect(
    await count('select count(*) as n from anyi.claim_public p where view is distinct from anyi.public_view(claim_id)'),
  ).toBe(0);
  expect(
    await count(`
      select count(*) as n from anyi.claims c where next_due is distinct from
        (select min(k.due_on) from anyi.clocks k where k.claim_id = c.id and k.state in ('running', 'missed'))`),
  ).toBe(0);
  expect(
    await count(`
      select count(*) as n from anyi.claims c where open = exists (select from anyi.terminal_states s
        where s.procedure = c.procedure and s.version = c.version and s.state = c.state)`),
  ).toBe(0);
  expect(
    await count(`
      select count(*) as n from anyi.claim_events e join anyi.proposals p on p.id = e.proposal_id
      where p.base_seq <> e.seq - 1 or p.status <> 'recorded' or e.facts || p.facts <> e.facts`),
  ).toBe(0);
  expect(await count("select count(*) as n from anyi.clocks where state = 'running' and due_on < '2026-11-24'")).toBe(
    0,
  );
});

test('everything happened before today, in order', async () => {
  expect(await count("select count(*) as n from anyi.claim_events where recorded_at >= '2026-11-24 00:00+08'")).toBe(0);
  expect(
    await count(`
      select count(*) as n from anyi.claim_events e join anyi.claim_events b on b.claim_id = e.claim_id and b.seq = e.seq - 1
      where b.recorded_at >= e.recorded_at`),
  ).toBe(0);
});

test('receipt numbers and codes follow from seed and index, and open the claim', async () => {
  (globalThis as { anyiLookUps?: LookUpBatches }).anyiLookUps = new LookUpBatches(() => t.app);
  const claimOf = claimsOfFilled((await filledWith(t.owner))!, shippedRuleBook.calendar);
  const pairOf = (index: number) => {
    const { receiptNumber, lookupCode } = claimOf(index);
    return { receiptNumber, lookupCode };
  };
  const request = { address: '192.0.2.7', requestId: 'test', now: new Date('2026-11-24T02:00:00Z') };
  for (const index of [0, 345, 699]) {
    expect(await lookUp({ ...pairOf(index), ...request })).toMatchObject({ outcome: 'found' });
    const { lookupCode } = pairOf(index + 1_000_000);
    expect(await lookUp({ ...pairOf(index), lookupCode, ...request })).toEqual({ outcome: 'missed' });
  }
});

test('personal values are sealed, of the right form, and nobody’s', async () => {
  const rows = await t.owner<{ id: string; mobile_sealed: Buffer; identity_sealed: Buffer }[]>`
    select id, mobile_sealed, identity_sealed from anyi.workers order by id limit 50`;
  for (const { id, mobile_sealed, identity_sealed } of rows) {
    const opened = (column: string, value: Buffer) => open({ table: 'workers', column, row: id }, value);
    expect(parseMobileNumber(opened('mobile_sealed', mobile_sealed)).ok).toBe(true);
    const identity = opened('identity_sealed', identity_sealed);
    expect(parseIdentityNumber(identity, '2026-11-24')).toMatchObject({ ok: true });
    expect(identity.slice(2, 6)).toBe('9999');
  }
  const [claim] = await t.owner<
    { id: string; answers_sealed: Buffer }[]
  >`select id, answers_sealed from anyi.claims limit 1`;
  const place = { table: 'claims', column: 'answers_sealed', row: claim!.id };
  expect(JSON.parse(open(place, claim!.answers_sealed))).toHaveProperty('narrative');
});

test('every worker holds one estimate, as the site would answer it', async () => {
  const book = await currentRulesRaw(t.owner);
  const rows = await t.owner<{ id: string; region: string; input: object; result: object; rule_version: number }[]>`
    select e.id, e.region, e.input, e.result, e.rule_version from anyi.estimates e
    join anyi.workers w on w.id = e.worker_id where e.kind = 'month' and e.created_at < '2026-11-24 00:00+08'`;
  expect(rows).toHaveLength(300);
  expect(await count('select count(distinct worker_id) as n from anyi.estimates')).toBe(300);
  for (const { id, region, input, result, rule_version } of rows) {
    expect(id).toMatch(/^[\w-]{24}$/);
    expect(rule_version).toBe(book.version);
    const answer = answerEstimate.month(input, book);
    expect(answer).toEqual({ input, result });
    expect(input).toMatchObject({ region });
  }
  expect(new Set(rows.map(({ region }) => region.slice(0, 2))).size).toBeGreaterThan(10);
});

test('the same seed gives the same data, another seed another', async () => {
  const contentOf = async (each: TestDatabase) => {
    const [row] = await each.owner`
      select md5(string_agg(c.id || c.receipt_number || c.facts || encode(c.head_hash, 'hex'), '|' order by c.id)) as claims,
        (select md5(string_agg(e.id || e.worker_id || e.input || e.result || e.created_at, '|' order by e.id))
          from anyi.estimates e) as estimates
      from anyi.claims c`;
    return row!;
  };
  const [same, other] = [await testDatabase(), await testDatabase()];
  try {
    await fillDatabase(same.owner, size, quiet);
    await fillDatabase(other.owner, { ...size, seed: 'other' }, quiet);
    const [before, again, another] = [await contentOf(t), await contentOf(same), await contentOf(other)];
    expect(again).toEqual(before);
    expect(another.claims).not.toBe(before.claims);
    expect(another.estimates).not.toBe(before.estimates);
  } finally {
    await Promise.all([same.close(), other.close()]);
  }
});

test('refuses a database that was filled before, and one for production', async () => {
  await expect(fillDatabase(t.owner, { ...size, seed: 'again' }, quiet)).rejects.toThrow(/has been filled before/);
  const production = await testDatabase();
  try {
    await production.owner`alter table anyi.instance disable trigger user`;
    await production.owner`update anyi.instance set mode = 'production'`;
    await expect(fillDatabase(production.owner, size, quiet)).rejects.toThrow(/production database/);
    expect(await production.owner`select 1 from anyi.workers limit 1`).toHaveLength(0);
  } finally {
    await production.close();
  }
});

test.each([
  [['--workers', '10', '--orders', '5'], /Orders come with the platform feed/],
  [['--workers', '-1'], /usage/],
  [['--workers', 'many'], /usage/],
  [['--claims', '5'], /--workers must be at least 1/],
  [['--workers', '1', '--seed', 'a b'], /--seed is letters/],
  [['--nonsense'], /usage/],
])('arguments %j are refused', (args, why) => {
  expect(() => readSeedArguments(args)).toThrow(why);
});

test('arguments are read', () => {
  expect(readSeedArguments(['--workers', '5', '--claims', '7'])).toEqual({ workers: 5, claims: 7, seed: '1' });
});
