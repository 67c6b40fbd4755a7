import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveDecision, proposeDecision, returnDecision, withdrawProposal } from '@/server/claims/decide';
import { findOwnClaim } from '@/server/claims/find-own-claim';
import { open } from '@/server/kernel/seal';
import { anOffice, staffOf } from '../../fixtures/people';
import { acting, sqlState } from '../../support/acting';
import {
  aCase,
  expectDone,
  fileOf,
  goodFacts,
  memberIn,
  openWorld,
  propose,
  shanghai,
  staffIn,
  step,
  workerIn,
  type StaffKey,
  type TestCase,
  type World,
} from './world';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(() => w.t.close());

const facts = goodFacts('refuse', '2026-11-24');
const as = (key: StaffKey, now?: Date) => staffIn(w, key, now);
const stateOf = async ({ id }: TestCase) => (await fileOf(as('officer'), id)).claim.state;
const proposalsOf = ({ id }: TestCase) =>
  w.t
    .owner`select id, status, facts, reason_sealed, return_sealed from anyi.proposals where claim_id = ${id} order by proposed_at, id`;
const reasonsFor = async ({ id, worker }: TestCase) => (await findOwnClaim(workerIn(w, worker), id))!.reasons;
const refusal = (code: string) => ({ ok: false, refusal: { code } });

async function proposed(reason = '已经超过两年。') {
  const claim = await aCase(w, 'wages');
  const { proposalId } = expectDone(await propose(as('officer'), claim.id, 'refuse', facts, reason));
  return { claim, claimId: claim.id, proposalId };
}

describe('a decision', () => {
  it('is proposed by one, approved by another and only then recorded; the reason is then the person’s to read', async () => {
    const { claim, claimId, proposalId } = await proposed('已经超过两年，可以起诉。');
    expect(await stateOf(claim)).toBe('submitted');
    expect(await reasonsFor(claim)).toEqual([]);
    const [row] = await proposalsOf(claim);
    expect(row!.reason_sealed.toString('utf8')).not.toContain('两年');

    const done = expectDone(await approveDecision(as('head'), { claimId, proposalId }));
    expect(done).toMatchObject({ seq: 2, outcome: { next: 'not_accepted' } });
    const { events, claim: after } = await fileOf(as('officer'), claimId);
    expect(after).toMatchObject({ state: 'not_accepted', open: false });
    expect(events[1]).toMatchObject({
      event: 'refuse',
      actor: 'inspector',
      proposalId,
      facts: { withinTwoYears: false, writtenNotice: true },
    });
    expect(await reasonsFor(claim)).toEqual([{ eventSeq: 2, reason: '已经超过两年，可以起诉。' }]);
    expect((await proposalsOf(claim))[0]!.status).toBe('recorded');
  });

  it('is never approved by who proposed it, not by anybody without the right, and not from elsewhere', async () => {
    const claim = await aCase(w, 'wages');
    expectDone(await step(as('officer'), claim.id, 'accept', goodFacts('accept', '2026-11-24')));
    const { proposalId } = expectDone(await propose(as('head'), claim.id, 'revoke', { noViolation: true }));
    const input = { claimId: claim.id, proposalId };
    expect(await approveDecision(as('head'), input)).toEqual(refusal('same-person'));
    for (const key of ['officer', 'mediator', 'admin'] as const)
      expect(await approveDecision(as(key), input)).toEqual(refusal('not-permitted'));
    const far = memberIn(w, await staffOf(w.t, await anOffice(w.t, '120000'), 'reviewer'));
    expect(await approveDecision(far, input)).toEqual(refusal('claim-not-found'));
    expect(await stateOf(claim)).toBe('filed');
    expectDone(await approveDecision(as('otherHead'), input));
    expect(await stateOf(claim)).toBe('closed_unfounded');
  });

  it('keeps only what the proposer can assert: a stray field or a fact of the system stands in nobody’s way later', async () => {
    const claim = await aCase(w, 'injury');
    expectDone(await step(workerIn(w, claim.worker), claim.id, 'worker_files'));
    expectDone(await step(as('officer'), claim.id, 'accept', { gatePassed: true }));
    const given = { ...goodFacts('decide_no', '2026-11-24'), deadline: '2030-01-01', note: '王小梅 13912340000' };
    const { proposalId } = expectDone(await propose(as('officer'), claim.id, 'decide_no', given));
    expect((await proposalsOf(claim))[0]!.facts).toEqual(goodFacts('decide_no', ''));
    expectDone(await approveDecision(as('head'), { claimId: claim.id, proposalId }));
    const { events } = await fileOf(as('officer'), claim.id);
    expect(events.at(-1)!.facts).toEqual({ ...goodFacts('decide_no', ''), deadline: '2027-01-06' });
  });

  it('cannot be approved with other facts or another event than those proposed, not even by hand', async () => {
    const { claim, proposalId } = await proposed();
    const head = { ...w.staff.head, kind: 'staff' as const };
    const forge = (change: object) =>
      sqlState(
        acting(w.t.app, head, async (tx) => {
          const e = { event: 'refuse', to: 'not_accepted', facts, ...change };
          await tx`insert into anyi.approvals (proposal_id, claim_id, event, actor, proposed_by, approved_by, approved_at)
            values (${proposalId}, ${claim.id}, 'refuse', 'inspector', ${w.staff.officer.id}, ${head.id}, now())`;
          await tx`insert into anyi.claim_events (claim_id, seq, procedure, version, initial, from_state, event, actor, to_state,
              needs_approval, proposal_id, actor_kind, actor_id, occurred_on, recorded_at, facts)
            values (${claim.id}, 2, 'wages', 1, false, 'submitted', ${e.event}, 'inspector', ${e.to}, true, ${proposalId}, 'staff',
              ${head.id}, '2026-11-24', now(), ${JSON.stringify(e.facts)}::text::jsonb)`;
        }),
      );
    expect(await forge({ facts: { ...facts, withinTwoYears: true } })).toBe('AY003');
    expect(await forge({ event: 'accept', to: 'filed' })).toBe('23503');
    expect(await stateOf(claim)).toBe('submitted');
  });
});

describe('a proposal', () => {
  it('is void once the claim has moved', async () => {
    const { claim, claimId, proposalId } = await proposed();
    expectDone(await step(workerIn(w, claim.worker), claimId, 'withdraw'));
    expect(await approveDecision(as('head'), { claimId, proposalId })).toEqual(refusal('proposal-gone'));
    expect((await proposalsOf(claim))[0]!.status).toBe('withdrawn');
    expect(await reasonsFor(claim)).toEqual([]);
  });

  it('stands, with its approval taken back, when the step no longer holds on the day of the approval', async () => {
    const claim = await aCase(w, 'wages');
    expectDone(await step(as('officer'), claim.id, 'accept', goodFacts('accept', '2026-11-24')));
    const order = { arrearsFen: 860_050, payBy: '2026-11-26' };
    const { proposalId } = expectDone(await propose(as('officer'), claim.id, 'order_payment', order));
    const late = as('head', shanghai('2026-11-26'));
    expect(await approveDecision(late, { claimId: claim.id, proposalId })).toEqual(refusal('BAD_DEADLINE'));
    expect(await w.t.owner`select 1 from anyi.approvals where proposal_id = ${proposalId}`).toEqual([]);
    expectDone(await approveDecision(as('head', shanghai('2026-11-25')), { claimId: claim.id, proposalId }));
  });

  it('is returned with a reason that stays in the office, and can be made anew', async () => {
    const { claim, claimId, proposalId } = await proposed();
    expect(await returnDecision(as('head'), { claimId, proposalId, reason: '  ' })).toEqual(refusal('reason-missing'));
    expect(await returnDecision(as('officer'), { claimId, proposalId, reason: '不对' })).toEqual(
      refusal('not-permitted'),
    );
    expectDone(await returnDecision(as('head'), { claimId, proposalId, reason: '请先核对日期。' }));
    const [row] = await proposalsOf(claim);
    expect(row!.status).toBe('returned');
    expect(open({ table: 'proposals', column: 'return_sealed', row: proposalId }, row!.return_sealed)).toBe(
      '请先核对日期。',
    );
    expect(await reasonsFor(claim)).toEqual([]);
    expect(await approveDecision(as('otherHead'), { claimId, proposalId })).toEqual(refusal('proposal-gone'));
    expectDone(await propose(as('colleague'), claimId, 'refuse', facts));
  });

  it('is not returned by the reviewer who made it', async () => {
    const claim = await aCase(w, 'wages');
    expectDone(await step(as('officer'), claim.id, 'accept', goodFacts('accept', '2026-11-24')));
    const { proposalId } = expectDone(await propose(as('head'), claim.id, 'revoke', { noViolation: true }));
    const input = { claimId: claim.id, proposalId, reason: '改主意了' };
    expect(await returnDecision(as('head'), input)).toEqual(refusal('same-person'));
  });

  it('is taken back only by who made it', async () => {
    const { claim, claimId, proposalId } = await proposed();
    expect(await withdrawProposal(as('colleague'), { claimId, proposalId })).toEqual(refusal('not-permitted'));
    expectDone(await withdrawProposal(as('officer'), { claimId, proposalId }));
    expect((await proposalsOf(claim))[0]!.status).toBe('withdrawn');
    expect(await withdrawProposal(as('officer'), { claimId, proposalId })).toEqual(refusal('proposal-gone'));
  });

  it('stands alone: a second one has to wait', async () => {
    const { claimId } = await proposed();
    expect(await propose(as('colleague'), claimId, 'refuse', facts)).toEqual(refusal('already-proposed'));
  });

  it('needs a reason of 1 to 2000 characters, a step that is a decision, and facts that hold', async () => {
    const { id: claimId } = await aCase(w, 'wages');
    const officer = as('officer');
    for (const reason of ['', ' \n ', '字'.repeat(2001)])
      expect(await propose(officer, claimId, 'refuse', facts, reason)).toEqual(refusal('reason-missing'));
    const accept = goodFacts('accept', '2026-11-24');
    expect(await propose(officer, claimId, 'accept', accept)).toEqual(refusal('not-permitted'));
    expect(await propose(officer, claimId, 'refuse', { ...facts, withinTwoYears: true })).toEqual(refusal('IN_TIME'));
    expect(await propose(officer, claimId, 'refuse', {})).toMatchObject({ refusal: { code: 'FACT_INVALID' } });
    expect(await propose(officer, claimId, 'constructor', {})).toMatchObject({ refusal: { code: 'FACT_INVALID' } });
    expect(await propose(as('head'), claimId, 'refuse', facts)).toEqual(refusal('BAD_ACTOR'));
    expect(await propose(as('mediator'), claimId, 'refuse', facts)).toEqual(refusal('not-permitted'));
    const stale = { claimId, expectedSeq: 0, event: 'refuse', facts, reason: '理由' };
    expect(await proposeDecision(officer, stale)).toMatchObject({
      refusal: { code: 'changed-meanwhile', event: 'submit', actor: 'worker' },
    });
    expectDone(await propose(officer, claimId, 'refuse', facts, '字'.repeat(2000)));
  });

  it.each([
    { claimId: 'x', proposalId: 'y' },
    { claimId: randomUUID(), proposalId: randomUUID() },
  ])('that is none: $claimId', async (input) => {
    expect(await approveDecision(as('head'), input)).toEqual(refusal('claim-not-found'));
    expect(await returnDecision(as('head'), { ...input, reason: '退回' })).toEqual(refusal('proposal-gone'));
    expect(await withdrawProposal(as('officer'), input)).toEqual(refusal('proposal-gone'));
    const gone = { ...input, expectedSeq: 1, event: 'refuse', facts, reason: '理由' };
    expect(await proposeDecision(as('officer'), gone)).toEqual(refusal('claim-not-found'));
  });

  it('approved by two at once is recorded once', async () => {
    const { claim, claimId, proposalId } = await proposed();
    const both = await Promise.all(
      (['head', 'otherHead'] as const).map((key) => approveDecision(as(key), { claimId, proposalId })),
    );
    expect(both.map((each) => (each.ok ? 'recorded' : each.refusal.code)).sort()).toEqual([
      'proposal-gone',
      'recorded',
    ]);
    expect((await fileOf(as('officer'), claimId)).claim.seq).toBe(2);
    expect(await proposalsOf(claim)).toHaveLength(1);
  });

  it('made by two at once stands once', async () => {
    const { id } = await aCase(w, 'wages');
    const both = await Promise.all(
      (['officer', 'colleague'] as const).map((key) => propose(as(key), id, 'refuse', facts)),
    );
    expect(both.map((each) => (each.ok ? 'proposed' : each.refusal.code)).sort()).toEqual([
      'already-proposed',
      'proposed',
    ]);
  });

  it('refused attempts at all of this are in the audit', async () => {
    const { claimId, proposalId } = await proposed();
    await approveDecision(as('officer'), { claimId, proposalId });
    await withdrawProposal(as('colleague'), { claimId, proposalId });
    await returnDecision(as('mediator'), { claimId, proposalId, reason: '退回' });
    await propose(as('colleague'), claimId, 'refuse', facts);
    const rows = await w.t.owner`
      select action, outcome from anyi.audit where subject_id = ${claimId} and action like 'decision.%' and outcome <> 'recorded'`;
    expect(rows.map(({ action, outcome }) => `${action} ${outcome}`).sort()).toEqual([
      'decision.approve not-permitted',
      'decision.propose already-proposed',
      'decision.return not-permitted',
      'decision.withdraw not-permitted',
    ]);
  });
});
