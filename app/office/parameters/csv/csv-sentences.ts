import type { FieldError } from '@/components/form/form-state';
import { kindOf } from '@/components/office/parameters/kind-names';
import { inputSentence, refusalSentence } from '@/components/office/parameters/refusal-sentences';
import type { ChangeRefusal } from '@/domain/parameters/check-change';
import type { CsvChange, CsvProblem } from '@/domain/parameters/csv';
import type { ParameterRow } from '@/domain/parameters/parameter-row';
import type { CsvRefusal } from '@/server/rules/read-csv';
import { describeRow } from '../refused-change';

/** Where it stands in the file: 「第 3 行，from 列：」. */
const where = (line: number, column: string): string => `第 ${line} 行${column && `，${column} 列`}：`;

const problemWords: Readonly<Record<CsvProblem['code'], string>> = {
  UNKNOWN_COLUMN: '不认识这一列，请照模板写列名',
  COLUMN_TWICE: '这一列写了两次',
  MISSING_COLUMN: '少了这一列',
  WRONG_NUMBER_OF_CELLS: '格数和第一行不一样，里面有逗号的格要加双引号',
  INVALID_VALUE: '只能写 primary、secondary 或 uncertain',
  OTHER_SOURCE_OF_THIS_ID: '同一个文件代号，前面写的标题、网址或日期不一样',
};

export const problemError = ({ line, column, code }: CsvProblem): FieldError => ({
  field: 'csv',
  message: `${where(line, column)}${problemWords[code]}`,
});

export const refusalError = (refusal: CsvRefusal): FieldError => {
  if (refusal.code === 'not-csv')
    return { field: 'csv', message: `${where(refusal.line, '')}不是合格的 CSV，请看引号有没有成对` };
  return { field: 'csv', message: refusal.code === 'too-large' ? '文件太大' : '一次最多 5000 行' };
};

/** Names of columns in the file where they differ from the row's. */
const fileColumns: Readonly<Record<string, string>> = {
  effectiveFrom: 'from',
  effectiveTo: 'to',
  gapReason: 'gap_reason',
  title: 'source.title',
  url: 'source.url',
  published: 'source.published',
  documentNumber: 'source.document_number',
  kind: 'source.kind',
  readVia: 'source.read_via',
  id: 'source',
};

const columnOf = (field: string): string =>
  field.startsWith('value.') ? field.split('.').slice(0, 2).join('.') : (fileColumns[field] ?? field);

/** The first line that brings a new source. */
const lineOfSource = ({ rows, lines, sources }: CsvChange, at: number): number =>
  lines[rows.findIndex(({ source }) => source === sources[at]?.id)] ?? 1;

/** What the store says of the rows, by line and column of the file. */
export function changeError(refusal: ChangeRefusal, change: CsvChange, onFile: readonly ParameterRow[]): FieldError {
  const { at, field } = refusal;
  const named = (name: string): string => {
    const [, number] = /^row (\d+)$/.exec(name) ?? [];
    return number ? `第 ${change.lines[Number(number) - 1] ?? number} 行` : describeRow(onFile)(name);
  };
  if (at === 'change') return { field: 'csv', message: '文件里没有一行数字' };
  const isRow = 'row' in at;
  const row = isRow ? change.rows[at.row] : undefined;
  const line = isRow ? (change.lines[at.row] ?? 1) : lineOfSource(change, at.source);
  const sentence = refusalSentence(refusal, row ? kindOf(row) : '', named);
  return { field: 'csv', message: `${where(line, columnOf(field))}${sentence}` };
}

/** The first cell that is too long or holds what cannot be kept. */
export function inputErrorOfFile(field: string, change: CsvChange): FieldError {
  const [list, at, name] = field.split('.');
  if (list === 'note') return { field: 'note', message: inputSentence(field) };
  const index = Number(at);
  const line = list === 'sources' ? lineOfSource(change, index) : (change.lines[index] ?? 1);
  return { field: 'csv', message: `${where(line, columnOf(name ?? ''))}${inputSentence(field)}` };
}
