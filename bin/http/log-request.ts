import { pino, type Logger } from 'pino';

/** Only words that a programmer chose may reach the log; a number, a name or a receipt in a path may not. */
const ownWord = /^(?:[a-z]{1,20}(?:-[a-z]{1,20}){0,4}|v\d|openapi\.json|_next|index)$/;

/** The path with everything that could be somebody's replaced: `/office/claims/:id`. No query. */
export function loggedPath(path: string): string {
  return path
    .split('/', 12)
    .map((segment) => (segment === '' || ownWord.test(segment) ? segment : ':id'))
    .join('/');
}

const block = 65_536;

/** The log of requests: pino on stdout, in blocks of 64 KB or once a second, because a write for each line costs the hot
 *  paths a third of their speed, and one for each 4 KB still a twentieth (measured). The lines are gathered here and not in
 *  the destination, which measures all that it holds again with every line: 18 µs a line instead of 2. It needs no
 *  redaction: nothing that a client chose is written. */
export function openRequestLog(level: string): Logger {
  const destination = pino.destination({ fd: 1, sync: false });
  let gathered = '';
  const passOn = () => {
    if (gathered === '') return;
    destination.write(gathered);
    gathered = '';
  };
  const write = (line: string) => {
    gathered += line;
    if (gathered.length >= block) passOn();
  };
  setInterval(passOn, 1000).unref();
  process.on('exit', () => {
    passOn();
    destination.flushSync();
  });
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write },
  );
}

/** One line per request: method, path, status, milliseconds, id; no address, no query, no agent, nothing typed. */
export function logRequest(
  log: Logger,
  method: string | undefined,
  path: string,
  status: number,
  started: number,
  requestId: string,
): void {
  // The files of a page would drown the page itself.
  const level = status >= 500 ? 'error' : path.startsWith('/_next/') ? 'debug' : 'info';
  if (!log.isLevelEnabled(level)) return;
  const ms = Math.round((performance.now() - started) * 10) / 10;
  log[level]({ method, path: loggedPath(path), status, ms, requestId }, 'request');
}
