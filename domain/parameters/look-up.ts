import type { Day } from '@/domain/kernel/days';
import { rowsAt } from './by-place';
import type { Dated, Regional } from './parameter-set';
import { placeChain } from './places';

/** In force on a day, both ends included; a row without dates applies on any day. */
export const inForce = (row: Partial<Dated>, on: Day): boolean =>
  (row.effectiveFrom === undefined || row.effectiveFrom <= on) &&
  (row.effectiveTo === undefined || row.effectiveTo === null || on <= row.effectiveTo);

/** The row of the nearest place that has one: exact code, then city, then province. */
export function nearest<R extends Regional>(rows: readonly R[], region: string): R | undefined {
  for (const place of placeChain(region)) {
    const row = rows.find((each) => each.region === place);
    if (row) return row;
  }
  return undefined;
}

/** The nearest row in force on a day. */
export function rowOn<R extends Regional & Partial<Dated>>(rows: readonly R[], region: string, on: Day): R | undefined {
  for (const place of placeChain(region)) {
    const row = rowsAt(rows, place).find((each) => inForce(each, on));
    if (row) return row;
  }
  return undefined;
}

/** First day of a month: months are looked up on it. */
export const firstOf = (month: string): Day => `${month}-01`;
