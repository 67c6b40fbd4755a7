import { and, eq } from 'drizzle-orm';
import { drafts } from '@/db/schema/claims';
import type { ReportForm } from '@/domain/reports/question';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';

/** Throws a draft away. Its files lose their row's draft and are swept by a job. */
export const discardDraft = (ctx: Context<WorkerActor>, kind: ReportForm['kind']): Promise<void> =>
  asActor(ctx, async (tx) => {
    await tx.delete(drafts).where(and(eq(drafts.workerId, ctx.actor.workerId), eq(drafts.kind, kind)));
  });
