import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { changeOfCsv, csvOfRows } from '@/domain/parameters/csv';
import { rowsOfFiles } from '@/domain/parameters/rows-of-files';
import { readCsv } from '@/server/rules/read-csv';
import { newLimits, notice } from '../../fixtures/parameters';

const header = 'scheme,key,region,from,to,source,source.title,source.url,source.published,confidence';
const value =
  'value.regionName,value.scheme,value.floorFen,value.ceilingFen,value.referenceWageFen,value.gradesFen,value.onlyCities,value.exceptCities,value.periodBasis,value.note';
const line =
  'pension,limits,420000,2027-01-01,2027-12-31,hb-base-2027,Notice on the contribution bases of 2027,https://example.org/notice-2027,2026-11-20,primary';
const cells = 'Hubei 湖北,employee_pension,460000,2300000,,,,,published,';

const read = (text: string) => {
  const outcome = readCsv(text);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

describe('a CSV file of parameters', () => {
  it('gives proposed rows and their sources; an empty cell is null where the section wants the field', () => {
    expect(read(`\uFEFF${header},${value}\r\n${line},${cells}\r\n`)).toEqual({
      rows: [newLimits()],
      lines: [2],
      sources: [notice()],
      problems: [],
    });
  });

  it.each([
    [`${header},colour\n`, { line: 1, column: 'colour', code: 'UNKNOWN_COLUMN' }],
    [`${header},key\n`, { line: 1, column: 'key', code: 'COLUMN_TWICE' }],
    ['scheme,key,from,confidence\n', { line: 1, column: 'source', code: 'MISSING_COLUMN' }],
    [`${header}\n${line}\n${line},1\n`, { line: 3, column: '', code: 'WRONG_NUMBER_OF_CELLS' }],
    [`${header}\n\n${line.replace('primary', 'sure')}\n`, { line: 3, column: 'confidence', code: 'INVALID_VALUE' }],
    [
      `${header}\n${line}\n${line.replace('bases of 2027', 'bases of 2028')}\n`,
      { line: 3, column: 'source', code: 'OTHER_SOURCE_OF_THIS_ID' },
    ],
  ])('is told what is wrong with its line and column: %j', (text, problem) => {
    expect(read(text).problems).toContainEqual(problem);
  });

  it('that is none is refused with its line', () => {
    expect(readCsv('a,b\n"open,c\n')).toMatchObject({ ok: false, refusal: { code: 'not-csv' } });
    expect(readCsv('x'.repeat(4_000_001))).toMatchObject({ ok: false, refusal: { code: 'too-large' } });
  });

  it('made of all shipped rows gives them back', () => {
    const { rows, sources } = rowsOfFiles();
    const lines = parse(csvOfRows(rows, sources)) as unknown as string[][];
    const change = changeOfCsv(lines.map((each, at) => ({ line: at + 1, cells: each })));
    expect(change.problems).toEqual([]);
    expect(change.rows).toEqual(
      rows.map(({ id: _id, version: _version, ordinal: _ordinal, unit: _unit, knownOn: _known, ...row }) => row),
    );
    const used = new Set(rows.map(({ source }) => source));
    expect(change.sources.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      sources.filter(({ id }) => used.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  it('holds no cell that a spreadsheet takes for a formula', () => {
    const row = newLimits({ fields: { note: '=1+1' } });
    expect(csvOfRows([row], [])).toContain('"""=1+1"""');
  });
});
