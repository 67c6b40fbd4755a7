import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Client } from './address';
import { problem, problemType, type ProblemCode } from '@/server/kernel/problem';
import type { Exchange } from './answer';
import { dataPolicy, pagePolicy } from './headers';
import { dressNextResponse, type Replacement } from './next-response';
import { plainPage } from './plain-page';

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export type Instance = { mode: 'demo' | 'production'; dev: boolean };

// Nobody outside may speak in our name, or in that of a proxy in front of us.
const forgeable = ['x-anyi-', 'x-forwarded-', 'x-middleware-', 'x-invoke-'];
const forgeableNames = new Set([
  'forwarded',
  'x-real-ip',
  'content-security-policy',
  'content-security-policy-report-only',
]);

function removeForged(request: IncomingMessage): void {
  for (const name in request.headers)
    if (forgeableNames.has(name) || forgeable.some((prefix) => name.startsWith(prefix))) delete request.headers[name];
}

const problemOfStatus: Record<number, ProblemCode> = {
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
};

/** Next's own answers to an API that went wrong are HTML or a bare line; a program gets a problem instead. */
function problemInstead(status: number, contentType: string, { lang }: Exchange): Replacement | undefined {
  if (status < 400 || /json/.test(contentType)) return undefined;
  const { body } = problem(problemOfStatus[status] ?? (status < 500 ? 'bad-request' : 'internal-error'), lang);
  return { contentType: problemType, policy: dataPolicy, body };
}

/** A page that fails is a bare line in English; a person gets a page that says what to do. */
function pageInstead(status: number, contentType: string, path: string, { lang }: Exchange): Replacement | undefined {
  if (status < 400 || !(contentType === '' || contentType.startsWith('text/plain'))) return undefined;
  const { html, policy } = plainPage(status < 500 ? 'malformed' : 'failed', lang, path);
  return { contentType: 'text/html; charset=utf-8', policy, body: html };
}

/** Next's own client asks for data of a page, a browser for a file; neither can show a page. */
const isForReading = ({ headers }: IncomingMessage, path: string) =>
  headers['next-action'] === undefined && headers.rsc === undefined && !path.slice(path.lastIndexOf('/')).includes('.');

/** Hands a request to Next with what we know of it, as headers that pages and actions read. */
export async function forwardToNext(
  next: NextHandler,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  client: Client,
  exchange: Exchange,
  { mode, dev }: Instance,
): Promise<void> {
  removeForged(request);
  const nonce = `'nonce-${randomBytes(16).toString('base64')}'`;
  const policy = pagePolicy({ scripts: [nonce], styles: [nonce], secure: exchange.secure, dev });
  const scheme = exchange.secure ? 'https' : 'http';
  // A page with no-referrer posts with `Origin: null`. It has been judged by other signs; Next knows only this one.
  if (request.headers.origin === 'null') request.headers.origin = `${scheme}://${client.host}`;
  Object.assign(request.headers, {
    'content-security-policy': policy, // Next takes the nonce from here
    'x-forwarded-for': client.address,
    'x-forwarded-host': client.host,
    'x-forwarded-proto': scheme,
    'x-anyi-request-id': exchange.id,
    'x-anyi-address': client.address,
    'x-anyi-lang': exchange.lang,
    'x-anyi-mode': mode,
  });
  const readable = isForReading(request, path);
  dressNextResponse(request, response, {
    path,
    policy,
    mode,
    secure: exchange.secure,
    requestId: exchange.id,
    replace: (status, contentType) => {
      if (path.startsWith('/api/')) return problemInstead(status, contentType, exchange);
      return readable ? pageInstead(status, contentType, path, exchange) : undefined;
    },
  });
  await next(request, response);
}
