import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockSpecs, markMissed, openClocksAfter } from '@/domain/claims/clocks';
import type { ClaimDays, OpenClock } from '@/domain/claims/clocks';
import type { Pause } from '@/domain/claims/last-day';
import { procedureIds } from '@/domain/claims/procedure';
import type { ClockSpec, ProcedureId } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { addDays } from '@/domain/kernel/days';
import type { Day } from '@/domain/kernel/days';
import {
  kindOfDay,
  alarmOf,
  clockEntries,
  reminderIsDue,
  tellMissed,
  lastDay,
  workingDaysUsed,
  availableEvents,
  tryStep,
} from '../../support/on-shipped-calendar';
import { handTables } from './hand-tables';

type Happening = { event: string; on: Day; facts?: Record<string, unknown> };

/** The ledger of a claim after a chain of events. */
function ledger(id: ProcedureId, happenings: readonly Happening[], claim: ClaimDays = {}) {
  let open: OpenClock[] = [];
  const entries = happenings.flatMap(({ event, on, facts }) => {
    const added = clockEntries(procedures[id], { event, on, facts: facts ?? {}, claim, open });
    open = openClocksAfter(open, added);
    return added;
  });
  const clock = (name: string) => open.find((each) => each.clock === name);
  return { open, entries, clock, names: open.map((each) => each.clock).sort() };
}

describe('an injury case', () => {
  const report = { event: 'report', on: '2026-07-06' };
  const accept = { event: 'accept', on: '2026-09-14' };

  it('counts 30 days from the report and 90 from the accident', () => {
    const { clock, names } = ledger('injury', [report], { accidentOn: '2026-07-04' });
    expect(names).toEqual(['platform_filing', 'worker_filing']);
    // 5 August is a Wednesday; 4 July + 90 = 2 October, in the holiday, rolled to 8 October.
    expect(clock('platform_filing')).toMatchObject({ dueOn: '2026-08-05', provisional: false });
    expect(clock('worker_filing')).toMatchObject({ dueOn: '2026-10-08', provisional: false });
  });

  it('has no last day for the worker while the day of the accident is not known', () => {
    expect(ledger('injury', [report]).clock('worker_filing')).toMatchObject({ dueOn: null });
  });

  it('waits for acceptance without a date', () => {
    const { clock, entries } = ledger('injury', [report, { event: 'platform_files', on: '2026-07-10' }]);
    expect(clock('acceptance')).toMatchObject({ dueOn: null, provisional: false, state: 'running' });
    expect(entries.slice(2).map(({ clock, entry }) => `${clock} ${entry}`)).toEqual([
      'platform_filing met',
      'worker_filing cancelled',
      'acceptance start',
    ]);
  });

  it('decides in 30 working days from acceptance, fewer by track, whenever the track is set', () => {
    expect(ledger('injury', [accept]).clock('confirmation')).toMatchObject({ dueOn: '2026-10-30' });
    const triaged = (track: string, on: Day) =>
      ledger('injury', [accept, { event: 'triage', on, facts: { track } }]).clock('confirmation');
    expect(triaged('SMALL', '2026-09-15')).toMatchObject({ dueOn: '2026-09-16' });
    expect(triaged('CLEAR', '2026-09-18')).toMatchObject({ dueOn: '2026-09-22' });
    expect(triaged('STANDARD', '2026-09-18')).toMatchObject({ dueOn: '2026-10-30' });
  });

  it('stands still while suspended, and loses no day', () => {
    const suspended = ledger('injury', [accept, { event: 'suspend', on: '2026-09-21' }]);
    expect(suspended.clock('confirmation')).toMatchObject({ state: 'paused', dueOn: null });
    // Used: 15, 16, 17, 18 and Sunday 20 September; 25 days are left, the first on 2 November.
    expect(workingDaysUsed('2026-09-14', suspended.clock('confirmation')!.memo.pauses, '2026-12-01')).toBe(5);
    const resumed = ledger('injury', [
      accept,
      { event: 'suspend', on: '2026-09-21' },
      { event: 'resume', on: '2026-11-02' },
    ]);
    expect(resumed.clock('confirmation')).toMatchObject({
      state: 'running',
      dueOn: '2026-12-04',
      startedOn: '2026-09-14',
    });
  });

  it('keeps the suspension when the track is set afterwards', () => {
    const chain = [accept, { event: 'suspend', on: '2026-09-21' }, { event: 'resume', on: '2026-11-02' }];
    const clear = ledger('injury', [...chain, { event: 'triage', on: '2026-11-02', facts: { track: 'CLEAR' } }]);
    expect(clear.clock('confirmation')).toMatchObject({ dueOn: '2026-11-03' }); // 5 used, 2 left
  });

  it('runs the periods of review from the first service only', () => {
    const decided = [
      { event: 'decide_no', on: '2026-08-28' },
      { event: 'serve', on: '2026-08-31' },
    ];
    const once = ledger('injury', decided);
    expect(once.clock('reconsideration')).toMatchObject({ dueOn: '2026-10-30' });
    expect(once.clock('litigation')).toMatchObject({ dueOn: '2027-03-01', provisional: true });
    const twice = ledger('injury', [...decided, { event: 'serve', on: '2026-09-20' }]);
    expect(twice.open).toEqual(once.open);
  });

  it('leaves the court open for 15 days after a reconsideration, and not after a judgment', () => {
    const served = [
      { event: 'decide_no', on: '2026-08-28' },
      { event: 'serve', on: '2026-08-31' },
    ];
    const upheld = { event: 'review_upheld', on: '2026-11-20' };
    const asked = ledger('injury', [...served, { event: 'reconsideration', on: '2026-09-01' }]);
    expect(asked.names).toEqual(['litigation_after_reconsideration']);
    expect(asked.open[0]).toMatchObject({ dueOn: null });
    const reviewed = ledger('injury', [...served, { event: 'reconsideration', on: '2026-09-01' }, upheld]);
    expect(reviewed.open).toMatchObject([{ clock: 'litigation_after_reconsideration', dueOn: '2026-12-07' }]); // 5 December is a Saturday
    expect(ledger('injury', [...served, { event: 'lawsuit', on: '2026-09-01' }, upheld]).open).toEqual([]);
    // Serving the decision again after that does not bring the first periods back.
    expect(
      ledger('injury', [
        ...served,
        { event: 'reconsideration', on: '2026-09-01' },
        upheld,
        { event: 'serve', on: '2026-11-25' },
      ]).names,
    ).toEqual(['litigation_after_reconsideration']);
  });

  it('decides again with a date after a decision was set aside', () => {
    const chain = [
      { event: 'decide_yes', on: '2026-08-28' },
      { event: 'serve', on: '2026-08-31' },
      { event: 'reconsideration', on: '2026-09-01' },
    ];
    const { clock, names } = ledger('injury', [...chain, { event: 'review_set_aside', on: '2026-09-14' }]);
    expect(names).toEqual(['confirmation']);
    expect(clock('confirmation')).toMatchObject({ dueOn: '2026-10-30' });
  });
});

describe('a wage report', () => {
  const filed = [
    { event: 'submit', on: '2026-05-06' },
    { event: 'accept', on: '2026-05-08' },
  ];

  it('is accepted in 5, investigated in 60 and at most 90 working days', () => {
    expect(ledger('wages', filed.slice(0, 1)).open).toMatchObject([{ clock: 'acceptance', dueOn: '2026-05-12' }]); // Saturday the 9th is worked
    expect(ledger('wages', filed).open).toMatchObject([{ clock: 'investigation', dueOn: '2026-07-31' }]);
    const extended = ledger('wages', [
      ...filed,
      { event: 'extend', on: '2026-07-20', facts: { acceptedOn: '2026-05-08' } },
    ]);
    expect(extended.open).toMatchObject([{ clock: 'investigation', dueOn: '2026-09-11', startedOn: '2026-05-08' }]);
  });

  it('counts five working days anew after a supplement', () => {
    const asked = ledger('wages', [
      { event: 'submit', on: '2026-03-02' },
      { event: 'request_supplement', on: '2026-03-04' },
    ]);
    expect(asked.open).toMatchObject([{ clock: 'supplement', dueOn: null }]);
    const supplied = ledger('wages', [
      { event: 'submit', on: '2026-03-02' },
      { event: 'request_supplement', on: '2026-03-04' },
      { event: 'supply', on: '2026-03-09' },
    ]);
    expect(supplied.open).toMatchObject([{ clock: 'acceptance', dueOn: '2026-03-16', startedOn: '2026-03-09' }]);
  });

  it('investigates on while mediation runs, and goes back to the old date', () => {
    const mediating = ledger('wages', [...filed, { event: 'start_mediation', on: '2026-05-20' }]);
    expect(mediating.names).toEqual(['investigation', 'mediation']);
    const failed = ledger('wages', [
      ...filed,
      { event: 'start_mediation', on: '2026-05-20' },
      { event: 'mediation_fail', on: '2026-06-01' },
    ]);
    expect(failed.open).toMatchObject([{ clock: 'investigation', dueOn: '2026-07-31' }]);
  });

  it('moves the agreed day when a second agreement is made', () => {
    const agree = (on: Day, agreedPayOn: Day) => ({ event: 'mediation_success', on, facts: { agreedPayOn } });
    const chain = [
      ...filed,
      { event: 'start_mediation', on: '2026-05-20' },
      agree('2026-05-25', '2026-06-10'),
      agree('2026-06-09', '2026-06-20'),
    ];
    const { entries, clock } = ledger('wages', chain);
    expect(entries.filter((each) => each.clock === 'agreed_payment').map(({ entry, dueOn }) => [entry, dueOn])).toEqual(
      [
        ['start', '2026-06-10'],
        ['extend', '2026-06-20'],
      ],
    );
    expect(clock('agreed_payment')).toMatchObject({ dueOn: '2026-06-20', startedOn: '2026-05-25' });
  });

  it('notes an order that ran out once, and waits to enforce without a date', () => {
    const ordered = [...filed, { event: 'order_payment', on: '2026-06-01', facts: { payBy: '2026-06-15' } }];
    expect(ledger('wages', ordered).names).toEqual(['decision', 'order_payment']);
    expect(ledger('wages', ordered).clock('decision')).toMatchObject({ dueOn: null });
    const decided = ledger('wages', [
      ...ordered,
      { event: 'decide', on: '2026-06-16', facts: { payBy: '2026-06-15' } },
    ]);
    expect(decided.open).toMatchObject([{ clock: 'enforcement_window', dueOn: null }]);
    expect(decided.entries.filter((each) => each.clock === 'order_payment').map(({ entry }) => entry)).toEqual([
      'start',
      'missed',
      'cancelled',
    ]);
  });

  it('does not note a missed order twice', () => {
    const { open } = ledger('wages', [{ event: 'order_payment', on: '2026-06-01', facts: { payBy: '2026-06-15' } }]);
    const noted = openClocksAfter(open, markMissed(procedures.wages, open, '2026-06-16'));
    const step = { event: 'decide', on: '2026-06-17', facts: { payBy: '2026-06-15' }, claim: {}, open: noted };
    const entries = clockEntries(procedures.wages, step).filter((each) => each.clock === 'order_payment');
    expect(entries.map(({ entry }) => entry)).toEqual(['cancelled']);
  });

  it('drops the agreed day when mediation fails after an agreement', () => {
    const agreed = { event: 'mediation_success', on: '2026-05-25', facts: { agreedPayOn: '2026-06-10' } };
    const chain = [...filed, { event: 'start_mediation', on: '2026-05-20' }, agreed];
    expect(ledger('wages', chain).names).toEqual(['agreed_payment', 'investigation']);
    expect(ledger('wages', [...chain, { event: 'mediation_fail', on: '2026-06-11' }]).names).toEqual(['investigation']);
  });

  it('cancels what is open when the worker withdraws', () => {
    const { open, entries } = ledger('wages', [
      ...filed,
      { event: 'start_mediation', on: '2026-05-20' },
      { event: 'withdraw', on: '2026-05-21' },
    ]);
    expect(open).toEqual([]);
    expect(entries.slice(-2).map(({ clock, entry, reason }) => [clock, entry, reason])).toEqual([
      ['investigation', 'cancelled', 'withdraw'],
      ['mediation', 'cancelled', 'withdraw'],
    ]);
  });
});

it('an enrolment waits without a date, paused while the worker supplies', () => {
  const asked = ledger('enrolment', [
    { event: 'submit', on: '2026-05-06' },
    { event: 'request_supplement', on: '2026-05-08' },
  ]);
  expect(asked.clock('confirmation')).toMatchObject({ state: 'paused', dueOn: null });
  const supplied = ledger('enrolment', [
    { event: 'submit', on: '2026-05-06' },
    { event: 'request_supplement', on: '2026-05-08' },
    { event: 'supply', on: '2026-05-11' },
  ]);
  expect(supplied.open).toMatchObject([{ clock: 'confirmation', state: 'running', dueOn: null }]);
});

/** Days of 2025 and 2026, whose calendars are announced. */
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-02-01', days));
const pausesFrom = (start: Day, gaps: readonly [number, number][]): Pause[] => {
  let at = start;
  return gaps.map(([wait, length]) => {
    const from = addDays(at, wait);
    at = addDays(from, length);
    return { from, to: at };
  });
};

describe('a suspension', () => {
  const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 40 })), { maxLength: 4 });
  const amount = fc.integer({ min: 1, max: 60 });

  it('loses no working day and gives none: the days that count are as many as the period has', () => {
    fc.assert(
      fc.property(day, amount, gaps, (from, days, around) => {
        const pauses = pausesFrom(from, around);
        const end = lastDay(from, { amount: days, unit: 'working_day', roll: false }, pauses)!.due;
        // Counted day by day, which the rule does not do.
        let counted = 0;
        for (let at = addDays(from, 1); at <= end; at = addDays(at, 1)) {
          const suspended = pauses.some((pause) => pause.from <= at && at < pause.to!);
          if (kindOfDay(at).workingDay && !suspended) counted += 1;
        }
        expect(counted).toBe(days);
        expect(kindOfDay(end).workingDay).toBe(true);
      }),
    );
  });

  it('that ends on the day it began moves nothing', () => {
    fc.assert(
      fc.property(day, amount, fc.integer({ min: 0, max: 80 }), (from, days, wait) => {
        const length = { amount: days, unit: 'working_day', roll: false } as const;
        const at = addDays(from, wait);
        expect(lastDay(from, length, [{ from: at, to: at }])).toEqual(lastDay(from, length, []));
      }),
    );
  });

  it('that begins after the last day changes nothing, and one before it keeps the date open', () => {
    const length = { amount: 7, unit: 'working_day', roll: false } as const;
    expect(lastDay('2026-09-18', length, [])).toEqual({ due: '2026-09-29', provisional: false });
    expect(lastDay('2026-09-18', length, [{ from: '2026-09-30', to: null }])).toEqual({
      due: '2026-09-29',
      provisional: false,
    });
    expect(lastDay('2026-09-18', length, [{ from: '2026-09-29', to: null }])).toBeNull();
  });

  it('is used only on clocks that are counted in working days or not at all', () => {
    for (const id of procedureIds) {
      for (const rule of Object.values(procedures[id].events)) {
        for (const change of rule.clocks.filter(({ entry }) => entry === 'pause' || entry === 'resume')) {
          expect(procedures[id].clocks[change.clock]?.length?.unit ?? 'working_day').toBe('working_day');
        }
      }
    }
  });
});

describe('a missed date', () => {
  const { open } = ledger('wages', [{ event: 'submit', on: '2026-05-06' }]); // due Tuesday 12 May
  const spec = clockSpecs.wages.acceptance!;

  it('is noted the day after it, once, and the act stays owed', () => {
    expect(markMissed(procedures.wages, open, '2026-05-12')).toEqual([]);
    const missed = markMissed(procedures.wages, open, '2026-05-13');
    expect(missed).toMatchObject([
      {
        clock: 'acceptance',
        entry: 'missed',
        on: '2026-05-13',
        dueOn: '2026-05-12',
        actor: 'inspector',
        rule: 'wages.clock.acceptance',
        reason: 'clock_ran_out',
      },
    ]);
    const after = openClocksAfter(open, missed);
    expect(markMissed(procedures.wages, after, '2026-05-14')).toEqual([]);
    const accepted = clockEntries(procedures.wages, {
      event: 'accept',
      on: '2026-05-14',
      facts: {},
      claim: {},
      open: after,
    });
    expect(accepted.map(({ clock, entry }) => `${clock} ${entry}`)).toEqual(['investigation start', 'acceptance met']);
  });

  it('is never noted for a clock without a date or one that stands still', () => {
    const undated = ledger('injury', [{ event: 'platform_files', on: '2026-05-06' }]).open;
    const paused = ledger('injury', [
      { event: 'accept', on: '2026-05-06' },
      { event: 'suspend', on: '2026-05-07' },
    ]).open;
    expect([undated.length, paused.length]).toEqual([1, 1]);
    expect(markMissed(procedures.injury, [...undated, ...paused], '2030-01-01')).toEqual([]);
  });

  it.each([
    { today: '2026-05-12', to: [] },
    { today: '2026-05-13', to: ['worker', 'unit_head'] },
    { today: '2026-05-18', to: ['worker', 'unit_head'] }, // 4 working days overdue
    { today: '2026-05-19', to: ['worker', 'unit_head', 'superior_authority'] },
  ])('tells $to on $today', ({ today, to }) => {
    expect(tellMissed(spec, '2026-05-12', today).map((each) => each.to)).toEqual(to);
  });

  it('on a Friday tells the head on Saturday and the person on Monday', () => {
    expect(tellMissed(spec, '2026-05-15', '2026-05-16').map((each) => each.to)).toEqual(['unit_head']);
    expect(tellMissed(spec, '2026-05-15', '2026-05-18').map((each) => each.to)).toEqual(['worker', 'unit_head']);
  });

  it('of a right tells nobody', () => {
    const specs: ClockSpec[] = procedureIds.flatMap((id) => Object.values(clockSpecs[id]));
    const rights = specs.filter(({ kind }) => kind === 'right');
    expect(rights.length).toBeGreaterThan(0);
    expect(rights.flatMap((each) => each.missedTells)).toEqual([]);
  });
});

it('reminds of a supplement after ten working days, which have no last day', () => {
  const spec = clockSpecs.wages.supplement!;
  expect(reminderIsDue(spec, '2026-06-01', '2026-06-12')).toBe(false);
  expect(reminderIsDue(spec, '2026-06-01', '2026-06-15')).toBe(true);
  expect(reminderIsDue(clockSpecs.wages.investigation!, '2026-06-01', '2027-06-15')).toBe(false);
});

it.each([
  { due: '2026-05-20', today: '2026-05-12', level: 'green', remaining: 6, escalateTo: null },
  { due: '2026-05-19', today: '2026-05-12', level: 'blue', remaining: 5, escalateTo: 'case_owner' },
  { due: '2026-05-15', today: '2026-05-12', level: 'blue', remaining: 3, escalateTo: 'case_owner' },
  { due: '2026-05-14', today: '2026-05-12', level: 'yellow', remaining: 2, escalateTo: 'case_owner' },
  { due: '2026-05-12', today: '2026-05-12', level: 'yellow', remaining: 0, escalateTo: 'case_owner' },
  { due: '2026-05-15', today: '2026-05-16', level: 'red', remaining: 0, escalateTo: 'unit_head' },
  { due: '2026-05-12', today: '2026-05-18', level: 'red', remaining: -4, escalateTo: 'unit_head' },
  { due: '2026-05-12', today: '2026-05-19', level: 'red', remaining: -5, escalateTo: 'superior_authority' },
  { due: null, today: '2026-05-19', level: 'none', remaining: null, escalateTo: null },
])('alarm for $due on $today is $level', ({ due, today, level, remaining, escalateTo }) => {
  expect(alarmOf(due, today)).toMatchObject({ level, escalateTo, remainingWorkingDays: remaining });
});

/** Walks a claim along events that are really available, by chance. */
function walk(id: ProcedureId, choices: readonly number[]) {
  const procedure = procedures[id];
  const on = handTables[id].on;
  const factsOf = (event: string) => handTables[id].moves.find((move) => move.event === event)?.facts ?? {};
  let state: string = procedure.initial;
  let open: OpenClock[] = [];
  for (const choice of choices) {
    const everyFact = Object.assign({}, ...handTables[id].moves.map((move) => move.facts ?? {}));
    const possible = availableEvents(procedure, { state, actors: procedure.actors, on, known: everyFact }).filter(
      ({ event, actor }) => {
        const step = tryStep(procedure, { state, event, actor, on, facts: factsOf(event) });
        return 'allowed' in step && step.allowed;
      },
    );
    const next = possible[choice % Math.max(possible.length, 1)];
    if (!next) break;
    const step = tryStep(procedure, { state, ...next, on, facts: factsOf(next.event) });
    if (!('allowed' in step)) throw new Error(`${id} ${next.event} lost its way`);
    const entries = clockEntries(procedure, {
      event: next.event,
      on,
      facts: factsOf(next.event),
      claim: { accidentOn: on },
      open,
    });
    open = openClocksAfter(open, entries);
    state = step.next;
    const names = open.map(({ clock }) => clock);
    expect(new Set(names).size, 'one open clock of each name').toBe(names.length);
    if (procedure.states[state]!.terminal) {
      const duties = names.filter((name) => procedure.clocks[name]!.kind === 'duty');
      expect(duties, `${id} ${state} leaves no duty open`).toEqual([]);
    }
  }
  return state;
}

it('no walk through a procedure ends with a duty that nobody can meet any more', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom(...procedureIds),
      fc.array(fc.nat(50), { minLength: 1, maxLength: 14 }),
      (id, choices) => {
        reached.add(`${id} ${walk(id, choices)}`);
      },
    ),
    { numRuns: 1500 },
  );
  expect(reached.size).toBeGreaterThan(15);
});

it('every clock of a table is started by some event', () => {
  for (const id of procedureIds) {
    const changes = Object.values(procedures[id].events).flatMap((rule) => rule.clocks);
    const started = new Set(changes.filter(({ entry }) => entry === 'start').map(({ clock }) => clock));
    expect([...started].sort()).toEqual(Object.keys(clockSpecs[id]).sort());
  }
});

it('an unknown event changes no clock', () => {
  for (const event of ['', 'constructor', '__proto__', 'nothing'])
    expect(clockEntries(procedures.wages, { event, on: '2026-05-06', facts: {}, claim: {}, open: [] })).toEqual([]);
});
