import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Exchange } from './answer';
import { chooseEncoding, compressor } from './compress';
import { jsonHeaders } from './headers';

/** Sends a long JSON answer while it is made, no faster than the client reads, compressed when it takes that. A client that
 *  goes away ends the work. */
export async function sendParts(
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
  parts: AsyncIterable<string>,
): Promise<void> {
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  response.writeHead(200, [
    ...jsonHeaders(exchange.secure),
    'X-Request-Id',
    exchange.id,
    'Content-Type',
    'application/json; charset=utf-8',
    'Vary',
    'Accept-Encoding',
    ...(encoding ? ['Content-Encoding', encoding] : []),
  ]);
  const source = Readable.from(parts);
  try {
    await (encoding ? pipeline(source, compressor(encoding), response) : pipeline(source, response));
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

const isGone = (error: unknown) =>
  ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '');
