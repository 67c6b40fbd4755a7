import type { Calendar } from '@/domain/calendar/calendar';
import { countWorkingDays } from '@/domain/calendar/working-days';
import { isRealDay } from '@/domain/kernel/days';
import type { Day } from '@/domain/kernel/days';
import { lastDay } from './last-day';
import type { Pause } from './last-day';
import type { ClockChange, ClockLength, ClockSpec, EventRule, Procedure, ProcedureId } from './procedure';
import { procedures } from './procedures';

/** Every clock of every procedure, with rule, source, mark and length. */
export const clockSpecs = {
  injury: procedures.injury.clocks,
  wages: procedures.wages.clocks,
  enrolment: procedures.enrolment.clocks,
} satisfies Record<ProcedureId, Readonly<Record<string, ClockSpec>>>;

/** What the last day is counted from, so that it can be counted again: after a suspension without losing a day, or when
 *  the calendar of a year is announced. `from` is null when there is nothing to count (day zero unknown, or the date
 *  itself was set by a person). */
export type ClockMemo = { from: Day | null; length: ClockLength | null; pauses: readonly Pause[] };

/** A clock that nobody has met or cancelled. A missed one is still owed. */
export type OpenClock = {
  clock: string;
  state: 'running' | 'paused' | 'missed';
  startedOn: Day;
  /** Null: no length on file, day zero unknown, or standing still. Such a clock sorts in a group of its own. */
  dueOn: Day | null;
  provisional: boolean;
  memo: ClockMemo;
};

/** One line of the ledger of deadlines (期限台账); only ever appended. */
export type ClockEntry = {
  clock: string;
  entry: 'start' | 'pause' | 'resume' | 'extend' | 'met' | 'missed' | 'cancelled';
  on: Day;
  dueOn: Day | null;
  provisional: boolean;
  rule: string;
  /** The event that caused it, `clock_ran_out`, `calendar_announced` or `calendar_corrected`. */
  reason: string;
  /** Who has to act before the clock runs out. */
  actor: string;
  memo: ClockMemo;
};

type Facts = Readonly<Record<string, unknown>>;
export type ClaimDays = { accidentOn?: Day };
type Step = { event: string; on: Day; facts: Facts; claim: ClaimDays; open: readonly OpenClock[] };
type Counted = { dueOn: Day | null; provisional: boolean; memo: ClockMemo };
type Dated = Extract<ClockChange, { entry: 'start' | 'extend' }>;

/** Entries to append when an event is recorded. Pure; facts and claim are those of the event's own transaction. */
export function clockEntries(procedure: Procedure, step: Step, calendar: Calendar): ClockEntry[] {
  const rule = Object.hasOwn(procedure.events, step.event) ? procedure.events[step.event] : undefined;
  if (!rule) return [];
  const named = new Set(rule.clocks.map((change) => change.clock));
  return rule.clocks.flatMap((change) => {
    if (change.clock !== 'rest') return entryOf(procedure, change, step, calendar);
    const others = step.open.filter((clock) => !named.has(clock.clock));
    return others.flatMap(({ clock }) => entryOf(procedure, { clock, entry: 'cancelled' }, step, calendar));
  });
}

function entryOf(procedure: Procedure, change: ClockChange, step: Step, calendar: Calendar): ClockEntry[] {
  const spec = procedure.clocks[change.clock];
  const open = step.open.find((clock) => clock.clock === change.clock);
  if (!spec || !takesPlace(change, open, step.open)) return [];
  const counted = countedBy(change, spec, open, step, calendar);
  const { on, event: reason } = step;
  return [{ clock: change.clock, entry: change.entry, on, ...counted, rule: spec.rule, reason, actor: spec.actor }];
}

/** A clock starts once; everything else needs it open, a resumption paused, a suspension running, a miss not yet noted. */
function takesPlace(change: ClockChange, open: OpenClock | undefined, all: readonly OpenClock[]): boolean {
  if ('ifOpen' in change && !all.some((clock) => clock.clock === change.ifOpen)) return false;
  switch (change.entry) {
    case 'start':
      return !open;
    case 'resume':
      return open?.state === 'paused';
    case 'pause':
      return open !== undefined && open.state !== 'paused';
    case 'missed':
      return open !== undefined && open.state !== 'missed';
    default:
      return open !== undefined;
  }
}

function countedBy(
  change: ClockChange,
  spec: ClockSpec,
  open: OpenClock | undefined,
  step: Step,
  calendar: Calendar,
): Counted {
  switch (change.entry) {
    case 'start':
    case 'extend':
      return dated(change, spec, open, step, calendar);
    case 'pause':
      return paused(open, step.on, calendar);
    case 'resume':
      return resumed(open, step.on, calendar);
    default:
      return unchanged(open);
  }
}

const nothingCounted: ClockMemo = { from: null, length: null, pauses: [] };

const unchanged = (open: OpenClock | undefined): Counted => ({
  dueOn: open?.dueOn ?? null,
  provisional: open?.provisional ?? false,
  memo: open?.memo ?? nothingCounted,
});

/** The day of the suspension is the first that does not count. */
function paused(open: OpenClock | undefined, on: Day, calendar: Calendar): Counted {
  const memo = open?.memo ?? nothingCounted;
  return counted({ ...memo, pauses: [...memo.pauses, { from: on, to: null }] }, calendar);
}

/** The day of the resumption counts again. */
function resumed(open: OpenClock | undefined, on: Day, calendar: Calendar): Counted {
  const memo = open?.memo ?? nothingCounted;
  const pauses = memo.pauses.map((pause) => (pause.to === null ? { ...pause, to: on } : pause));
  return counted({ ...memo, pauses }, calendar);
}

/** The last day by what was memorised of a clock; none when there is nothing to count. */
export function counted(memo: ClockMemo, calendar: Calendar): Counted {
  const end = memo.from && memo.length ? lastDay(memo.from, memo.length, memo.pauses, calendar) : null;
  return { dueOn: end?.due ?? null, provisional: end?.provisional ?? false, memo };
}

function dated(
  change: Dated,
  spec: ClockSpec,
  open: OpenClock | undefined,
  step: Omit<Step, 'open'>,
  calendar: Calendar,
): Counted {
  if (change.dueFact) return { dueOn: dayIn(step.facts, change.dueFact), provisional: false, memo: nothingCounted };
  const memo: ClockMemo = {
    from: change.undated ? null : dayZero(change, open, step),
    length: lengthOf(change, spec, step.facts),
    pauses: open?.memo.pauses ?? [],
  };
  return counted(memo, calendar);
}

function dayZero({ from, entry }: Dated, open: OpenClock | undefined, step: Omit<Step, 'open'>): Day | null {
  if (from === undefined) return entry === 'start' ? step.on : (open?.memo.from ?? null);
  if (from === 'event') return step.on;
  return 'fact' in from ? dayIn(step.facts, from.fact) : dayIn(step.claim, from.claim);
}

function lengthOf({ length }: Dated, spec: ClockSpec, facts: Facts): ClockLength | null {
  if (!length) return spec.length;
  if (!('fact' in length)) return length;
  const word = facts[length.fact];
  return (typeof word === 'string' && Object.hasOwn(length.lengths, word) && length.lengths[word]) || spec.length;
}

function dayIn(values: Facts, name: string): Day | null {
  const value = values[name];
  return typeof value === 'string' && isRealDay(value) ? value : null;
}

/** Due date that a step itself sets, as far as it can be told without the ledger: that of the first clock which the
 *  event starts or extends, or of the clock it returns to. */
export function dueOfStep(
  procedure: Procedure,
  rule: EventRule,
  { facts, on }: { facts: Facts; on: Day },
  calendar: Calendar,
): { due: Day | null; provisional: boolean } {
  if (rule.dueFact) return { due: dayIn(facts, rule.dueFact), provisional: false };
  const change = rule.clocks.find((each) => each.entry === 'start' || each.entry === 'extend');
  const spec = change && procedure.clocks[change.clock];
  if (!spec || (change.entry !== 'start' && change.entry !== 'extend')) return { due: null, provisional: false };
  const { dueOn, provisional } = dated(change, spec, undefined, { event: '', on, facts, claim: {} }, calendar);
  return { due: dueOn, provisional };
}

/** The open clocks after some entries. */
export function openClocksAfter(open: readonly OpenClock[], entries: readonly ClockEntry[]): OpenClock[] {
  const clocks = new Map(open.map((clock) => [clock.clock, clock]));
  for (const entry of entries) {
    const before = clocks.get(entry.clock);
    if (entry.entry === 'met' || entry.entry === 'cancelled') clocks.delete(entry.clock);
    else clocks.set(entry.clock, clockAfter(before, entry));
  }
  return [...clocks.values()];
}

function clockAfter(
  before: OpenClock | undefined,
  { clock, entry, on, dueOn, provisional, memo }: ClockEntry,
): OpenClock {
  const state = entry === 'pause' ? 'paused' : entry === 'missed' ? 'missed' : 'running';
  return { clock, state, startedOn: before?.startedOn ?? on, dueOn, provisional, memo };
}

const specFor = (procedure: Procedure, { clock }: OpenClock): ClockSpec | undefined => procedure.clocks[clock];

/** Entries for the running clocks whose last day has passed; each is noted once. */
export function markMissed(procedure: Procedure, open: readonly OpenClock[], today: Day): ClockEntry[] {
  return open.flatMap((clock) => {
    const spec = specFor(procedure, clock);
    if (!spec || clock.state !== 'running' || clock.dueOn === null || today <= clock.dueOn) return [];
    const { rule, actor } = spec;
    return [
      {
        clock: clock.clock,
        entry: 'missed' as const,
        on: today,
        ...unchanged(clock),
        rule,
        reason: 'clock_ran_out',
        actor,
      },
    ];
  });
}

/** Who is to be told on `today` of a date missed on `dueOn`: those whose working days after it are over. */
export function tellMissed(spec: ClockSpec, dueOn: Day, today: Day, calendar: Calendar): ClockSpec['missedTells'] {
  if (today <= dueOn) return [];
  const overdue = countWorkingDays(dueOn, today, calendar).workingDays;
  return spec.missedTells.filter(({ workingDaysAfter }) => overdue >= workingDaysAfter);
}

/** Whether whoever has to act is to be reminded on `today`, on a clock that has no last day to warn of. */
export function reminderIsDue(spec: ClockSpec, startedOn: Day, today: Day, calendar: Calendar): boolean {
  const after = spec.remindAfterWorkingDays;
  return after !== undefined && countWorkingDays(startedOn, today, calendar).workingDays >= after;
}

export type Alarm = {
  level: 'none' | 'green' | 'blue' | 'yellow' | 'red';
  /** Working days after today through the last day; negative when overdue; null without a date. */
  remainingWorkingDays: number | null;
  escalateTo: 'case_owner' | 'unit_head' | 'superior_authority' | null;
  provisional: boolean;
};

/** Alarm colour (红黄蓝预警) of a deadline (unpaid-wages 7.4); `none` for a clock without a date. */
export function alarmOf(due: Day | null, today: Day, calendar: Calendar): Alarm {
  if (due === null) return { level: 'none', remainingWorkingDays: null, escalateTo: null, provisional: false };
  const { workingDays: remainingWorkingDays, provisional } = countWorkingDays(today, due, calendar);
  return { ...colour(due, today, remainingWorkingDays), remainingWorkingDays, provisional };
}

function colour(due: Day, today: Day, remaining: number): Pick<Alarm, 'level' | 'escalateTo'> {
  if (today > due) return { level: 'red', escalateTo: remaining <= -5 ? 'superior_authority' : 'unit_head' };
  if (remaining > 5) return { level: 'green', escalateTo: null };
  return { level: remaining > 2 ? 'blue' : 'yellow', escalateTo: 'case_owner' };
}
