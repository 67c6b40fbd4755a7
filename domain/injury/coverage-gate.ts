import type { Day } from '@/domain/kernel/days';
import { isInForce, pilotIndustries, platformIndustry } from './pilot';
import type { Pilot, PilotIndustry } from './pilot';

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

const isPilotIndustry = (word: string): word is PilotIndustry => (pilotIndustries as readonly string[]).includes(word);

/** 试点范围: province, then industry, then platform; the first that fails is the answer (occupational-injury 1.2-1.4). */
export function coverageGate(
  { province, industry, platform, on, localPlatforms = [] }: GateFacts,
  pilot: Pilot,
): { listedBy: ListedBy } | { refusal: GateRefusal } {
  const code = `${province.slice(0, 2)}0000`;
  if (!pilot.provinces.some((row) => row.code === code && isInForce(row, on)))
    return { refusal: 'PROVINCE_NOT_STARTED' };
  if (!isPilotIndustry(industry)) return { refusal: 'INDUSTRY_NOT_IN_PILOT' };

  const national = pilot.platforms.filter(
    (row) => row.platform === platform && platformIndustry(row.industry, pilot) === platformIndustry(industry, pilot),
  );
  if (national.some((row) => isInForce(row, on))) return { listedBy: 'national' };
  if (localPlatforms.some((row) => row.platform === platform && isInForce(row, on))) return { listedBy: 'local' };
  return { refusal: national.length ? 'PLATFORM_NOT_STARTED' : 'PLATFORM_NOT_LISTED' };
}
