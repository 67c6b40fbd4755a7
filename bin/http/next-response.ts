import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Transform } from 'node:stream';
import { chooseEncoding, compressNow, compressor, isCompressible, worthCompressing, type Encoding } from './compress';
import { pagePolicy, referrerPolicyOf, securityHeaders } from './headers';
import { inlineHashes, withMode } from './page-html';

/** An answer of ours in the place of one of Next's. */
export type Replacement = { contentType: string; policy: string; body: string | Buffer };

/** `policy` is the Content-Security-Policy with the nonce that Next was told to render with; `replace` gives what to
 *  send instead of an answer of Next, by its status and content type. */
export type Dress = {
  path: string;
  policy: string;
  mode: 'demo' | 'production';
  secure: boolean;
  dev: boolean;
  requestId: string;
  replace: (status: number, contentType: string) => Replacement | undefined;
};

/** Where what Next writes goes: straight on, compressed in one go or through a stream, together until its end, or nowhere. */
type Sink =
  | { kind: 'plain' }
  | { kind: 'gathered'; encoding: Encoding; chunks: Buffer[]; bytes: number; patience: NodeJS.Timeout }
  | { kind: 'streamed'; through: Transform & { flush(): void } }
  | { kind: 'whole'; chunks: Buffer[] }
  | { kind: 'replaced'; by: Replacement };

/** An answer that is not finished by then is sent as it comes. No page of ours waits between its parts; a busy server takes
 *  its time for each of them, and a stream apiece would only make it busier (with 20 ms and a hundred clients: a fifth more
 *  work for a result, and twice the time at the 95th percentile). */
const gathering = { milliseconds: 1000, bytes: 256 * 1024 };

const isHeldBack = (sink: Sink) => sink.kind !== 'plain' && sink.kind !== 'streamed';
const typeOf = (response: ServerResponse) => String(response.getHeader('content-type') ?? '');
const isHtml = (response: ServerResponse) => typeOf(response).startsWith('text/html');
// Next marks so what it takes from the build; such a page was rendered before there was a nonce.
const isPrerendered = (response: ServerResponse) => response.getHeader('x-nextjs-prerender') !== undefined;

function setCaching(response: ServerResponse): void {
  const given = response.getHeader('cache-control');
  if (given === undefined) response.setHeader('Cache-Control', 'no-store');
  // Next lets shared caches keep prerendered answers for a year; they would outlive this build.
  else if (/s-maxage/.test(String(given))) response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
  else if (/no-cache/.test(String(given))) response.setHeader('Cache-Control', 'no-store');
}

function shouldCompress(request: IncomingMessage, response: ServerResponse): boolean {
  const { statusCode } = response;
  const length = Number(response.getHeader('content-length') ?? worthCompressing);
  return (
    request.method !== 'HEAD' &&
    statusCode !== 204 &&
    statusCode !== 304 &&
    length >= worthCompressing &&
    !response.hasHeader('content-encoding') &&
    isCompressible(typeOf(response))
  );
}

/** Gives every answer of Next the headers that our own answers carry, compresses it, and makes the policy of a
 *  prerendered page from the page itself. Works by replacing the response's own methods, as all such wrappers do. */
export function dressNextResponse(request: IncomingMessage, response: ServerResponse, dress: Dress): void {
  const own = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response) as (chunk: unknown, encoding?: unknown, done?: unknown) => boolean,
    end: response.end.bind(response) as (chunk?: unknown, encoding?: unknown, done?: unknown) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
  };
  let sink: Sink | undefined;

  const common = securityHeaders(dress.secure, referrerPolicyOf(dress.path));
  for (let at = 0; at < common.length; at += 2) response.setHeader(common[at]!, common[at + 1]!);
  response.setHeader('X-Request-Id', dress.requestId);

  /** Called once, when status and headers stand. */
  function begin(): Sink {
    setCaching(response);
    const by = dress.replace(response.statusCode, typeOf(response));
    if (by) return { kind: 'replaced', by };
    if (isHtml(response) && isPrerendered(response)) return { kind: 'whole', chunks: [] };
    if (!response.hasHeader('content-security-policy')) response.setHeader('Content-Security-Policy', dress.policy);
    return compressed() ?? { kind: 'plain' };
  }

  function compressed(): Sink | undefined {
    if (!isCompressible(typeOf(response))) return undefined;
    response.appendHeader('Vary', 'Accept-Encoding');
    const encoding = shouldCompress(request, response) ? chooseEncoding(request.headers['accept-encoding']) : undefined;
    if (!encoding) return undefined;
    response.setHeader('Content-Encoding', encoding);
    response.removeHeader('Content-Length');
    const etag = response.getHeader('etag');
    if (typeof etag === 'string' && !etag.startsWith('W/')) response.setHeader('ETag', `W/${etag}`);
    const patience = setTimeout(stream, gathering.milliseconds);
    response.on('close', () => clearTimeout(patience));
    return { kind: 'gathered', encoding, chunks: [], bytes: 0, patience };
  }

  /** The answer is large or slow: whoever waits gets what there is. */
  function stream(): void {
    if (sink?.kind !== 'gathered') return;
    const { encoding, chunks, patience } = sink;
    clearTimeout(patience);
    const through = compressor(encoding);
    through.on('data', (chunk) => {
      if (!own.write(chunk)) through.pause();
    });
    through.on('end', () => own.end());
    through.on('error', () => response.destroy());
    through.on('drain', () => response.emit('drain')); // whoever writes waits for the response, not for the compressor
    response.on('drain', () => through.resume());
    response.on('close', () => through.destroy());
    sink = { kind: 'streamed', through };
    for (const chunk of chunks) through.write(chunk);
    if (chunks.length > 0) through.flush();
  }

  function gather(into: Sink & { kind: 'gathered' }, chunk: Buffer): void {
    into.chunks.push(chunk);
    into.bytes += chunk.length;
    if (into.bytes > gathering.bytes) stream();
  }

  function sendGathered({ encoding, chunks, patience }: Sink & { kind: 'gathered' }): void {
    clearTimeout(patience);
    const body = compressNow(Buffer.concat(chunks), encoding);
    response.setHeader('Content-Length', body.length);
    own.end(body);
  }

  /** Sends a body that is at hand as a whole; headers that Next meant for another body go. */
  function sendText(body: string | Buffer, policy: string): void {
    response.setHeader('Content-Security-Policy', policy);
    response.removeHeader('ETag');
    response.setHeader('Content-Length', Buffer.byteLength(body));
    sink = compressed() ?? { kind: 'plain' };
    if (request.method === 'HEAD') own.end();
    else if (sink.kind === 'gathered') sendGathered({ ...sink, chunks: [Buffer.from(body)] });
    else own.end(body);
  }

  function sendReplacement({ contentType, policy, body }: Replacement): void {
    response.setHeader('Content-Type', contentType);
    response.setHeader('Cache-Control', 'no-store');
    response.removeHeader('Content-Encoding');
    sendText(body, policy);
  }

  function sendWhole(chunks: Buffer[]): void {
    const html = withMode(Buffer.concat(chunks).toString('utf8'), dress.mode);
    sendText(html, pagePolicy({ ...inlineHashes(html), secure: dress.secure, dev: dress.dev }));
  }

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (sink) return own.writeHead(status, ...(rest as []));
    response.statusCode = status;
    setAll(response, rest.find((each) => typeof each === 'object') as OutgoingHttpHeaders | string[] | undefined);
    sink = begin();
    return isHeldBack(sink) ? response : own.writeHead(response.statusCode);
  }) as ServerResponse['writeHead'];

  response.write = ((chunk: string | Uint8Array, encoding?: unknown, done?: unknown) => {
    sink ??= begin();
    if (sink.kind === 'plain') return own.write(chunk, encoding, done);
    if (sink.kind === 'streamed') return sink.through.write(chunk);
    if (sink.kind === 'gathered') gather(sink, Buffer.from(chunk as Uint8Array));
    if (sink.kind === 'whole') sink.chunks.push(Buffer.from(chunk as Uint8Array));
    return true;
  }) as ServerResponse['write'];

  response.end = ((chunk?: string | Uint8Array | null, encoding?: unknown, done?: unknown) => {
    sink ??= begin();
    if (sink.kind === 'plain') return own.end(chunk, encoding, done);
    if (sink.kind === 'replaced') sendReplacement(sink.by);
    else if (sink.kind === 'streamed') sink.through.end(chunk ?? undefined);
    else {
      if (chunk) sink.chunks.push(Buffer.from(chunk as Uint8Array));
      if (sink.kind === 'whole') sendWhole(sink.chunks);
      else sendGathered(sink);
    }
    return response;
  }) as ServerResponse['end'];

  response.flushHeaders = () => {
    sink ??= begin();
    if (!isHeldBack(sink)) own.flushHeaders();
  };
  // Next calls this after each part, so that a streamed page is not held back by the compressor.
  Object.assign(response, { flush: () => sink?.kind === 'streamed' && sink.through.flush() });
}

/** Headers as an object, or as name and value in turn. */
function setAll(response: ServerResponse, headers: OutgoingHttpHeaders | string[] | undefined): void {
  if (Array.isArray(headers))
    for (let at = 0; at + 1 < headers.length; at += 2) response.setHeader(headers[at]!, headers[at + 1]!);
  else
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(name, value);
}
