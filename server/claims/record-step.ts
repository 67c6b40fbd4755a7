import type { Tx } from '@/db/client';
import { claimEvents, notices } from '@/db/schema/claims';
import { clockEntries } from '@/domain/claims/clocks';
import type { RefusalCode } from '@/domain/claims/codes';
import { noticesFor } from '@/domain/claims/notices';
import { procedures } from '@/domain/claims/procedures';
import type { Procedure } from '@/domain/claims/procedure';
import { tryStep, type StepOutcome } from '@/domain/claims/step';
import { isError, type OperationError } from '@/domain/kernel/input';
import { shanghaiDay } from '@/domain/kernel/days';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import type { Context } from '@/server/kernel/context';
import { knownFacts } from './known-facts';
import { openClocks, writeClockEntries, type ClaimFile } from './ledger';

export type StepRefusal = { code: RefusalCode } | { code: 'FACT_INVALID'; field: string; problem: string };

/** What was asserted cannot be taken: which fact, and why. */
export const factInvalid = ({ error: { code, field } }: OperationError): StepRefusal => ({
  code: 'FACT_INVALID',
  field: field.replace(/^facts\./, ''),
  problem: code,
});

export type Step = {
  event: string;
  /** As whom the person acts, e.g. officer. */
  actor: string;
  /** What the person asserts; facts that the system knows are added and cannot be overwritten. */
  facts: Record<string, unknown>;
  /** What a notice names besides the facts, such as the papers asked for (`items`) or the other channel (`channel`): codes. */
  references?: Readonly<Record<string, unknown>>;
  /** An approved proposal, for a decision that needs two people. */
  proposalId?: string;
};

export type RecordedStep = { seq: number; outcome: StepOutcome };

/** Records one step with everything that follows from it: event, state (by the database), deadlines, notices and audit,
 *  in the caller's transaction. The event goes first: when somebody else was faster it fails with AY001 and nothing
 *  of this transaction remains. */
export async function recordStep(
  tx: Tx,
  ctx: Context,
  file: ClaimFile,
  step: Step,
): Promise<Result<RecordedStep, StepRefusal>> {
  const procedure: Procedure = procedures[file.claim.procedure];
  const on = shanghaiDay(ctx.now);
  const facts = { ...step.facts, ...knownFacts(file, step.event) };
  const { calendar } = file.rules;
  const tried = { state: file.claim.state, event: step.event, actor: step.actor, on, facts };
  const outcome = tryStep(procedure, tried, calendar);
  if (isError(outcome)) return refuse(factInvalid(outcome));
  if (!outcome.allowed) return refuse({ code: outcome.code as RefusalCode });

  const seq = file.claim.seq + 1;
  const rule = procedure.events[step.event]!;
  const recorded = onlyNamed(rule.facts, facts);
  await insertEvent(tx, ctx, file, { ...step, facts: recorded }, outcome, seq);

  const open = openClocks(file.clocks);
  const accidentOn = file.claim.facts.accidentOn;
  const claim = typeof accidentOn === 'string' ? { accidentOn } : {};
  const entries = clockEntries(procedure, { event: step.event, on, facts, claim, open }, calendar);
  await writeClockEntries(tx, file.claim.id, open, entries, { at: ctx.now, eventSeq: seq });

  const owed = noticesFor(procedure, {
    event: step.event,
    on,
    facts,
    outcome,
    entries,
    references: { receiptNumber: file.claim.receiptNumber, ...step.references },
  });
  if (owed.length > 0)
    await tx.insert(notices).values(
      owed.map((notice) => ({
        claimId: file.claim.id,
        eventSeq: seq,
        recipient: notice.to,
        template: notice.template,
        facts: notice.facts,
        createdAt: ctx.now,
      })),
    );
  await recordAudit(tx, ctx, {
    action: `claim.${step.event}`,
    outcome: 'recorded',
    subject: { kind: 'claim', id: file.claim.id },
    detail: { seq, from: file.claim.state, to: outcome.next, flags: outcome.flags },
  });
  return ok({ seq, outcome });
}

/** Only facts that the table names go into an event: no stray field of a form can carry a personal value into the chain. */
const onlyNamed = (specs: Readonly<Record<string, unknown>>, facts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([name, value]) => Object.hasOwn(specs, name) && value !== undefined && value !== null,
    ),
  );

async function insertEvent(tx: Tx, ctx: Context, { claim }: ClaimFile, step: Step, outcome: StepOutcome, seq: number) {
  const { actor } = ctx;
  await tx.insert(claimEvents).values({
    claimId: claim.id,
    seq,
    procedure: claim.procedure,
    version: claim.version,
    initial: seq === 1,
    fromState: claim.state,
    event: step.event,
    actor: step.actor,
    toState: outcome.next,
    needsApproval: step.proposalId !== undefined,
    proposalId: step.proposalId ?? null,
    actorKind: actor.kind === 'worker' || actor.kind === 'staff' ? actor.kind : 'system',
    actorId: actor.kind === 'worker' ? actor.workerId : actor.kind === 'staff' ? actor.staffId : null,
    occurredOn: shanghaiDay(ctx.now),
    recordedAt: ctx.now,
    facts: step.facts,
    flags: outcome.flags,
    hash: Buffer.alloc(0), // made by the database
  });
}
