import { sql } from 'drizzle-orm';
import { may } from '@/domain/claims/permissions';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import { checkProposal } from './check-proposal';
import type { ProposalInput } from './proposal-input';
import type { ProposeRefusal } from './propose-change';

export type ChangeProposalRefusal = ProposeRefusal | { code: 'no-open-proposal' };

/** Changes one's own proposal while it is not published. A preview made before is of other content then, and does not count. */
export async function changeProposal(
  ctx: Context<StaffActor>,
  id: string,
  input: ProposalInput,
): Promise<Result<undefined, ChangeProposalRefusal>> {
  if (!may(ctx.actor.roles, 'parameter.propose')) return refuse({ code: 'not-permitted' });
  return asActor(ctx, async (tx) => {
    const checked = await checkProposal(tx, input, ctx.now);
    if (!checked.ok) return checked;
    const { state, note, rows, sources } = checked.value;
    // Row-level security leaves one's own open proposals.
    const changed = await tx.execute(sql`
      update anyi.parameter_proposals set state = ${state}, note = ${note}, rows = ${JSON.stringify(rows)}::text::jsonb,
        sources = ${JSON.stringify(sources)}::text::jsonb, changed_at = ${ctx.now.toISOString()}::timestamptz
      where id = ${id}::uuid and proposed_by = ${ctx.actor.staffId}::uuid and state in ('draft', 'proposed')
      returning id`);
    if (changed.length === 0) return refuse({ code: 'no-open-proposal' });
    await recordAudit(tx, ctx, {
      ...{ action: 'parameter.change-proposal', outcome: state, subject: { kind: 'parameter_proposal', id } },
      detail: { rows: rows.length, sources: sources.length },
    });
    return ok(undefined);
  });
}
