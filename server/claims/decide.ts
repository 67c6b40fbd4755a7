import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { approvals, proposals } from '@/db/schema/claims';
import { may } from '@/domain/claims/permissions';
import type { Procedure } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { tryStep } from '@/domain/claims/step';
import { shanghaiDay } from '@/domain/kernel/days';
import { isError } from '@/domain/kernel/input';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import { seal } from '@/server/kernel/seal';
import { sqlStateOf } from '@/server/kernel/sql-state';
import { knownFacts } from './known-facts';
import { readClaimFile } from './ledger';
import { recordStep, type RecordedStep, type StepRefusal } from './record-step';
import { actorsFor, changedMeanwhile, refusedAttempt, type ChangedMeanwhile } from './take-step';

/** A decision takes two people: one proposes with the reason as the person will read it, another approves, and only then
 *  is it recorded (foundations B2; the database refuses the same, db/sql/20-events.sql). */

export type DecideRefusal =
  | StepRefusal
  | ChangedMeanwhile
  | {
      code:
        'claim-not-found' | 'not-permitted' | 'reason-missing' | 'already-proposed' | 'same-person' | 'proposal-gone';
    };

const longestReason = 2000;

/** 拟办. The step is tried with the facts as they are, so that nothing is proposed that could not be recorded. */
export async function proposeDecision(
  ctx: Context<StaffActor>,
  input: { claimId: string; expectedSeq: number; event: string; facts: Record<string, unknown>; reason: string },
): Promise<Result<{ proposalId: string }, DecideRefusal>> {
  if (!may(ctx.actor.roles, 'decision.propose')) return refusedAttempt(ctx, input, { code: 'not-permitted' });
  const reason = input.reason.trim();
  if (reason === '' || [...reason].length > longestReason) return refuse({ code: 'reason-missing' });
  return guarded(ctx, input, async (tx) => {
    const file = await readClaimFile(tx, input.claimId);
    if (!file) return refuse({ code: 'claim-not-found' });
    if (file.claim.seq !== input.expectedSeq) return refuse(await changedMeanwhile(ctx, input.claimId));
    const procedure: Procedure = procedures[file.claim.procedure];
    const actor = procedure.events[input.event]?.actors.find((each) => actorsFor(ctx.actor).includes(each)) ?? 'none';
    const facts = { ...input.facts, ...(await knownFacts(tx, file, input.event)) };
    const tried = tryStep(procedure, {
      state: file.claim.state,
      event: input.event,
      actor,
      on: shanghaiDay(ctx.now),
      facts,
    });
    if (isError(tried))
      return refuse({
        code: 'FACT_INVALID',
        field: tried.error.field.replace(/^facts\./, ''),
        problem: tried.error.code,
      });
    if (!tried.allowed) return refuse({ code: tried.code } as StepRefusal);

    const id = randomUUID();
    await tx.insert(proposals).values({
      id,
      claimId: file.claim.id,
      baseSeq: file.claim.seq,
      event: input.event,
      actor,
      facts: input.facts,
      reasonSealed: seal({ table: 'proposals', column: 'reason_sealed', row: id }, reason),
      proposedBy: ctx.actor.staffId,
      proposedAt: ctx.now,
    });
    await recordAudit(tx, ctx, {
      action: 'decision.propose',
      outcome: 'recorded',
      subject: { kind: 'claim', id: file.claim.id },
      detail: { proposalId: id, event: input.event },
    });
    return ok({ proposalId: id });
  });
}

/** 审批: a second person, never the one who proposed. Approval and event are one transaction. */
export async function approveDecision(
  ctx: Context<StaffActor>,
  input: { claimId: string; proposalId: string },
): Promise<Result<RecordedStep, DecideRefusal>> {
  const attempt = { claimId: input.claimId, event: 'approve' };
  if (!may(ctx.actor.roles, 'decision.approve')) return refusedAttempt(ctx, attempt, { code: 'not-permitted' });
  return guarded(ctx, attempt, async (tx) => {
    const file = await readClaimFile(tx, input.claimId);
    const proposal = await openProposal(tx, input);
    if (!file) return refuse({ code: 'claim-not-found' });
    if (!proposal) return refuse({ code: 'proposal-gone' });
    if (proposal.proposedBy === ctx.actor.staffId) return refuse({ code: 'same-person' });
    await tx.insert(approvals).values({
      proposalId: proposal.id,
      claimId: proposal.claimId,
      event: proposal.event,
      actor: proposal.actor,
      proposedBy: proposal.proposedBy,
      approvedBy: ctx.actor.staffId,
      approvedAt: ctx.now,
    });
    const { event, actor, facts } = proposal;
    return recordStep(tx, ctx, file, { event, actor, facts, proposalId: proposal.id });
  });
}

/** 退回: the second person sends it back with a reason; the claim stays where it is. */
export const returnDecision = (
  ctx: Context<StaffActor>,
  input: { claimId: string; proposalId: string; reason: string },
): Promise<Result<null, DecideRefusal>> =>
  closeProposal(
    ctx,
    input,
    'returned',
    (proposedBy) => may(ctx.actor.roles, 'decision.approve') && proposedBy !== ctx.actor.staffId,
  );

/** 撤回拟办: whoever proposed takes it back, to change it. */
export const withdrawProposal = (
  ctx: Context<StaffActor>,
  input: { claimId: string; proposalId: string },
): Promise<Result<null, DecideRefusal>> =>
  closeProposal(ctx, { ...input, reason: '' }, 'withdrawn', (proposedBy) => proposedBy === ctx.actor.staffId);

async function closeProposal(
  ctx: Context<StaffActor>,
  input: { claimId: string; proposalId: string; reason: string },
  status: 'returned' | 'withdrawn',
  permitted: (proposedBy: string) => boolean,
): Promise<Result<null, DecideRefusal>> {
  const reason = input.reason.trim();
  if (status === 'returned' && (reason === '' || [...reason].length > longestReason))
    return refuse({ code: 'reason-missing' });
  return guarded(ctx, { claimId: input.claimId, event: status }, async (tx) => {
    const proposal = await openProposal(tx, input);
    if (!proposal) return refuse({ code: 'proposal-gone' });
    if (!permitted(proposal.proposedBy)) return refuse({ code: 'not-permitted' });
    const place = { table: 'proposals', column: 'return_sealed', row: proposal.id };
    await tx
      .update(proposals)
      .set({ status, closedAt: ctx.now, returnSealed: reason ? seal(place, reason) : null })
      .where(and(eq(proposals.id, proposal.id), eq(proposals.status, 'open')));
    await recordAudit(tx, ctx, {
      action: `decision.${status}`,
      outcome: 'recorded',
      subject: { kind: 'claim', id: input.claimId },
      detail: { proposalId: proposal.id },
    });
    return ok(null);
  });
}

async function openProposal(tx: Tx, { claimId, proposalId }: { claimId: string; proposalId: string }) {
  const [proposal] = await tx
    .select()
    .from(proposals)
    .where(and(eq(proposals.id, proposalId), eq(proposals.claimId, claimId), eq(proposals.status, 'open')));
  return proposal;
}

/** One transaction; what the database refuses becomes the refusal it means. A refusal found after a write (an approval
 *  whose step no longer holds) takes the write back. */
async function guarded<T>(
  ctx: Context<StaffActor>,
  attempt: { claimId: string; event: string },
  work: (tx: Tx) => Promise<Result<T, DecideRefusal>>,
): Promise<Result<T, DecideRefusal>> {
  try {
    return await asActor(ctx, async (tx) => {
      const outcome = await work(tx);
      if (!outcome.ok) throw new Refused(outcome.refusal);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refused) return refusedAttempt(ctx, attempt, error.refusal);
    switch (sqlStateOf(error)) {
      case 'AY001':
        return refusedAttempt(ctx, attempt, await changedMeanwhile(ctx, attempt.claimId));
      case 'AY002':
        return refusedAttempt(ctx, attempt, { code: 'proposal-gone' });
      case '23505': // one open proposal a claim
        return refusedAttempt(ctx, attempt, { code: 'already-proposed' });
      default:
        throw error;
    }
  }
}

class Refused extends Error {
  constructor(readonly refusal: DecideRefusal) {
    super(refusal.code);
  }
}
