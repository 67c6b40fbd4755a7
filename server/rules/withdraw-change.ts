import { and, eq, inArray } from 'drizzle-orm';
import { parameterProposals } from '@/db/schema/parameters';
import { may } from '@/domain/claims/permissions';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';

/** 撤回 of one's own proposal; it stays readable. */
export async function withdrawChange(
  ctx: Context<StaffActor>,
  id: string,
): Promise<Result<undefined, { code: 'not-permitted' | 'no-open-proposal' }>> {
  if (!may(ctx.actor.roles, 'parameter.propose')) return refuse({ code: 'not-permitted' });
  return asActor(ctx, async (tx) => {
    const own = and(
      eq(parameterProposals.id, id),
      eq(parameterProposals.proposedBy, ctx.actor.staffId),
      inArray(parameterProposals.state, ['draft', 'proposed']),
    );
    const rows = await tx
      .update(parameterProposals)
      .set({ state: 'withdrawn', changedAt: ctx.now })
      .where(own)
      .returning({ id: parameterProposals.id });
    if (rows.length === 0) return refuse({ code: 'no-open-proposal' });
    await recordAudit(tx, ctx, {
      ...{ action: 'parameter.withdraw', outcome: 'withdrawn', subject: { kind: 'parameter_proposal', id } },
    });
    return ok(undefined);
  });
}
