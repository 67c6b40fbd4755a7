import { connect, type Socket } from 'node:net';
import { serveTasks } from './part';

/** Requests as they go over the wire, sent in turn; `expected` must stand in the body of the answer to the same one. */
export type LoadTask = {
  port: number;
  connections: number;
  seconds: number;
  requests: { bytes: Buffer; expected: Buffer }[];
  /** Which request is the first, so that a later run goes on where an earlier one ended. */
  from: number;
};
export type LoadReport = {
  /** Answered with 200 and the expected body. */
  right: number;
  wrong: number;
  seconds: number;
  /** 95th percentile of the time to the whole answer. */
  p95Ms: number;
  /** The first answer that was not right, for whoever looks for the reason. */
  firstWrong: string | undefined;
  next: number;
};

const headEnd = Buffer.from('\r\n\r\n');
const ok = Buffer.from('HTTP/1.1 200');

/** A client that costs little: one write and one search for each request, so that it does not slow what it measures. */
export async function load(task: LoadTask): Promise<LoadReport> {
  const { port, connections, seconds, requests } = task;
  const started = performance.now();
  const until = started + seconds * 1000;
  const times: number[] = [];
  const report: LoadReport = { right: 0, wrong: 0, seconds: 0, p95Ms: 0, firstWrong: undefined, next: task.from };

  const client = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket: Socket = connect(port, '127.0.0.1').setNoDelay();
      let received: Buffer = Buffer.alloc(0);
      let current = requests[0]!;
      let sentAt = 0;
      const send = () => {
        if (performance.now() >= until) {
          socket.end();
          return resolve();
        }
        current = requests[report.next++ % requests.length]!;
        sentAt = performance.now();
        socket.write(current.bytes);
      };
      socket.on('connect', send).on('error', reject);
      socket.on('close', () => reject(new Error('the server closed a connection')));
      socket.on('data', (chunk) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
        const whole = wholeAnswer(received);
        if (whole === undefined) return;
        times.push(performance.now() - sentAt);
        const answer = received.subarray(0, whole);
        received = received.subarray(whole);
        if (answer.subarray(0, ok.length).equals(ok) && answer.includes(current.expected)) report.right += 1;
        else {
          report.wrong += 1;
          report.firstWrong ??= answer.toString('utf8').slice(0, 600);
        }
        send();
      });
    });

  await Promise.all(Array.from({ length: connections }, client));
  report.seconds = (performance.now() - started) / 1000;
  report.p95Ms = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  return report;
}

// As node writes it; a search for bytes costs far less than an expression over the text of all headers.
const lengthHeader = Buffer.from('\r\nContent-Length: ');
const lineEnd = Buffer.from('\r\n');
const chunkedEnd = Buffer.from('\r\n0\r\n\r\n');

/** Bytes of the first answer when all of it is there. */
function wholeAnswer(bytes: Buffer): number | undefined {
  const head = bytes.indexOf(headEnd);
  if (head === -1) return undefined;
  const header = bytes.indexOf(lengthHeader);
  if (header === -1 || header > head) {
    const end = bytes.indexOf(chunkedEnd, head);
    return end === -1 ? undefined : end + chunkedEnd.length;
  }
  const from = header + lengthHeader.length;
  const whole = head + headEnd.length + Number(bytes.toString('latin1', from, bytes.indexOf(lineEnd, from)));
  return bytes.length >= whole ? whole : undefined;
}

export const serveLoad = (): void => serveTasks<LoadTask>(load);

type Plain = { method?: string; path: string; headers?: Record<string, string>; body?: string };

/** A request in the form in which it is sent. */
export function requestBytes(port: number, { method = 'GET', path, headers = {}, body }: Plain): Buffer {
  const all = {
    Host: `127.0.0.1:${port}`,
    ...headers,
    ...(body !== undefined && {
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(body)),
    }),
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${head.join('')}\r\n${body ?? ''}`);
}
