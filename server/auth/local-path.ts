const nowhere = 'http://nowhere.invalid';

/** Where to go after signing in, when it is a page of ours; undefined for anything that a browser could read as another
 *  site (`//evil`, `/\evil`, `https:`), and for addresses that no page has. Gives path and query, without fragment. */
export function localPath(asked: string | string[] | undefined): string | undefined {
  if (typeof asked !== 'string' || asked.length > 500) return undefined;
  // Browsers take a backslash for a slash, and drop tabs and line breaks before they read an address.
  if (!/^\/(?![/\\])[^\\\p{Cc}\s]*$/u.test(asked)) return undefined;
  if (!URL.canParse(asked, nowhere)) return undefined;
  const { origin, pathname, search } = new URL(asked, nowhere);
  // `/./` and `/%2e/` are folded away by the parser and may leave `//` behind.
  if (origin !== nowhere || pathname.startsWith('//') || pathname.startsWith('/api/')) return undefined;
  return pathname + search;
}
