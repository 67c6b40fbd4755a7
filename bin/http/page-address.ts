/** First segments below which pages or files of their own lie; everything else is Chinese, which has no prefix for people
 *  and lies below `/zh` in the pages (foundations H4: `/` and `/status` are Chinese, `/en/status` is English). */
const ownSegments = new Set(['zh', 'en', 'office', 'outbox', 'api']);

/** What Next knows an address by: `/status?a=1` is `/zh/status?a=1`. A first segment with a dot is a file, one that begins
 *  with an underscore is Next's own. Done in front of Next, whose own rewriting matches every address against patterns
 *  twice (docs/decisions/0010). */
export function addressInNext(url: string): string {
  const end = url.slice(1).search(/[/?]/);
  const first = end === -1 ? url.slice(1) : url.slice(1, end + 1);
  if (ownSegments.has(first) || first.includes('.') || first.startsWith('_')) return url;
  return first === '' ? `/zh${url.slice(1)}` : `/zh${url}`;
}

/** The one address of a page: no slash at its end, none twice. Next sees to this too, but with the address that it knows.
 *  A backslash counts as a slash, as it does for browsers, so that nobody is sent to another site. */
export function tidyPath(path: string): string {
  const single = path.replace(/[/\\]+/g, '/');
  return single.length > 1 && single.endsWith('/') ? single.slice(0, -1) : single;
}
