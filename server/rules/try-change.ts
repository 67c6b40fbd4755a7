import { may } from '@/domain/claims/permissions';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import { checkProposal } from './check-proposal';
import type { ProposalInput } from './proposal-input';
import type { ProposeRefusal } from './propose-change';

/** What proposing would answer, with nothing written: for a file of rows that is looked at before it is proposed. */
export async function tryChange(
  ctx: Context<StaffActor>,
  input: ProposalInput,
): Promise<Result<undefined, ProposeRefusal>> {
  if (!may(ctx.actor.roles, 'parameter.propose')) return refuse({ code: 'not-permitted' });
  return asActor(ctx, async (tx) => {
    const checked = await checkProposal(tx, { ...input, state: 'proposed' }, ctx.now);
    return checked.ok ? ok(undefined) : checked;
  });
}
