import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayNumber, dayOfNumber } from '@/domain/kernel/days';
import type { Explanation } from '@/domain/kernel/explained';
import { wagesOperations as wagesOperationsOf } from '@/domain/wages/operations';
import { procedureDeadlines } from '@/domain/wages/procedure-table';
import examples from '../../examples/unpaid-wages.examples.json';
import { onShipped } from '@/tests/support/on-shipped';

const operations = onShipped(wagesOperationsOf);
const run = <T>(name: string, input: object) => operations[`wages.${name}`]!(input) as T & { explanation: Explanation };

// Two announced years and the provisional ones around them.
const day = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2029-12-31') }).map(dayOfNumber);
const amount = fc.nat(10_000_000);
const runs = { numRuns: 60 };

describe('owed amount', () => {
  const line = fc.record({
    period: fc.constantFrom('2026-01', '2026-02', '2025-12'),
    kind: fc.constantFrom('earned', 'lawful_deduction', 'challenged_deduction', 'paid'),
    fen: amount,
  });
  type Owed = { owedFen: number; challengedFen: number; periods: { owedFen: number }[] };

  it('is the sum of its periods in any order, and challenged deductions lower nothing', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.nat(), (lines, seed) => {
        const owed = run<Owed>('owedAmount', { lines });
        expect(owed.owedFen).toBe(owed.periods.reduce((total, each) => total + each.owedFen, 0));
        const turned = [...lines.slice(seed % lines.length), ...lines.slice(0, seed % lines.length)];
        expect(run('owedAmount', { lines: turned })).toEqual(owed);
        const unchallenged = lines.map((each) => (each.kind === 'challenged_deduction' ? { ...each, fen: 0 } : each));
        expect(run('owedAmount', { lines: unchallenged })).toMatchObject({ owedFen: owed.owedFen, challengedFen: 0 });
      }),
      runs,
    );
  });
});

describe('deadlines', () => {
  it('a payday never moves later, and what lies between is no working day', () => {
    fc.assert(
      fc.property(day, (nominal) => {
        const { payBy } = run<{ payBy: string }>('payDueDate', { nominal });
        expect(payBy <= nominal).toBe(true);
        const from = { due: nominal, today: payBy };
        expect(run<{ remainingWorkingDays: number }>('alarmLevel', from).remainingWorkingDays).toBe(0);
      }),
      runs,
    );
  });

  it('a later start or a longer limit never ends earlier', () => {
    const acts = fc.constantFrom(...Object.keys(procedureDeadlines));
    const length = fc.record({
      amount: fc.integer({ min: 1, max: 120 }),
      unit: fc.constantFrom('working_day', 'day', 'month'),
    });
    fc.assert(
      fc.property(acts, day, length, fc.nat(30), fc.nat(30), (act, from, limit, later, longer) => {
        const due = (start: string, extra: number) =>
          run<{ due: string; rawDue: string }>('procedureDeadline', {
            ...{ act, from: start, limit: { ...limit, amount: limit.amount + extra } },
          });
        const plain = due(from, 0);
        expect(plain.due >= plain.rawDue && plain.rawDue > from).toBe(true);
        expect(due(addDays(from, later), 0).due >= plain.due).toBe(true);
        expect(due(from, longer).due >= plain.due).toBe(true);
      }),
      runs,
    );
  });

  it('the limitation ends a year from its start at the earliest, and an act never shortens it', () => {
    type Limitation = { lastDay: string; inTime: boolean; interruptionsCounted: string[] };
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 6 }), day, day, (start, interruptions, another, filedOn) => {
        const limit = (acts: string[]) =>
          run<Limitation>('limitationArbitration', { claim: 'ordinary', knewOn: start, filedOn, interruptions: acts });
        const found = limit(interruptions);
        expect(found.lastDay >= addMonths(start, 12)).toBe(true);
        expect(limit([...interruptions, another]).lastDay >= found.lastDay).toBe(true);
        expect(limit(interruptions.toReversed())).toEqual(found);
        expect(found.inTime).toBe(filedOn <= found.lastDay);
        for (const act of found.interruptionsCounted) expect(act >= start && act <= filedOn).toBe(true);
      }),
      runs,
    );
  });

  it('an alarm never calms down as days pass', () => {
    const rank = { green: 0, blue: 1, yellow: 2, red: 3 };
    const desk = ['', 'case_owner', 'unit_head', 'superior_authority'];
    type Alarm = { level: keyof typeof rank; escalateTo: string | null; remainingWorkingDays: number };
    fc.assert(
      fc.property(day, day, (due, today) => {
        const now = run<Alarm>('alarmLevel', { due, today });
        const tomorrow = run<Alarm>('alarmLevel', { due, today: addDays(today, 1) });
        expect(rank[tomorrow.level]).toBeGreaterThanOrEqual(rank[now.level]);
        expect(desk.indexOf(tomorrow.escalateTo ?? '')).toBeGreaterThanOrEqual(desk.indexOf(now.escalateTo ?? ''));
        expect(tomorrow.remainingWorkingDays).toBeLessThanOrEqual(now.remainingWorkingDays);
        expect(Object.is(now.remainingWorkingDays, -0)).toBe(false);
      }),
      runs,
    );
  });
});

describe('overtime and double pay', () => {
  it('overtime is the sum of its lines, also in the explanation', () => {
    const minutes = fc.nat(100_000);
    fc.assert(
      fc.property(amount, minutes, minutes, fc.boolean(), minutes, (monthlyWageFen, weekday, rest, off, statutory) => {
        const pay = run<Record<string, number>>('overtimePay', {
          ...{ monthlyWageFen, weekdayMinutes: weekday, restDayMinutes: rest, restDayTimeOffGiven: off },
          statutoryMinutes: statutory,
        });
        expect(pay.totalFen).toBe(pay.weekdayFen! + pay.restFen! + pay.statutoryFen!);
        expect(pay.explanation.steps.map(({ output }) => output)).toEqual([
          ...[pay.hourlyFen, pay.weekdayFen, pay.restFen, pay.statutoryFen, pay.totalFen],
        ]);
        if (off) expect(pay.restFen).toBe(0);
      }),
      runs,
    );
  });

  it('double pay grows with the days and stops at eleven months', () => {
    type Double = { amountFen: number; wholeMonths: number };
    fc.assert(
      fc.property(day, fc.nat(420), amount, (startOn, days, monthlyWageFen) => {
        const until = (asOf: string) => run<Double>('doublePay', { startOn, asOf, monthlyWageFen });
        const today = until(addDays(startOn, days));
        const tomorrow = until(addDays(startOn, days + 1));
        expect(tomorrow.amountFen).toBeGreaterThanOrEqual(today.amountFen);
        expect(tomorrow.wholeMonths).toBeLessThanOrEqual(11);
        expect(tomorrow.amountFen).toBeLessThanOrEqual(11 * monthlyWageFen);
      }),
      runs,
    );
  });
});

describe('what is not known', () => {
  type Example = { op: string; input: Record<string, unknown>; expected: object };
  const ours = (examples as unknown as Example[]).filter(({ op }) => Object.hasOwn(operations, op));

  it('no example loses an optional field and still rests on it', () => {
    for (const { op, input } of ours) {
      for (const field of Object.keys(input)) {
        const answer = operations[op]!({ ...input, [field]: null });
        // Either the field was not needed, or the whole answer is one error or one unknown and nothing beside it.
        if ('unknown' in answer || 'error' in answer) expect(Object.keys(answer)).toHaveLength(1);
        else expect(answer).toHaveProperty('explanation.steps');
      }
    }
  });

  it('no line of an explanation is a figure without being known', () => {
    for (const { op, input } of ours) {
      const answer = operations[op]!(input) as { explanation?: Explanation };
      for (const step of answer.explanation?.steps ?? []) {
        expect(step.inputs, `${op} ${step.rule}`).not.toContain(null);
        if (step.rule !== 'wages.minimumWage.hourly') expect(step.output, `${op} ${step.rule}`).not.toBeNull();
      }
    }
  });
});
