import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { may } from '@/domain/claims/permissions';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import { checkProposal, type InputProblem, type NotInOrder } from './check-proposal';
import type { ProposalInput } from './proposal-input';

export type ProposeRefusal = { code: 'not-permitted' } | InputProblem | NotInOrder;

/** 提出参数修订: rows with their sources, for a second person to publish. Refused with everything that is wrong. */
export async function proposeChange(
  ctx: Context<StaffActor>,
  input: ProposalInput,
): Promise<Result<{ id: string }, ProposeRefusal>> {
  if (!may(ctx.actor.roles, 'parameter.propose')) return refuse({ code: 'not-permitted' });
  return asActor(ctx, async (tx) => {
    const checked = await checkProposal(tx, input, ctx.now);
    if (!checked.ok) return checked;
    const id = randomUUID();
    const { state, note, rows, sources } = checked.value;
    const at = ctx.now.toISOString();
    // The hash is the trigger's to set.
    await tx.execute(sql`
      insert into anyi.parameter_proposals
        (id, state, note, rows, sources, content_hash, proposed_by, created_at, changed_at)
      values (${id}, ${state}, ${note}, ${JSON.stringify(rows)}::text::jsonb, ${JSON.stringify(sources)}::text::jsonb,
        '', ${ctx.actor.staffId}, ${at}::timestamptz, ${at}::timestamptz)`);
    await recordAudit(tx, ctx, {
      ...{ action: 'parameter.propose', outcome: state, subject: { kind: 'parameter_proposal', id } },
      detail: { rows: rows.length, sources: sources.length },
    });
    return ok({ id });
  });
}
