import { connect } from 'node:net';
import { settings } from '@/server/kernel/settings';

export type Verdict = { clean: true } | { clean: false; signature: string };
/** Throws when there is no verdict. */
export type Scanner = (bytes: Uint8Array) => Promise<Verdict>;

const chunkLength = 64 * 1024;
const longestAnswer = 1024;

/** clamd's INSTREAM (clamd(8), COMMANDS): chunks with their length in front, closed by a chunk of length zero. */
function* inStream(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += chunkLength) {
    const chunk = bytes.subarray(at, at + chunkLength);
    yield lengthOf(chunk);
    yield chunk;
  }
  yield lengthOf(new Uint8Array());
}

function lengthOf(chunk: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { clean: true };
  const [, signature] = /^stream: (\S{1,200}) FOUND$/.exec(answer) ?? [];
  if (signature === undefined) throw new Error(`clamd gave no verdict: ${answer.slice(0, 100)}`);
  return { clean: false, signature };
}

/** A virus scanner over TCP, `tcp://host:port`; `patience` in milliseconds for the whole scan. */
export function clamdScanner(url: string, patience = 20_000): Scanner {
  const { hostname, port } = new URL(url);
  const address = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) };
  return (bytes) =>
    new Promise((resolve, reject) => {
      const socket = connect(address);
      const late = setTimeout(() => socket.destroy(new Error('clamd did not answer in time')), patience);
      let answer = '';
      socket.setEncoding('utf8');
      socket.on('connect', () => {
        for (const piece of inStream(bytes)) socket.write(piece);
      });
      socket.on('data', (text: string) => {
        answer += text;
        if (answer.includes('\0') || answer.length > longestAnswer) socket.destroy();
      });
      socket.on('error', reject);
      socket.on('close', () => {
        clearTimeout(late);
        try {
          resolve(verdictOf(answer.split('\0', 1)[0]!));
        } catch (error) {
          reject(error);
        }
      });
    });
}

/** The scanner of CLAMD_URL; undefined when none is set. */
export function scanner(): Scanner | undefined {
  const { clamdUrl } = settings();
  return clamdUrl === undefined ? undefined : clamdScanner(clamdUrl);
}
