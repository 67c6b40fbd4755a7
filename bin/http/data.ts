import type { IncomingMessage, ServerResponse } from 'node:http';
import { problemType } from '@/server/kernel/problem';
import { languageTag, type Exchange } from './answer';
import { chooseEncoding, compressNow, worthCompressing } from './compress';
import { dataPolicy, rawHeaders, securityHeaders } from './headers';

type Data = { status: number; headers?: Record<string, string>; body: string };

/** Sends public data that a client may keep and ask again about (ETag); problems are never kept. */
export function sendData(
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
  { status, headers, body }: Data,
): void {
  const isProblem = status >= 400;
  const encoding = body.length < worthCompressing ? undefined : chooseEncoding(request.headers['accept-encoding']);
  const bytes = encoding ? compressNow(Buffer.from(body), encoding) : Buffer.from(body);
  response.writeHead(status, [
    ...securityHeaders(exchange.secure, 'no-referrer'),
    ...rawHeaders({
      'Content-Security-Policy': dataPolicy,
      'Cache-Control': isProblem ? 'no-store' : 'no-cache',
      'X-Request-Id': exchange.id,
      Vary: 'Accept-Encoding',
      ...(status === 304 ? {} : { 'Content-Length': String(bytes.length) }),
      ...(status === 304 ? {} : { 'Content-Type': isProblem ? problemType : 'application/json; charset=utf-8' }),
      ...(isProblem ? { 'Content-Language': languageTag(exchange.lang) } : {}),
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
      ...headers,
    }),
  ]);
  response.end(status === 304 ? undefined : bytes);
}
