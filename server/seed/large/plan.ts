import type { Calendar } from '@/domain/calendar/calendar';
import { kindOfDay } from '@/domain/calendar/working-days';
import { addDays, type Day } from '@/domain/kernel/days';
import { cityChoices, deskOf, provinceOf, type RegionCode } from '@/domain/regions/regions';
import { bytesOf, lookupCodeOf, pick, receiptOf, uuidOf } from './derive';
import { personId } from './person';
import { scripts, type Script } from './scripts';
import { lengthOf, walk, type Walk } from './walk';

export type LargeSize = { seed: string; workers: number; claims: number; today: Day };

/** A claim of the large data: who and where follow from its number, what happened from its script and first day. Most tables
 *  need little of it, so the rest is worked out when it is asked for. */
export class PlannedClaim {
  constructor(
    private readonly size: LargeSize,
    readonly index: number,
    readonly bytes: Buffer,
    readonly city: { region: RegionCode; desk: RegionCode },
    readonly walk: Walk,
  ) {}

  /** Minutes after midnight at which its first event happens. */
  get minute(): number {
    return 9 * 60 + this.bytes[31]!;
  }
  get id(): string {
    return uuidOf(this.bytes);
  }
  get receiptNumber(): string {
    return receiptOf(this.bytes, Number(this.walk.startedOn.slice(0, 4)));
  }
  get lookupCode(): string {
    return lookupCodeOf(this.bytes);
  }
  /** The first claims go round all workers; with more claims than workers some have several. */
  get ownerId(): string {
    return personId(this.size.seed, this.index % this.size.workers);
  }
}

const recentSpan = 30;
const wholeSpan = 380;

/** Working days before `today`, latest first. */
function workingDaysBefore(today: Day, count: number, calendar: Calendar): Day[] {
  const days: Day[] = [];
  for (let day = addDays(today, -1); days.length < count; day = addDays(day, -1))
    if (kindOfDay(day, calendar).workingDay) days.push(day);
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
    private readonly calendar: Calendar,
  ) {
    this.days = workingDaysBefore(size.today, wholeSpan + longest, calendar);
    this.cities = cityChoices
      .flatMap(({ cities }) => cities.map(({ code }) => ({ region: code, desk: deskOf(code, worked) })))
      .filter(({ region, desk }) => desk === provinceOf(region));
  }

  claim(index: number): PlannedClaim {
    const bytes = bytesOf(this.size.seed, 'claim', index);
    const script = byWeight[pick(bytes, 25, byWeight.length)]!;
    const endedAgo = pick(bytes, 27, script.recent ? recentSpan : wholeSpan);
    const startedOn = this.days[endedAgo + lengthOf(script)]!;
    const city = this.cities[pick(bytes, 29, this.cities.length)]!;
    return new PlannedClaim(this.size, index, bytes, city, this.walkOf(script, startedOn));
  }

  private walkOf(script: Script, startedOn: Day): Walk {
    const ofScript = this.walks.get(script) ?? new Map<Day, Walk>();
    this.walks.set(script, ofScript);
    const known = ofScript.get(startedOn) ?? walk(script, startedOn, this.size.today, this.calendar);
    ofScript.set(startedOn, known);
    return known;
  }
}
