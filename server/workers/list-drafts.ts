import { desc, eq } from 'drizzle-orm';
import { drafts } from '@/db/schema/claims';
import type { ReportForm } from '@/domain/reports/question';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';

export type DraftLine = { kind: ReportForm['kind']; updatedAt: Date };

/** 没填完的: drafts in progress, last changed first. */
export const listDrafts = (ctx: Context<WorkerActor>): Promise<DraftLine[]> =>
  asActor(ctx, (tx) =>
    tx
      .select({ kind: drafts.kind, updatedAt: drafts.updatedAt })
      .from(drafts)
      .where(eq(drafts.workerId, ctx.actor.workerId))
      .orderBy(desc(drafts.updatedAt)),
  );
