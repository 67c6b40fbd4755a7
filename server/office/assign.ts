import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { claims } from '@/db/schema/claims';
import { may } from '@/domain/claims/permissions';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import { isUuid } from '@/server/kernel/uuid';
import { namesOfStaff } from './staff-names';

export type AssignRefusal =
  { code: 'not-permitted' | 'claim-not-found' } | { code: 'somebody-else'; name: string } | { code: 'with-nobody' };

/** 分给我. A claim that somebody has is not taken from them: they put it back first. */
export const assignToMe = (ctx: Context<StaffActor>, claimId: string): Promise<Result<null, AssignRefusal>> =>
  changeAssignee(ctx, claimId, 'claim.assign', async (tx, assigneeId) => {
    if (assigneeId === ctx.actor.staffId) return ok(null);
    const moved = await tx
      .update(claims)
      .set({ assigneeId: ctx.actor.staffId })
      .where(and(eq(claims.id, claimId), isNull(claims.assigneeId)))
      .returning({ id: claims.id });
    return moved.length > 0 ? ok(null) : refuse(await withSomebodyElse(tx, claimId));
  });

/** 放回: one's own claim; whoever may approve decisions also puts back a colleague's, who is on leave or ill. */
export const putBack = (ctx: Context<StaffActor>, claimId: string): Promise<Result<null, AssignRefusal>> =>
  changeAssignee(ctx, claimId, 'claim.put-back', async (tx, assigneeId) => {
    if (assigneeId === null) return refuse({ code: 'with-nobody' });
    if (assigneeId !== ctx.actor.staffId && !may(ctx.actor.roles, 'decision.approve'))
      return refuse(await withSomebodyElse(tx, claimId));
    const moved = await tx
      .update(claims)
      .set({ assigneeId: null })
      .where(and(eq(claims.id, claimId), eq(claims.assigneeId, assigneeId)))
      .returning({ id: claims.id });
    return moved.length > 0 ? ok(null) : refuse({ code: 'with-nobody' });
  });

async function changeAssignee(
  ctx: Context<StaffActor>,
  claimId: string,
  action: string,
  change: (tx: Tx, assigneeId: string | null) => Promise<Result<null, AssignRefusal>>,
): Promise<Result<null, AssignRefusal>> {
  if (!may(ctx.actor.roles, 'claim.assign')) return refuse({ code: 'not-permitted' });
  if (!isUuid(claimId)) return refuse({ code: 'claim-not-found' });
  return asActor(ctx, async (tx) => {
    const [claim] = await tx.select({ assigneeId: claims.assigneeId }).from(claims).where(eq(claims.id, claimId));
    const outcome: Result<null, AssignRefusal> = claim
      ? await change(tx, claim.assigneeId)
      : refuse({ code: 'claim-not-found' });
    await recordAudit(tx, ctx, {
      action,
      outcome: outcome.ok ? 'recorded' : outcome.refusal.code,
      subject: { kind: 'claim', id: claimId },
    });
    return outcome;
  });
}

async function withSomebodyElse(tx: Tx, claimId: string): Promise<AssignRefusal> {
  const [claim] = await tx.select({ assigneeId: claims.assigneeId }).from(claims).where(eq(claims.id, claimId));
  if (!claim?.assigneeId) return { code: 'with-nobody' };
  const names = await namesOfStaff(tx, [claim.assigneeId]);
  return { code: 'somebody-else', name: names[claim.assigneeId] ?? '同事' };
}
