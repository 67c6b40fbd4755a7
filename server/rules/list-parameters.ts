import type { Db, Tx } from '@/db/client';
import type { Day } from '@/domain/kernel/days';
import { startIsKnown } from '@/domain/parameters/book-of-rows';
import { nation, type ParameterRow, type ParameterSource } from '@/domain/parameters/parameter-row';
import { placeChain } from '@/domain/parameters/places';
import { sectionOf } from '@/domain/parameters/sections';
import { askOf } from './ask';
import { rowsKnownOn, type RowsOnFile } from './rows-on-file';

/** In force on a day as known on another; a place is asked for with its city, its province and the nation. */
export type ParameterQuestion = { on: Day; knownOn: Day; region?: string };

const holdsOn = ({ effectiveFrom, effectiveTo }: ParameterRow, on: Day): boolean =>
  (effectiveFrom === null || effectiveFrom <= on) && (effectiveTo === null || on <= effectiveTo);

const isPlain = (row: ParameterRow): boolean => {
  const section = sectionOf(row);
  return section === undefined || startIsKnown(section, row);
};

/** Rows in force on X as known on Y, nearest place first, with their sources. Rows without a known start are in force on no
 *  day. */
export async function listParameters(db: Db | Tx, { on, knownOn, region }: ParameterQuestion): Promise<RowsOnFile> {
  const { rows, sources } = await rowsKnownOn(askOf(db), knownOn);
  const places = region === undefined ? undefined : [...placeChain(region), nation];
  const nearness = (row: ParameterRow) => places?.indexOf(row.region) ?? 0;
  const found = rows
    .filter((row) => holdsOn(row, on) && isPlain(row) && nearness(row) >= 0)
    .toSorted((a, b) => nearness(a) - nearness(b) || a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1));
  const used = new Set(found.map(({ source }) => source));
  return { rows: found, sources: sources.filter(({ id }) => used.has(id)) };
}

/** A row of the history: replaced ones are among them. */
export type HistoryRow = ParameterRow & { supersededBy: string | null; supersededOn: Day | null; note: string };
export type Matter = Pick<ParameterRow, 'scheme' | 'key' | 'region' | 'variant'>;

/** All that was ever on file of one matter, newest period first, with the note of the publication that brought it. */
export async function parameterHistory(
  db: Db | Tx,
  { scheme, key, region, variant }: Matter,
): Promise<{ rows: HistoryRow[]; sources: ParameterSource[] }> {
  const ask = askOf(db);
  const rows = await ask<HistoryRow>`
    select p.id, p.version, p.scheme, p.key, p.region, p.variant, p.ordinal, p.effective_from::text as "effectiveFrom",
      p.effective_to::text as "effectiveTo", p.value, p.unit, p.source, p.confidence, p.known_on::text as "knownOn",
      p.supersedes, p.gap_reason as "gapReason", later.id as "supersededBy", later.known_on::text as "supersededOn",
      v.note
    from anyi.parameters p join anyi.parameter_versions v on v.version = p.version
    left join anyi.parameters later on later.supersedes = p.id
    where p.scheme = ${scheme} and p.key = ${key} and p.region = ${region} and p.variant = ${variant}
    order by p.effective_from desc nulls last, p.version desc, p.id`;
  const sources = await ask<ParameterSource>`
    select s.id, s.title, s.url, s.document_number as "documentNumber", s.published, s.kind, s.read_via as "readVia"
    from anyi.parameter_sources s
    where s.id in (select p.source from anyi.parameters p
      where p.scheme = ${scheme} and p.key = ${key} and p.region = ${region} and p.variant = ${variant})`;
  return { rows: [...rows], sources: [...sources] };
}
