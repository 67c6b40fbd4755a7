import type { IncomingHttpHeaders } from 'node:http';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
export const isUnsafe = (method: string | undefined) => !safeMethods.has(method ?? 'GET');

const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined);

/** 跨站请求: true when an unsafe request did not come from a page of ours. `ours` are origins. Origin decides; a browser
 *  sends `null` from a page with no-referrer, there Sec-Fetch-Site and then Referer decide. With none of these it is no
 *  browser of today: accepted only without a cookie, because then there is nothing of somebody else's to misuse. */
export function isForeign(headers: IncomingHttpHeaders, ours: readonly string[]): boolean {
  const { origin, referer } = headers;
  if (origin !== undefined && origin !== 'null') return !ours.includes(originOf(origin) ?? '');
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'; // none: the person's own reload or restored tab
  if (referer !== undefined) return !ours.includes(originOf(referer) ?? '');
  return headers.cookie !== undefined;
}
