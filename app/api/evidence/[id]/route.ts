import { maybeWorker } from '@/app/context';
import { fileStore } from '@/server/evidence/file-store';
import { readOwnEvidence } from '@/server/evidence/read-evidence';
import { problemResponse } from '@/server/kernel/problem';
import { fileResponse } from '../file-response';

/** A file for the person who uploaded it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const lang = request.headers.get('x-anyi-lang') === 'en' ? 'en' : 'zh';
  const ctx = await maybeWorker(lang);
  if (!ctx) return problemResponse('not-signed-in', lang);
  return fileResponse(await readOwnEvidence(ctx, fileStore(), (await params).id), lang);
}
