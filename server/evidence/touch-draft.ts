import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { drafts } from '@/db/schema/claims';
import type { Context } from '@/server/kernel/context';

/** A draft with another file is another draft: a report is sent only as it was last seen, files included. */
export async function touchDraft(tx: Tx, ctx: Context, draftId: string): Promise<void> {
  await tx
    .update(drafts)
    .set({ revision: sql`${drafts.revision} + 1`, updatedAt: ctx.now })
    .where(eq(drafts.id, draftId));
}
