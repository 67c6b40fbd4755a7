import { desc, eq } from 'drizzle-orm';
import { claimEvents } from '@/db/schema/claims';
import { may } from '@/domain/claims/permissions';
import type { Procedure } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { actorsOf, partyActors } from '@/domain/claims/roles';
import { refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor, type WorkerActor } from '@/server/kernel/context';
import { sqlStateOf } from '@/server/kernel/sql-state';
import { readClaimFile } from './ledger';
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

/** As whom a person may act in a procedure. */
export const actorsFor = (actor: StaffActor | WorkerActor): readonly string[] =>
  actor.kind === 'staff' ? actorsOf(actor.roles) : partyActors.worker;

/** One step that one person may take alone. `expectedSeq` is the claim as it was shown: a decision made on an older picture
 *  is refused. */
export async function takeStep(
  ctx: Context<StaffActor | WorkerActor>,
  input: { claimId: string; expectedSeq: number; event: string; facts: Record<string, unknown> },
): Promise<Result<RecordedStep, TakeStepRefusal>> {
  if (ctx.actor.kind === 'staff' && !may(ctx.actor.roles, 'claim.step'))
    return refusedAttempt(ctx, input, { code: 'not-permitted' });
  try {
    const outcome = await asActor(ctx, async (tx): Promise<Result<RecordedStep, TakeStepRefusal>> => {
      const file = await readClaimFile(tx, input.claimId);
      if (!file) return refuse({ code: 'claim-not-found' });
      if (file.claim.seq !== input.expectedSeq) return refuse(await changedMeanwhile(ctx, input.claimId));
      const rule = (procedures[file.claim.procedure] as Procedure).events[input.event];
      if (rule?.approval) return refuse({ code: 'needs-approval' });
      const actor =
        rule?.actors.find((each) => actorsFor(ctx.actor).includes(each)) ?? actorsFor(ctx.actor)[0] ?? 'none';
      return recordStep(tx, ctx, file, { event: input.event, actor, facts: input.facts });
    });
    return outcome.ok ? outcome : refusedAttempt(ctx, input, outcome.refusal);
  } catch (error) {
    if (sqlStateOf(error) !== 'AY001') throw error;
    return refusedAttempt(ctx, input, await changedMeanwhile(ctx, input.claimId));
  }
}

/** What the latest event was, for whoever came second. */
export const changedMeanwhile = (ctx: Context, claimId: string): Promise<ChangedMeanwhile> =>
  asActor(ctx, async (tx) => {
    const [latest] = await tx
      .select({ event: claimEvents.event, actor: claimEvents.actor, byId: claimEvents.actorId })
      .from(claimEvents)
      .where(eq(claimEvents.claimId, claimId))
      .orderBy(desc(claimEvents.seq))
      .limit(1);
    return {
      code: 'changed-meanwhile',
      event: latest?.event ?? null,
      actor: latest?.actor ?? null,
      byId: latest?.byId ?? null,
    };
  });

/** A refused attempt goes to the audit, in a transaction of its own: that of the attempt is gone. */
export async function refusedAttempt<R extends { code: string }>(
  ctx: Context,
  input: { claimId: string; event: string },
  refusal: R,
): Promise<Result<never, R>> {
  await asActor(ctx, (tx) =>
    recordAudit(tx, ctx, {
      action: `claim.${input.event}`,
      outcome: refusal.code,
      subject: { kind: 'claim', id: input.claimId },
    }),
  );
  return refuse(refusal);
}
