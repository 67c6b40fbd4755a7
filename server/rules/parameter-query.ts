import { z } from 'zod';
import { day, region } from '@/domain/kernel/input';
import { nation } from '@/domain/parameters/parameter-row';
import { sectionOf, sections } from '@/domain/parameters/sections';

const distinct = (words: readonly string[]) => [...new Set(words)] as [string, ...string[]];
const scheme = z.enum(distinct(sections.map((section) => section.scheme)), 'INVALID_VALUE');
const key = z.enum(distinct(sections.map((section) => section.key)), 'INVALID_VALUE');

const place = z.union([region, z.literal(nation)], 'INVALID_REGION');

const dayOf = (description: string) => day.meta({ format: 'date', description });
export const knownOnField = dayOf('As the figures were known on this day; not after today.');

export const parametersQuery = z.object({
  region: place.optional().meta({
    description:
      'GB/T 2260: figures of this place, of its city, its province and the nation (000000). Without it, all.',
  }),
  scheme: scheme.optional(),
  key: key.optional(),
  on: dayOf('In force on this day; today in Shanghai without it.').optional(),
  knownOn: knownOnField.optional().meta({ description: 'As known on this day, not after today; today without it.' }),
  format: z.enum(['json', 'csv'], 'INVALID_VALUE').default('json'),
});

export const historyQuery = z
  .object({
    scheme,
    key,
    region: place.default(nation).meta({ description: `The place itself; ${nation}, the nation, without it.` }),
    variant: z
      .string()
      .max(400, 'INVALID_VALUE')
      .default('')
      .meta({ description: 'Tells apart rows of one place and day, as the list gives it.' }),
  })
  .refine((matter) => sectionOf(matter) !== undefined, { path: ['key'], message: 'INVALID_VALUE' });

/** The query of the addresses that estimate. */
export const figuresQuery = z.object({
  knownOn: knownOnField.optional().meta({ description: 'By the figures as known on this day; the newest without it.' }),
});
