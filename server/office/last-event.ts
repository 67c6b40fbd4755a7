import { desc, eq } from 'drizzle-orm';
import { claimEvents } from '@/db/schema/claims';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import { namesOfStaff } from './staff-names';

/** What was done last on a claim, by whom and when, for somebody who came second. */
export type LastEvent = { event: string; actor: string; name: string | null; at: Date };

export const lastEvent = (ctx: Context<StaffActor>, claimId: string): Promise<LastEvent | undefined> =>
  asActor(ctx, async (tx) => {
    const [last] = await tx
      .select()
      .from(claimEvents)
      .where(eq(claimEvents.claimId, claimId))
      .orderBy(desc(claimEvents.seq))
      .limit(1);
    if (!last) return undefined;
    const byStaff = last.actorKind === 'staff' ? last.actorId : null;
    const names = await namesOfStaff(tx, [byStaff]);
    return { event: last.event, actor: last.actor, name: byStaff && (names[byStaff] ?? null), at: last.recordedAt };
  });
