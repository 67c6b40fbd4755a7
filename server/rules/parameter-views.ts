import { z } from 'zod';
import { nation, type ParameterRow, type ParameterSource } from '@/domain/parameters/parameter-row';
import { placeNames } from '@/domain/parameters/place-names';
import { levelOf, placeLevels, standings, standingsFor } from '@/domain/parameters/standing';
import type { HistoryRow } from './list-parameters';

const orNull = z.string().nullable();
const dayOrNull = orNull.meta({ format: 'date' });

const row = {
  id: z.string(),
  scheme: z.string(),
  key: z.string(),
  region: z.string().meta({ description: `GB/T 2260; ${nation} for the nation.` }),
  variant: z.string().meta({ description: 'Tells apart rows of one place and day: cities, kind, year.' }),
  place: z.object({ level: z.enum(placeLevels), nameZh: z.string(), nameEn: orNull }),
  value: z.unknown().meta({ description: 'Money in fen, rates in basis points, each in a field that says so.' }),
  unit: z.string(),
  from: dayOrNull,
  to: dayOrNull.meta({ description: 'Included; null: no end is published.' }),
  source: z.object({
    id: z.string(),
    title: z.string(),
    url: orNull,
    documentNumber: orNull,
    published: orNull,
    kind: z.string().meta({ description: 'official, press, stated (known by a sentence) or compilation.' }),
  }),
  confidence: z.enum(['primary', 'secondary', 'uncertain']).nullable(),
  knownOn: z.string().meta({ format: 'date' }),
  version: z.int().meta({ description: 'Publication that brought it.' }),
  supersedes: orNull.meta({ description: 'Row that this one replaces.' }),
  gapReason: orNull.meta({ description: 'Why there is no figure before this one.' }),
};

export const parametersView = z
  .object({
    region: orNull,
    on: z.string().meta({ format: 'date' }),
    knownOn: z.string().meta({ format: 'date' }),
    version: z.int().meta({ description: 'Newest publication known on that day.' }),
    parameters: z.array(
      z.object({
        ...row,
        standing: z.enum(standings).nullable().meta({
          description:
            'How it stands to the region asked for: it applies there, in some of its cities, in other cities only, or a nearer place has a row of its own. null without a region.',
        }),
      }),
    ),
  })
  .meta({ description: 'Figures in force on a day as known on another: city before province before nation.' });

export const historyView = z
  .object({
    scheme: z.string(),
    key: z.string(),
    region: z.string(),
    variant: z.string(),
    rows: z.array(
      z.object({
        ...row,
        supersededBy: orNull.meta({ description: 'Row that replaces this one.' }),
        supersededOn: dayOrNull.meta({ description: 'Since when the replacement is known.' }),
        note: z.string().meta({ description: 'Reason given with the publication.' }),
      }),
    ),
  })
  .meta({ description: 'All that was ever on file of one matter, newest period first; nothing is ever removed.' });

type RowView = z.output<z.ZodObject<typeof row>>;

const sourceOf = (sources: ReadonlyMap<string, ParameterSource>, id: string): RowView['source'] => {
  const { title = id, url = null, documentNumber = null, published = null, kind = '' } = sources.get(id) ?? {};
  return { id, title, url, documentNumber, published, kind };
};

const rowView = (each: ParameterRow, sources: ReadonlyMap<string, ParameterSource>): RowView => ({
  id: each.id,
  scheme: each.scheme,
  key: each.key,
  region: each.region,
  variant: each.variant,
  place: { level: levelOf(each.region), ...placeNames(each.region) },
  value: each.value,
  unit: each.unit,
  from: each.effectiveFrom,
  to: each.effectiveTo,
  source: sourceOf(sources, each.source),
  confidence: each.confidence,
  knownOn: each.knownOn,
  version: each.version,
  supersedes: each.supersedes,
  gapReason: each.gapReason,
});

const byId = (sources: readonly ParameterSource[]) => new Map(sources.map((source) => [source.id, source]));

/** Rows as the interface and the pages show them. */
export function viewsOfRows(
  rows: readonly ParameterRow[],
  sources: readonly ParameterSource[],
  region: string | undefined,
): z.output<typeof parametersView>['parameters'] {
  const standing = region === undefined ? undefined : standingsFor(rows, region);
  const sourceById = byId(sources);
  return rows.map((each) => ({ ...rowView(each, sourceById), standing: standing?.get(each.id) ?? null }));
}

export function viewsOfHistory(
  rows: readonly HistoryRow[],
  sources: readonly ParameterSource[],
): z.output<typeof historyView>['rows'] {
  const sourceById = byId(sources);
  return rows.map((each) => ({
    ...rowView(each, sourceById),
    supersededBy: each.supersededBy,
    supersededOn: each.supersededOn,
    note: each.note,
  }));
}
