import type { Confidence } from '@/domain/kernel/explained';
import { itemOf } from './book-of-rows';
import type { ProposedRow } from './change';
import { itemSchemas } from './item-schemas';
import { nation, type ParameterRow, type ParameterSource } from './parameter-row';
import { sectionOf } from './sections';

/** A line as a reader of CSV gives it: its number in the file and its cells. */
export type CsvLine = { line: number; cells: readonly string[] };
export type CsvProblem = {
  line: number;
  column: string;
  code:
    | 'UNKNOWN_COLUMN'
    | 'COLUMN_TWICE'
    | 'MISSING_COLUMN'
    | 'WRONG_NUMBER_OF_CELLS'
    | 'INVALID_VALUE'
    | 'OTHER_SOURCE_OF_THIS_ID';
};
export type CsvChange = {
  rows: ProposedRow[];
  /** The line in the file of each row. */
  lines: number[];
  sources: ParameterSource[];
  problems: CsvProblem[];
};

const rowColumns = [
  'scheme',
  'key',
  'region',
  'variant',
  'from',
  'to',
  'source',
  'confidence',
  'gap_reason',
  'supersedes',
];
const sourceColumns = ['title', 'url', 'document_number', 'published', 'kind', 'read_via'].map(
  (name) => `source.${name}`,
);
const needed = ['scheme', 'key', 'from', 'source', 'confidence'];
const marks: readonly string[] = ['primary', 'secondary', 'uncertain'] satisfies Confidence[];

const isValueColumn = (column: string): boolean => column === 'value' || /^value\.[A-Za-z0-9]+$/.test(column);

function headerProblems(header: readonly string[], line: number): CsvProblem[] {
  const isKnown = (column: string) =>
    rowColumns.includes(column) || sourceColumns.includes(column) || isValueColumn(column);
  return [
    ...header.filter((column) => !isKnown(column)).map((column) => ({ line, column, code: 'UNKNOWN_COLUMN' as const })),
    ...header
      .filter((column, at) => header.indexOf(column) < at)
      .map((column) => ({ line, column, code: 'COLUMN_TWICE' as const })),
    ...needed
      .filter((column) => !header.includes(column))
      .map((column) => ({ line, column, code: 'MISSING_COLUMN' as const })),
  ];
}

/** A cell that is JSON (a number, true, null, a list, a text in quotes) is that; any other is the text as it stands. */
function cellValue(cell: string): unknown {
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return cell;
  }
}

/** An empty cell is an absent field; where the section wants a field and allows nothing in it, it is null. */
function withNulls(row: ProposedRow, emptyFields: readonly string[]): ProposedRow {
  const section = sectionOf(row);
  const schema = itemSchemas[`${row.scheme}/${row.key}`];
  if (!section || !schema || emptyFields.length === 0) return row;
  const asRow = { ...row, id: '', version: 0, ordinal: 0, unit: '', knownOn: '' };
  const wanted = new Set(schema.safeParse(itemOf(section, asRow, new Map())).error?.issues.map(({ path }) => path[0]));
  const nulls = Object.fromEntries(emptyFields.filter((field) => wanted.has(field)).map((field) => [field, null]));
  return { ...row, value: { ...(row.value as object), ...nulls } };
}

type Cells = ReadonlyMap<string, string>;
const orNull = (cells: Cells, column: string): string | null => cells.get(column) || null;

function valueOf(cells: Cells): { value: unknown; empty: string[] } {
  const alone = cells.get('value');
  if (alone) return { value: cellValue(alone), empty: [] };
  const fields = [...cells]
    .filter(([column]) => column.startsWith('value.'))
    .map(([column, cell]) => [column.slice(6), cell] as const);
  return {
    value: Object.fromEntries(fields.filter(([, cell]) => cell !== '').map(([name, cell]) => [name, cellValue(cell)])),
    empty: fields.filter(([, cell]) => cell === '').map(([name]) => name),
  };
}

function rowOf(cells: Cells): ProposedRow {
  const { value, empty } = valueOf(cells);
  const confidence = cells.get('confidence') ?? '';
  const row: ProposedRow = {
    scheme: cells.get('scheme') ?? '',
    key: cells.get('key') ?? '',
    region: cells.get('region') || nation,
    variant: cells.get('variant') ?? '',
    effectiveFrom: orNull(cells, 'from'),
    effectiveTo: orNull(cells, 'to'),
    value,
    source: cells.get('source') ?? '',
    confidence: marks.includes(confidence) ? (confidence as Confidence) : null,
    supersedes: orNull(cells, 'supersedes'),
    gapReason: orNull(cells, 'gap_reason'),
  };
  return withNulls(row, empty);
}

/** A new source when its title is given; a source on file is named by its id alone. */
function sourceOf(cells: Cells): ParameterSource | undefined {
  const title = cells.get('source.title');
  if (!title) return undefined;
  return {
    id: cells.get('source') ?? '',
    title,
    url: orNull(cells, 'source.url'),
    documentNumber: orNull(cells, 'source.document_number'),
    published: orNull(cells, 'source.published'),
    kind: cells.get('source.kind') || 'official',
    readVia: orNull(cells, 'source.read_via'),
  };
}

/** Lines of a CSV file, the header first, as proposed rows; every problem with its line and column. */
export function changeOfCsv([head, ...lines]: readonly CsvLine[]): CsvChange {
  const header = (head?.cells ?? []).map((cell) => cell.trim());
  const problems = headerProblems(header, head?.line ?? 1);
  const change: CsvChange = { rows: [], lines: [], sources: [], problems };
  if (change.problems.length > 0) return change;
  for (const { line, cells: texts } of lines) {
    if (texts.length !== header.length) {
      change.problems.push({ line, column: '', code: 'WRONG_NUMBER_OF_CELLS' });
      continue;
    }
    const cells: Cells = new Map(header.map((column, at) => [column, texts[at]!.trim()]));
    const mark = cells.get('confidence')!;
    if (mark !== '' && !marks.includes(mark))
      change.problems.push({ line, column: 'confidence', code: 'INVALID_VALUE' });
    change.rows.push(rowOf(cells));
    change.lines.push(line);
    const source = sourceOf(cells);
    if (!source) continue;
    const same = change.sources.find(({ id }) => id === source.id);
    if (!same) change.sources.push(source);
    else if (JSON.stringify(same) !== JSON.stringify(source))
      change.problems.push({ line, column: 'source', code: 'OTHER_SOURCE_OF_THIS_ID' });
  }
  return change;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** What `cellValue` reads back as it was. A text that looks like JSON, or like the formula of a spreadsheet, stands in
 *  quotes of its own. */
function cellOf(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  return cellValue(value) !== value || value !== value.trim() || value === '' || /^[=+\-@\t\r]/.test(value)
    ? JSON.stringify(value)
    : value;
}

type Written = Pick<ParameterRow, keyof ProposedRow>;

/** Rows as CSV with the columns that `changeOfCsv` reads, each row with its source. */
export function csvOfRows(rows: readonly Written[], sources: readonly ParameterSource[]): string {
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const fieldsOf = ({ value }: Written): [string, unknown][] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).map(([name, field]): [string, unknown] => [`value.${name}`, field])
      : [['value', value]];
  const valueColumns = [...new Set(rows.flatMap((row) => fieldsOf(row).map(([name]) => name)))].toSorted();
  const lines = rows.map((row) => {
    const source = sourceById.get(row.source);
    const fields = new Map(fieldsOf(row));
    return [
      ...[row.scheme, row.key, row.region, row.variant, row.effectiveFrom, row.effectiveTo, row.source],
      ...[row.confidence, row.gapReason, row.supersedes],
      ...[source?.title, source?.url, source?.documentNumber, source?.published, source?.kind, source?.readVia],
      ...valueColumns.map((column) => cellOf(fields.get(column))),
    ].map((cell) => quoted(cell ?? ''));
  });
  const header = [...rowColumns, ...sourceColumns, ...valueColumns];
  return [header, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}
