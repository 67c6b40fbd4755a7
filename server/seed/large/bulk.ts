import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TransactionSql } from 'postgres';

const chunk = 1 << 17;
const toldEvery = 10_000; // ms

/** COPY in text form; each line ends with a line feed. `told` hears of the rows every ten seconds and at the end. */
export async function copyLines(
  tx: TransactionSql,
  table: string,
  columns: string,
  lines: Iterable<string>,
  told: (rows: number) => void,
): Promise<void> {
  let rows = 0;
  let last = performance.now();
  /** Lines gathered into pieces that are worth sending. */
  function* pieces(): Generator<string> {
    let text = '';
    for (const line of lines) {
      text += line;
      rows += 1;
      if (text.length < chunk) continue;
      yield text;
      text = '';
      if (performance.now() - last < toldEvery) continue;
      last = performance.now();
      told(rows);
    }
    if (text) yield text;
  }
  const into = await tx.unsafe(`copy anyi.${table} (${columns}) from stdin`).writable();
  await pipeline(Readable.from(pieces(), { objectMode: true, highWaterMark: 2 }), into);
  told(rows);
}

const hasSpecial = /[\\\n\t\r]/;

/** One value of a COPY line: null, bytes, or text in which nothing needs to be escaped but a backslash. */
export const field = (value: string | number | boolean | Buffer | null): string => {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  if (typeof value === 'number' || !hasSpecial.test(value)) return String(value);
  return value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r');
};

/** A row of COPY's text form. */
export function line(...values: Parameters<typeof field>[0][]): string {
  let text = field(values[0]!);
  for (let at = 1; at < values.length; at++) text += `\t${field(values[at]!)}`;
  return `${text}\n`;
}
