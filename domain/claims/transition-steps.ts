import type { Calendar } from '@/domain/calendar/calendar';
import { calendarAssumptions, calendarSources } from '@/domain/calendar/calendar-sources';
import { addDays } from '@/domain/kernel/days';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { stepSources } from './step-sources';
import type { EventRule, Procedure } from './procedure';
import type { StepInput, StepOutcome } from './step';

const term = { term: '办理程序', termEn: 'Procedure' };

/** Which test of the table decided on a step, and what follows from one that was taken. */
export function explainedStep(
  procedure: Procedure,
  input: StepInput,
  outcome: StepOutcome,
  calendar: Calendar,
): StepOutcome & Explaining {
  const rule = procedure.events[input.event];
  const steps = !rule
    ? []
    : outcome.allowed
      ? [
          takenStep(procedure, input, outcome),
          ...flagSteps(procedure, input, outcome),
          ...dueSteps(procedure, rule, input, outcome, calendar),
        ]
      : [refusedStep(procedure, rule, input, outcome)];
  return { ...outcome, steps, assumptions: calendarAssumptions(outcome) };
}

function refusedStep(procedure: Procedure, rule: EventRule, input: StepInput, { code }: StepOutcome): Step {
  const { state, event, actor, on } = input;
  const test = !rule.from.includes(state) ? 'state' : !rule.actors.includes(actor) ? 'actor' : 'guard';
  const guard = test === 'guard' ? rule.guards.find((each) => each.code === code) : undefined;
  const facts = (guard?.reads ?? []).map((name): [string, number | string | null] => [name, told(input.facts[name])]);
  return {
    rule: `${procedure.id}.transition.${test}`,
    ...term,
    inputs: { state, event, actor, on, ...Object.fromEntries(facts) },
    output: code,
    unit: 'text',
    sources: stepSources(procedure.id, event),
  };
}

/** A fact as a step can hold it. */
function told(fact: unknown): number | string | null {
  if (typeof fact === 'number' || typeof fact === 'string') return fact;
  if (typeof fact === 'boolean') return fact ? 'yes' : 'no';
  return Array.isArray(fact) ? fact.join('、') : null;
}

const takenStep = (procedure: Procedure, { state, event, actor, on }: StepInput, { next }: StepOutcome): Step => ({
  rule: `${procedure.id}.transition.taken`,
  ...term,
  inputs: { state, event, actor, on },
  output: next,
  unit: 'text',
  sources: stepSources(procedure.id, event),
});

const flagSteps = (procedure: Procedure, { event, on }: StepInput, { flags }: StepOutcome): Step[] =>
  flags.map((flag) => ({
    rule: `${procedure.id}.transition.flag`,
    term: '记录在案',
    termEn: 'Noted on the record',
    inputs: { event, on },
    output: flag,
    unit: 'text',
    sources: stepSources(procedure.id, event),
  }));

/** Whether the last day is itself a fact of the step. */
const isDayStated = ({ dueFact, clocks }: EventRule): boolean =>
  dueFact !== undefined ||
  clocks.some((change) => (change.entry === 'start' || change.entry === 'extend') && change.dueFact !== undefined);

/** The last day that the step sets. A day that was stated as a fact needs no calendar. */
function dueSteps(
  procedure: Procedure,
  rule: EventRule,
  { event, on }: StepInput,
  { due }: StepOutcome,
  calendar: Calendar,
): Step[] {
  if (due === null) return [];
  const isStated = isDayStated(rule);
  return [
    {
      rule: `${procedure.id}.transition.${isStated ? 'dueStated' : 'due'}`,
      term: '期限届满日',
      termEn: 'Last day',
      inputs: { event, on },
      output: due,
      unit: 'date',
      sources: [
        ...stepSources(procedure.id, event),
        ...(isStated ? [] : calendarSources(addDays(on, 1), due, calendar)),
      ],
    },
  ];
}
