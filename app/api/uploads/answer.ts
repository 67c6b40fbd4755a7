import { uploadSentence } from '@/components/report/evidence-texts';
import { type Lang, path } from '@/components/wording/lang';
import type { UploadCode } from '@/domain/reports/upload';
import { localPath } from '@/server/auth/local-path';
import type { UploadAnswer } from '@/server/evidence/take-upload';
import { problemBody, problemResponse, problemType } from '@/server/kernel/problem';

const statusOf: Readonly<Record<UploadCode, number>> = {
  stored: 201,
  'no-file': 400,
  'bad-form': 400,
  interrupted: 400,
  gone: 404,
  'too-many': 409,
  'too-large': 413,
  'wrong-type': 415,
  heic: 415,
  infected: 422,
  broken: 422,
  'try-later': 429,
  failed: 500,
  'scanner-down': 503,
};

/** A program asks for JSON; a browser's form does not. */
const wantsJson = (request: Request): boolean => {
  const accepted = request.headers.get('accept') ?? '';
  return accepted.includes('json') && !accepted.includes('text/html');
};

const langOf = (request: Request): Lang => (request.headers.get('x-anyi-lang') === 'en' ? 'en' : 'zh');

/** The page that the form stood on; only its path counts, so a forged one leads nowhere else. */
function refererPath(request: Request): string | undefined {
  const referer = request.headers.get('referer');
  if (referer === null || !URL.canParse(referer)) return undefined;
  const { pathname, search } = new URL(referer);
  return localPath(pathname + search);
}

const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });

/** Back to the form with `?upload=<code>`, or JSON for a program. */
export function uploadResponse(request: Request, { code, back, files }: UploadAnswer): Response {
  if (!wantsJson(request)) return seeOther(withOutcome(localPath(back) ?? refererPath(request) ?? '/', code));
  const headers = { 'cache-control': 'no-store' };
  const status = statusOf[code];
  if (code === 'stored') return Response.json({ code, files }, { status, headers });
  const body = problemBody(status, `upload-${code}`, { detail: uploadSentence(code, langOf(request)), files });
  return new Response(body, { status, headers: { ...headers, 'content-type': problemType } });
}

function withOutcome(back: string, code: UploadCode): string {
  const address = new URL(back, 'http://here.invalid');
  address.searchParams.set('upload', code);
  return address.pathname + address.search;
}

/** To the sign-in and from there back to the form. */
export function notSignedIn(request: Request): Response {
  if (wantsJson(request)) return problemResponse('not-signed-in', langOf(request));
  const page = refererPath(request) ?? '/';
  const lang = page === '/en' || page.startsWith('/en/') ? 'en' : 'zh';
  const plain = lang === 'en' ? page.slice('/en'.length) || '/' : page;
  return seeOther(`${path(lang, '/sign-in')}?to=${encodeURIComponent(plain)}`);
}
