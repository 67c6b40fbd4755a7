import type { Logger } from 'pino';

/** Only words that a programmer chose may reach the log; a number, a name or a receipt in a path may not. */
const ownWord = /^(?:[a-z]{1,20}(?:-[a-z]{1,20}){0,4}|v\d|openapi\.json|_next|index)$/;

/** The path with everything that could be somebody's replaced: `/office/claims/:id`. No query. */
export function loggedPath(path: string): string {
  return path
    .split('/', 12)
    .map((segment) => (segment === '' || ownWord.test(segment) ? segment : ':id'))
    .join('/');
}

/** One line per request: no address, no query, no agent, nothing typed (foundations of privacy: nothing personal). */
export function logRequest(
  log: Logger,
  method: string | undefined,
  path: string,
  status: number,
  started: number,
  id: string,
) {
  // The files of a page would drown the page itself.
  const level = status >= 500 ? 'error' : path.startsWith('/_next/') ? 'debug' : 'info';
  if (!log.isLevelEnabled(level)) return;
  log[level](
    { method, path: loggedPath(path), status, ms: Math.round((performance.now() - started) * 10) / 10, requestId: id },
    'request',
  );
}
