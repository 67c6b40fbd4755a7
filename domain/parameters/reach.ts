import { nation, type ParameterRow } from './parameter-row';

/** Places from a code on, up to one before another: all that look for their figures at a row's place (places.ts). */
export type Reach = { from: string; below: string };

/** A province reaches its cities and counties, a city its counties. */
function reachOf(region: string): Reach {
  const digits = region.endsWith('0000') ? 2 : region.endsWith('00') ? 4 : 6;
  const next = String(Number(region.slice(0, digits)) + 1).padStart(digits, '0');
  return { from: region, below: next.padEnd(6, '0') };
}

type Row = Pick<ParameterRow, 'id' | 'region'>;

/** Where rows can move something; undefined = everywhere. Stretches do not meet, so that nothing is met twice. */
export function reachOfRows(rows: readonly Row[]): Reach[] | undefined {
  if (rows.some(({ region }) => region === nation)) return undefined;
  const stretches = rows.map(({ region }) => reachOf(region)).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return stretches.reduce<Reach[]>((joined, next) => {
    const last = joined.at(-1);
    if (!last || last.below < next.from) return [...joined, next];
    const below = last.below > next.below ? last.below : next.below;
    return [...joined.slice(0, -1), { from: last.from, below }];
  }, []);
}

/** Ids of the rows that reach a place. */
export const rowsReaching = (rows: readonly Row[], place: string | null): string[] =>
  rows
    .filter(({ region }) => {
      if (region === nation) return true;
      const { from, below } = reachOf(region);
      return place !== null && from <= place && place < below;
    })
    .map(({ id }) => id);
