import type { Calendar } from '@/domain/calendar/calendar';
import { isRealDay } from '@/domain/kernel/days';
import type { Day } from '@/domain/kernel/days';
import { inputError, isError } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';
import { dueOfStep } from './clocks';
import type { Flag, RefusalCode } from './codes';
import { readFact, readFacts } from './facts';
import type { FactsOf, FactSpecs } from './facts';
import { fixedTarget, returnOf } from './procedure';
import type { EventRule, Procedure } from './procedure';

type Facts = Readonly<Record<string, unknown>>;

export type StepInput = { state: string; event: string; actor: string; on: Day; facts: Facts };
export type StepOutcome = {
  allowed: boolean;
  code: 'OK' | RefusalCode;
  /** Unchanged when the step is refused. */
  next: string;
  flags: Flag[];
  /** 一次性告知: each missing paper once, in order. */
  noticeItems: string[];
  due: Day | null;
  provisional: boolean;
};

/** One step of a procedure: state, actor, facts, guards, in this order (operations.md 5 and 6, *.transition). Facts that
 *  are missing or of a wrong type are an error with the field `facts.x`; a refusal is an outcome with its code. */
export function tryStep(
  procedure: Procedure,
  { state, event, actor, on, facts }: StepInput,
  calendar: Calendar,
): StepOutcome | OperationError {
  const rule = own(procedure.events, event);
  if (!rule) return inputError('INVALID_VALUE', 'event');
  if (typeof on !== 'string' || !isRealDay(on)) return inputError('INVALID_DATE', 'on');
  if (!rule.from.includes(state)) return refused(state, own(rule.refusedFrom ?? {}, state) ?? 'BAD_STATE');
  if (!rule.actors.includes(actor)) return refused(state, 'BAD_ACTOR');

  const read = readFacts(rule.facts, facts);
  if (isError(read)) return read;
  const checked = read as FactsOf<FactSpecs>;
  const failing = rule.guards.find((guard) => !guard.holds(checked, on, actor, calendar));
  return failing ? refused(state, failing.code) : taken(procedure, rule, { state, on, facts: checked }, calendar);
}

/** An own entry of a table only: no state or event is ever found on a prototype. */
const own = <T>(table: Readonly<Record<string, T | undefined>>, key: string): T | undefined =>
  typeof key === 'string' && Object.hasOwn(table ?? {}, key) ? table[key] : undefined;

const refused = (state: string, code: RefusalCode): StepOutcome => ({
  allowed: false,
  code,
  next: state,
  flags: [],
  noticeItems: [],
  due: null,
  provisional: false,
});

type Taken = { state: string; on: Day; facts: FactsOf<FactSpecs> };

function taken(procedure: Procedure, rule: EventRule, { state, on, facts }: Taken, calendar: Calendar): StepOutcome {
  const items = rule.noticeItems ? (facts[rule.noticeItems] as readonly string[]) : [];
  return {
    allowed: true,
    code: 'OK',
    next: nextState(rule, state, facts),
    flags: (rule.flags ?? []).filter(({ when }) => !when || when(facts, on)).map(({ flag }) => flag),
    noticeItems: [...new Set(items)],
    ...dueOfStep(procedure, rule, { facts, on }, calendar),
  };
}

function nextState(rule: EventRule, state: string, facts: Facts): string {
  const back = returnOf(rule);
  return back ? String(facts[back.fact]) : (fixedTarget(rule, state) ?? state);
}

export type AvailableEvent = {
  event: string;
  actor: string;
  /** Facts that the event's form has to ask for, optional ones included. */
  missing: string[];
};

/** The events that state, actors and the facts known so far permit: every button, and no other. A fact that only the
 *  system can know has to be among `known`; a fact that a person asserts may still be missing. */
export function availableEvents(
  procedure: Procedure,
  { state, actors, on, known }: { state: string; actors: readonly string[]; on: Day; known: Facts },
  calendar: Calendar,
): AvailableEvent[] {
  if (typeof on !== 'string' || !isRealDay(on)) return [];
  return Object.entries(procedure.events)
    .filter(([, rule]) => rule.from.includes(state))
    .flatMap(([event, rule]) => {
      const facts = knownFacts(rule.facts, known);
      if (!facts) return [];
      return rule.actors
        .filter((actor) => actors.includes(actor) && mayHold(rule, facts.values, { on, actor }, calendar))
        .map((actor) => ({ event, actor, missing: facts.missing }));
    });
}

/** The known facts an event needs, or undefined when one that only the system can supply is lacking. */
function knownFacts(specs: FactSpecs, known: Facts): { values: Map<string, unknown>; missing: string[] } | undefined {
  const values = new Map<string, unknown>();
  const missing: string[] = [];
  for (const [name, spec] of Object.entries(specs)) {
    const given = own(known, name);
    const value = readFact(spec, given);
    const unreadable = value === undefined && given !== undefined && given !== null;
    if (spec.from === 'form' && value === undefined) missing.push(name);
    else if (value !== undefined || (spec.optional && !unreadable)) values.set(name, value);
    else return undefined;
  }
  return { values, missing };
}

/** False when a guard fails whose facts are all known. */
function mayHold(
  rule: EventRule,
  values: ReadonlyMap<string, unknown>,
  { on, actor }: { on: Day; actor: string },
  calendar: Calendar,
): boolean {
  const facts = Object.fromEntries(values) as FactsOf<FactSpecs>;
  return rule.guards.every(
    (guard) => guard.reads.some((name) => !values.has(name)) || guard.holds(facts, on, actor, calendar),
  );
}
