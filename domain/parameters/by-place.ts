import type { Regional } from './parameter-set';

const indexes = new WeakMap<readonly Regional[], Map<string, Regional[]>>();
const none: readonly never[] = [];

function indexOf(rows: readonly Regional[]): Map<string, Regional[]> {
  const index = new Map<string, Regional[]>();
  for (const row of rows) {
    const there = index.get(row.region);
    if (there) there.push(row);
    else index.set(row.region, [row]);
  }
  indexes.set(rows, index);
  return index;
}

/** The rows of exactly one place, in the order of the list. A list of figures never changes, so its index is made once: a
 *  publication works a million estimates out again. */
export const rowsAt = <R extends Regional>(rows: readonly R[], place: string): readonly R[] =>
  ((indexes.get(rows) ?? indexOf(rows)).get(place) as R[] | undefined) ?? none;
