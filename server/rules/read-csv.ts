import { CsvError, parse } from 'csv-parse/sync';
import { changeOfCsv, type CsvChange, type CsvLine } from '@/domain/parameters/csv';
import { ok, refuse, type Result } from '@/domain/kernel/result';

export type CsvRefusal = { code: 'too-large' | 'too-many-rows' } | { code: 'not-csv'; line: number };

const mostBytes = 4_000_000;
const mostRows = 5_000;

type Parsed = { record: string[]; info: { lines: number } };

/** A policy editor's CSV file as proposed rows, with all that is wrong by line and column. */
export function readCsv(text: string): Result<CsvChange, CsvRefusal> {
  if (Buffer.byteLength(text) > mostBytes) return refuse({ code: 'too-large' });
  try {
    const parsed = parse(text, {
      ...{ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, to: mostRows + 2 },
    }) as unknown as Parsed[];
    if (parsed.length > mostRows + 1) return refuse({ code: 'too-many-rows' });
    return ok(changeOfCsv(parsed.map(({ record, info }): CsvLine => ({ line: info.lines, cells: record }))));
  } catch (error) {
    if (error instanceof CsvError) return refuse({ code: 'not-csv', line: Number(error.lines ?? 0) });
    throw error;
  }
}
