import { createHash, randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client';
import { evidence } from '@/db/schema/claims';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import type { MediaType, UploadRefusal } from '@/domain/reports/upload';
import { recordAudit } from '@/server/kernel/audit';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import { logger } from '@/server/kernel/log';
import { cleanContent } from './clean-content';
import { sealContent, sealName } from './content-seal';
import { fileName } from './file-name';
import { storeKey, type FileStore } from './file-store';
import { mediaTypeOf } from './media-type';
import { removeFile } from './remove-file';
import type { Scanner } from './scanner';
import { touchDraft } from './touch-draft';
import { beginDraft, findPlace, type Place, type UploadTarget } from './upload-target';

/** `scan` undefined: no scanner is set. */
export type UploadTools = { store: FileStore; scan: Scanner | undefined };
export type KeptFile = { id: string; place: Place };

type Content = { id: string; name: string; mediaType: MediaType; bytes: Buffer };

/** 收存证据. Reads the type, scans, cleans, seals, writes, and only then records: no row without its file. */
export async function keepFile(
  ctx: Context<WorkerActor>,
  tools: UploadTools,
  target: UploadTarget,
  file: { name: string; bytes: Buffer },
  before?: Place,
): Promise<Result<KeptFile, UploadRefusal>> {
  const type = await mediaTypeOf(file.bytes);
  if (!type.ok) return type;
  const scanned = await scanFile(ctx, tools.scan, file.bytes);
  if (!scanned.ok) return scanned;
  const cleaned = await cleanContent(file.bytes, type.value);
  if (!cleaned.ok) return cleaned;

  const id = randomUUID();
  const name = fileName(file.name, type.value);
  await tools.store.write(storeKey(id), sealContent(id, cleaned.value));
  const content: Content = { id, name, mediaType: type.value, bytes: cleaned.value };
  return recordOrRemove(ctx, tools.store, target, content, before);
}

/** A scanner that is down refuses the file: better sent again than passed on unseen. */
async function scanFile(
  ctx: Context<WorkerActor>,
  scan: Scanner | undefined,
  bytes: Buffer,
): Promise<Result<void, 'infected' | 'scanner-down'>> {
  if (!scan) return ok(undefined);
  const { requestId } = ctx;
  const verdict = await scan(bytes).catch((err: unknown) => {
    logger.error({ err, requestId }, 'virus scanner gives no verdict');
    return undefined;
  });
  if (!verdict) return refuse('scanner-down');
  if (verdict.clean) return ok(undefined);
  const { signature } = verdict;
  logger.warn({ requestId, signature }, 'evidence is infected');
  await asActor(ctx, (tx) =>
    recordAudit(tx, ctx, { action: 'evidence.upload', outcome: 'infected', detail: { signature } }),
  );
  return refuse('infected');
}

async function recordOrRemove(
  ctx: Context<WorkerActor>,
  store: FileStore,
  target: UploadTarget,
  content: Content,
  before: Place | undefined,
): Promise<Result<KeptFile, UploadRefusal>> {
  let committing = false;
  try {
    const recorded = await asActor(ctx, async (tx) => {
      const result = await record(tx, ctx, target, content, before);
      committing = result.ok;
      return result;
    });
    if (!recorded.ok) await removeFile(store, storeKey(content.id));
    return recorded;
  } catch (error) {
    // When the line breaks during the commit nobody knows whether the row stands: then the sweep decides, not we.
    if (!committing) await removeFile(store, storeKey(content.id));
    throw error;
  }
}

async function record(
  tx: Tx,
  ctx: Context<WorkerActor>,
  target: UploadTarget,
  { id, name, mediaType, bytes }: Content,
  before: Place | undefined,
): Promise<Result<KeptFile, 'gone' | 'too-many'>> {
  const found = await findPlace(tx, ctx, target, before);
  if (!found.ok) return found;
  const place = found.value ?? ('report' in target ? await beginDraft(tx, ctx, target.report) : undefined);
  if (!place) return refuse('gone');
  await tx.insert(evidence).values({
    id,
    workerId: ctx.actor.workerId,
    ...place,
    storeKey: storeKey(id),
    mediaType,
    byteLength: bytes.length,
    sha256: createHash('sha256').update(bytes).digest(),
    nameSealed: sealName(id, name),
    createdAt: ctx.now,
  });
  if ('draftId' in place) await touchDraft(tx, ctx, place.draftId);
  await recordAudit(tx, ctx, {
    action: 'evidence.upload',
    outcome: 'stored',
    subject: { kind: 'evidence', id },
    detail: { mediaType, ...place },
  });
  return ok({ id, place });
}
