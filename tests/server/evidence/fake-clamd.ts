import { createServer, type AddressInfo } from 'node:net';

/** clamd on the loopback: puts the chunks of an INSTREAM together and answers by what they say. */
export type FakeClamd = { url: string; seen: Buffer[]; close(): Promise<void> };

const command = 'zINSTREAM\0';

/** The streamed bytes, or undefined while they are not all there. */
function streamed(received: Buffer): Buffer | undefined {
  if (received.subarray(0, command.length).toString() !== command.slice(0, received.length))
    throw new Error('no INSTREAM');
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

/** `answer` undefined: it takes everything and never says a word. */
export async function fakeClamd(answer: ((bytes: Buffer) => string) | undefined): Promise<FakeClamd> {
  const seen: Buffer[] = [];
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const bytes = streamed(received);
      if (!bytes) return;
      seen.push(bytes);
      if (answer) socket.end(answer(bytes));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
