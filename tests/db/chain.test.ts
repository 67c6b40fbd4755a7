import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyEvents } from '@/server/events/verify';
import { aWageReport, record, type TestClaim } from '../fixtures/claims';
import { anOffice, aWorker, staffOf } from '../fixtures/people';
import { testDatabase, type TestDatabase } from '../support/db';

let t: TestDatabase;
let claim: TestClaim;
let other: TestClaim;

beforeAll(async () => {
  t = await testDatabase();
  const worker = await aWorker(t);
  const inspector = await staffOf(t, await anOffice(t, '310115'), 'caseworker');
  [claim, other] = [await aWageReport(t, worker, '310115'), await aWageReport(t, worker, '310115')];
  for (const { id } of [claim, other]) {
    const facts = { inScope: true, note: 'line\nfeed, "quotes" and 汉字', fen: 123_456_789_012, list: ['b', 'a'] };
    const at = new Date('2026-11-24T03:04:05.678Z');
    await record(t, inspector, {
      ...{ claimId: id, seq: 2, from: 'submitted', event: 'accept', actor: 'inspector', to: 'filed', facts, at },
      flags: ['FILED_LATE', 'a,b'],
    });
    await record(t, worker, {
      claimId: id,
      seq: 3,
      from: 'filed',
      event: 'withdraw',
      actor: 'worker',
      to: 'withdrawn',
    });
  }
});
afterAll(() => t.close());

/** What somebody with every right could do, taken back afterwards. */
async function tampered(statement: string) {
  await t.superuser.begin((tx) => tx.unsafe(`set local session_replication_role = replica; ${statement}`));
  return verifyEvents(t.owner);
}

it('whole: claims, events and a head hash that stays the same', async () => {
  const first = await verifyEvents(t.owner);
  expect(first).toMatchObject({ claims: 2, events: 6, broken: [] });
  expect(first.headHash).toMatch(/^[0-9a-f]{64}$/);
  expect((await verifyEvents(t.owner)).headHash).toBe(first.headHash);
});

it('the written form gives the hash, made here by hand', async () => {
  const [row] = await t.owner<Record<string, string>[]>`
    select encode(e.hash, 'hex') as hash, encode(e.prev_hash, 'hex') as prev, e.actor_id::text as actor
    from anyi.claim_events e where claim_id = ${claim.id} and seq = 2`;
  const facts =
    '{"fen": 123456789012, "list": ["b", "a"], "note": "line\\nfeed, \\"quotes\\" and 汉字", "inScope": true}';
  const text = [
    ...[
      'anyi-event-1',
      claim.id,
      '2',
      'wages',
      '1',
      'submitted',
      'accept',
      'inspector',
      'filed',
      '-',
      'staff',
      row!.actor,
    ],
    ...['2026-11-24', '1795489445678000', facts, '["FILED_LATE", "a,b"]', row!.prev],
  ].join('\n');
  expect(row!.hash).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});

const id = () => claim.id;
const changes: [string, () => string, () => string, object][] = [
  [
    'facts',
    () => `update anyi.claim_events set facts = facts || '{"fen": 1}' where claim_id = '${id()}' and seq = 2`,
    () =>
      `update anyi.claim_events set facts = facts || '{"fen": 123456789012}' where claim_id = '${id()}' and seq = 2`,
    { seq: 2, what: 'content' },
  ],
  [
    'the instant, by a millionth of a second',
    () =>
      `update anyi.claim_events set recorded_at = recorded_at + interval '1 microsecond' where claim_id = '${id()}' and seq = 2`,
    () =>
      `update anyi.claim_events set recorded_at = recorded_at - interval '1 microsecond' where claim_id = '${id()}' and seq = 2`,
    { seq: 2, what: 'content' },
  ],
  [
    'an event with its hash made anew',
    () =>
      `update anyi.claim_events set occurred_on = '2026-11-23' where claim_id = '${id()}' and seq = 2;
       update anyi.claim_events e set hash = anyi.event_hash(e) where claim_id = '${id()}' and seq = 2`,
    () =>
      `update anyi.claim_events set occurred_on = '2026-11-24' where claim_id = '${id()}' and seq = 2;
       update anyi.claim_events e set hash = anyi.event_hash(e) where claim_id = '${id()}' and seq = 2`,
    { seq: 3, what: 'link' },
  ],
  [
    'the last event, taken away',
    () =>
      `create table public.kept as select * from anyi.claim_events where claim_id = '${id()}' and seq = 3;
       delete from anyi.claim_events where claim_id = '${id()}' and seq = 3`,
    () => 'insert into anyi.claim_events select * from public.kept; drop table public.kept',
    { seq: 2, what: 'head' },
  ],
  [
    'the state of the claim',
    () => `update anyi.claims set state = 'paid' where id = '${id()}'`,
    () => `update anyi.claims set state = 'withdrawn' where id = '${id()}'`,
    { seq: 3, what: 'head' },
  ],
  [
    'all events, taken away',
    () =>
      `create table public.kept as select * from anyi.claim_events where claim_id = '${id()}';
       delete from anyi.claim_events where claim_id = '${id()}'`,
    () => 'insert into anyi.claim_events select * from public.kept; drop table public.kept',
    { seq: 0, what: 'none' },
  ],
];

it.each(changes)('a superuser who changes %s is found', async (_, change, takeBack, expected) => {
  expect((await tampered(change())).broken).toEqual([{ claimId: claim.id, ...expected }]);
  expect((await tampered(takeBack())).broken).toEqual([]);
});

it('a chain written anew as a whole changes the head hash, which is why it is kept elsewhere', async () => {
  const before = await verifyEvents(t.owner);
  const rewritten = await tampered(`
    update anyi.claim_events set flags = '{}' where claim_id = '${other.id}' and seq = 3;
    update anyi.claim_events e set hash = anyi.event_hash(e) where claim_id = '${other.id}' and seq = 3;
    update anyi.claim_events set flags = '{SERVED}' where claim_id = '${other.id}' and seq = 3;
    update anyi.claim_events e set hash = anyi.event_hash(e) where claim_id = '${other.id}' and seq = 3;
    update anyi.claims c set head_hash = e.hash from anyi.claim_events e
      where c.id = '${other.id}' and e.claim_id = c.id and e.seq = 3`);
  expect(rewritten.broken).toEqual([]);
  expect(rewritten.headHash).not.toBe(before.headHash);
});
