import type { Calendar } from '@/domain/calendar/calendar';
import type { Day } from '@/domain/kernel/days';
import type { Actor, Flag, Recipient, RefusalCode } from './codes';
import type { FactSpecs, FactsOf } from './facts';
import type { NoticeTemplate } from './notice-templates';

/** A procedure (办理程序) is one table: states, events, who may take them, under which conditions, and what follows.
 *  step.ts and clocks.ts read the table and know no procedure by name; another one is another table. */

export const procedureIds = ['injury', 'wages', 'enrolment'] as const;
export type ProcedureId = (typeof procedureIds)[number];

/** A condition (条件) of a step. `reads` are the facts on which it rests, so that a control is hidden only when these
 *  are known. `holds` is called with checked facts. */
export type Guard<F extends FactSpecs> = {
  code: RefusalCode;
  reads: readonly (keyof F & string)[];
  holds(facts: FactsOf<F>, on: Day, actor: string, calendar: Calendar): boolean;
};

export type FlagRule<F extends FactSpecs> = { flag: Flag; when?(facts: FactsOf<F>, on: Day): boolean };

/** `roll`: a last day that is not a working day moves to the next one (民法典 art. 203). Working days never need it. */
export type ClockLength = { amount: number; unit: 'working_day' | 'day' | 'month' | 'year'; roll: boolean };

/** How an event changes a clock (期限). `start` acts on a clock that is not open, all others on one that is.
 *  - `from`: day zero; without it the day of the event, for `extend` the day zero of the running clock
 *  - `length`: without it the length in the clock's own row
 *  - `dueFact`: the last day is itself a fact, nothing is counted
 *  - `undated`: day zero is not known yet, so there is no last day yet
 *  - `ifOpen`: only while that other clock is open
 *  - `rest`: every open clock that the event does not name */
export type ClockChange<Clock extends string = string, Fact extends string = string> =
  | {
      clock: Clock;
      entry: 'start' | 'extend';
      from?: { fact: Fact } | { claim: 'accidentOn' } | 'event';
      length?: ClockLength | { fact: Fact; lengths: Readonly<Record<string, ClockLength>> };
      dueFact?: Fact;
      undated?: true;
      ifOpen?: Clock;
    }
  | { clock: Clock; entry: 'pause' | 'resume' | 'met' | 'missed' | 'cancelled' }
  | { clock: 'rest'; entry: 'cancelled' };

/** Mark of the specification: primary, official relay, secondary, frame (工伤保险条例), uncertain, own design. */
export type Mark = 'P' | 'O' | 'S' | 'F' | 'U' | 'D';

/** One deadline. Without a length on file there is no last day. A `duty` missed is somebody's fault and is told; a
 *  `right` only lapses. */
export type ClockSpec = {
  rule: string;
  source: { document: string; section: string };
  mark: Mark;
  length: ClockLength | null;
  kind: 'duty' | 'right';
  /** Who has to act before it runs out. */
  actor: Actor;
  /** Whom a missed date tells, and how many working days after it. */
  missedTells: readonly { to: Recipient; template: NoticeTemplate; workingDaysAfter: number }[];
  /** Working days after the start at which whoever has to act is reminded. */
  remindAfterWorkingDays?: number;
};

/** Names of values that the text needs: facts of the event, `receiptNumber`, `due`, or a clock, which stands for its
 *  last day (notices.ts collects them). */
export type NoticeSpec = { to: Recipient; template: NoticeTemplate; facts: readonly string[] };

export type Return = { readonly fact: 'previousState'; readonly leftBy: string };

export type EventRule<
  State extends string = string,
  EventActor extends string = string,
  Clock extends string = string,
  F extends FactSpecs = FactSpecs,
> = {
  from: readonly State[];
  actors: readonly EventActor[];
  /** One state, one for each start, or the state that a fact names: that in which `leftBy` found the claim. */
  to: State | { readonly [From in State]?: State } | Return;
  facts: F;
  guards: readonly Guard<NoInfer<F>>[];
  flags?: readonly FlagRule<NoInfer<F>>[];
  /** Fact whose list is the notice of missing papers (一次性告知). */
  noticeItems?: keyof NoInfer<F> & string;
  /** Code for a state from which the law refuses the step for a reason of its own. */
  refusedFrom?: { readonly [From in State]?: RefusalCode };
  /** Recorded only with the approval of a second person (审批). */
  approval?: true;
  /** Fact that holds the step's due date when the event itself starts no clock. */
  dueFact?: keyof NoInfer<F> & string;
  clocks: readonly ClockChange<Clock, keyof NoInfer<F> & string>[];
  notices: readonly NoticeSpec[];
};

export type Procedure<
  State extends string = string,
  Event extends string = string,
  EventActor extends string = string,
  Clock extends string = string,
> = {
  id: ProcedureId;
  version: 1;
  initial: State;
  /** terminal: nobody owes a step here any more, though it may be reopened. */
  states: Readonly<Record<State, { terminal: boolean }>>;
  actors: readonly EventActor[];
  events: Readonly<Record<Event, EventRule<State, EventActor, Clock>>>;
  clocks: Readonly<Record<Clock, ClockSpec>>;
};

/** Checks one event of a table against its states, actors, clocks and its own facts. */
export const eventOf =
  <State extends string, EventActor extends Actor, Clock extends string>() =>
  <const F extends FactSpecs>(rule: EventRule<State, EventActor, Clock, F>): EventRule<State, EventActor, Clock> =>
    rule;

/** The return of an event that leads back, else undefined. */
export const returnOf = ({ to }: EventRule): Return | undefined =>
  typeof to === 'object' && 'leftBy' in to ? (to as Return) : undefined;

/** State reached from `state`; undefined for a return, whose state a fact names. */
export function fixedTarget(rule: EventRule, state: string): string | undefined {
  if (typeof rule.to === 'string') return rule.to;
  return returnOf(rule) ? undefined : (rule.to as Readonly<Record<string, string>>)[state];
}

/** Guard: the fact has to be true. */
export const must = <const Fact extends string>(fact: Fact, code: RefusalCode) => ({
  code,
  reads: [fact] as const,
  holds: (facts: Readonly<Record<Fact, unknown>>): boolean => facts[fact] === true,
});

/** Guard: the fact must not be true; an optional fact that was not given is not. */
export const mustNot = <const Fact extends string>(fact: Fact, code: RefusalCode) => ({
  code,
  reads: [fact] as const,
  holds: (facts: Readonly<Record<Fact, unknown>>): boolean => facts[fact] !== true,
});
