import { kindOfDay } from '@/domain/calendar/working-days';
import { addDays, type Day } from '@/domain/kernel/days';
import { cityChoices, deskOf, provinceOf, type RegionCode } from '@/domain/regions/regions';
import { bytesOf, lookupCodeOf, pick, receiptOf, uuidOf } from './derive';
import { scripts, type Script } from './scripts';
import { lengthOf, walk, type Walk } from './walk';

export type LargeSize = { seed: string; workers: number; claims: number; today: Day };

/** A claim of the large data: who and where follow from its number, what happened from its script and first day. */
export type PlannedClaim = {
  index: number;
  id: string;
  receiptNumber: string;
  lookupCode: string;
  worker: number;
  region: RegionCode;
  desk: RegionCode;
  walk: Walk;
  /** Minutes after midnight at which its first event happens. */
  minute: number;
  bytes: Buffer;
};

const recentSpan = 30;
const wholeSpan = 380;

/** Working days before `today`, latest first. */
function workingDaysBefore(today: Day, count: number): Day[] {
  const days: Day[] = [];
  for (let day = addDays(today, -1); days.length < count; day = addDays(day, -1))
    if (kindOfDay(day).workingDay) days.push(day);
  return days;
}

const byWeight: readonly Script[] = scripts.flatMap((script) => Array<Script>(script.weight).fill(script));
const longest = Math.max(...scripts.map(lengthOf));

export class LargePlan {
  private readonly days: Day[];
  private readonly walks = new Map<Script, Map<Day, Walk>>();
  /** Cities whose claims a province's office works, so that offices which are there already keep theirs. */
  readonly cities: { region: RegionCode; desk: RegionCode }[];

  constructor(
    readonly size: LargeSize,
    worked: ReadonlySet<RegionCode>,
  ) {
    this.days = workingDaysBefore(size.today, wholeSpan + longest);
    this.cities = cityChoices
      .flatMap(({ cities }) => cities.map(({ code }) => ({ region: code, desk: deskOf(code, worked) })))
      .filter(({ region, desk }) => desk === provinceOf(region));
  }

  claim(index: number): PlannedClaim {
    const { seed, workers } = this.size;
    const bytes = bytesOf(seed, 'claim', index);
    const script = byWeight[pick(bytes, 25, byWeight.length)]!;
    const endedAgo = pick(bytes, 27, script.recent ? recentSpan : wholeSpan);
    const startedOn = this.days[endedAgo + lengthOf(script)]!;
    const city = this.cities[pick(bytes, 29, this.cities.length)]!;
    return {
      ...{ index, bytes, ...city },
      id: uuidOf(bytes),
      receiptNumber: receiptOf(bytes, Number(startedOn.slice(0, 4))),
      lookupCode: lookupCodeOf(bytes),
      // Most people have one claim; the rest falls where it falls.
      worker: index % workers,
      walk: this.walkOf(script, startedOn),
      minute: 9 * 60 + bytes[31]!,
    };
  }

  private walkOf(script: Script, startedOn: Day): Walk {
    const ofScript = this.walks.get(script) ?? new Map<Day, Walk>();
    this.walks.set(script, ofScript);
    const known = ofScript.get(startedOn) ?? walk(script, startedOn, this.size.today);
    ofScript.set(startedOn, known);
    return known;
  }
}
