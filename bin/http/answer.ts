import type { ServerResponse } from 'node:http';
import { problem, problemType, type Lang, type ProblemCode, type ProblemDetails } from '@/server/kernel/problem';
import { jsonHeaders, rawHeaders, securityHeaders, type RawHeaders } from './headers';

/** What every answer needs to know of its request. */
export type Exchange = { id: string; secure: boolean; lang: Lang };

/** Sends `body` as it is; `headers` are name and value in turn, over and above those that every answer carries. */
export function send(response: ServerResponse, exchange: Exchange, status: number, headers: RawHeaders, body: string) {
  response.writeHead(status, [
    ...jsonHeaders(exchange.secure),
    'X-Request-Id',
    exchange.id,
    'Content-Length',
    String(Buffer.byteLength(body)),
    ...headers,
  ]);
  response.end(body);
}

/** RFC 9457, in the language asked for. */
export function sendProblem(
  response: ServerResponse,
  exchange: Exchange,
  code: ProblemCode,
  details?: ProblemDetails,
  headers: RawHeaders = [],
) {
  const { status, body } = problem(code, exchange.lang, details);
  send(
    response,
    exchange,
    status,
    ['Content-Type', problemType, 'Content-Language', languageTag(exchange.lang), ...headers],
    body,
  );
}

/** To the one address that a page has, with the same method. */
export function sendElsewhere(response: ServerResponse, exchange: Exchange, address: string) {
  send(response, exchange, 308, ['Location', address], '');
}

/** A page of our own, complete in itself; `policy` is its Content-Security-Policy. */
export function sendPage(
  response: ServerResponse,
  exchange: Exchange,
  status: number,
  page: { html: string; policy: string },
  headers: RawHeaders = [],
) {
  response.writeHead(status, [
    ...securityHeaders(exchange.secure),
    ...rawHeaders({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': languageTag(exchange.lang),
      'Content-Security-Policy': page.policy,
      'Cache-Control': 'no-store',
      'X-Request-Id': exchange.id,
      'Content-Length': String(Buffer.byteLength(page.html)),
    }),
    ...headers,
  ]);
  response.end(page.html);
}

export const languageTag = (lang: Lang) => (lang === 'zh' ? 'zh-CN' : 'en');
