import { and, eq, inArray } from 'drizzle-orm';
import { parameterProposals } from '@/db/schema/parameters';
import { may } from '@/domain/claims/permissions';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { enqueue } from '@/server/jobs/enqueue';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';

/** 预演: asks the job to work out what publishing would do; `findProposal` has it when it is done. */
export async function previewChange(
  ctx: Context<StaffActor>,
  id: string,
): Promise<Result<undefined, { code: 'not-permitted' | 'no-open-proposal' }>> {
  const { roles } = ctx.actor;
  if (!may(roles, 'parameter.propose') && !may(roles, 'parameter.publish')) return refuse({ code: 'not-permitted' });
  return asActor(ctx, async (tx) => {
    const [open] = await tx
      .select({ id: parameterProposals.id })
      .from(parameterProposals)
      .where(and(eq(parameterProposals.id, id), inArray(parameterProposals.state, ['draft', 'proposed'])));
    if (!open) return refuse({ code: 'no-open-proposal' });
    await enqueue(tx, 'preview-parameters', { proposalId: id }, `preview ${id}`);
    await recordAudit(tx, ctx, {
      ...{ action: 'parameter.preview', outcome: 'asked', subject: { kind: 'parameter_proposal', id } },
    });
    return ok(undefined);
  });
}
