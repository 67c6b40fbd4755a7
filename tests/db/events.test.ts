import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transitionRows } from '@/domain/claims/transition-rows';
import { aWageReport, insertClaim, insertEvent, record, type TestClaim, type TestEvent } from '../fixtures/claims';
import { approve, propose } from '../fixtures/decisions';
import { anOffice, aWorker, staffOf, type StaffMember, type Worker } from '../fixtures/people';
import { acting, sqlState } from '../support/acting';
import { testDatabase, type TestDatabase } from '../support/db';

let t: TestDatabase;
let worker: Worker;
let inspector: StaffMember;
let colleague: StaffMember;
let head: StaffMember;
let mediator: StaffMember;
let farAway: StaffMember;
let claim: TestClaim;

beforeAll(async () => {
  t = await testDatabase();
  worker = await aWorker(t);
  const office = await anOffice(t, '310115');
  inspector = await staffOf(t, office, 'caseworker');
  colleague = await staffOf(t, office, 'caseworker');
  head = await staffOf(t, office, 'reviewer');
  mediator = await staffOf(t, office, 'mediator');
  farAway = await staffOf(t, await anOffice(t, '440106'), 'caseworker', 'reviewer');
});
afterAll(() => t.close());
beforeEach(async () => {
  claim = await aWageReport(t, worker, '310115');
});

const step = (seq: number, from: string, event: string, actor: string, to: string, more: Partial<TestEvent> = {}) => ({
  ...{ claimId: claim.id, seq, from, event, actor, to },
  ...more,
});
const accept = () => record(t, inspector, step(2, 'submitted', 'accept', 'inspector', 'filed'));
const standing = async (id = claim.id) => {
  const [row] = await t.owner<{ state: string; seq: number; open: boolean }[]>`
    select state, seq, open from anyi.claims where id = ${id}`;
  return row;
};

describe('how a claim begins', () => {
  const begin = (state: string, event: Partial<TestEvent> = {}) => {
    const id = randomUUID();
    return acting(t.app, worker, async (tx) => {
      await insertClaim(tx, t, { id, ownerId: worker.id, desk: '310115', state });
      await insertEvent(tx, worker, {
        ...{ claimId: id, seq: 1, from: 'draft', event: 'submit', actor: 'worker', to: 'submitted' },
        ...event,
      });
    });
  };

  it('in the initial state, with its first event', async () => {
    expect(await sqlState(begin('draft'))).toBeUndefined();
  });
  it.each([
    ['in a later state', () => begin('filed'), 'AY003'],
    ['with a forged first event', () => begin('draft', { event: 'accept', actor: 'worker', to: 'filed' }), '23503'],
    [
      'with a first event from a later state',
      () => begin('draft', { from: 'filed', event: 'withdraw', to: 'withdrawn' }),
      'AY001',
    ],
    ['with a first event that leads elsewhere', () => begin('draft', { to: 'paid' }), '23503'],
    ['at a later sequence', () => begin('draft', { seq: 2 }), 'AY001'],
  ])('not %s', async (_, attempt, code) => {
    expect(await sqlState(attempt())).toBe(code);
  });
  it('not without its first event', async () => {
    const bare = acting(t.app, worker, (tx) =>
      insertClaim(tx, t, { id: randomUUID(), ownerId: worker.id, desk: '310115' }),
    );
    expect(await sqlState(bare)).toBe('AY003');
  });
  it('what the insert says about sequence, head and due date is overwritten', async () => {
    const id = randomUUID();
    await acting(t.app, worker, async (tx) => {
      await tx`
        insert into anyi.claims (id, procedure, version, receipt_number, owner_id, region, desk, state, seq, head_hash,
          facts, answers_sealed, submitted_at, next_due, open)
        values (${id}, 'wages', 1, ${id}, ${worker.id}, '310115', '310115', 'draft', 9, '\\x01', '{}', '\\x00',
          '2026-11-24T02:00:00Z', '2030-01-01', false)`;
      const [row] = await tx`select seq, head_hash, next_due, open from anyi.claims where id = ${id}`;
      expect(row).toEqual({ seq: 0, head_hash: null, next_due: null, open: true });
      await insertEvent(tx, worker, {
        claimId: id,
        seq: 1,
        from: 'draft',
        event: 'submit',
        actor: 'worker',
        to: 'submitted',
      });
    });
  });
});

describe('how a claim moves', () => {
  it('by a legal event, which sets state, sequence and whether it is open', async () => {
    await accept();
    expect(await standing()).toEqual({ state: 'filed', seq: 2, open: true });
    await record(t, worker, step(3, 'filed', 'withdraw', 'worker', 'withdrawn'));
    expect(await standing()).toEqual({ state: 'withdrawn', seq: 3, open: false });
  });

  const refused: [string, () => Promise<unknown>, string][] = [
    [
      'at the sequence that is taken',
      () => record(t, inspector, step(1, 'submitted', 'accept', 'inspector', 'filed')),
      'AY001',
    ],
    ['past a gap', () => record(t, inspector, step(3, 'submitted', 'accept', 'inspector', 'filed')), 'AY001'],
    [
      'from another state',
      () => record(t, inspector, step(2, 'filed', 'transfer', 'inspector', 'transferred')),
      'AY001',
    ],
    ['to another state', () => record(t, inspector, step(2, 'submitted', 'accept', 'inspector', 'paid')), '23503'],
    [
      'by an actor whom the event does not know',
      () => record(t, inspector, step(2, 'submitted', 'accept', 'officer', 'filed')),
      '23503',
    ],
    [
      'by a worker who says inspector',
      () => record(t, worker, step(2, 'submitted', 'accept', 'inspector', 'filed')),
      '42501',
    ],
    [
      'by an inspector who says worker',
      () => record(t, inspector, step(2, 'submitted', 'withdraw', 'worker', 'withdrawn')),
      '42501',
    ],
    [
      'by a mediator who says inspector',
      () => record(t, mediator, step(2, 'submitted', 'accept', 'inspector', 'filed')),
      '42501',
    ],
    [
      'by staff of another region',
      () => record(t, farAway, step(2, 'submitted', 'accept', 'inspector', 'filed')),
      '42501',
    ],
    [
      'in the name of a colleague',
      () =>
        record(
          t,
          inspector,
          step(2, 'submitted', 'accept', 'inspector', 'filed', { by: { kind: 'staff', id: colleague.id } }),
        ),
      '42501',
    ],
    [
      'in the name of the system',
      () =>
        record(
          t,
          inspector,
          step(2, 'submitted', 'accept', 'inspector', 'filed', { by: { kind: 'system', id: null } }),
        ),
      '42501',
    ],
    [
      'by nobody',
      () => t.app.begin((tx) => insertEvent(tx, inspector, step(2, 'submitted', 'accept', 'inspector', 'filed'))),
      '42501',
    ],
    [
      'under another version',
      () => record(t, inspector, step(2, 'submitted', 'accept', 'inspector', 'filed', { version: 2 })),
      '23503',
    ],
    [
      'under another procedure',
      () => record(t, inspector, step(2, 'submitted', 'accept', 'inspector', 'filed', { procedure: 'injury' })),
      '23503',
    ],
    [
      'as if it were the first',
      () => record(t, inspector, step(2, 'submitted', 'accept', 'inspector', 'filed', { initial: true })),
      '23514',
    ],
    [
      'a decision without a second person',
      () => record(t, inspector, step(2, 'submitted', 'refuse', 'inspector', 'not_accepted', { needsApproval: true })),
      '23514',
    ],
    [
      'a decision that says it is none',
      () => record(t, inspector, step(2, 'submitted', 'refuse', 'inspector', 'not_accepted')),
      '23503',
    ],
  ];
  it.each(refused)('not %s', async (_, attempt, code) => {
    expect(await sqlState(attempt())).toBe(code);
    expect(await standing()).toEqual({ state: 'submitted', seq: 1, open: true });
  });

  it('once, when fifty try at the same moment', async () => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => sqlState(accept())));
    expect(outcomes.filter((code) => code === undefined)).toHaveLength(1);
    expect(outcomes.filter((code) => code === 'AY001')).toHaveLength(49);
    expect(await standing()).toEqual({ state: 'filed', seq: 2, open: true });
    const [row] = await t.owner`select count(*)::integer as n from anyi.claim_events where claim_id = ${claim.id}`;
    expect(row!.n).toBe(2);
  });

  it('after a failed mediation only back to the state that mediation left', async () => {
    await accept();
    await record(t, mediator, step(3, 'filed', 'start_mediation', 'mediator', 'mediating'));
    for (const wrong of ['submitted', 'filed_extended'])
      expect(await sqlState(record(t, mediator, step(4, 'mediating', 'mediation_fail', 'mediator', wrong)))).toBe(
        'AY003',
      );
    await record(t, mediator, step(4, 'mediating', 'mediation_fail', 'mediator', 'filed'));
    await record(t, inspector, step(5, 'filed', 'transfer', 'inspector', 'transferred'));
  });

  it('never backwards: not even the owner rewrites or removes an event by a slip', async () => {
    for (const statement of [
      `update anyi.claim_events set facts = '{"x": 1}'`,
      'delete from anyi.claim_events',
      'truncate anyi.claim_events cascade',
      'delete from anyi.transitions',
      `update anyi.transitions set to_state = 'paid'`,
    ])
      expect(await sqlState(t.owner.unsafe(statement))).toBe('42501');
  });
});

describe('a decision takes two people', () => {
  const order = (baseSeq = 2) => ({
    ...{ claimId: claim.id, baseSeq, event: 'order_payment', actor: 'inspector' },
    facts: { arrearsFen: 500_000, payBy: '2026-12-20' },
  });
  const carryOut = (proposalId: string, more: Partial<TestEvent> = {}) =>
    record(
      t,
      head,
      step(3, 'filed', 'order_payment', 'inspector', 'ordered', {
        ...{ needsApproval: true, proposalId, facts: { ...order().facts, acceptedOn: '2026-11-24' } },
        ...more,
      }),
    );
  const statusOf = async (id: string) => (await t.owner`select status from anyi.proposals where id = ${id}`)[0]?.status;

  beforeEach(accept);

  it('proposed by one, approved and recorded by another', async () => {
    const id = await propose(t, inspector, order());
    await approve(t, head, id, inspector, order());
    await carryOut(id);
    expect(await standing()).toEqual({ state: 'ordered', seq: 3, open: true });
    expect(await statusOf(id)).toBe('recorded');
  });

  it('not recorded before it is approved', async () => {
    const id = await propose(t, inspector, order());
    expect(await sqlState(carryOut(id))).toBe('42501');
    expect(
      await sqlState(
        record(
          t,
          inspector,
          step(3, 'filed', 'order_payment', 'inspector', 'ordered', {
            needsApproval: true,
            proposalId: id,
            facts: order().facts,
          }),
        ),
      ),
    ).toBe('23503');
  });

  it('not approved by whoever proposed, nor by saying somebody else did', async () => {
    const own = { ...order(), event: 'revoke', actor: 'unit_head', facts: {} };
    const id = await propose(t, head, own);
    expect(await sqlState(approve(t, head, id, head, own))).toBe('23514');
    expect(await sqlState(approve(t, head, id, inspector, own))).toBe('23503');
  });

  it('not approved by a caseworker, nor by a reviewer of another region', async () => {
    const id = await propose(t, inspector, order());
    expect(await sqlState(approve(t, colleague, id, inspector, order()))).toBe('42501');
    expect(await sqlState(approve(t, farAway, id, inspector, order()))).toBe('42501');
  });

  it('not proposed for somebody else, nor as an actor one is not, nor for a step that needs no approval', async () => {
    const forged = acting(
      t.app,
      inspector,
      (tx) => tx`
      insert into anyi.proposals (claim_id, base_seq, event, actor, facts, reason_sealed, proposed_by, proposed_at)
      values (${claim.id}, 2, 'order_payment', 'inspector', '{}', '\\x00', ${colleague.id}, '2026-11-24T02:00:00Z')`,
    );
    expect(await sqlState(forged)).toBe('42501');
    expect(await sqlState(propose(t, mediator, order()))).toBe('42501');
    expect(await sqlState(propose(t, inspector, { ...order(), event: 'transfer' }))).toBe('AY003');
  });

  it('one open proposal a claim', async () => {
    await propose(t, inspector, order());
    expect(await sqlState(propose(t, colleague, order()))).toBe('23505');
  });

  it('not with facts other than those approved', async () => {
    const id = await propose(t, inspector, order());
    await approve(t, head, id, inspector, order());
    expect(await sqlState(carryOut(id, { facts: { ...order().facts, arrearsFen: 1 } }))).toBe('AY003');
    expect(await sqlState(carryOut(id, { facts: {} }))).toBe('AY003');
  });

  it('not for another claim', async () => {
    const id = await propose(t, inspector, order());
    await approve(t, head, id, inspector, order());
    const other = await aWageReport(t, worker, '310115');
    await record(t, inspector, { ...step(2, 'submitted', 'accept', 'inspector', 'filed'), claimId: other.id });
    expect(await sqlState(carryOut(id, { claimId: other.id }))).toBe('AY002');
    expect(await sqlState(approve(t, head, id, inspector, { ...order(), claimId: other.id }))).toBe('AY002');
  });

  it('not for another event', async () => {
    const id = await propose(t, inspector, order());
    await approve(t, head, id, inspector, order());
    const other = carryOut(id, { event: 'revoke', actor: 'unit_head', to: 'closed_unfounded' });
    expect(await sqlState(other)).toBe('23503');
  });

  it('not recorded twice', async () => {
    const id = await propose(t, inspector, order());
    await approve(t, head, id, inspector, order());
    await carryOut(id);
    expect(await sqlState(carryOut(id))).toBe('AY001');
    expect(await sqlState(carryOut(id, { seq: 4, from: 'ordered' }))).toBe('AY002');
  });

  it('any other event voids the proposal and its approval', async () => {
    const id = await propose(t, inspector, order());
    await approve(t, head, id, inspector, order());
    await record(t, head, step(3, 'filed', 'extend', 'unit_head', 'filed_extended'));
    expect(await statusOf(id)).toBe('withdrawn');
    expect(await sqlState(carryOut(id, { seq: 4, from: 'filed_extended' }))).toBe('AY002');
    await propose(t, inspector, order(3));
  });

  it('made on an earlier state it is refused', async () => {
    expect(await sqlState(propose(t, inspector, order(1)))).toBe('AY001');
  });

  it('withdrawn by its proposer alone; closed stays closed; nobody marks it recorded', async () => {
    const id = await propose(t, inspector, order());
    await approve(t, head, id, inspector, order());
    const close = (by: StaffMember, status: string) =>
      acting(t.app, by, (tx) => tx`update anyi.proposals set status = ${status} where id = ${id} returning 1`);
    expect(await sqlState(close(colleague, 'withdrawn'))).toBe('42501');
    expect(await sqlState(close(head, 'recorded'))).toBe('42501');
    expect(await close(inspector, 'withdrawn')).toHaveLength(1);
    expect(await close(inspector, 'open')).toHaveLength(0);
    expect(await sqlState(carryOut(id))).toBe('AY002');
    expect(await sqlState(approve(t, head, await propose(t, colleague, order()), inspector, order()))).toBe('23503');
  });

  it('a withdrawn proposal cannot be approved', async () => {
    const id = await propose(t, inspector, order());
    await acting(t.app, inspector, (tx) => tx`update anyi.proposals set status = 'withdrawn' where id = ${id}`);
    expect(await sqlState(approve(t, head, id, inspector, order()))).toBe('AY002');
  });
});

describe('what the database knows of the procedures', () => {
  it('is exactly what domain/ says', async () => {
    const stored = await t.owner`
      select procedure, version, initial, from_state as "fromState", event, actor, to_state as "toState",
        needs_approval as "needsApproval", returns_from as "returnsFrom" from anyi.transitions`;
    const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
    expect(stored.length).toBeGreaterThan(50);
    expect(sorted(stored)).toEqual(sorted(transitionRows()));
  });

  it('the clock of the jobs role records steps of the clock only', async () => {
    const asJobs = (event: TestEvent) => t.jobs.begin((tx) => insertEvent(tx, { kind: 'system' }, event));
    expect(await sqlState(asJobs(step(2, 'submitted', 'accept', 'inspector', 'filed')))).toBe('42501');
    expect(
      await sqlState(
        asJobs(step(2, 'submitted', 'accept', 'inspector', 'filed', { by: { kind: 'staff', id: inspector.id } })),
      ),
    ).toBe('42501');
  });
});
