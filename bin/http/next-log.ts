import type { Logger } from 'pino';

/** Errors of the language itself, whose text repeats what they failed on: a body that is no JSON, a value of a form. */
const repeating = new Set(['SyntaxError', 'TypeError', 'RangeError', 'URIError']);

const framesOf = (error: Error) => (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));

/** Next and React write what went wrong in a request to the console as it stands, past the log and its redaction, and an
 *  error may repeat what somebody typed. From now on their lines go to the log; of errors of the language only the kind
 *  and the place. */
export function takeOverConsole(log: Logger, target: Pick<Console, 'error' | 'warn'> = console): void {
  for (const level of ['error', 'warn'] as const)
    target[level] = (...said: unknown[]) => {
      const error = said.find((each) => each instanceof Error);
      if (!error) {
        const text = said.filter((each) => typeof each === 'string').join(' ');
        log[level]({ from: 'next' }, text.slice(0, 300));
      } else if (repeating.has(error.name))
        log[level]({ from: 'next', type: error.name, frames: framesOf(error) }, 'page failed');
      else log[level]({ from: 'next', err: error }, 'page failed');
    };
}
