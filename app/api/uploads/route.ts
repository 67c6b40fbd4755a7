import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { maybeWorker } from '@/app/context';
import { fileStore } from '@/server/evidence/file-store';
import { scanner } from '@/server/evidence/scanner';
import { takeUpload } from '@/server/evidence/take-upload';
import { notSignedIn, uploadResponse } from './answer';

/** Files of a report or a claim, streamed: a server action would hold the whole form in memory. */
export async function POST(request: Request): Promise<Response> {
  const body = request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([]);
  const ctx = await maybeWorker('zh');
  if (!ctx) {
    body.on('error', () => {}).resume(); // a browser shows no answer before it has sent all
    return notSignedIn(request);
  }
  const form = { contentType: request.headers.get('content-type') ?? '', body };
  return uploadResponse(request, await takeUpload(ctx, form, { store: fileStore(), scan: scanner() }));
}
