import type { IncomingMessage, ServerResponse } from 'node:http';
import { problemType, type Lang } from '@/server/kernel/problem';
import { send, sendProblem, type Exchange } from './answer';
import { leaveBody, readJson, type BodyLimits } from './body';
import { sendData } from './data';
import { sendParts } from './parts';
import type { Readiness } from './ready';

/** What an address of the interface takes and gives: `body` is unchecked, `address` is for limits only. An answer of `parts`
 *  is made while it is sent. */
export type ApiRequest = { body: unknown; address: string; lang: Lang; requestId: string };
export type ApiAnswer = { status: number; headers?: Record<string, string> } & (
  { body: string } | { parts: AsyncIterable<string> }
);
export type ApiHandler = (request: ApiRequest & { query: URLSearchParams }) => Promise<ApiAnswer>;
type WholeAnswer = Extract<ApiAnswer, { body: string }>;

/** What an address that is only read takes; `query` is unchecked. */
export type ReadRequest = Omit<ApiRequest, 'body'> & { query: URLSearchParams; ifNoneMatch: string | undefined };
export type ReadHandler = (request: ReadRequest) => Promise<WholeAnswer>;

/** What the hot paths need of the rest of the program. */
export type HotServices = {
  handleStatus: (request: ApiRequest) => Promise<WholeAnswer>;
  /** The other addresses that take JSON, by their whole path. */
  jsonHandlers: ReadonlyMap<string, ApiHandler>;
  /** The addresses of public data, by their whole path. */
  readHandlers: ReadonlyMap<string, ReadHandler>;
  openApiDocument: object;
  readiness: () => Promise<Readiness>;
};

type HotAnswer = (
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
  address: string,
) => void | Promise<void>;

export type HotPath = { methods: readonly string[]; probe?: true; answer: HotAnswer };

const json = ['Content-Type', 'application/json; charset=utf-8'];
const reading = ['GET', 'HEAD'] as const;

/** Addresses that are answered without Next, and before it; finding one costs a single look-up. Probes (`probe`) come by address instead of by name, so any Host may ask them. */
export function hotPaths({
  handleStatus,
  jsonHandlers,
  readHandlers,
  openApiDocument,
  readiness,
}: HotServices): ReadonlyMap<string, HotPath> {
  const alive: HotAnswer = (_, response, exchange) => send(response, exchange, 200, json, '{"status":"alive"}');

  const ready: HotAnswer = async (_, response, exchange) => {
    const state = await readiness();
    if (state.ready) send(response, exchange, 200, json, '{"status":"ready"}');
    else sendProblem(response, exchange, 'not-ready', { missing: state.missing }, ['Retry-After', '5']);
  };

  const status: HotAnswer = async (request, response, exchange, address) => {
    const read = await readJson(request);
    if (!read.ok) return refuseBody(request, response, exchange, read.refusal);
    const answer = await handleStatus({ body: read.value, address, lang: exchange.lang, requestId: exchange.id });
    send(response, exchange, answer.status, statusHeaders(answer), answer.body);
  };

  const handled =
    (handle: ApiHandler): HotAnswer =>
    async (request, response, exchange, address) => {
      const read = await readJson(request, handledLimits);
      if (!read.ok) return refuseBody(request, response, exchange, read.refusal);
      const asked = { body: read.value, query: queryOf(request), address, lang: exchange.lang, requestId: exchange.id };
      const answer = await handle(asked);
      if ('parts' in answer) return sendParts(request, response, exchange, answer.parts);
      send(response, exchange, answer.status, statusHeaders(answer), answer.body);
    };

  const data =
    (handle: ReadHandler): HotAnswer =>
    async (request, response, exchange, address) => {
      const ifNoneMatch = request.headers['if-none-match'];
      const asked = { query: queryOf(request), ifNoneMatch, address, lang: exchange.lang, requestId: exchange.id };
      sendData(request, response, exchange, await handle(asked));
    };

  const description = JSON.stringify(openApiDocument);
  const openApi: HotAnswer = (_, response, exchange) => send(response, exchange, 200, json, description);

  return new Map<string, HotPath>([
    ['/api/v1/status', { methods: ['POST'], answer: status }],
    ['/healthz', { methods: reading, probe: true, answer: alive }],
    ['/readyz', { methods: reading, probe: true, answer: ready }],
    ['/api/v1/openapi.json', { methods: reading, answer: openApi }],
    ...[...jsonHandlers].map(([path, handle]): [string, HotPath] => [
      path,
      { methods: ['POST'], answer: handled(handle) },
    ]),
    ...[...readHandlers].map(([path, handle]): [string, HotPath] => [path, { methods: reading, answer: data(handle) }]),
  ]);
}

function queryOf({ url = '' }: IncomingMessage): URLSearchParams {
  const begin = url.indexOf('?');
  return new URLSearchParams(begin === -1 ? '' : url.slice(begin + 1));
}

/** Five thousand estimates in one body. */
const handledLimits: BodyLimits = { bytes: 4 * 1024 * 1024, milliseconds: 30_000 };

const statusHeaders = ({ status, headers }: WholeAnswer): string[] => {
  const own = status >= 400 ? ['Content-Type', problemType] : json;
  return headers ? [...withoutType(own, headers), ...Object.entries(headers).flat()] : own;
};
const withoutType = (own: string[], headers: Record<string, string>) =>
  Object.keys(headers).some((name) => name.toLowerCase() === 'content-type') ? [] : own;

type ReadRefusal = Extract<Awaited<ReturnType<typeof readJson>>, { ok: false }>['refusal'];

/** Says what was wrong with a body. */
function refuseBody(
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
  refusal: ReadRefusal,
): void {
  if (refusal === 'broken-off') return void response.destroy();
  const accept = refusal === 'content-type-not-accepted' ? ['Accept', 'application/json'] : [];
  sendProblem(response, exchange, refusal, undefined, [...accept, ...leaveBody(request)]);
}
