import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { limitKey, lookupHmac } from '@/server/kernel/seal';
import type { Sql } from 'postgres';
import { aWageReport, type TestClaim } from '../fixtures/claims';
import { anOffice, aWorker } from '../fixtures/people';
import { acting } from '../support/acting';
import { testDatabase, type TestDatabase } from '../support/db';

let t: TestDatabase;
let claim: TestClaim;
let at: Date;

beforeAll(async () => {
  t = await testDatabase();
  await anOffice(t, '310115');
  claim = await aWageReport(t, await aWorker(t), '310115');
  await acting(
    t.app,
    claim.owner,
    (tx) => tx`select anyi.set_lookup_code(${claim.id}, ${hmacOf('8H2KQ7TX')}, null, null)`,
  );
});
afterAll(() => t.close());
let windows = 0;
beforeEach(() => {
  at = new Date(Date.parse('2026-11-24T02:00:00Z') + 60_000 * ++windows); // a window of its own for each test
});

const hmacOf = (code: string, receipt = claim.receiptNumber) => lookupHmac(receipt, code, t.lookupSecret);
const key = (kind: string, value: string) => limitKey(kind, value, t.authSecret);

type Asked = { receipt?: string; code?: string; address?: string };
type Answer = { i: number; outcome: string; retry_after: number; view: Record<string, unknown> | null };

const hexes = (list: Buffer[]) => list.map((each) => each.toString('hex'));
function ask(
  asked: Asked[],
  given: { numberLimit?: number; addressLimit?: number; client?: Sql } = {},
): Promise<Answer[]> {
  const full = asked.map((each) => ({
    receipt: claim.receiptNumber,
    code: '8H2KQ7TX',
    address: '198.51.100.1',
    ...each,
  }));
  const bytea = (list: Buffer[]) => (given.client ?? t.app)`(select array_agg(decode(x, 'hex') order by n)
    from unnest(${hexes(list)}::text[]) with ordinality as u (x, n))`;
  const run = given.client ?? t.app;
  return run<Answer[]>`
    select * from anyi.look_up_many(${full.map((each) => each.receipt)}::text[],
      ${bytea(full.map((each) => hmacOf(each.code, each.receipt)))},
      ${bytea(full.map((each) => key('number', each.receipt)))},
      ${bytea(full.map((each) => key('address', each.address)))},
      ${full.map((_, index) => `request-${index}`)}::text[], ${at}, 60, ${given.numberLimit ?? 1000}, ${given.addressLimit ?? 1000})`;
}

describe('answers', () => {
  it('with codes, days and the office, and nothing else', async () => {
    const [answer] = await ask([{}]);
    expect(answer).toEqual({
      ...{ i: 1, outcome: 'found', retry_after: 0 },
      view: {
        ...{ procedure: 'wages', version: 1, state: 'submitted', clocks: [] },
        office: { name: '310115经办机构', phone: '021-12333' },
        events: [{ event: 'submit', on: '2026-11-24' }],
      },
    });
  });

  it('in the order of the requests, each its own', async () => {
    const answers = await ask([{ code: 'WRONG' }, {}, { receipt: 'AY2026XXXXXXXXXX' }, {}]);
    expect(answers.map(({ i, outcome }) => [i, outcome])).toEqual([
      [1, 'missed'],
      [2, 'found'],
      [3, 'missed'],
      [4, 'found'],
    ]);
  });

  it('every kind of miss with one and the same answer', async () => {
    const otherWithoutCode = await aWageReport(t, claim.owner, '310115');
    const misses = await ask([
      { code: '8H2KQ7TY' },
      { code: '' },
      { receipt: 'AY20260000000000' },
      { receipt: '' },
      { receipt: otherWithoutCode.receiptNumber },
    ]);
    for (const miss of misses) expect(miss).toEqual({ i: miss.i, outcome: 'missed', retry_after: 0, view: null });
  });

  it('the newest code alone; a new one ends the old', async () => {
    const other = await aWageReport(t, claim.owner, '310115');
    const set = (code: string) =>
      acting(
        t.app,
        claim.owner,
        (tx) => tx`select anyi.set_lookup_code(${other.id}, ${hmacOf(code, other.receiptNumber)}, null, null) as done`,
      );
    expect(await set('AAAAAAAA')).toMatchObject([{ done: true }]);
    await set('BBBBBBBB');
    const asked = ['AAAAAAAA', 'BBBBBBBB'].map((code) => ({ code, receipt: other.receiptNumber }));
    expect((await ask(asked)).map(({ outcome }) => outcome)).toEqual(['missed', 'found']);
  });

  it('a code is set by the owner of the claim alone', async () => {
    const stranger = await aWorker(t);
    const set = await acting(
      t.app,
      stranger,
      (tx) => tx`select anyi.set_lookup_code(${claim.id}, '\\x01', null, null) as done`,
    );
    expect(set).toMatchObject([{ done: false }]);
    expect((await ask([{}]))[0]!.outcome).toBe('found');
  });
});

describe('limits', () => {
  const outcomes = (answers: Answer[]) => answers.map(({ outcome }) => outcome);

  it('hold for one number within one batch, misses and hits alike, with the seconds to wait', async () => {
    at = new Date('2026-11-24T05:00:20Z');
    const answers = await ask([{ code: 'X' }, {}, {}, { code: 'Y' }, {}], { numberLimit: 3 });
    expect(outcomes(answers)).toEqual(['missed', 'found', 'found', 'limited', 'limited']);
    expect(answers[3]).toMatchObject({ retry_after: 40, view: null });
  });

  it('hold for one address over many numbers', async () => {
    const asked = Array.from({ length: 6 }, (_, n) => ({ receipt: `AY2026NUMBER${n}` }));
    expect(outcomes(await ask(asked, { addressLimit: 4 }))).toEqual([...Array(4).fill('missed'), 'limited', 'limited']);
    expect(outcomes(await ask([{ address: '198.51.100.2' }], { addressLimit: 4 }))).toEqual(['found']);
  });

  it('hold over connections and batches at once, and end with the window', async () => {
    const batches = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        ask(
          Array.from({ length: 10 }, (__, m) => ({ address: `198.51.100.${(n * 10 + m) % 7}` })),
          { numberLimit: 50 },
        ),
      ),
    );
    expect(batches.flat().filter(({ outcome }) => outcome === 'found')).toHaveLength(50);
    expect(batches.flat().filter(({ outcome }) => outcome === 'limited')).toHaveLength(150);
    at = new Date(at.getTime() + 60_000);
    windows += 1;
    expect(outcomes(await ask([{}], { numberLimit: 50 }))).toEqual(['found']);
  });

  it('a key of another window length is another count', async () => {
    const count = (window: number) =>
      t.app`select anyi.count_limit(${key('x', 'y')}, ${window}, ${new Date('2026-11-24T00:00:00Z')}, 1) as remaining`;
    expect(await count(3600)).toMatchObject([{ remaining: 0 }]);
    expect(await count(86_400)).toMatchObject([{ remaining: 0 }]);
    expect(await count(3600)).toMatchObject([{ remaining: -1 }]);
  });
});

it('every look-up is on record, without number or address', async () => {
  await ask([{ address: '203.0.113.99' }, { code: 'X' }, { receipt: '' }], { numberLimit: 1000 });
  const rows = await t.superuser`select outcome, request_id, receipt_key, address_key from anyi.lookup_audit
    where at = ${at} order by request_id`;
  expect(rows.map(({ outcome, request_id }) => [outcome, request_id])).toEqual([
    ['found', 'request-0'],
    ['missed', 'request-1'],
    ['missed', 'request-2'],
  ]);
  expect(rows[0]!.address_key).toEqual(key('address', '203.0.113.99'));
  expect(rows[0]!.receipt_key).toEqual(key('number', claim.receiptNumber));
});

it('fifty batches that name the same keys in opposite orders do not wait in a circle', async () => {
  const numbers = Array.from({ length: 20 }, () => ({
    receipt: randomBytes(8).toString('hex'),
    address: randomBytes(4).toString('hex'),
  }));
  const batches = Array.from({ length: 50 }, (_, n) => ask(n % 2 ? numbers : numbers.toReversed()));
  expect((await Promise.all(batches)).flat()).toHaveLength(1000);
});
