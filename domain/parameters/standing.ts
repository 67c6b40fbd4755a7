import { groupBy } from '@/domain/kernel/group-by';
import { nation, type ParameterRow } from './parameter-row';
import { cityOf, isProvince, placeChain, provinceOf } from './places';
import { isForCity, isForSomeCities } from './sections';

export const placeLevels = ['county', 'city', 'province', 'nation'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** What a code stands for. */
export function levelOf(region: string): PlaceLevel {
  if (region === nation) return 'nation';
  if (region === provinceOf(region)) return 'province';
  return region === cityOf(region) ? 'city' : 'county';
}

export const standings = ['applies', 'some_cities', 'other_cities', 'nearer_row'] as const;
/** How a row stands to the place that was asked about: it holds there; it holds for some cities of this province; it holds for
 *  other cities; or a row of a nearer place takes its place. */
export type Standing = (typeof standings)[number];

/** What a nearer row replaces: the same kind of figure, and the same variant unless the variant is a group of cities. */
const kindOf = (row: ParameterRow): string => `${row.scheme}/${row.key} ${isForSomeCities(row) ? '' : row.variant}`;

/** Standing of each row that was found for a place: city before province before nation. */
export function standingsFor(rows: readonly ParameterRow[], region: string): ReadonlyMap<string, Standing> {
  const chain = [...placeChain(region), nation];
  const standing = new Map<string, Standing>();
  for (const same of groupBy(rows, kindOf).values()) {
    const forHere = same.filter((row) => isProvince(region) || isForCity(row, cityOf(region)));
    const nearest = Math.min(...forHere.map((row) => chain.indexOf(row.region)));
    for (const row of same) {
      if (!forHere.includes(row)) standing.set(row.id, 'other_cities');
      else if (chain.indexOf(row.region) > nearest) standing.set(row.id, 'nearer_row');
      else standing.set(row.id, isProvince(region) && isForSomeCities(row) ? 'some_cities' : 'applies');
    }
  }
  return standing;
}
