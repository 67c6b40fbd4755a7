import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactSpec } from '@/domain/claims/facts';
import { procedureIds } from '@/domain/claims/procedure';
import type { Procedure } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { availableEvents, tryStep } from '../../support/on-shipped-calendar';
import { handTables } from './hand-tables';

const { calendar } = shippedRuleBook;

/** Values on both sides of every edge, for the day 2026-06-16. */
const on = '2026-06-16';
const days = ['2026-01-05', '2026-06-01', '2026-06-15', '2026-06-16', '2026-06-17'];
const valuesOf = (spec: FactSpec): unknown[] => {
  const typed = {
    bool: [true, false],
    date: days,
    fen: [0, 1],
    int: [4999, 5000, 10_000, 10_001],
    word: [...(spec.words ?? ['x'])],
    words: spec.notEmpty ? [['a'], ['a', 'b']] : [[], ['a'], ['a', 'b']],
    region: ['330106'],
  }[spec.type];
  return spec.optional ? [undefined, ...typed] : typed;
};

type Facts = Record<string, unknown>;
const everyChoice = (specs: [string, FactSpec][]): Facts[] =>
  specs.reduce<Facts[]>(
    (choices, [name, spec]) => choices.flatMap((facts) => valuesOf(spec).map((value) => ({ ...facts, [name]: value }))),
    [{}],
  );

const isAllowed = (procedure: Procedure, step: { state: string; event: string; actor: string; facts: Facts }) => {
  const outcome = tryStep(procedure, { ...step, on });
  return 'allowed' in outcome && outcome.allowed;
};

describe.each(procedureIds)('%s: controls and refusals come from one table', (id) => {
  const procedure = procedures[id];
  const states = Object.keys(procedure.states);

  it.each(Object.keys(procedure.events))('%s is offered exactly when some answer on its form succeeds', (event) => {
    const { facts: specs } = procedure.events[event]!;
    const system = Object.entries(specs).filter(([, spec]) => spec.from === 'system');
    const form = Object.entries(specs).filter(([, spec]) => spec.from === 'form');
    const answers = everyChoice(form);
    for (const known of everyChoice(system)) {
      for (const state of states) {
        const offered = availableEvents(procedure, { state, actors: procedure.actors, on, known });
        for (const actor of procedure.actors) {
          const control = offered.find((each) => each.event === event && each.actor === actor);
          const succeeds = answers.some((facts) =>
            isAllowed(procedure, { state, event, actor, facts: { ...known, ...facts } }),
          );
          expect(control !== undefined, `${event} on ${state} by ${actor} knowing ${JSON.stringify(known)}`).toBe(
            succeeds,
          );
          if (control) expect(control.missing).toEqual(form.map(([name]) => name));
        }
      }
    }
  });

  it('with every fact known, offers exactly what succeeds', () => {
    const someFacts = fc.constantFrom(...Object.keys(procedure.events)).chain((event) => {
      const specs = Object.entries(procedure.events[event]!.facts);
      const facts = fc.record(
        Object.fromEntries(specs.map(([name, spec]) => [name, fc.constantFrom(...valuesOf(spec))])),
      );
      return fc.record({
        event: fc.constant(event),
        facts: facts as fc.Arbitrary<Facts>,
        state: fc.constantFrom(...states),
        actor: fc.constantFrom(...procedure.actors),
      });
    });
    fc.assert(
      fc.property(someFacts, (step) => {
        const offered = availableEvents(procedure, { state: step.state, actors: [step.actor], on, known: step.facts });
        const asked = offered.find(({ event }) => event === step.event);
        const unanswered = (asked?.missing ?? []).filter(
          (name) => !procedure.events[step.event]!.facts[name]!.optional,
        );
        expect(unanswered).toEqual([]);
        // An optional answer that was not given may still be asked for; without it the step is what tryStep says.
        if (asked?.missing.length) return;
        expect(asked !== undefined).toBe(isAllowed(procedure, step));
      }),
      { numRuns: 2000 },
    );
  });

  it('offers nothing when a fact that only the system knows is lacking or of a wrong type', () => {
    for (const [event, { facts, from, actors }] of Object.entries(procedure.events)) {
      const needed = Object.entries(facts).filter(([, spec]) => spec.from === 'system' && !spec.optional);
      const good = handTables[id].moves.find((move) => move.event === event)?.facts ?? {};
      for (const [name] of needed) {
        for (const wrong of [undefined, null, 7, 'never', {}]) {
          const known = { ...good, [name]: wrong };
          const offered = availableEvents(procedure, { state: from[0]!, actors, on, known }).map((each) => each.event);
          expect(offered, `${event} with ${name} ${String(wrong)}`).not.toContain(event);
        }
      }
    }
  });

  it('reads in a guard only the facts that the guard names', () => {
    for (const [event, rule] of Object.entries(procedure.events)) {
      const good: Facts = handTables[id].moves.find((move) => move.event === event)?.facts ?? {};
      for (const guard of rule.guards) {
        const read = new Set<string>();
        const watched = new Proxy(good, { get: (facts, name) => (read.add(String(name)), facts[String(name)]) });
        for (const actor of rule.actors) guard.holds(watched as never, handTables[id].on, actor, calendar);
        for (const name of read) expect(guard.reads, `${event} ${guard.code}`).toContain(name);
      }
    }
  });
});

it('offers a worker who is late the form that asks for the statement', () => {
  const known = { platformFiled: false, platformDeadline: '2026-04-01', workerDeadline: '2026-06-01' };
  expect(availableEvents(procedures.injury, { state: 'REPORTED', actors: ['worker', 'applicant'], on, known })).toEqual(
    [{ event: 'worker_files', actor: 'worker', missing: ['lateStatement'] }],
  );
  expect(
    availableEvents(procedures.injury, {
      state: 'REPORTED',
      actors: ['worker'],
      on,
      known: { ...known, platformFiled: true },
    }),
  ).toEqual([]);
});

describe('bad input never throws', () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withSparseArray: true });
  const event = fc.oneof(
    fc.constantFrom(...procedureIds.flatMap((id) => Object.keys(procedures[id].events))),
    anything,
  );
  const state = fc.oneof(
    fc.constantFrom(...procedureIds.flatMap((id) => Object.keys(procedures[id].states))),
    anything,
  );
  const factNames = [
    ...new Set(
      procedureIds.flatMap((id) => Object.values(procedures[id].events).flatMap(({ facts }) => Object.keys(facts))),
    ),
  ];
  const facts = fc.oneof(fc.dictionary(fc.constantFrom(...factNames), anything), anything);
  const when = fc.oneof(fc.constantFrom(on, '1900-01-01', '9999-12-31'), anything);
  const actors = procedureIds.flatMap((id) => [...procedures[id].actors]);

  it('in a step, in the offered events or in the ledger', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...procedureIds),
        state,
        event,
        fc.oneof(fc.constantFrom(...actors), anything),
        when,
        facts,
        (id, ...input) => {
          const [aState, anEvent, actor, aDay, someFacts] = input as [string, string, string, string, Facts];
          const outcome = tryStep(procedures[id], { state: aState, event: anEvent, actor, on: aDay, facts: someFacts });
          expect('error' in outcome || 'allowed' in outcome).toBe(true);
          expect(
            Array.isArray(availableEvents(procedures[id], { state: aState, actors, on: aDay, known: someFacts })),
          ).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('finds no %s in a table', (name) => {
    for (const id of procedureIds) {
      expect(tryStep(procedures[id], { state: 'draft', event: name, actor: 'worker', on, facts: {} })).toEqual({
        error: { code: 'INVALID_VALUE', field: 'event' },
      });
      const first = Object.keys(procedures[id].events)[0]!;
      expect(tryStep(procedures[id], { state: name, event: first, actor: 'worker', on, facts: {} })).toMatchObject({
        code: 'BAD_STATE',
        next: name,
      });
    }
  });
});
