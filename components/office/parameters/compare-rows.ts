import { formatFen } from '@/components/wording/lang';
import { completed, isEndedBy, sameMatter, type ProposedRow } from '@/domain/parameters/change';
import type { ParameterRow, ParameterSource } from '@/domain/parameters/parameter-row';
import { kindOf } from './kind-names';
import { fromWords, markWords, sourceWords, toWords } from './row-words';
import { percentOf } from './field-codecs';
import { valueLines, type ValueLine } from './value-lines';

export type ComparedLine = { path: string; label: string; before: string; after: string; change: string };
export type ComparedRow = {
  row: ProposedRow;
  /** The row that it corrects, or the one that holds until it begins. */
  before: ParameterRow | undefined;
  corrects: boolean;
  /** The row before it is ended the day before, by a row that we make. */
  ends: boolean;
  changed: ComparedLine[];
  same: ComparedLine[];
};

const nothing = '没有';

/** How a line differs, said in words. */
function changeWords(before: ValueLine | undefined, after: ValueLine | undefined): string {
  if (!before) return '新填的';
  if (!after) return '去掉了';
  if (before.text === after.text) return '没变';
  if (before.amount === undefined || after.amount === undefined || after.unit === undefined) return '改了';
  const moved = after.amount - before.amount;
  const size = Math.abs(moved);
  const words = after.unit === 'fen' ? formatFen(size) : `${percentOf(size)} 个百分点`;
  return `${moved > 0 ? '多' : '少'} ${words}`;
}

type Sources = ReadonlyMap<string, ParameterSource>;

/** The columns of a row as lines beside those of its value. */
function columnLines(row: ProposedRow | ParameterRow, sources: Sources): ValueLine[] {
  const source = sources.get(row.source);
  return [
    { path: '@from', label: '从哪天起', text: fromWords(row.effectiveFrom) },
    { path: '@to', label: '到哪天止', text: toWords(row.effectiveTo) },
    { path: '@source', label: '文件', text: sourceWords(source, row.source) },
    { path: '@mark', label: '可信程度', text: markWords(row.confidence) },
  ];
}

const linesOf = (row: ProposedRow | ParameterRow, sources: Sources): ValueLine[] => [
  ...valueLines(kindOf(row), row.value),
  ...columnLines(row, sources),
];

/** The row that holds before another one of the same matter begins. */
function predecessor(row: ProposedRow, current: readonly ParameterRow[]): ParameterRow | undefined {
  const from = row.effectiveFrom ?? '';
  const begin = ({ effectiveFrom }: ParameterRow) => effectiveFrom ?? '';
  return current
    .filter((other) => sameMatter(other, row) && begin(other) <= from)
    .toSorted((a, b) => (begin(a) < begin(b) ? 1 : -1))[0];
}

/** A proposed row against what is on file. */
export function compareRow(proposed: ProposedRow, current: readonly ParameterRow[], sources: Sources): ComparedRow {
  const row = completed(proposed);
  const corrected = row.supersedes === null ? undefined : current.find(({ id }) => id === row.supersedes);
  const before = corrected ?? predecessor(row, current);
  const [old, now] = [before ? linesOf(before, sources) : [], linesOf(row, sources)];
  const paths = [...new Set([...now, ...old].map(({ path }) => path))];
  const lines = paths.map((path): ComparedLine => {
    const [was, is] = [old, now].map((list) => list.find((line) => line.path === path));
    return {
      ...{ path, label: (is ?? was)!.label, before: was?.text ?? nothing, after: is?.text ?? nothing },
      change: changeWords(was, is),
    };
  });
  return {
    ...{ row, before, corrects: corrected !== undefined },
    ends: corrected === undefined && before !== undefined && isEndedBy(before, row),
    changed: lines.filter(({ change }) => change !== '没变'),
    same: lines.filter(({ change }) => change === '没变'),
  };
}
