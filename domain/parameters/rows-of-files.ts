import { isRealDay, type Day } from '@/domain/kernel/days';
import type { Confidence } from '@/domain/kernel/explained';
import { minimumWagesOnFile } from '@/domain/wages/minimum-wage';
import calendarFile from './data/calendar.json';
import pilotFile from './data/injury-pilot.json';
import minimumWageFile from './data/minimum-wages.json';
import { nation, type ParameterRow, type ParameterSource } from './parameter-row';
import { shippedRuleBook } from './rule-book';
import { sections, type Section } from './sections';

type Item = Readonly<Record<string, unknown>>;
/** A row before it has its number. */
type FileRow = Omit<ParameterRow, 'id' | 'ordinal'>;

const compiledOn = shippedRuleBook.knownOn;
const root = { ...shippedRuleBook, minimumWages: minimumWagesOnFile };

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (isItem(value) ? value[name] : undefined), root);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const file = (id: string, title: string): ParameterSource => ({
  ...{ id, title, url: null, documentNumber: null, published: compiledOn, kind: 'compilation', readVia: null },
});
/** The files themselves, for what they give no other source for. */
const files = {
  insurance: file('file-parameters', String(shippedRuleBook.insurance.meta.title)),
  minimumWages: file('file-minimum-wages', minimumWageFile.title),
  calendarYears: file('file-calendar', calendarFile.title),
  pilot: file('file-injury-pilot', pilotFile.title),
};
const fileOf = ({ path }: Section): ParameterSource => files[path[0] as keyof typeof files];

/** A source that is known by a sentence alone. */
const stated = (id: string, title: string, published: Day | null): ParameterSource => ({
  ...{ id, title, url: null, documentNumber: null, published, kind: 'stated', readVia: null },
});

const wageSentences = [...new Set(minimumWagesOnFile.map(({ source }) => source))];
const wageSources = wageSentences.map((sentence, index) => stated(`minimum-wage-${index + 1}`, sentence, null));
/** The yearly notice, with its day of issue as the file tells it. */
const noticeOf = (year: number, notice: string): ParameterSource =>
  stated(`calendar-${year}`, notice, /issued (\d{4}-\d{2}-\d{2})/.exec(notice)?.[1] ?? null);
const notices = calendarFile.years.flatMap(({ year, notice }) => (notice === null ? [] : [noticeOf(year, notice)]));

const sources: ParameterSource[] = [
  ...Object.entries(shippedRuleBook.insurance.sources).map(([id, source]) => ({ id, ...source })),
  ...Object.values(files),
  ...wageSources,
  ...notices,
];
const sourceById = new Map(sources.map((source) => [source.id, source]));

const marks: Readonly<Record<string, Confidence>> = {
  official: 'primary',
  primary: 'primary',
  secondary: 'secondary',
  uncertain: 'uncertain',
};
/** The mark of an item, by its first word: notices of the calendar carry a remark behind it. */
const markOf = (value: unknown): Confidence | null => marks[text(value)?.split(' ')[0] ?? ''] ?? null;

const yearOf = ({ year }: Section, item: Item): number | undefined =>
  year !== undefined && typeof item[year] === 'number' ? item[year] : undefined;

function sourceIdOf(section: Section, item: Item, beside: Item): string {
  if (section.sourceInWords) return wageSources[wageSentences.indexOf(String(item.source))]!.id;
  const year = yearOf(section, item);
  if (year !== undefined && sourceById.has(`calendar-${year}`) && section.scheme === 'calendar')
    return `calendar-${year}`;
  const named = text(section.beside.source ? beside[section.beside.source] : item[section.fields.source ?? '']);
  return named ?? fileOf(section).id;
}

/** Day on which a source was out; the day the files were compiled when only a year, or nothing, is on file. */
const knownSince = (source: ParameterSource): Day =>
  source.published !== null && isRealDay(source.published) && source.published < compiledOn
    ? source.published
    : compiledOn;

/** What is left of an item when its columns are taken out; a mark that the column cannot hold stays with it. */
function valueOf(section: Section, item: Item): unknown {
  const { confidence, ...others } = section.fields;
  const columns = new Set<string | undefined>(Object.values(others));
  if (confidence !== undefined && item[confidence] === markOf(item[confidence])) columns.add(confidence);
  return Object.fromEntries(Object.entries(item).filter(([name]) => !columns.has(name)));
}

function rowOf(section: Section, content: unknown, beside: Item): FileRow {
  const item: Item = isItem(content) ? content : {};
  const { fields } = section;
  const column = (name: string | undefined) => (name === undefined ? null : text(item[name]));
  const year = yearOf(section, item);
  const source = sourceIdOf(section, item, beside);
  const mark = section.beside.confidence ? beside[section.beside.confidence] : item[fields.confidence ?? 'confidence'];
  const value = isItem(content) ? valueOf(section, item) : content;
  return {
    version: 1,
    scheme: section.scheme,
    key: section.key,
    region: column(fields.region) ?? nation,
    variant: section.variant(value),
    effectiveFrom: year === undefined ? column(fields.effectiveFrom) : `${year}-01-01`,
    effectiveTo: year === undefined ? column(fields.effectiveTo) : `${year}-12-31`,
    value,
    unit: section.unit,
    source,
    confidence: markOf(mark),
    knownOn: knownSince(sourceById.get(source)!),
    supersedes: null,
    gapReason: null,
  };
}

/** The object at the path of a section without what other sections hold below it. */
function partOf({ path }: Section): Item {
  const below = sections.filter(
    (other) => other.path.length > path.length && path.every((n, i) => other.path[i] === n),
  );
  const names = new Set(below.map((other) => other.path[path.length]));
  return Object.fromEntries(Object.entries(at(path) as Item).filter(([name]) => !names.has(name)));
}

function contentsOf(section: Section): unknown[] {
  if (section.shape === 'list') return at(section.path) as unknown[];
  return [section.shape === 'part' ? partOf(section) : at(section.path)];
}

const besideOf = ({ path }: Section): Item => at(path.slice(0, -1)) as Item;

// The numbers of the shipped rows are their ids, so that every fresh database has the same ones.
const idOf = (number: number): string => `00000000-0000-8000-8000-${String(number).padStart(12, '0')}`;

/** The files that come with the program as the rows and sources of version 1. */
export function rowsOfFiles(): { rows: ParameterRow[]; sources: ParameterSource[] } {
  const rows = sections.flatMap((section) =>
    contentsOf(section).map((content, ordinal) => ({ ...rowOf(section, content, besideOf(section)), ordinal })),
  );
  return { rows: rows.map((row, index) => ({ id: idOf(index + 1), ...row })), sources };
}
