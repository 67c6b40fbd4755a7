import { addDays, isRealDay, type Day } from '@/domain/kernel/days';
import { region as regionCode } from '@/domain/kernel/input';
import { itemOf } from './book-of-rows';
import { completed, isEndedBy, shareADay, yearOfValue, type ProposedRow } from './change';
import { itemSchemas } from './item-schemas';
import { nation, type ParameterRow, type ParameterSource } from './parameter-row';
import { isRegional, isUndated, matterMeets, sectionOf, type Section } from './sections';

export type ChangeRefusalCode =
  | 'NOTHING_PROPOSED'
  | 'UNKNOWN_PARAMETER'
  | 'INVALID_REGION'
  | 'INVALID_VARIANT'
  | 'MISSING_FIELD'
  | 'INVALID_DATE'
  | 'ENDS_BEFORE_IT_BEGINS'
  | 'NOT_THE_YEAR'
  | 'NOT_YET_IN_FORCE'
  | 'INVALID_VALUE'
  | 'FLOOR_ABOVE_CEILING'
  | 'UNKNOWN_SOURCE'
  | 'SOURCE_ON_FILE'
  | 'UNKNOWN_ROW'
  | 'CORRECTED_TWICE'
  | 'OVERLAP'
  | 'GAP_NEEDS_REASON';

/** One thing that is wrong with a proposed change: where it stands, and what it collides with. */
export type ChangeRefusal = {
  at: { row: number } | { source: number } | 'change';
  /** Column, or the path within the value: `value.floorFen`. */
  field: string;
  code: ChangeRefusalCode;
  data?: Record<string, string>;
};

export type ChangeFacts = {
  /** Rows that hold now: replaced ones are left out. */
  current: readonly ParameterRow[];
  onFile: readonly ParameterSource[];
  rows: readonly ProposedRow[];
  sources: readonly ParameterSource[];
  today: Day;
};

type Found = Omit<ChangeRefusal, 'at'>;
const found = (field: string, code: ChangeRefusalCode, data?: Record<string, string>): Found[] => [
  { field, code, ...(data ? { data } : {}) },
];

const limitPairs = [
  ['floorFen', 'ceilingFen'],
  ['baseFloorFen', 'baseCeilingFen'],
  ['floorBps', 'ceilingBps'],
] as const;

function limitsInOrder(value: unknown): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const amounts = value as Record<string, unknown>;
  return limitPairs.flatMap(([floor, ceiling]) => {
    const [low, high] = [amounts[floor], amounts[ceiling]];
    return typeof low === 'number' && typeof high === 'number' && low > high
      ? found(`value.${floor}`, 'FLOOR_ABOVE_CEILING')
      : [];
  });
}

function dates(section: Section, row: ProposedRow, today: Day): Found[] {
  const { effectiveFrom: from, effectiveTo: to } = row;
  if (from === null) return found('effectiveFrom', 'MISSING_FIELD');
  if (!isRealDay(from)) return found('effectiveFrom', 'INVALID_DATE');
  if (to !== null && !isRealDay(to)) return found('effectiveTo', 'INVALID_DATE');
  if (to !== null && to < from) return found('effectiveTo', 'ENDS_BEFORE_IT_BEGINS');
  const year = yearOfValue(section, row.value);
  if (year !== undefined && (from !== `${year}-01-01` || to !== `${year}-12-31`))
    return found('effectiveFrom', 'NOT_THE_YEAR');
  // Rules cannot tell two such values apart by date: the new one is published when its day has come.
  return isUndated(section) && from > today ? found('effectiveFrom', 'NOT_YET_IN_FORCE') : [];
}

function place(section: Section, row: ProposedRow): Found[] {
  const isFit = isRegional(section) ? regionCode.safeParse(row.region).success : row.region === nation;
  return [
    ...(isFit ? [] : found('region', 'INVALID_REGION')),
    ...(row.variant === section.variant(row.value) ? [] : found('variant', 'INVALID_VARIANT')),
  ];
}

/** Problems of the value by the section's schema; those of columns that belong to the item are told under their own name. */
function value(section: Section, row: ProposedRow, sources: ReadonlyMap<string, ParameterSource>): Found[] {
  const columns = new Map(Object.entries(section.fields).map(([column, field]) => [field, column]));
  const asRow = { ...row, id: '', version: 0, ordinal: 0, unit: '', knownOn: '' };
  const parsed = itemSchemas[`${section.scheme}/${section.key}`]!.safeParse(itemOf(section, asRow, sources));
  return (parsed.error?.issues ?? []).flatMap((issue) => {
    const [first] = issue.path;
    const column = typeof first === 'string' ? columns.get(first) : undefined;
    // Columns are judged above, each by its own rule; the mark alone has other words in some lists.
    if (column !== undefined && column !== 'confidence') return [];
    if (column === 'confidence') return row.confidence === null ? [] : found('confidence', 'INVALID_VALUE');
    const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const path = [...issue.path, ...(unknown === undefined ? [] : [unknown])].map(String);
    return found(['value', ...path].join('.'), 'INVALID_VALUE', { why: issue.message });
  });
}

function correction(row: ProposedRow, index: number, { current, rows }: ChangeFacts): Found[] {
  if (row.supersedes === null) return [];
  const before = current.find(({ id }) => id === row.supersedes);
  if (!before || before.scheme !== row.scheme || before.key !== row.key) return found('supersedes', 'UNKNOWN_ROW');
  return rows.some((other, at) => at < index && other.supersedes === row.supersedes)
    ? found('supersedes', 'CORRECTED_TWICE')
    : [];
}

type Neighbour = Pick<ParameterRow, 'scheme' | 'key' | 'region' | 'variant' | 'effectiveFrom' | 'effectiveTo'> & {
  name: string;
  /** Publishing may end it the day before: it is on file, not one of the proposed rows. */
  canEnd: boolean;
};

/** What else is on file, or proposed beside it, for the same matter once all corrections hold. */
function neighbours(row: ProposedRow, index: number, facts: ChangeFacts, rows: readonly ProposedRow[]): Neighbour[] {
  const corrected = new Set(rows.map(({ supersedes }) => supersedes));
  const stay = facts.current
    .filter(({ id }) => !corrected.has(id))
    .map((each) => ({ ...each, name: each.id, canEnd: true }));
  const beside = rows
    .map((each, at) => ({ ...each, name: `row ${at + 1}`, canEnd: false }))
    .filter((_, at) => at !== index);
  return [...stay, ...beside].filter((other) => matterMeets(other, row));
}

function period(row: ProposedRow, near: readonly Neighbour[]): Found[] {
  const isEnded = (other: Neighbour) => other.canEnd && isEndedBy(other, row);
  const collides = near.find((other) => shareADay(other, row) && !isEnded(other));
  if (collides) return found('effectiveFrom', 'OVERLAP', { row: collides.name });
  if (row.gapReason !== null && row.gapReason.trim() !== '') return [];
  const from = row.effectiveFrom!;
  const ends = near.flatMap((other) =>
    other.effectiveTo !== null && other.effectiveTo < from ? [other.effectiveTo] : [],
  );
  const last = ends.toSorted().at(-1);
  // A running predecessor is ended the day before, which leaves no gap.
  const continues = near.some(isEnded);
  if (last !== undefined && !continues && addDays(last, 1) < from)
    return found('gapReason', 'GAP_NEEDS_REASON', { from: addDays(last, 1), to: addDays(from, -1) });
  const { effectiveTo: to } = row;
  const starts = near.flatMap(({ effectiveFrom }) =>
    to !== null && effectiveFrom !== null && effectiveFrom > to ? [effectiveFrom] : [],
  );
  const next = starts.toSorted()[0];
  return to !== null && next !== undefined && addDays(to, 1) < next
    ? found('gapReason', 'GAP_NEEDS_REASON', { from: addDays(to, 1), to: addDays(next, -1) })
    : [];
}

function checkRow(
  index: number,
  facts: ChangeFacts,
  rows: readonly ProposedRow[],
  sources: ReadonlyMap<string, ParameterSource>,
): Found[] {
  const row = rows[index]!;
  const section = sectionOf(row);
  if (!section) return found('key', 'UNKNOWN_PARAMETER');
  const alone = [
    ...place(section, row),
    ...dates(section, row, facts.today),
    ...(row.source === '' ? found('source', 'MISSING_FIELD') : []),
    ...(row.source !== '' && !sources.has(row.source) ? found('source', 'UNKNOWN_SOURCE') : []),
    ...(row.confidence === null ? found('confidence', 'MISSING_FIELD') : []),
    ...limitsInOrder(row.value),
    ...value(section, row, sources),
    ...correction(row, index, facts),
  ];
  // Without days and a place nothing can be said of its neighbours.
  const isPlaced = !alone.some(({ field }) => ['region', 'variant', 'effectiveFrom', 'effectiveTo'].includes(field));
  return isPlaced ? [...alone, ...period(row, neighbours(row, index, facts, rows))] : alone;
}

function checkSource(index: number, { sources, onFile }: ChangeFacts): Found[] {
  const { id, title, url, documentNumber, published, kind } = sources[index]!;
  const isTaken = onFile.some((each) => each.id === id) || sources.findIndex((each) => each.id === id) < index;
  return [
    ...(id.trim() === '' ? found('id', 'MISSING_FIELD') : []),
    ...(isTaken ? found('id', 'SOURCE_ON_FILE') : []),
    ...(title.trim() === '' ? found('title', 'MISSING_FIELD') : []),
    ...(url === null && documentNumber === null ? found('url', 'MISSING_FIELD') : []),
    ...(published === null ? found('published', 'MISSING_FIELD') : []),
    ...(published !== null && !isRealDay(published) ? found('published', 'INVALID_DATE') : []),
    ...(kind === 'official' || kind === 'press' ? [] : found('kind', 'INVALID_VALUE')),
  ];
}

/** Everything that is wrong with a proposed change, all at once; empty when it can be published. */
export function checkChange(facts: ChangeFacts): ChangeRefusal[] {
  if (facts.rows.length === 0) return [{ at: 'change', field: 'rows', code: 'NOTHING_PROPOSED' }];
  const sources = new Map([...facts.onFile, ...facts.sources].map((source) => [source.id, source]));
  const rows = facts.rows.map(completed);
  return [
    ...rows.flatMap((_, row) => checkRow(row, facts, rows, sources).map((each) => ({ at: { row }, ...each }))),
    ...facts.sources.flatMap((_, source) => checkSource(source, facts).map((each) => ({ at: { source }, ...each }))),
  ];
}
