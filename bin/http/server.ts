import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { problem, problemType } from '@/server/kernel/problem';
import { OperatorError } from '@/server/kernel/operator-error';

/** Limits against clients that only hold a connection. No limit per address: a mobile network puts thousands of people
 *  behind one. Bodies have stricter limits of their own, by what they are for. */
const limits = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 30 * 60_000, // a platform's day of orders is one long stream
  keepAliveTimeout: 65_000, // longer than the sixty seconds of common proxies, so that none writes into a closing socket
  connectionsCheckingInterval: 2_000,
};
/** A connection on which nothing moves, neither way. */
const idle = 120_000;

const statusOf: Record<string, ['headers-too-large', 431] | ['body-too-slow', 408]> = {
  HPE_HEADER_OVERFLOW: ['headers-too-large', 431],
  ERR_HTTP_REQUEST_TIMEOUT: ['body-too-slow', 408],
};

/** What is not HTTP gets a short answer and the end of the connection. */
function refuseNonsense(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [code, status] = statusOf[error.code ?? ''] ?? (['bad-request', 400] as const);
  const { body } = problem(code, 'zh');
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nContent-Type: ${problemType}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

export function createSiteServer(listener: RequestListener): Server {
  const server = createServer(limits, listener);
  server.maxHeadersCount = 0; // none is dropped unseen; too many are refused by the site
  server.setTimeout(idle);
  server.on('clientError', refuseNonsense);
  return server;
}

const listening = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    const begun = () => settle(resolve);
    const failed = (error: Error) => settle(() => reject(error));
    const settle = (done: () => void) => {
      server.off('listening', begun).off('error', failed);
      done();
    };
    server.on('listening', begun).on('error', failed).listen(port, host);
  });

/** Listens; a predecessor that was killed may still be closing, so a taken port is tried again for three seconds. */
export async function listenOn(server: Server, port: number, host: string): Promise<void> {
  for (let left = 12; ; left--) {
    try {
      return await listening(server, port, host);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE')
        throw new OperatorError(`Cannot listen on ${host}:${port} (${code}). Check HOST and PORT.`);
      if (left === 0)
        throw new OperatorError(
          `Port ${port} on ${host} is taken by another program. Stop it or set PORT to a free one.`,
        );
      await sleep(250);
    }
  }
}

/** Stops accepting and lets what has begun finish, at most `milliseconds`; then ends what is left. */
export async function closeServer(server: Server, milliseconds: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that has just had its answer would stay open for another one.
  const idleOnes = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), milliseconds);
  await closed;
  clearInterval(idleOnes);
  clearTimeout(late);
}
