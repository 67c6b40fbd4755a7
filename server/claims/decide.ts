import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { approvals, proposals } from '@/db/schema/claims';
import { may } from '@/domain/claims/permissions';
import { procedures } from '@/domain/claims/procedures';
import { tryStep } from '@/domain/claims/step';
import { shanghaiDay } from '@/domain/kernel/days';
import { isError } from '@/domain/kernel/input';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import { seal } from '@/server/kernel/seal';
import { sqlStateOf } from '@/server/kernel/sql-state';
import { isUuid } from '@/server/kernel/uuid';
import { assertedFacts } from './asserted-facts';
import { knownFacts } from './known-facts';
import { readClaimFile } from './ledger';
import { factInvalid, recordStep, type RecordedStep, type StepRefusal } from './record-step';
import { actingAs, changedBy, changedMeanwhile, refusedAttempt, ruleOf, type ChangedMeanwhile } from './take-step';

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

type Attempt = { claimId: string; action: string };

/** 拟办. The step is tried with the facts as they are, so that nothing is proposed that could not be recorded. Kept are the
 *  facts that the proposer asserts: those of the system are read again when it is approved. */
export async function proposeDecision(
  ctx: Context<StaffActor>,
  input: { claimId: string; expectedSeq: number; event: string; facts: Record<string, unknown>; reason: string },
): Promise<Result<{ proposalId: string }, DecideRefusal>> {
  const attempt = { claimId: input.claimId, action: 'decision.propose' };
  if (!may(ctx.actor.roles, 'decision.propose')) return refusedAttempt(ctx, attempt, { code: 'not-permitted' });
  const reason = readReason(input.reason);
  if (!reason) return refuse({ code: 'reason-missing' });
  return guarded(ctx, attempt, async (tx) => {
    const file = await readClaimFile(tx, input.claimId);
    if (!file) return refuse({ code: 'claim-not-found' });
    if (file.claim.seq !== input.expectedSeq) return refuse(changedBy(file.events.at(-1)));
    const rule = ruleOf(file.claim.procedure, input.event);
    if (rule && !rule.approval) return refuse({ code: 'not-permitted' }); // a step that one person takes alone
    const asserted = rule ? assertedFacts(rule, input.facts) : ok({});
    if (!asserted.ok) return asserted;
    const actor = actingAs(rule, ctx.actor);
    const step = {
      ...{ state: file.claim.state, event: input.event, actor, on: shanghaiDay(ctx.now) },
      facts: { ...asserted.value, ...knownFacts(file, input.event) },
    };
    const tried = tryStep(procedures[file.claim.procedure], step, file.rules.calendar);
    if (isError(tried)) return refuse(factInvalid(tried));
    if (!tried.allowed) return refuse({ code: tried.code } as StepRefusal);

    const id = randomUUID();
    await tx.insert(proposals).values({
      id,
      claimId: file.claim.id,
      baseSeq: file.claim.seq,
      event: input.event,
      actor,
      facts: asserted.value,
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

/** The reason without spaces around it; undefined when there is none or it is too long. */
function readReason(typed: string): string | undefined {
  const reason = typed.trim();
  return reason === '' || [...reason].length > longestReason ? undefined : reason;
}

/** 审批: a second person, never the one who proposed. Approval and event are one transaction. */
export async function approveDecision(
  ctx: Context<StaffActor>,
  input: { claimId: string; proposalId: string },
): Promise<Result<RecordedStep, DecideRefusal>> {
  const attempt = { claimId: input.claimId, action: 'decision.approve' };
  if (!may(ctx.actor.roles, 'decision.approve')) return refusedAttempt(ctx, attempt, { code: 'not-permitted' });
  return guarded(ctx, attempt, async (tx) => {
    const file = await readClaimFile(tx, input.claimId, true);
    if (!file) return refuse({ code: 'claim-not-found' });
    const proposal = await openProposal(tx, input);
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
export async function returnDecision(
  ctx: Context<StaffActor>,
  input: { claimId: string; proposalId: string; reason: string },
): Promise<Result<null, DecideRefusal>> {
  const attempt = { claimId: input.claimId, action: 'decision.return' };
  if (!may(ctx.actor.roles, 'decision.approve')) return refusedAttempt(ctx, attempt, { code: 'not-permitted' });
  const reason = readReason(input.reason);
  if (!reason) return refuse({ code: 'reason-missing' });
  return closeProposal(ctx, attempt, input.proposalId, { status: 'returned', reason }, (proposedBy) =>
    proposedBy === ctx.actor.staffId ? 'same-person' : undefined,
  );
}

/** 撤回拟办: whoever proposed takes it back, to change it. */
export const withdrawProposal = (
  ctx: Context<StaffActor>,
  input: { claimId: string; proposalId: string },
): Promise<Result<null, DecideRefusal>> =>
  closeProposal(
    ctx,
    { claimId: input.claimId, action: 'decision.withdraw' },
    input.proposalId,
    { status: 'withdrawn' },
    (proposedBy) => (proposedBy === ctx.actor.staffId ? undefined : 'not-permitted'),
  );

const closeProposal = (
  ctx: Context<StaffActor>,
  attempt: Attempt,
  proposalId: string,
  { status, reason }: { status: 'returned'; reason: string } | { status: 'withdrawn'; reason?: undefined },
  objection: (proposedBy: string) => 'same-person' | 'not-permitted' | undefined,
): Promise<Result<null, DecideRefusal>> =>
  guarded(ctx, attempt, async (tx) => {
    const proposal = await openProposal(tx, { claimId: attempt.claimId, proposalId });
    if (!proposal) return refuse({ code: 'proposal-gone' });
    const code = objection(proposal.proposedBy);
    if (code) return refuse({ code });
    const place = { table: 'proposals', column: 'return_sealed', row: proposal.id };
    const closed = await tx
      .update(proposals)
      .set({ status, closedAt: ctx.now, returnSealed: reason ? seal(place, reason) : null })
      .where(and(eq(proposals.id, proposal.id), eq(proposals.status, 'open')))
      .returning({ id: proposals.id });
    if (closed.length === 0) return refuse({ code: 'proposal-gone' }); // recorded or closed in the meantime
    await recordAudit(tx, ctx, {
      action: attempt.action,
      outcome: 'recorded',
      subject: { kind: 'claim', id: attempt.claimId },
      detail: { proposalId: proposal.id },
    });
    return ok(null);
  });

async function openProposal(tx: Tx, { claimId, proposalId }: { claimId: string; proposalId: string }) {
  if (!isUuid(claimId) || !isUuid(proposalId)) return undefined;
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
  attempt: Attempt,
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
