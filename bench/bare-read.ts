import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';
import { serveTasks } from './part';

/** The reference of the look-up: node:http and one indexed read by postgres.js with twenty connections. No code to check, no
 *  limit, no record, no words. */
export function serveBareRead(): void {
  serveTasks<{ url: string }>(async ({ url }) => {
    const sql = postgres(url, { max: 20 });
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { receiptNumber } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { receiptNumber: string };
        void sql`select view from anyi.claim_public where receipt_number = ${receiptNumber}`.then(([row]) => {
          const body = JSON.stringify(row!.view);
          response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
          response.end(body);
        });
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { port: (server.address() as AddressInfo).port };
  });
}
