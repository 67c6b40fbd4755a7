import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Exchange } from './answer';
import { chooseEncoding, compressOnce } from './compress';
import { pagePolicy, rawHeaders, referrerPolicyOf, securityHeaders, type RawHeaders } from './headers';
import { inlineHashes, withMode } from './page-html';

/** A page that was finished at build time, ready to be sent. */
type StaticPage = {
  plain: Buffer;
  br: Buffer;
  gzip: Buffer;
  etag: string;
  policy: { plain: string; secure: string };
  headers: { plain: RawHeaders; secure: RawHeaders };
};

export type StaticPages = ReadonlyMap<string, StaticPage>;

// The part of Next's prerender manifest that we rely on.
const prerenderManifest = z.object({
  routes: z.record(
    z.string(),
    z.object({
      routeType: z.string().optional(),
      initialRevalidateSeconds: z.union([z.literal(false), z.number()]),
      initialStatus: z.number().optional(),
    }),
  ),
});

/** `/zh/status` is also `/status`, `/zh` is also `/`: Chinese has no prefix (foundations H4, page-address.ts). */
const addressesOf = (route: string) =>
  route === '/zh' ? ['/zh', '/'] : route.startsWith('/zh/') ? [route, route.slice(3)] : [route];

function pageHeaders(path: string, policy: string, etag: string, secure: boolean): RawHeaders {
  return [
    ...securityHeaders(secure, referrerPolicyOf(path)),
    ...rawHeaders({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'Content-Security-Policy': policy,
      ETag: etag,
      Vary: 'Accept-Encoding, RSC, Next-Router-State-Tree, Next-Router-Prefetch',
    }),
  ];
}

async function preparePage(route: string, source: string, mode: 'demo' | 'production'): Promise<StaticPage> {
  const html = withMode(source, mode);
  const plain = Buffer.from(html);
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`; // weak: three encodings share it
  const inline = inlineHashes(html);
  const policy = { plain: pagePolicy({ ...inline, secure: false }), secure: pagePolicy({ ...inline, secure: true }) };
  const [br, gzip] = await Promise.all([compressOnce(plain, 'br'), compressOnce(plain, 'gzip')]);
  return {
    plain,
    br,
    gzip,
    etag,
    policy,
    headers: {
      plain: pageHeaders(route, policy.plain, etag, false),
      secure: pageHeaders(route, policy.secure, etag, true),
    },
  };
}

/** Every page of the build that never changes again, by address. Pages that Next renews by time stay with Next. */
export async function loadStaticPages(nextDir: string, mode: 'demo' | 'production'): Promise<StaticPages> {
  const manifest = prerenderManifest.parse(
    JSON.parse(await readFile(join(nextDir, 'prerender-manifest.json'), 'utf8')),
  );
  const pages = new Map<string, StaticPage>();
  const finished = Object.entries(manifest.routes).filter(
    ([route, { routeType = 'page', initialRevalidateSeconds, initialStatus = 200 }]) =>
      routeType === 'page' && initialRevalidateSeconds === false && initialStatus === 200 && !route.startsWith('/_'),
  );
  await Promise.all(
    finished.map(async ([route]) => {
      const html = await readFile(join(nextDir, 'server', 'app', `${route}.html`), 'utf8');
      const page = await preparePage(route, html, mode);
      for (const address of addressesOf(route)) pages.set(address, page);
    }),
  );
  return pages;
}

/** True for a browser that asks for a document; Next's own client asks for data of the same address by header or query. */
export const asksForDocument = (request: IncomingMessage, url: string): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  request.headers.rsc === undefined &&
  request.headers['next-router-prefetch'] === undefined &&
  (url.indexOf('?') === -1 || !/[?&]_rsc(=|&|$)/.test(url));

const matches = (ifNoneMatch: string | undefined, etag: string) =>
  ifNoneMatch !== undefined &&
  ifNoneMatch.split(',').some((each) => each.trim() === etag || each.trim() === etag.slice(2) || each.trim() === '*');

export function sendStaticPage(
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
  page: StaticPage,
) {
  const headers = [...(exchange.secure ? page.headers.secure : page.headers.plain), 'X-Request-Id', exchange.id];
  if (matches(request.headers['if-none-match'], page.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  const body = encoding ? page[encoding] : page.plain;
  if (encoding) headers.push('Content-Encoding', encoding);
  headers.push('Content-Length', String(body.length));
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}
