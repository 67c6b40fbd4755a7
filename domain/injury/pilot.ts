import { z } from 'zod';
import { day } from '@/domain/kernel/input';
import type { Day } from '@/domain/kernel/days';
import pilotFile from '@/domain/parameters/data/injury-pilot.json';

/** 试点行业. food_delivery was merged into instant_delivery on 2025-07-01 (occupational-injury 1.2). */
export const pilotIndustries = ['ride_hailing', 'food_delivery', 'instant_delivery', 'city_freight'] as const;
export type PilotIndustry = (typeof pilotIndustries)[number];

export const payoutClasses = ['low', 'high'] as const;

const confidence = z.enum(['official', 'primary', 'secondary']);
const industry = z.enum(pilotIndustries);
const validity = { from: day, to: day.nullable().default(null) };

const pilotSchema = z.object({
  industries: z.array(z.object({ industry, ...validity, succeededBy: industry.optional() })),
  provinces: z.array(z.object({ code: z.string(), ...validity, confidence })),
  platforms: z.array(z.object({ platform: z.string(), nameZh: z.string(), industry, ...validity, confidence })),
  baseAmounts: z.array(
    z.object({
      industry,
      payoutClass: z.enum(payoutClasses).nullable(),
      ...validity,
      rateFenPerOrder: z.string(),
      confidence,
    }),
  ),
  nationalUrbanIncome: z.array(z.object({ year: z.int(), fen: z.int(), confidence })),
});

/** Dated lists of the pilot (occupational-injury 1.2-1.4, 3.1, 6.2); both ends of a validity are included. */
export type Pilot = z.output<typeof pilotSchema>;

export const shippedPilot: Pilot = pilotSchema.parse(pilotFile);

/** Whether a dated row is in force on a day; a `to` of null has no known end. */
export const isInForce = (row: { from: Day; to?: Day | null }, on: Day): boolean =>
  row.from <= on && (!row.to || on <= row.to);

/** The industry under which an order of that day counts: a merged one has a successor. */
export function industryOn(industry: PilotIndustry, on: Day, pilot: Pilot): PilotIndustry {
  const merged = pilot.industries.find((row) => row.industry === industry && row.succeededBy && row.to && row.to < on);
  return merged?.succeededBy ?? industry;
}

/** The industry whose platforms are meant: the two delivery industries count as one, on any day. */
export const platformIndustry = (industry: PilotIndustry, pilot: Pilot): PilotIndustry =>
  pilot.industries.find((row) => row.industry === industry)?.succeededBy ?? industry;

/** 试点行业, in the order of the notice. */
export const industriesOn = (on: Day, pilot: Pilot) => pilot.industries.filter((row) => isInForce(row, on));
/** 试点平台 of the national list; a province may have added its own. */
export const platformsOn = (on: Day, pilot: Pilot) => pilot.platforms.filter((row) => isInForce(row, on));
/** 试点省份 (GB/T 2260 codes), by batch. */
export const provincesOn = (on: Day, pilot: Pilot) => pilot.provinces.filter((row) => isInForce(row, on));
