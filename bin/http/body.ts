import type { IncomingMessage } from 'node:http';
import { ok, refuse, type Result } from '@/domain/kernel/result';

export type BodyRefusal = 'body-too-large' | 'body-too-slow' | 'broken-off';
/** `bytes` and `milliseconds` are both inclusive upper limits. */
export type BodyLimits = { bytes: number; milliseconds: number };

/** The length that the client states, NaN when it states none. */
export const statedLength = (request: IncomingMessage): number => Number(request.headers['content-length'] ?? NaN);

/** The whole body, or why not. With `keep` the body is also put back, so that Next reads the request as if nobody had:
 *  that must happen in the same turn in which the last byte is taken, before the stream tells its end. */
export function readBody(
  request: IncomingMessage,
  limits: BodyLimits,
  keep = false,
): Promise<Result<Buffer, BodyRefusal>> {
  if (statedLength(request) > limits.bytes) return Promise.resolve(refuse('body-too-large'));
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;

    const finish = (result: Result<Buffer, BodyRefusal>) => {
      clearTimeout(timer);
      request.off('readable', take).off('end', whole).off('close', broken).off('error', broken);
      resolve(result);
    };
    const whole = () => {
      const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length);
      if (keep && length > 0) request.unshift(body);
      finish(ok(body));
    };
    const broken = () => finish(refuse('broken-off'));
    const timer = setTimeout(() => finish(refuse('body-too-slow')), limits.milliseconds);

    const take = () => {
      for (let chunk: Buffer | null; (chunk = request.read() as Buffer | null) !== null;) {
        length += chunk.length;
        if (length > limits.bytes) return finish(refuse('body-too-large'));
        chunks.push(chunk);
      }
      if (request.complete) whole();
    };
    request.on('readable', take).on('end', whole).on('close', broken).on('error', broken);
  });
}

/** What follows an answer that was given before the whole body came: the rest is read and dropped when it is known to be
 *  small, because a browser shows no answer to a connection that ends while it still sends; else the connection ends. */
export function leaveBody(request: IncomingMessage): string[] {
  if (request.complete) return [];
  if (!(statedLength(request) <= largestDropped)) return ['Connection', 'close'];
  request.resume();
  return [];
}
const largestDropped = 16 * 1024 * 1024;

const isJson = (contentType: string | undefined) => {
  if (contentType === 'application/json') return true; // the usual case, without work
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return type === 'application/json' || (type.startsWith('application/') && type.endsWith('+json'));
};

export type JsonRefusal = BodyRefusal | 'content-type-not-accepted' | 'body-not-json';

/** 16 KB of JSON within ten seconds: more than any form of ours needs. */
const jsonLimits: BodyLimits = { bytes: 16_384, milliseconds: 10_000 };

/** A JSON body as an unchecked value; never throws. */
export async function readJson(
  request: IncomingMessage,
  limits: BodyLimits = jsonLimits,
): Promise<Result<unknown, JsonRefusal>> {
  if (!isJson(request.headers['content-type'])) return refuse('content-type-not-accepted');
  const body = await readBody(request, limits);
  if (!body.ok) return body;
  try {
    return ok(JSON.parse(body.value.toString('utf8')) as unknown);
  } catch {
    return refuse('body-not-json');
  }
}
