import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Client } from './address';
import type { Exchange } from './answer';
import { pagePolicy } from './headers';
import { dressNextResponse } from './next-response';

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
  Object.assign(request.headers, {
    'content-security-policy': policy, // Next takes the nonce from here
    'x-forwarded-for': client.address,
    'x-forwarded-host': client.host,
    'x-forwarded-proto': exchange.secure ? 'https' : 'http',
    'x-anyi-request-id': exchange.id,
    'x-anyi-address': client.address,
    'x-anyi-lang': exchange.lang,
    'x-anyi-mode': mode,
  });
  dressNextResponse(request, response, {
    path,
    policy,
    mode,
    secure: exchange.secure,
    lang: exchange.lang,
    requestId: exchange.id,
  });
  await next(request, response);
}
