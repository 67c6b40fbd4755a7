import { buildCalendar } from '@/domain/calendar/calendar';
import type { Day } from '@/domain/kernel/days';
import { groupBy } from '@/domain/kernel/group-by';
import { inForce } from './look-up';
import type { ParameterRow, ParameterSource } from './parameter-row';
import type { RuleBook } from './rule-book';
import { isUndated, sections, sectionOf, type Section } from './sections';

type Item = Record<string, unknown>;
type Sources = ReadonlyMap<string, ParameterSource>;

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The item as a rule sees it: the value with the columns that belong to it. */
export function itemOf(section: Section, row: ParameterRow, sources: Sources): unknown {
  if (!isItem(row.value)) return row.value;
  const item: Item = { ...row.value };
  const source = sources.get(row.source);
  const columns = {
    region: row.region,
    effectiveFrom: row.effectiveFrom,
    effectiveTo: row.effectiveTo,
    source: section.sourceInWords ? (source?.title ?? row.source) : row.source,
    confidence: row.confidence,
  };
  for (const column of Object.keys(section.fields) as (keyof typeof columns)[]) {
    const name = section.fields[column]!;
    const nothing = columns[column] === null || (column === 'source' && source?.kind === 'compilation');
    if (name in item || (nothing && section.optional.includes(column))) continue;
    item[name] = columns[column];
  }
  return item;
}

/** Of rows that no date tells apart the one that holds on a day: in force, else the next one to come, else the last. */
function holding(rows: readonly ParameterRow[], on: Day): ParameterRow {
  const byStart = rows.toSorted((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1));
  const asDated = (row: ParameterRow) => ({ effectiveFrom: row.effectiveFrom ?? '', effectiveTo: row.effectiveTo });
  return (
    byStart.find((row) => inForce(asDated(row), on)) ??
    byStart.find((row) => (row.effectiveFrom ?? '') > on) ??
    byStart.at(-1)!
  );
}

const matterOf = (row: ParameterRow): string => `${row.region} ${row.variant}`;

const inListOrder = (a: ParameterRow, b: ParameterRow): number => {
  if (a.ordinal !== b.ordinal) return a.ordinal - b.ordinal;
  return a.id < b.id ? -1 : 1;
};

/** Whether it is known from when on a row holds, or its kind goes without days. Without a known start a figure could be next
 *  year's as well as last year's, so it never takes part. */
export function startIsKnown(section: Section, row: ParameterRow): boolean {
  const isDated = section.fields.effectiveFrom !== undefined && !section.optional.includes('effectiveFrom');
  return !isDated || row.effectiveFrom !== null;
}

/** The rows of a section that a book shows, in the order of the list. */
function shownRows(section: Section, rows: readonly ParameterRow[], on: Day): ParameterRow[] {
  const usable = rows.filter((row) => startIsKnown(section, row));
  const shown = isUndated(section) ? [...groupBy(usable, matterOf).values()].map((same) => holding(same, on)) : usable;
  return shown.toSorted(inListOrder);
}

function objectAt(root: Item, path: readonly string[]): Item {
  let place = root;
  for (const name of path) place = (place[name] ??= {}) as Item;
  return place;
}

function place(root: Item, section: Section, rows: readonly ParameterRow[], sources: Sources): void {
  const parent = objectAt(root, section.path.slice(0, -1));
  const name = section.path.at(-1)!;
  const items = rows.map((row) => itemOf(section, row, sources));
  if (section.shape === 'list') {
    parent[name] = items;
    return;
  }
  const [row] = rows;
  if (!row) throw new Error(`no value on file for ${section.scheme}/${section.key}`);
  if (section.shape === 'part') Object.assign(objectAt(root, section.path), items[0]);
  else parent[name] = items[0];
  if (section.beside.source) parent[section.beside.source] = row.source;
  if (section.beside.confidence) parent[section.beside.confidence] = row.confidence;
}

const bySection = (rows: readonly ParameterRow[]) => groupBy(rows, (row) => sectionOf(row));

/** Single values, as `scheme/key`, that rows hold nothing for: without them no book can be made. */
export function missingValues(rows: readonly ParameterRow[]): string[] {
  const present = bySection(rows);
  return sections
    .filter((section) => section.shape !== 'list' && !present.has(section))
    .map(({ scheme, key }) => `${scheme}/${key}`);
}

/** The book of rows that are known together; superseded ones are left out before. Their order does not matter. Rows of a
 *  kind that this build does not know are of a later release and left aside. */
export function bookOfRows(
  rows: readonly ParameterRow[],
  sources: readonly ParameterSource[],
  { version, knownOn }: { version: number; knownOn: Day },
): RuleBook {
  const sourceById: Sources = new Map(sources.map((source) => [source.id, source]));
  const present = bySection(rows);
  const root: Item = {};
  for (const section of sections)
    place(root, section, shownRows(section, present.get(section) ?? [], knownOn), sourceById);
  const documents = sources.filter(({ kind }) => kind !== 'compilation' && kind !== 'stated');
  objectAt(root, ['insurance']).sources = Object.fromEntries(documents.map(({ id, ...source }) => [id, source]));

  // The types of the parts were checked when the rows were proposed (item-schemas.ts), those of the files by a test.
  const parts = root as unknown as Omit<RuleBook, 'version' | 'knownOn' | 'calendar'>;
  return { version, knownOn, ...parts, calendar: buildCalendar(parts.calendarYears) };
}
