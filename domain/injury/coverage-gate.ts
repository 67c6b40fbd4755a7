import type { Day } from '@/domain/kernel/days';
import { industryOn, isInForce, platformIndustry } from './pilot';
import type { Pilot } from './pilot';

export const gateRefusals = [
  'PROVINCE_NOT_STARTED',
  'INDUSTRY_NOT_IN_PILOT',
  'PLATFORM_NOT_STARTED',
  'PLATFORM_NOT_LISTED',
] as const;
export type GateRefusal = (typeof gateRefusals)[number];

export type ListedBy = 'national' | 'local';

/** What decides whether somebody works under the pilot on a day. */
export type GateFacts = {
  /** Any code inside the province. */
  province: string;
  industry: string;
  platform: string;
  on: Day;
  /** Platforms that the province added to the national list. */
  localPlatforms?: readonly { platform: string; from: Day; to?: Day | null }[];
};

type Row<List extends 'provinces' | 'industries' | 'platforms'> = Pilot[List][number];
/** The rows that passed the tests, or the first that failed with the rows of the others; a row that begins or ended on
 *  another day is there too, so that the day can be told. */
export type Gate = {
  on: Day;
  province?: Row<'provinces'>;
  industry?: Row<'industries'>;
  platform?: Row<'platforms'>;
} & ({ listedBy: ListedBy } | { refusal: GateRefusal });

/** 试点范围: province, then industry, then platform; the first that fails is the answer (occupational-injury 1.2-1.4). */
export function coverageGate({ province, industry, platform, on, localPlatforms = [] }: GateFacts, pilot: Pilot): Gate {
  const provinceRow = onDay(
    pilot.provinces.filter(({ code }) => code === `${province.slice(0, 2)}0000`),
    on,
  );
  if (!provinceRow || !isInForce(provinceRow, on))
    return { on, province: provinceRow, refusal: 'PROVINCE_NOT_STARTED' };
  // The two delivery industries count as one on any day, so the row's own days are not asked for.
  const industryRow = pilot.industries.find((row) => row.industry === industry);
  if (!industryRow) return { on, province: provinceRow, refusal: 'INDUSTRY_NOT_IN_PILOT' };

  const wanted = platformIndustry(industryRow.industry, pilot);
  const national = onDay(
    pilot.platforms.filter((row) => row.platform === platform && platformIndustry(row.industry, pilot) === wanted),
    on,
  );
  const merged = pilot.industries.find((row) => row.industry === industryOn(industryRow.industry, on, pilot));
  const passed = { on, province: provinceRow, industry: merged ?? industryRow };
  if (national && isInForce(national, on)) return { ...passed, platform: national, listedBy: 'national' };
  if (localPlatforms.some((row) => row.platform === platform && isInForce(row, on)))
    return { ...passed, listedBy: 'local' };
  return { ...passed, platform: national, refusal: national ? 'PLATFORM_NOT_STARTED' : 'PLATFORM_NOT_LISTED' };
}

/** The row in force on a day, else any other. */
const onDay = <R extends { from: Day; to: Day | null }>(rows: readonly R[], on: Day): R | undefined =>
  rows.find((row) => isInForce(row, on)) ?? rows[0];
