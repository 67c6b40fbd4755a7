import { industryOn, platformsOn, type Pilot, type PilotIndustry } from '@/domain/injury/pilot';
import type { Day } from '@/domain/kernel/days';
import type { RegionCode } from '@/domain/regions/regions';
import { circumstanceOf } from './injury-form';
import { platformList } from './platform-list';
import type { Answers, ReportForm } from './question';
import { categoryOf } from './wages-form';

/** Facts of a claim that name nobody; everything else a person wrote stays sealed. */
export type ClaimFacts = Record<string, string | number | boolean | null>;

const text = (answers: Answers, question: string): string | null => {
  const answer = answers[question];
  return answer === undefined ? null : String(answer);
};

const listedPlatform = (name: string | null, on: Day, pilot: Pilot) =>
  platformsOn(on, pilot).find((each) => each.nameZh === name || each.platform === name);

/** Codes of the platforms that somebody typed, for the events, which hold no free text: `other` for those not on the
 *  national list. */
export const platformCodes = (typed: string, on: Day, pilot: Pilot): string[] => [
  ...new Set(platformList(typed).map((name) => listedPlatform(name, on, pilot)?.platform ?? 'other')),
];

/** The platform as the national list names it; another name is kept as it was typed, it names a company, not a person. */
const platformFacts = (
  name: string | null,
  on: Day,
  pilot: Pilot,
): { platform: string | null; industry: PilotIndustry | null } => {
  const row = listedPlatform(name, on, pilot);
  return { platform: row?.platform ?? name, industry: row ? industryOn(row.industry, on, pilot) : null };
};

export function claimFacts(kind: ReportForm['kind'], answers: Answers, today: Day, pilot: Pilot): ClaimFacts {
  switch (kind) {
    case 'injury': {
      const accidentOn = text(answers, 'accidentOn') ?? today;
      return {
        accidentOn,
        accidentAt: `${accidentOn}T${text(answers, 'accidentTime')}:00+08:00`,
        ...platformFacts(text(answers, 'platform'), accidentOn, pilot),
        orderState: text(answers, 'orderState'),
        circumstance: circumstanceOf(answers),
        trafficAccident: answers.circumstance === 'traffic',
        hospitalised: answers.treatment === 'inpatient',
      };
    }
    case 'wages':
      return {
        ...platformFacts(text(answers, 'platform'), today, pilot),
        fromMonth: text(answers, 'fromMonth'),
        toMonth: text(answers, 'toMonth'),
        amountFen: Number(answers.amountFen),
        category: categoryOf(answers),
        mode: text(answers, 'mode'),
        continuing: answers.working === 'yes',
        endedOn: text(answers, 'endedOn'),
        parallel: text(answers, 'parallel'),
        employerNamed: answers.company !== undefined,
        consentNamed: answers.consentNamed === 'yes',
        affected: answers.affected === undefined ? null : Number(answers.affected),
      };
    case 'enrolment':
      return {
        platforms: text(answers, 'platforms'),
        industry: text(answers, 'industry'),
        city: text(answers, 'city'),
      };
  }
}

/** Where the claim belongs: the place of the injury (受伤地), of the work (用工所在地) or of the orders (接单地). */
export const claimRegion = (answers: Answers): RegionCode => String(answers.district ?? answers.city);
