import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { evidence } from '@/db/schema/claims';
import { may } from '@/domain/claims/permissions';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import type { MediaType } from '@/domain/reports/upload';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type StaffActor, type WorkerActor } from '@/server/kernel/context';
import { logger } from '@/server/kernel/log';
import { openContent, openName } from './content-seal';
import type { FileStore } from './file-store';

export type EvidenceFile = { name: string; mediaType: MediaType; content: Buffer };
/** `unreadable`: recorded, but gone from the store, or not what was stored. */
export type ReadRefusal = 'not-found' | 'unreadable';

type Row = typeof evidence.$inferSelect;

/** A file of one's own. Somebody else's is not there. */
export async function readOwnEvidence(
  ctx: Context<WorkerActor>,
  store: FileStore,
  id: string,
): Promise<Result<EvidenceFile, ReadRefusal>> {
  const row = await asActor(ctx, (tx) => findRow(tx, id));
  return row ? openFile(ctx, store, row) : refuse('not-found');
}

/** 调阅证据. A file of a claim at the desks of this member of staff; every reading and every try is in the audit before
 *  the first byte is given out. */
export async function readEvidenceAsStaff(
  ctx: Context<StaffActor>,
  store: FileStore,
  id: string,
): Promise<Result<EvidenceFile, ReadRefusal>> {
  const row = await asActor(ctx, async (tx) => {
    const found = may(ctx.actor.roles, 'claim.read') ? await findRow(tx, id) : undefined;
    await recordAudit(tx, ctx, {
      action: 'evidence.read',
      outcome: found ? 'read' : 'not-found',
      subject: z.uuid().safeParse(id).success ? { kind: 'evidence', id } : undefined,
      detail: found && { claimId: found.claimId },
    });
    return found;
  });
  return row ? openFile(ctx, store, row) : refuse('not-found');
}

async function findRow(tx: Tx, id: string): Promise<Row | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const [row] = await tx.select().from(evidence).where(eq(evidence.id, id));
  return row;
}

async function openFile(ctx: Context, store: FileStore, row: Row): Promise<Result<EvidenceFile, 'unreadable'>> {
  try {
    const sealed = await store.read(row.storeKey);
    if (!sealed) throw new Error('the store has no such file');
    const content = openContent(row.id, sealed);
    // The seal proves that it is ours; the digest that it is the one of this row and not an older one put back.
    if (!createHash('sha256').update(content).digest().equals(row.sha256)) throw new Error('another content');
    return ok({ name: openName(row.id, row.nameSealed), mediaType: row.mediaType, content });
  } catch (err) {
    logger.error({ err, requestId: ctx.requestId, evidenceId: row.id }, 'evidence does not open');
    return refuse('unreadable');
  }
}
