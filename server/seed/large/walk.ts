import type { Calendar } from '@/domain/calendar/calendar';
import { addWorkingDays } from '@/domain/calendar/working-days';
import { clockEntries, markMissed, openClocksAfter, type ClockEntry, type OpenClock } from '@/domain/claims/clocks';
import { noticesFor, type Notice } from '@/domain/claims/notices';
import type { Procedure } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { tryStep } from '@/domain/claims/step';
import { isError } from '@/domain/kernel/input';
import { addDays, type Day } from '@/domain/kernel/days';
import type { Script, ScriptStep } from './scripts';

export type WalkedEvent = {
  seq: number;
  on: Day;
  step: ScriptStep;
  fromState: string;
  toState: string;
  needsApproval: boolean;
  facts: Record<string, unknown>;
  /** Those of the facts that a person asserts: what a decision proposes. */
  asserted: Record<string, unknown>;
  flags: readonly string[];
  notices: readonly Notice[];
};
export type WalkedClock = Pick<OpenClock, 'clock' | 'startedOn' | 'dueOn' | 'provisional' | 'memo'> & {
  state: 'running' | 'paused' | 'met' | 'missed' | 'cancelled';
};
export type WalkedEntry = { clock: number; number: number; eventSeq: number | null; entry: ClockEntry };

/** A claim's whole history by the rules of its procedure. Claims of one script that began on one day share it. */
export type Walk = {
  script: Script;
  startedOn: Day;
  state: string;
  open: boolean;
  nextDue: Day | null;
  events: readonly WalkedEvent[];
  clocks: readonly WalkedClock[];
  entries: readonly WalkedEntry[];
};

/** Stands in notices where each claim's own number goes. */
export const receiptPlaceholder = 'AY0000000000000';

const running = { start: 'running', resume: 'running', extend: 'running', pause: 'paused' } as const;

class Ledger {
  readonly clocks: WalkedClock[] = [];
  readonly entries: WalkedEntry[] = [];
  open: OpenClock[] = [];
  private readonly current = new Map<string, number>();

  add(entries: readonly ClockEntry[], eventSeq: number | null): void {
    for (const entry of entries) {
      const { clock, dueOn, provisional, memo } = entry;
      if (entry.entry === 'start') {
        this.current.set(clock, this.clocks.length);
        this.clocks.push({ clock, startedOn: entry.on, state: 'running', dueOn, provisional, memo });
      }
      const index = this.current.get(clock)!;
      const kept = this.clocks[index]!;
      const state = entry.entry in running ? running[entry.entry as keyof typeof running] : entry.entry;
      Object.assign(kept, { state, dueOn, provisional, memo });
      const number = this.entries.filter((each) => each.clock === index).length + 1;
      this.entries.push({ clock: index, number, eventSeq, entry });
    }
    this.open = openClocksAfter(this.open, entries);
  }

  due = (clock: string): Day | undefined => this.clocks.findLast((each) => each.clock === clock)?.dueOn ?? undefined;
}

/** Throws when the procedure refuses a step: then the script is wrong. */
export function walk(script: Script, startedOn: Day, today: Day, calendar: Calendar): Walk {
  const procedure: Procedure = procedures[script.procedure];
  const ledger = new Ledger();
  const events: WalkedEvent[] = [];
  let state = procedure.initial;
  let on = startedOn;
  for (const step of script.steps) {
    if (step.after > 0) on = addWorkingDays(on, step.after, calendar).due;
    const day = on;
    const later = (workingDays: number) => addWorkingDays(day, workingDays, calendar).due;
    const facts = step.facts?.({ on, later, due: ledger.due }) ?? {};
    const { event, actor } = step;
    const outcome = tryStep(procedure, { state, event, actor, on, facts }, calendar);
    if (isError(outcome) || !outcome.allowed)
      throw new Error(`${script.procedure} ${event}: ${JSON.stringify(outcome)}`);
    const claim = { accidentOn: startedOn };
    const entries = clockEntries(procedure, { event, on, facts, claim, open: ledger.open }, calendar);
    const seq = events.length + 1;
    ledger.add(entries, seq);
    const references = { receiptNumber: receiptPlaceholder };
    const notices = noticesFor(procedure, { event, on, facts, outcome, entries, references });
    const rule = procedure.events[event]!;
    const asserted = Object.fromEntries(Object.entries(facts).filter(([name]) => rule.facts[name]?.from === 'form'));
    const needsApproval = rule.approval === true;
    const { next: toState, flags } = outcome;
    events.push({ seq, on, step, fromState: state, toState, needsApproval, facts, asserted, flags, notices });
    state = outcome.next;
  }
  for (const clock of ledger.open)
    if (clock.state === 'running' && clock.dueOn !== null && clock.dueOn < today)
      ledger.add(markMissed(procedure, [clock], addDays(clock.dueOn, 1)), null);
  const owed = ledger.clocks.flatMap(({ state, dueOn }) =>
    dueOn !== null && (state === 'running' || state === 'missed') ? [dueOn] : [],
  );
  return {
    ...{ script, startedOn, state, events, clocks: ledger.clocks, entries: ledger.entries },
    open: !procedure.states[state]!.terminal,
    nextDue: owed.toSorted()[0] ?? null,
  };
}

/** Working days that a script takes from its first step to its last. */
export function lengthOf(script: Script): number {
  const known = lengths.get(script) ?? script.steps.reduce((sum, { after }) => sum + after, 0);
  lengths.set(script, known);
  return known;
}
const lengths = new Map<Script, number>();
