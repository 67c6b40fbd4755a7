import { describe, expect, it } from 'vitest';
import { procedureIds } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { transitionRows } from '@/domain/claims/transition-rows';
import { tryStep } from '../../support/on-shipped-calendar';
import { handTables, movesOf, words } from './hand-tables';

/** States from which the law refuses the event for a reason of its own. */
const ownRefusal: Record<string, string> = {
  'wages decide filed': 'ORDER_REQUIRED',
  'wages decide filed_extended': 'ORDER_REQUIRED',
};
const alwaysRefused: Record<string, string> = { 'injury request_more SUPPLEMENT_REQUESTED': 'ONE_TIME_NOTICE_ONLY' };

describe.each(procedureIds)('%s: every state, event and actor', (id) => {
  const procedure = procedures[id];
  const table = handTables[id];

  it('has the states, events and actors of the specification', () => {
    expect(Object.keys(procedure.states)).toEqual(words(table.states));
    expect([...procedure.actors]).toEqual(words(table.actors));
    expect(Object.keys(procedure.events)).toEqual(table.moves.map(({ event }) => event));
  });

  it.each(table.moves)('$event', (move) => {
    const targets = movesOf(move);
    for (const state of words(table.states)) {
      for (const actor of words(table.actors)) {
        const key = `${id} ${move.event} ${state}`;
        const outcome = tryStep(procedure, { state, event: move.event, actor, on: table.on, facts: move.facts ?? {} });
        const mayAct = words(move.actors).includes(actor);
        const to = targets.get(state);
        const code =
          to !== undefined
            ? mayAct
              ? 'OK'
              : 'BAD_ACTOR'
            : key in alwaysRefused
              ? mayAct
                ? alwaysRefused[key]
                : 'BAD_ACTOR'
              : (ownRefusal[key] ?? 'BAD_STATE');
        expect(outcome, `${key} ${actor}`).toMatchObject({
          allowed: code === 'OK',
          code,
          next: code === 'OK' ? to : state,
        });
      }
    }
  });
});

describe('transition rows', () => {
  const key = (row: { procedure: string; fromState: string; event: string; actor: string; toState: string }) =>
    `${row.procedure}: ${row.fromState} -${row.event}/${row.actor}-> ${row.toState}`;

  const byHand = procedureIds.flatMap((procedure) =>
    handTables[procedure].moves.flatMap((move) =>
      [...movesOf(move)].flatMap(([fromState, toState]) =>
        words(move.actors).map((actor) => ({
          procedure,
          fromState,
          event: move.event,
          actor,
          toState,
          approval: move.approval === true,
        })),
      ),
    ),
  );
  const returns = ['submitted', 'filed', 'filed_extended'].map((toState) => ({
    procedure: 'wages' as const,
    fromState: 'mediating',
    event: 'mediation_fail',
    actor: 'mediator',
    toState,
    approval: false,
  }));
  const expected = [...byHand.filter(({ event }) => event !== 'mediation_fail'), ...returns];

  it('are exactly the moves of the specification', () => {
    expect(transitionRows().map(key).sort()).toEqual(expected.map(key).sort());
    expect(new Set(transitionRows().map(key)).size).toBe(transitionRows().length);
  });

  it('need approval where two have to decide', () => {
    const needing = (rows: { procedure: string; event: string }[]) =>
      [...new Set(rows.map((row) => `${row.procedure} ${row.event}`))].sort();
    expect(needing(transitionRows().filter((row) => row.needsApproval))).toEqual([
      'enrolment refuse',
      'injury decide_no',
      'injury decide_yes',
      'injury refuse',
      'injury revoke',
      'wages decide',
      'wages order_payment',
      'wages refuse',
      'wages revoke',
    ]);
    expect(needing(expected.filter((row) => row.approval))).toEqual(
      needing(transitionRows().filter((row) => row.needsApproval)),
    );
  });

  it('start only from the initial state, and return only from mediation', () => {
    const initial = new Map([
      ['injury', 'NONE'],
      ['wages', 'draft'],
      ['enrolment', 'draft'],
    ]);
    for (const row of transitionRows()) {
      expect(row.initial, key(row)).toBe(row.fromState === initial.get(row.procedure));
      expect(row.returnsFrom, key(row)).toBe(row.event === 'mediation_fail' ? 'start_mediation' : null);
      expect(row.version).toBe(1);
    }
  });

  it('have no row for the event that is always refused', () => {
    expect(transitionRows().filter(({ event }) => event === 'request_more')).toEqual([]);
  });
});

it('mediation goes back to each state it can have come from', () => {
  for (const previousState of ['submitted', 'filed', 'filed_extended']) {
    const facts = { previousState, previousDue: '2026-07-10' };
    const step = { state: 'mediating', event: 'mediation_fail', actor: 'mediator', on: '2026-05-06', facts };
    expect(tryStep(procedures.wages, step)).toMatchObject({
      next: previousState,
      due: '2026-07-10',
      provisional: false,
    });
  }
});

it('only reopening leaves a terminal state, and every other state but one has a way on', () => {
  for (const id of procedureIds) {
    for (const [state, { terminal }] of Object.entries(procedures[id].states)) {
      const leaving = transitionRows().filter(
        (row) => row.procedure === id && row.fromState === state && row.event !== 'reopen',
      );
      // The appraisal is a proceeding of its own: the case stays open with no event here.
      if (state === 'APPRAISAL_REQUESTED') expect([terminal, leaving.length]).toEqual([false, 0]);
      else expect(leaving.length === 0, `${id} ${state}`).toBe(terminal);
    }
  }
});
