import { sql } from 'drizzle-orm';
import { may } from '@/domain/claims/permissions';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import { workableStates } from './workable-states';

const listOf = (words: readonly string[]): string => `{${words.map((word) => `"${word}"`).join(',')}}`;

/** 给我下一件: the claim with the earliest last day that nobody has yet and in which this person has a step to take. Two
 *  who ask at once get two claims: each passes over a row that the other is about to take. */
export async function takeNext(
  ctx: Context<StaffActor>,
): Promise<Result<{ claimId: string }, { code: 'not-permitted' | 'nothing-left' }>> {
  if (!may(ctx.actor.roles, 'claim.assign')) return refuse({ code: 'not-permitted' });
  return asActor(ctx, async (tx) => {
    const [taken] = (await tx.execute(sql`
      update anyi.claims set assignee_id = ${ctx.actor.staffId}::uuid
      where id = (
        select earliest.id from unnest(${listOf(ctx.actor.desks)}::text[]) as at (desk)
        cross join lateral (
          select c.id, c.next_due from anyi.claims c
          where c.open and c.desk = at.desk and c.assignee_id is null
            and c.procedure || ' ' || c.state = any (${listOf(workableStates(ctx.actor.roles))}::text[])
          order by c.next_due, c.id limit 1 for update skip locked) earliest
        order by earliest.next_due, earliest.id limit 1)
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
