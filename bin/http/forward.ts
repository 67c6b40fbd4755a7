import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { networkOf } from './address';
import { pagePolicy } from './headers';
import { insteadOfNext } from './instead-of-next';
import { dressNextResponse } from './next-response';
import { addressInNext } from './page-address';
import type { StaticPages } from './static-pages';
import { pathOf, type Visit } from './visit';

/** Next, and what its answers are dressed with. */
export type Behind = {
  next: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  mode: 'demo' | 'production';
  dev: boolean;
  pages: StaticPages;
};

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

/** Hands a request to Next with what we know of it, as headers that pages and actions read. */
export function forwardToNext(visit: Visit, { next, mode, dev, pages }: Behind): Promise<void> {
  const { request, response, path, client, exchange } = visit;
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
    'x-anyi-address': networkOf(client.address),
    'x-anyi-lang': exchange.lang,
    'x-anyi-mode': mode,
  });
  const inNext = addressInNext(request.url!);
  if (inNext !== request.url) {
    // As Next does when it rewrites: its client reads the parameters of the page from this, not from the address.
    if (request.headers.rsc === '1') response.setHeader('x-nextjs-rewritten-path', pathOf(inNext));
    request.url = inNext;
  }
  const replace = insteadOfNext(visit, pages);
  dressNextResponse(request, response, {
    path,
    policy,
    mode,
    dev,
    secure: exchange.secure,
    requestId: exchange.id,
    replace,
  });
  return next(request, response);
}
