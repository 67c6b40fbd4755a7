import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { evidence } from '@/db/schema/claims';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import { fileStore, type FileStore } from './file-store';
import { removeFile } from './remove-file';
import { touchDraft } from './touch-draft';

/** Removes a file of one's own that is not handed in yet; what belongs to a claim stays with it. First the row, then the
 *  file: what is left over in between is swept. */
export async function removeEvidence(
  ctx: Context<WorkerActor>,
  fileId: string,
  store: FileStore = fileStore(),
): Promise<Result<void, 'not-found'>> {
  if (!z.uuid().safeParse(fileId).success) return refuse('not-found');
  const removed = await asActor(ctx, async (tx) => {
    const [row] = await tx
      .delete(evidence)
      .where(and(eq(evidence.id, fileId), isNull(evidence.claimId)))
      .returning({ storeKey: evidence.storeKey, draftId: evidence.draftId });
    if (!row) return undefined;
    if (row.draftId) await touchDraft(tx, ctx, row.draftId);
    await recordAudit(tx, ctx, {
      action: 'evidence.remove',
      outcome: 'removed',
      subject: { kind: 'evidence', id: fileId },
    });
    return row;
  });
  if (!removed) return refuse('not-found');
  await removeFile(store, removed.storeKey);
  return ok(undefined);
}
