import { addDays, type Day } from '@/domain/kernel/days';
import type { Confidence } from '@/domain/kernel/explained';
import { nation, type ParameterRow, type ParameterSource } from './parameter-row';
import { sectionOf, type Section } from './sections';

/** A row as a policy editor proposes it; its number, its place in the list and its day follow. */
export type ProposedRow = {
  scheme: string;
  key: string;
  region: string;
  /** May be left empty: it follows from the value. One that says otherwise is refused. */
  variant: string;
  effectiveFrom: Day | null;
  effectiveTo: Day | null;
  value: unknown;
  source: string;
  confidence: Confidence | null;
  /** Id of the row that this one corrects. */
  supersedes: string | null;
  gapReason: string | null;
};

/** A row that publishing will write. `ends` marks one that only ends the row before it, made by us and shown. */
export type PlannedRow = Omit<ParameterRow, 'version' | 'knownOn'> & { ends?: true };

/** What publishing writes: the proposed rows, what ends the rows before them, and new sources. */
export type Plan = { rows: PlannedRow[]; sources: ParameterSource[] };

/** The calendar year that a value is about, when its section goes by years. */
export function yearOfValue({ year }: Section, value: unknown): number | undefined {
  if (year === undefined || typeof value !== 'object' || value === null) return undefined;
  const found = (value as Record<string, unknown>)[year];
  return typeof found === 'number' && Number.isInteger(found) ? found : undefined;
}

/** A proposed row with what follows from its value; an unknown section leaves it as it is. */
export function completed(row: ProposedRow): ProposedRow {
  const section = sectionOf(row);
  if (!section) return row;
  const year = yearOfValue(section, row.value);
  return {
    ...row,
    region: row.region === '' ? nation : row.region,
    variant: row.variant === '' ? section.variant(row.value) : row.variant,
    ...(year === undefined
      ? {}
      : {
          effectiveFrom: row.effectiveFrom ?? `${year}-01-01`,
          effectiveTo: row.effectiveTo ?? `${year}-12-31`,
        }),
  };
}

type Placed = Pick<ParameterRow, 'scheme' | 'key' | 'region' | 'variant' | 'effectiveFrom' | 'effectiveTo'>;

const begin = (row: Placed): Day => row.effectiveFrom ?? '0000-01-01';
const end = (row: Placed): Day => row.effectiveTo ?? '9999-12-31';

export const shareADay = (a: Placed, b: Placed): boolean => begin(a) <= end(b) && begin(b) <= end(a);
export const sameMatter = (a: Placed, b: Placed): boolean =>
  a.scheme === b.scheme && a.key === b.key && a.region === b.region && a.variant === b.variant;

/** Whether a row runs on without end when another one of the same matter begins: that one then ends it. */
export const isEndedBy = (before: Placed, row: Placed): boolean =>
  sameMatter(before, row) && before.effectiveTo === null && begin(before) < begin(row) && row.effectiveFrom !== null;

/** Rows on file that a proposed row says it corrects are replaced by it; of the others a running predecessor is ended the
 *  day before. `newId` numbers the rows: the same plan is previewed and published. */
export function planChange(
  current: readonly ParameterRow[],
  proposed: readonly ProposedRow[],
  sources: readonly ParameterSource[],
  newId: () => string,
): Plan {
  const rows = proposed.map(completed);
  const corrected = new Set(rows.map(({ supersedes }) => supersedes));
  const byId = new Map(current.map((row) => [row.id, row]));
  const nextPlace = new Map<string, number>();
  const place = (row: ProposedRow): number => {
    const replaced = row.supersedes === null ? undefined : byId.get(row.supersedes);
    if (replaced) return replaced.ordinal;
    const name = `${row.scheme}/${row.key}`;
    const used = current.filter(({ scheme, key }) => scheme === row.scheme && key === row.key);
    const next = nextPlace.get(name) ?? Math.max(-1, ...used.map(({ ordinal }) => ordinal)) + 1;
    nextPlace.set(name, next + 1);
    return next;
  };

  const written = rows.map((row): PlannedRow => ({
    ...row,
    id: newId(),
    ordinal: place(row),
    unit: sectionOf(row)?.unit ?? '',
  }));
  const ended = current
    .filter(({ id }) => !corrected.has(id))
    .flatMap((before): PlannedRow[] => {
      const starts = rows.filter((row) => isEndedBy(before, row)).map((row) => row.effectiveFrom!);
      if (starts.length === 0) return [];
      const first = starts.reduce((a, b) => (a < b ? a : b));
      const { version: _version, knownOn: _knownOn, ...same } = before;
      return [{ ...same, id: newId(), effectiveTo: addDays(first, -1), supersedes: before.id, ends: true }];
    });
  return { rows: [...written, ...ended], sources: [...sources] };
}

/** The rows on file after a plan is published. */
export function rowsAfter(
  current: readonly ParameterRow[],
  plan: Plan,
  { version, knownOn }: { version: number; knownOn: Day },
): ParameterRow[] {
  const replaced = new Set(plan.rows.map(({ supersedes }) => supersedes));
  const added = plan.rows.map(({ ends: _ends, ...row }): ParameterRow => ({ ...row, version, knownOn }));
  return [...current.filter(({ id }) => !replaced.has(id)), ...added];
}
