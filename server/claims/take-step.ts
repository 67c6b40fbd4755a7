import { desc, eq } from 'drizzle-orm';
import { claimEvents } from '@/db/schema/claims';
import { may } from '@/domain/claims/permissions';
import type { EventRule, ProcedureId } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { actorsOf, partyActors } from '@/domain/claims/roles';
import { refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor, type WorkerActor } from '@/server/kernel/context';
import { sqlStateOf } from '@/server/kernel/sql-state';
import { isUuid } from '@/server/kernel/uuid';
import { assertedFacts, isListOfPapers } from './asserted-facts';
import { type EventRow, readClaimFile } from './ledger';
import { recordStep, type RecordedStep, type StepRefusal } from './record-step';

/** The loser of a race is told what was done meanwhile, and by whom. */
export type ChangedMeanwhile = {
  code: 'changed-meanwhile';
  event: string | null;
  actor: string | null;
  byId: string | null;
};
export type TakeStepRefusal =
  StepRefusal | ChangedMeanwhile | { code: 'claim-not-found' | 'not-permitted' | 'needs-approval' };

/** What a notice names that no table knows: papers asked for (codes), the channel that is in charge, the number under which
 *  another office goes on. */
export type NoticeReferences = { items?: readonly string[]; channel?: string; newReceiptNumber?: string };

/** As whom a person may act in a procedure. */
export const actorsFor = (actor: StaffActor | WorkerActor): readonly string[] =>
  actor.kind === 'staff' ? actorsOf(actor.roles) : partyActors.worker;

/** The rule of an event, whatever word was sent as one. */
export const ruleOf = (procedure: ProcedureId, event: string): EventRule | undefined =>
  Object.hasOwn(procedures[procedure].events, event) ? procedures[procedure].events[event] : undefined;

/** As whom somebody takes this step; `none` when it is not theirs, which the step then refuses. */
export const actingAs = (rule: EventRule | undefined, actor: StaffActor | WorkerActor): string =>
  rule?.actors.find((each) => actorsFor(actor).includes(each)) ?? 'none';

/** One step that one person may take alone. `expectedSeq` is the claim as it was shown: a decision made on an older picture
 *  is refused. `references` are for staff. */
export async function takeStep(
  ctx: Context<StaffActor | WorkerActor>,
  input: {
    claimId: string;
    expectedSeq: number;
    event: string;
    facts: Record<string, unknown>;
    references?: NoticeReferences;
  },
): Promise<Result<RecordedStep, TakeStepRefusal>> {
  const attempt = { claimId: input.claimId, action: actionOf(input.event) };
  if (ctx.actor.kind === 'staff' && !may(ctx.actor.roles, 'claim.step'))
    return refusedAttempt(ctx, attempt, { code: 'not-permitted' });
  if (input.references?.items && !isListOfPapers(input.references.items))
    return refusedAttempt(ctx, attempt, { code: 'FACT_INVALID', field: 'items', problem: 'INVALID_VALUE' });
  try {
    const outcome = await asActor(ctx, async (tx): Promise<Result<RecordedStep, TakeStepRefusal>> => {
      const file = await readClaimFile(tx, input.claimId, true);
      if (!file) return refuse({ code: 'claim-not-found' });
      if (file.claim.seq !== input.expectedSeq) return refuse(changedBy(file.events.at(-1)));
      const rule = ruleOf(file.claim.procedure, input.event);
      if (rule?.approval) return refuse({ code: 'needs-approval' });
      const asserted = rule && assertedFacts(rule, input.facts);
      if (asserted && !asserted.ok) return asserted;
      const actor = actingAs(rule, ctx.actor);
      const references = ctx.actor.kind === 'staff' ? input.references : undefined;
      return recordStep(tx, ctx, file, { event: input.event, actor, facts: asserted?.value ?? {}, references });
    });
    return outcome.ok ? outcome : refusedAttempt(ctx, attempt, outcome.refusal);
  } catch (error) {
    if (sqlStateOf(error) !== 'AY001') throw error;
    return refusedAttempt(ctx, attempt, await changedMeanwhile(ctx, input.claimId));
  }
}

/** What the latest event was, for whoever came second. */
export const changedBy = (latest: Pick<EventRow, 'event' | 'actor' | 'actorId'> | undefined): ChangedMeanwhile => ({
  code: 'changed-meanwhile',
  event: latest?.event ?? null,
  actor: latest?.actor ?? null,
  byId: latest?.actorId ?? null,
});

/** The same once the database has refused: in a transaction of its own, never inside another one, or those who wait for a
 *  second connection could take up all first ones. */
export const changedMeanwhile = (ctx: Context, claimId: string): Promise<ChangedMeanwhile> =>
  asActor(ctx, async (tx) => {
    const [latest] = await tx
      .select({ event: claimEvents.event, actor: claimEvents.actor, actorId: claimEvents.actorId })
      .from(claimEvents)
      .where(eq(claimEvents.claimId, claimId))
      .orderBy(desc(claimEvents.seq))
      .limit(1);
    return changedBy(latest);
  });

/** How the audit names the attempt at a step; a word that is no event of ours is not repeated there. */
export const actionOf = (event: string): string =>
  Object.values(procedures).some(({ events }) => Object.hasOwn(events, event)) ? `claim.${event}` : 'claim.unknown';

/** A refused attempt goes to the audit, in a transaction of its own: that of the attempt is gone. */
export async function refusedAttempt<R extends { code: string }>(
  ctx: Context,
  attempt: { claimId: string; action: string },
  refusal: R,
): Promise<Result<never, R>> {
  await asActor(ctx, (tx) =>
    recordAudit(tx, ctx, {
      action: attempt.action,
      outcome: refusal.code,
      subject: isUuid(attempt.claimId) ? { kind: 'claim', id: attempt.claimId } : undefined,
    }),
  );
  return refuse(refusal);
}
