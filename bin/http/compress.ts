import type { Transform } from 'node:stream';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  gzip,
  gzipSync,
} from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Below this many bytes the answer fits one packet anyway. */
export const worthCompressing = 1024;

/** br before gzip before nothing; a `q=0` is a refusal. */
export function chooseEncoding(acceptEncoding: string | string[] | undefined): Encoding | undefined {
  if (acceptEncoding === undefined) return undefined;
  const accepted = new Set<string>();
  for (const part of String(acceptEncoding).toLowerCase().split(',', 20)) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
    if (!parameters.some((each) => /^q=0(\.0*)?$/.test(each))) accepted.add(name);
  }
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : undefined;
}

const textTypes =
  /^(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?(?:json|xml|javascript|manifest)|image\/svg\+xml)/;
export const isCompressible = (contentType: unknown): boolean => textTypes.test(String(contentType ?? ''));

// Quick rather than small. The window holds a page of ours; the usual one takes megabytes for every answer.
const quickBrotli = {
  [constants.BROTLI_PARAM_QUALITY]: 4,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_LGWIN]: 16,
};

/** For an answer that is sent while it is made. */
export const compressor = (encoding: Encoding): Transform & { flush(): void } =>
  encoding === 'br' ? createBrotliCompress({ params: quickBrotli }) : createGzip({ level: 6 });

/** For an answer that has just been made as a whole: in one go a third of a stream's work, too short to hand to a thread. */
export const compressNow = (data: Buffer, encoding: Encoding): Buffer =>
  encoding === 'br'
    ? brotliCompressSync(data, { params: { ...quickBrotli, [constants.BROTLI_PARAM_SIZE_HINT]: data.length } })
    : gzipSync(data, { level: 6 });

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** For what is compressed once and sent often: small rather than quick; runs beside the event loop. */
export const compressOnce = (data: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br'
    ? brotli(data, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
      })
    : zip(data, { level: 9 });
