import { desc, eq } from 'drizzle-orm';
import { claims } from '@/db/schema/claims';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';

export type OwnClaimLine = Pick<
  typeof claims.$inferSelect,
  'id' | 'procedure' | 'receiptNumber' | 'state' | 'submittedAt' | 'nextDue' | 'open'
>;

/** 我办的事: a worker's claims, newest first. */
export const listOwnClaims = (ctx: Context<WorkerActor>): Promise<OwnClaimLine[]> =>
  asActor(ctx, (tx) =>
    tx
      .select({
        id: claims.id,
        procedure: claims.procedure,
        receiptNumber: claims.receiptNumber,
        state: claims.state,
        submittedAt: claims.submittedAt,
        nextDue: claims.nextDue,
        open: claims.open,
      })
      .from(claims)
      .where(eq(claims.ownerId, ctx.actor.workerId))
      .orderBy(desc(claims.submittedAt))
      .limit(200),
  );
