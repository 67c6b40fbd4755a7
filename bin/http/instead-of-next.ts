import type { IncomingMessage } from 'node:http';
import { problem, problemType, type ProblemCode } from '@/server/kernel/problem';
import type { Exchange } from './answer';
import { dataPolicy } from './headers';
import type { Replacement } from './next-response';
import { plainPage } from './plain-page';
import type { StaticPages } from './static-pages';
import { isApi, isOffice, type Visit } from './visit';

const problemOfStatus: Record<number, ProblemCode> = {
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
};

/** Next's own answers to an API that went wrong are HTML or a bare line; a program gets a problem instead. */
function problemInstead(status: number, contentType: string, { lang }: Exchange): Replacement | undefined {
  if (/json/.test(contentType)) return undefined;
  const { body } = problem(problemOfStatus[status] ?? (status < 500 ? 'bad-request' : 'internal-error'), lang);
  return { contentType: problemType, policy: dataPolicy, body };
}

const html = 'text/html; charset=utf-8';
const isBareLine = (contentType: string) => contentType === '' || contentType.startsWith('text/plain');

/** Next answers an unknown address or a surprise with a bare line, or with an empty page that only a script fills; a
 *  person gets the prerendered page for it, in the language of the address, and if there is none a plain one. */
function pageInstead(
  status: number,
  contentType: string,
  { path, exchange: { lang, secure } }: Visit,
  pages: StaticPages,
): Replacement | undefined {
  const isPage = contentType.startsWith('text/html');
  if (!isPage && !isBareLine(contentType)) return undefined;
  const kind = status === 404 ? 'not-found' : status >= 500 ? 'failed' : undefined;
  const prepared = kind && !isOffice(path) ? pages.get(`/${lang}/problem/${kind}`) : undefined;
  if (prepared)
    return { contentType: html, policy: secure ? prepared.policy.secure : prepared.policy.plain, body: prepared.plain };
  if (isPage) return undefined;
  const page = plainPage(kind === 'failed' ? 'failed' : 'malformed', lang, path);
  return { contentType: html, policy: page.policy, body: page.html };
}

/** Next's own client asks for data of a page, a browser for a file; neither can show a page. */
const isForReading = ({ headers }: IncomingMessage, path: string) =>
  headers['next-action'] === undefined && headers.rsc === undefined && !path.slice(path.lastIndexOf('/')).includes('.');

/** What to send in place of an answer of Next that nobody could use. */
export function insteadOfNext(visit: Visit, pages: StaticPages) {
  const readable = isForReading(visit.request, visit.path);
  return (status: number, contentType: string): Replacement | undefined => {
    if (status < 400) return undefined;
    if (isApi(visit.path)) return problemInstead(status, contentType, visit.exchange);
    return readable ? pageInstead(status, contentType, visit, pages) : undefined;
  };
}
