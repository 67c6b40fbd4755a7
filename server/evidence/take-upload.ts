import type { Readable } from 'node:stream';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import type { UploadCode, UploadRefusal } from '@/domain/reports/upload';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import { countLimit } from '@/server/kernel/limits';
import { logger } from '@/server/kernel/log';
import { keepFile, type UploadTools } from './keep-file';
import { uploadParts, type FilePart } from './upload-parts';
import { findPlace, uploadTarget, type Place, type UploadTarget } from './upload-target';

/** `code` is the first refusal, `stored` when there was none; `back` as it stood in the form, unchecked. */
export type UploadAnswer = {
  code: UploadCode;
  back: string | undefined;
  files: { code: UploadCode; id?: string }[];
};

/** Decoding pictures is work: nobody needs more in an hour. */
const hourly = { seconds: 3_600, allowed: 120 };
/** After these the rest of the form is not looked at. */
const final = new Set<UploadCode>(['too-many', 'scanner-down', 'interrupted', 'gone', 'try-later', 'bad-form']);

type Upload = {
  fields: Record<string, string>;
  files: UploadAnswer['files'];
  target: UploadTarget | undefined;
  place: Place | undefined;
};

/** 上传证据: a multipart form with `report` (a kind) or `claim` (an id) and perhaps `item`, `back`, then files under any
 *  name. Each file counts for itself: what was kept before another was refused, or before the line broke, stays. */
export async function takeUpload(
  ctx: Context<WorkerActor>,
  request: { contentType: string; body: Readable },
  tools: UploadTools,
): Promise<UploadAnswer> {
  const upload: Upload = { fields: {}, files: [], target: undefined, place: undefined };
  try {
    for await (const part of uploadParts(request.contentType, request.body)) {
      if (part.kind === 'field') upload.fields[part.name] = part.value;
      else if (part.kind === 'refused') upload.files.push({ code: part.code });
      else upload.files.push(...(await takeFile(ctx, tools, upload, part)));
      if (upload.files.some(({ code }) => final.has(code))) break;
    }
  } catch (err) {
    logger.error({ err, requestId: ctx.requestId }, 'upload failed');
    upload.files.push({ code: 'failed' });
  }
  const { fields, files } = upload;
  const refused = files.find(({ code }) => code !== 'stored');
  return { code: refused?.code ?? (files.length > 0 ? 'stored' : 'no-file'), back: fields.back, files };
}

/** Nothing when it is the empty part that a browser sends for a form without a chosen file. */
async function takeFile(
  ctx: Context<WorkerActor>,
  tools: UploadTools,
  upload: Upload,
  part: FilePart,
): Promise<UploadAnswer['files']> {
  const opened = await openUpload(ctx, upload);
  if (!opened.ok) return [{ code: opened.refusal }];
  const content = await part.read();
  if (!content.ok) return [{ code: content.refusal }];
  if (content.value.length === 0) return part.name === '' ? [] : [{ code: 'broken' }];
  if (!(await countLimit(ctx, 'upload', ctx.actor.workerId, hourly))) return [{ code: 'try-later' }];

  // One instant for each file, so that they are listed in the order in which they were chosen.
  const at = { ...ctx, now: new Date(ctx.now.getTime() + upload.files.length) };
  const kept = await keepFile(at, tools, opened.value, { name: part.name, bytes: content.value }, upload.place);
  if (!kept.ok) return [{ code: kept.refusal }];
  upload.place = kept.value.place;
  return [{ code: 'stored', id: kept.value.id }];
}

/** Whether there is room at all, before the first file is read; the row is written only after asking again. */
async function openUpload(ctx: Context<WorkerActor>, upload: Upload): Promise<Result<UploadTarget, UploadRefusal>> {
  if (upload.target) return ok(upload.target);
  const { report, claim, item } = upload.fields;
  const target = uploadTarget({ ...(report && { report }), ...(claim && { claim }), ...(item && { item }) });
  if (!target.ok) return target;
  const place = await asActor(ctx, (tx) => findPlace(tx, ctx, target.value, undefined));
  if (!place.ok) return refuse(place.refusal);
  upload.target = target.value;
  upload.place = place.value;
  return target;
}
