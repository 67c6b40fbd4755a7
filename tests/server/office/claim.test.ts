import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveDecision, proposeDecision, returnDecision, withdrawProposal } from '@/server/claims/decide';
import { takeStep } from '@/server/claims/take-step';
import type { Context, StaffActor } from '@/server/kernel/context';
import { findClaimForStaff } from '@/server/office/find-claim-for-staff';
import { findReceipt } from '@/server/office/find-receipt';
import { lastEvent } from '@/server/office/last-event';
import { listWorklist } from '@/server/office/list-worklist';
import { papersAskedBy, papersToAsk } from '@/server/office/asked-by-notice';
import { revealIdentity } from '@/server/office/reveal-identity';
import { worklistQuery } from '@/server/office/worklist-view';
import { aWorker, anOffice, staffOf, type Office, type Worker } from '../../fixtures/people';
import { testDatabase, type TestDatabase } from '../../support/db';
import { useSettingsOf } from '../auth/world';
import { send, sequence, staffCtx, started } from './desk';

let t: TestDatabase;
let office: Office;
let worker: Worker;
let xu: Context<StaffActor>;
let he: Context<StaffActor>;
let tang: Context<StaffActor>;

beforeAll(async () => {
  t = await testDatabase();
  useSettingsOf(t);
  office = await anOffice(t, '310000', '310100', '310115');
  worker = await aWorker(t);
  xu = staffCtx(t, await staffOf(t, office, 'caseworker'));
  he = staffCtx(t, await staffOf(t, office, 'reviewer'));
  tang = staffCtx(t, await staffOf(t, office, 'reviewer'));
});
afterAll(() => t.close());

const audited = (claimId: string, action: string) =>
  t.owner<{ actor_id: string; outcome: string; detail: Record<string, unknown> | null }[]>`
    select actor_id, outcome, detail from anyi.audit where subject_id = ${claimId} and action = ${action} order by at`;

const events = (claimId: string) => t.owner<{ event: string; actor_id: string; to_state: string }[]>`
  select event, actor_id, to_state from anyi.claim_events where claim_id = ${claimId} order by seq`;

const step = async (ctx: Context<StaffActor>, claimId: string, event: string, facts: Record<string, unknown> = {}) =>
  takeStep(ctx, { claimId, expectedSeq: await sequence(t, claimId), event, facts });

const stepNames = async (ctx: Context<StaffActor>, claimId: string) =>
  (await findClaimForStaff(ctx, claimId))!.steps.map(({ event }) => event);

const taken = {
  ...{ withinTwoYears: true, employerIdentified: true, inScope: true, hasJurisdiction: true, parallel: 'none' },
};

/** The platform's application reaches the product through its feed. */
async function filedByPlatform(claimId: string): Promise<void> {
  await t.owner.begin(async (tx) => {
    await tx`insert into anyi.claim_events (claim_id, seq, procedure, version, initial, from_state, event, actor, to_state,
        needs_approval, actor_kind, occurred_on, recorded_at, facts)
      values (${claimId}, 2, 'injury', 1, false, 'REPORTED', 'platform_files', 'platform', 'SUBMITTED', false, 'system',
        '2026-11-24', ${started}, '{}')`;
  });
}

describe('a claim opened by staff', () => {
  it('shows facts and words but no identity, and every opening is in the audit', async () => {
    const claimId = await send(t, worker, 'wages');
    const found = (await findClaimForStaff(xu, claimId))!;
    expect(found.answers).toMatchObject({ narrative: '站点拖了三个月没有发。', amountFen: 860_050 });
    expect(found.worker).toMatchObject({ name: '王*', registration: 'registered' });
    for (const secret of [worker.name, worker.mobile, worker.identity])
      expect(JSON.stringify(found)).not.toContain(secret);
    expect(found.office).toMatchObject({ name: office.name });
    expect(found.notices.map(({ template }) => template)).toEqual(['wages.submitted', 'wages.report_arrived']);
    expect(found.ledger).toMatchObject([{ entry: 'start', reason: 'submit', dueOn: '2026-12-01' }]);
    await findClaimForStaff(he, claimId);
    expect((await audited(claimId, 'claim.read')).map(({ actor_id }) => actor_id)).toEqual([
      xu.actor.staffId,
      he.actor.staffId,
    ]);
  });

  it('is not there for another office, and that it was looked for is in the audit', async () => {
    const claimId = await send(t, worker, 'wages');
    const stranger = await staffOf(t, await anOffice(t, '440300'), 'caseworker');
    const ctx = staffCtx(t, stranger);
    const [{ receipt_number: number }] =
      (await t.owner`select receipt_number from anyi.claims where id = ${claimId}`) as unknown as [
        { receipt_number: string },
      ];
    expect(await findClaimForStaff(ctx, claimId)).toBeUndefined();
    expect(await findClaimForStaff(ctx, 'not-an-id')).toBeUndefined();
    expect(await findReceipt(ctx, number)).toBeUndefined();
    expect(await findReceipt(xu, ` ${number.toLowerCase()} `)).toBe(claimId);
    expect(await audited(claimId, 'claim.read')).toHaveLength(0);
    const missed = await t.owner`select action, outcome from anyi.audit where actor_id = ${stranger.id} order by at`;
    expect(missed).toEqual([
      { action: 'claim.read-refused', outcome: 'not-found' },
      { action: 'claim.read-refused', outcome: 'not-found' },
      { action: 'claim.search', outcome: 'not-found' },
    ]);
  });

  it('shows identity only to whoever may see it, with the reason in the audit', async () => {
    const claimId = await send(t, worker, 'wages');
    expect(await revealIdentity(xu, { claimId, reason: 'contact' })).toEqual({
      ok: true,
      value: { name: worker.name, identityNumber: worker.identity, mobile: worker.mobile },
    });
    expect(await audited(claimId, 'identity.reveal')).toEqual([
      { actor_id: xu.actor.staffId, outcome: 'read', detail: { reason: 'contact' } },
    ]);
    const review = staffCtx(t, await staffOf(t, office, 'review_desk'));
    expect(await revealIdentity(review, { claimId, reason: 'contact' })).toMatchObject({
      refusal: { code: 'not-permitted' },
    });
    const stranger = staffCtx(t, await staffOf(t, await anOffice(t, '440301'), 'caseworker'));
    expect(await revealIdentity(stranger, { claimId, reason: 'contact' })).toMatchObject({
      refusal: { code: 'claim-not-found' },
    });
    expect(await revealIdentity(xu, { claimId, reason: 'curious' as never })).toMatchObject({
      refusal: { code: 'reason-missing' },
    });
    expect(await audited(claimId, 'identity.reveal')).toHaveLength(1);
    expect((await audited(claimId, 'identity.reveal-refused')).map(({ outcome }) => outcome)).toEqual([
      'not-permitted',
      'claim-not-found',
    ]);
  });

  it('offers exactly what may be done and says why the rest cannot', async () => {
    const claimId = await send(t, worker, 'wages');
    expect((await stepNames(xu, claimId)).sort()).toEqual(
      ['accept', 'redirect', 'refuse', 'request_supplement', 'transfer'].sort(),
    );
    expect(await stepNames(staffCtx(t, await staffOf(t, office, 'agency_officer')), claimId)).toEqual([]);
    await step(xu, claimId, 'accept', taken);
    await t.owner`update anyi.claims set facts = facts || '{"receivedByTransfer": true}' where id = ${claimId}`;
    const filed = (await findClaimForStaff(xu, claimId))!;
    expect(filed.steps.map(({ event }) => event)).toEqual(['order_payment']);
    expect(filed.blocked).toEqual([{ event: 'transfer', actor: 'inspector', code: 'ASK_SUPERIOR' }]);
  });

  it('counts a group of ten about one platform, and only the number', async () => {
    const desk = await anOffice(t, '370200');
    const ctx = staffCtx(t, await staffOf(t, desk, 'caseworker'));
    const place = { city: '370200', district: '370202' };
    const sent: string[] = [];
    for (let n = 0; n < 9; n++) sent.push(await send(t, await aWorker(t), 'wages', { answers: place }));
    expect((await findClaimForStaff(ctx, sent[0]!))!.groupOf).toBeNull();
    await send(t, await aWorker(t), 'wages', { answers: place });
    expect((await findClaimForStaff(ctx, sent[0]!))!.groupOf).toBe(10);
  });
});

describe('asking for papers', () => {
  it('wages: the list is told to the worker and the clock stands by the worker', async () => {
    const claimId = await send(t, worker, 'wages');
    const items = ['employer_name', 'owed_period'];
    const { claim } = (await findClaimForStaff(xu, claimId))!;
    expect(papersToAsk(claim)).toEqual(expect.arrayContaining(items));
    expect(papersAskedBy['wages request_supplement']).toBe('items');
    const asked = await takeStep(xu, {
      ...{ claimId, expectedSeq: 1, event: 'request_supplement', facts: {}, references: { items } },
    });
    expect(asked.ok).toBe(true);
    const [notice] =
      await t.owner`select facts from anyi.notices where claim_id = ${claimId} and template = 'wages.supplement'`;
    expect(notice!.facts).toMatchObject({ items });
    expect((await findClaimForStaff(xu, claimId))!.steps).toEqual([]);
  });

  it('injury: once, complete, from the list of the pilot, and never again', async () => {
    const claimId = await send(t, worker, 'injury', { answers: { circumstance: 'traffic', police: 'yes' } });
    await filedByPlatform(claimId);
    const { claim } = (await findClaimForStaff(xu, claimId))!;
    const list = papersToAsk(claim);
    expect(list).toEqual(expect.arrayContaining(['diagnosis', 'traffic_liability_decision', 'death_proof']));
    expect(list).not.toContain('order_evidence'); // the platform supplies it
    expect(papersToAsk({ procedure: 'injury', facts: { trafficAccident: false } })).not.toContain(
      'traffic_liability_decision',
    );
    expect((await step(xu, claimId, 'papers_incomplete', { missing: ['diagnosis', 'fee_receipts'] })).ok).toBe(true);
    expect(await stepNames(xu, claimId)).toEqual([]);
    expect(await step(xu, claimId, 'request_more')).toMatchObject({ refusal: { code: 'ONE_TIME_NOTICE_ONLY' } });
  });
});

describe('the whole path', () => {
  it('wages: accept, propose to order payment, a second person approves', async () => {
    const claimId = await send(t, worker, 'wages');
    expect((await step(xu, claimId, 'accept', taken)).ok).toBe(true);
    expect(await step(xu, claimId, 'order_payment', { arrearsFen: 860_050, payBy: '2026-12-15' })).toMatchObject({
      refusal: { code: 'needs-approval' },
    });
    const proposed = await proposeDecision(xu, {
      ...{ claimId, expectedSeq: 2, event: 'order_payment', reason: '查明拖欠三个月报酬。' },
      facts: { arrearsFen: 860_050, payBy: '2026-12-15' },
    });
    if (!proposed.ok) throw new Error(proposed.refusal.code);
    const { proposalId } = proposed.value;
    const seen = (await findClaimForStaff(he, claimId))!;
    expect(seen.proposals).toMatchObject([{ id: proposalId, status: 'open', reason: '查明拖欠三个月报酬。' }]);
    expect(seen.names[xu.actor.staffId]).toBe('徐敏');
    const waiting = (ctx: Context<StaffActor>) => listWorklist(ctx, worklistQuery.parse({ view: 'approval' }));
    expect(await waiting(he)).toMatchObject({ value: { rows: [{ id: claimId, proposed: true }] } });
    expect(await waiting(xu)).toMatchObject({ value: { rows: [] } });

    expect(await approveDecision(xu, { claimId, proposalId })).toMatchObject({ refusal: { code: 'not-permitted' } });
    expect((await approveDecision(he, { claimId, proposalId })).ok).toBe(true);
    expect((await events(claimId)).map(({ event }) => event)).toEqual(['submit', 'accept', 'order_payment']);
    const after = (await findClaimForStaff(xu, claimId))!;
    expect(after.claim.state).toBe('ordered');
    expect(after.proposals).toMatchObject([{ status: 'recorded', approvedBy: he.actor.staffId }]);
    expect(after.steps.map(({ event }) => event)).toEqual([]); // the order runs until 15 December
    expect(after.blocked).toContainEqual({ event: 'decide', actor: 'inspector', code: 'DEADLINE_NOT_PASSED' });
    expect(await waiting(he)).toMatchObject({ value: { rows: [] } });
  });

  it('injury: accept, propose to confirm, send back, propose again, approve', async () => {
    const claimId = await send(t, worker, 'injury');
    await filedByPlatform(claimId);
    expect((await step(xu, claimId, 'accept', { gatePassed: true })).ok).toBe(true);
    const propose = async (reason: string) => {
      const input = { claimId, expectedSeq: 3, event: 'decide_yes', facts: {}, reason };
      const proposed = await proposeDecision(xu, input);
      if (!proposed.ok) throw new Error(proposed.refusal.code);
      return proposed.value.proposalId;
    };
    const first = await propose('送单途中摔伤。');
    expect((await returnDecision(he, { claimId, proposalId: first, reason: '请写明订单时间。' })).ok).toBe(true);
    const second = await propose('2026年11月23日18时10分送单途中摔伤。');
    expect((await findClaimForStaff(xu, claimId))!.proposals).toMatchObject([
      { id: first, status: 'returned', returnReason: '请写明订单时间。' },
      { id: second, status: 'open', returnReason: null },
    ]);
    expect((await withdrawProposal(he, { claimId, proposalId: second })).ok).toBe(false);
    expect((await approveDecision(he, { claimId, proposalId: second })).ok).toBe(true);
    expect((await events(claimId)).at(-1)).toMatchObject({
      ...{ event: 'decide_yes', to_state: 'CONFIRMED', actor_id: he.actor.staffId },
    });
  });

  it('whoever proposed never approves, whatever else they may do', async () => {
    const claimId = await send(t, worker, 'wages');
    await step(xu, claimId, 'accept', taken);
    const input = { claimId, expectedSeq: 2, event: 'revoke', facts: { noViolation: true }, reason: '已经付清。' };
    const proposed = await proposeDecision(he, input);
    if (!proposed.ok) throw new Error(proposed.refusal.code);
    const { proposalId } = proposed.value;
    expect(await approveDecision(he, { claimId, proposalId })).toMatchObject({ refusal: { code: 'same-person' } });
    expect(await sequence(t, claimId)).toBe(2);
    expect((await approveDecision(tang, { claimId, proposalId })).ok).toBe(true);
  });

  it('of two steps at once one wins, and the other is told what was done, by whom and when', async () => {
    const claimId = await send(t, worker, 'wages');
    const lin = staffCtx(t, await staffOf(t, office, 'caseworker'));
    const outcomes = await Promise.all([
      takeStep(xu, { claimId, expectedSeq: 1, event: 'accept', facts: taken }),
      takeStep(lin, { claimId, expectedSeq: 1, event: 'redirect', facts: { inScope: false, parallel: 'none' } }),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const won = outcomes[0]!.ok ? xu : lin;
    const lost = outcomes.find(({ ok }) => !ok)!;
    expect(lost).toMatchObject({ refusal: { code: 'changed-meanwhile', byId: won.actor.staffId } });
    expect(await lastEvent(xu, claimId)).toEqual({
      ...{ event: won === xu ? 'accept' : 'redirect', actor: 'inspector', name: '徐敏', at: started },
    });
    expect(await events(claimId)).toHaveLength(2);
  });
});
