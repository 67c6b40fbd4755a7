import { sql } from 'drizzle-orm';
import { may } from '@/domain/claims/permissions';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import { workableStates } from './workable-states';

/** 给我下一件: the claim with the earliest last day that nobody has yet and in which this person has a step to take. Two
 *  who ask at once get two claims: each passes over a row that the other is about to take. */
export async function takeNext(
  ctx: Context<StaffActor>,
): Promise<Result<{ claimId: string }, { code: 'not-permitted' | 'nothing-left' }>> {
  if (!may(ctx.actor.roles, 'claim.assign')) return refuse({ code: 'not-permitted' });
  const states = `{${workableStates(ctx.actor.roles)
    .map((each) => `"${each}"`)
    .join(',')}}`;
  return asActor(ctx, async (tx) => {
    const [taken] = (await tx.execute(sql`
      update anyi.claims set assignee_id = ${ctx.actor.staffId}::uuid
      where id = (
        select c.id from anyi.claims c
        where c.open and c.assignee_id is null and c.procedure || ' ' || c.state = any (${states}::text[])
        order by c.next_due, c.id limit 1 for update skip locked)
      returning id`)) as unknown as { id: string }[];
    if (!taken) return refuse({ code: 'nothing-left' as const });
    await recordAudit(tx, ctx, {
      action: 'claim.assign',
      outcome: 'recorded',
      subject: { kind: 'claim', id: taken.id },
      detail: { to: ctx.actor.staffId, by: 'next' },
    });
    return ok({ claimId: taken.id });
  });
}
