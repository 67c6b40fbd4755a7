import { desc, eq } from 'drizzle-orm';
import { drafts, estimates } from '@/db/schema/claims';
import type { ReportForm } from '@/domain/reports/question';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';

const mostEstimates = 20;

export type Kept = {
  drafts: { kind: ReportForm['kind']; updatedAt: Date }[];
  /** Newest first. */
  estimates: { id: string; createdAt: Date }[];
};

/** 没办完的: drafts in progress and estimates that were kept. */
export const listKept = (ctx: Context<WorkerActor>): Promise<Kept> =>
  asActor(ctx, async (tx) => ({
    drafts: await tx
      .select({ kind: drafts.kind, updatedAt: drafts.updatedAt })
      .from(drafts)
      .where(eq(drafts.workerId, ctx.actor.workerId))
      .orderBy(desc(drafts.updatedAt)),
    estimates: await tx
      .select({ id: estimates.id, createdAt: estimates.createdAt })
      .from(estimates)
      .where(eq(estimates.workerId, ctx.actor.workerId))
      .orderBy(desc(estimates.createdAt))
      .limit(mostEstimates),
  }));
