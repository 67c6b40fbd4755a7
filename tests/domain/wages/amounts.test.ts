import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overtimePay } from '@/domain/wages/overtime-pay';
import { wagesOperations as wagesOperationsOf } from '@/domain/wages/operations';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const wagesOperations = onShipped(wagesOperationsOf);

const run = (name: string, input: object) => outputsOf(wagesOperations[`wages.${name}`]!(input));
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

describe('owed amount', () => {
  it('lists a month that holds a challenged deduction only', () => {
    const lines = [
      { period: '2026-09', kind: 'paid', fen: 100 },
      { period: '2026-08', kind: 'challenged_deduction', fen: 700 },
    ];
    expect(run('owedAmount', { lines })).toMatchObject({
      owedFen: -100,
      challengedFen: 700,
      periods: [
        { period: '2026-08', owedFen: 0 },
        { period: '2026-09', owedFen: -100 },
      ],
    });
  });

  it('explains each month with its own numbers', () => {
    const lines = [
      { period: '2026-09', kind: 'earned', fen: 900 },
      { period: '2026-09', kind: 'lawful_deduction', fen: 50 },
      { period: '2026-09', kind: 'paid', fen: 250 },
    ];
    expect(wagesOperations['wages.owedAmount']!({ lines })).toMatchObject({
      explanation: {
        steps: [
          { inputs: { period: '2026-09', earned: 900, lawfulDeductions: 50, paid: 250 }, output: 600 },
          { output: 600 },
          { output: 0 },
        ],
      },
    });
  });

  it('does not depend on the order of the lines', () => {
    const line = fc.record({
      period: fc.constantFrom('2026-01', '2026-02', '2025-12'),
      kind: fc.constantFrom('earned', 'lawful_deduction', 'challenged_deduction', 'paid'),
      fen: fc.nat(10_000_000),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        expect(run('owedAmount', { lines })).toEqual(run('owedAmount', { lines: lines.toReversed() }));
      }),
    );
  });

  it.each([
    { lines: [], error: { code: 'EMPTY_LIST', field: 'lines' } },
    { lines: null, error: { code: 'MISSING_FIELD', field: 'lines' } },
    {
      lines: [{ period: '2026-13', kind: 'paid', fen: -1 }],
      error: { code: 'INVALID_MONTH', field: 'lines[0].period' },
    },
    {
      lines: [{ period: '2026-12', kind: 'paid', fen: 0.5 }],
      error: { code: 'INVALID_AMOUNT', field: 'lines[0].fen' },
    },
  ])('refuses lines with $error', ({ lines, error }) => {
    expect(run('owedAmount', { lines })).toEqual({ error });
  });
});

describe('deduction for loss', () => {
  it.each([
    { at: 'a fifth of the pay, half a fen up', pay: 300_003, min: 100_000, deduction: 60_002, max: 60_001, excess: 1 },
    { at: 'exactly the limit', pay: 300_000, min: 200_000, deduction: 60_000, max: 60_000, excess: 0 },
    { at: 'pay at the minimum', pay: 249_000, min: 249_000, deduction: 1, max: 0, excess: 1 },
    { at: 'pay below the minimum', pay: 200_000, min: 249_000, deduction: 500, max: 0, excess: 500 },
    { at: 'a minimum of nothing', pay: 300_000, min: 0, deduction: 0, max: 60_000, excess: 0 },
  ])('with $at', ({ pay, min, deduction, max, excess }) => {
    expect(run('deductionLimit', { monthPayFen: pay, deductionFen: deduction, monthlyMinFen: min })).toMatchObject({
      maxDeductionFen: max,
      excessFen: excess,
    });
  });
});

describe('hourly floor', () => {
  const oneDay = (orders: object[], mandatedOnline: object[] = [], allowanceMinutes = 0) => ({
    hourlyMinFen: 2400,
    paidFen: 0,
    days: [{ orders, mandatedOnline, allowanceMinutes }],
  });

  it.each([
    { of: 'the whole day', orders: [{ from: '00:00', to: '24:00' }], minutes: 1440 },
    {
      of: 'one inside another',
      orders: [
        { from: '08:00', to: '12:00' },
        { from: '09:00', to: '10:00' },
      ],
      minutes: 240,
    },
    {
      of: 'touching ones',
      orders: [
        { from: '09:00', to: '10:00' },
        { from: '08:00', to: '09:00' },
      ],
      minutes: 120,
    },
    { of: 'none', orders: [], minutes: 0 },
  ])('counts $of', ({ orders, minutes }) => {
    expect(run('hourlyFloorGap', oneDay(orders))).toMatchObject({ workMinutes: minutes, floorFen: minutes * 40 });
  });

  it('rounds the whole period once, half up', () => {
    const days = oneDay([{ from: '08:00', to: '08:01' }]).days;
    const period = { hourlyMinFen: 2770, paidFen: 138, days: [...days, ...days, ...days] };
    expect(run('hourlyFloorGap', period)).toMatchObject({ floorFen: 139, gapFen: 1 }); // 138.5, not 3 × 46
  });

  it('owes nothing to somebody paid the floor', () => {
    const input = { ...oneDay([{ from: '08:00', to: '09:00' }]), paidFen: 2400 };
    expect(run('hourlyFloorGap', input)).toMatchObject({ gapFen: 0 });
    expect(run('hourlyFloorGap', { ...input, paidFen: 2399 })).toMatchObject({ gapFen: 1 });
  });

  it.each([
    { why: 'ends as it starts', orders: [{ from: '08:00', to: '08:00' }], field: 'days[0].orders[0].to' },
    { why: 'starts at 24:00', orders: [{ from: '24:00', to: '24:00' }], field: 'days[0].orders[0].to' },
    {
      why: 'is the second of the ordered ones',
      orders: [{ from: '08:00', to: '09:00' }],
      online: [
        { from: '08:00', to: '09:00' },
        { from: '10:00', to: '09:00' },
      ],
      field: 'days[0].mandatedOnline[1].to',
    },
  ])('refuses an interval that $why, before asking for the rate', ({ orders, online, field }) => {
    expect(run('hourlyFloorGap', { ...oneDay(orders, online), hourlyMinFen: null })).toEqual({
      error: { code: 'INVALID_RANGE', field },
    });
  });

  it.each([-1, 1441])('refuses an allowance of %d minutes', (allowance) => {
    expect(run('hourlyFloorGap', oneDay([], [], allowance))).toEqual({
      error: { code: 'INVALID_NUMBER', field: 'days[0].allowanceMinutes' },
    });
  });

  it('counts each minute of the day once, however the intervals overlap', () => {
    const interval = fc
      .tuple(fc.nat(1439), fc.integer({ min: 1, max: 1440 }))
      .filter(([from, to]) => from < to)
      .map(([from, to]) => ({ from, to }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 8 }), fc.array(interval, { maxLength: 4 }), (orders, online) => {
        const minutes = new Set<number>();
        for (const { from, to } of [...orders, ...online]) for (let at = from; at < to; at++) minutes.add(at);
        const typed = ({ from, to }: { from: number; to: number }) => ({ from: clock(from), to: clock(to) });
        expect(run('hourlyFloorGap', oneDay(orders.map(typed), online.map(typed), 7))).toMatchObject({
          workMinutes: minutes.size + 7,
        });
      }),
    );
  });
});

describe('monthly floor', () => {
  it.each([
    ['base', 1],
    ['piece', 1],
    ['bonus', 1],
    ['other_pay', 1],
    ['overtime', 0],
    ['shift_allowance', 0],
    ['heat_allowance', 0],
    ['hazard_allowance', 0],
    ['statutory_welfare', 0],
  ])('%s counts %d times', (kind, times) => {
    expect(run('monthlyFloorGap', { monthlyMinFen: 240_000, components: [{ kind, fen: 239_999 }] })).toMatchObject({
      countedFen: 239_999 * times,
      gapFen: times ? 1 : 240_000,
    });
  });

  it('is unknown without the rate', () => {
    expect(run('monthlyFloorGap', { components: [{ kind: 'base', fen: 1 }] })).toEqual({
      unknown: { parameter: 'monthlyMinFen' },
    });
  });
});

describe('overtime', () => {
  it.each([
    { date: '2026-11-28', name: 'rest', percent: 200, provisional: false }, // Saturday
    { date: '2026-02-15', name: 'rest', percent: 200, provisional: false }, // swapped day of a block
    { date: '2026-02-17', name: 'statutory', percent: 300, provisional: false },
    { date: '2027-10-04', name: 'workday', percent: 150, provisional: true }, // no notice yet
  ])('$date is $name', ({ date, name, percent, provisional }) => {
    expect(run('overtimeClass', { date })).toEqual({ class: name, minimumRatePercent: percent, provisional });
  });

  it('gives no pay for a rest day with time off, and still for a statutory day', () => {
    const month = { monthlyWageFen: 696_000, weekdayMinutes: 0, restDayMinutes: 480, statutoryMinutes: 480 };
    expect(overtimePay({ ...month, restDayTimeOffGiven: true })).toMatchObject({ restFen: 0, totalFen: 96_000 });
  });

  it('agrees with fractions written out: wage ÷ 21.75 ÷ 8 × minutes ÷ 60 × ratio, half up', () => {
    const halfUp = (numerator: bigint, denominator: bigint) =>
      Number((2n * numerator + denominator) / (2n * denominator));
    const minutes = fc.nat(100_000);
    fc.assert(
      fc.property(fc.nat(1_000_000_000), minutes, minutes, minutes, (wage, weekday, rest, statutory) => {
        const line = (count: number, percent: bigint) =>
          halfUp(BigInt(wage) * 100n * BigInt(count) * percent, 2175n * 8n * 60n * 100n);
        const expected = [line(weekday, 150n), line(rest, 200n), line(statutory, 300n)] as const;
        const paid = overtimePay({
          monthlyWageFen: wage,
          weekdayMinutes: weekday,
          restDayMinutes: rest,
          restDayTimeOffGiven: false,
          statutoryMinutes: statutory,
        });
        expect([paid.weekdayFen, paid.restFen, paid.statutoryFen]).toEqual(expected);
        expect(paid.totalFen).toBe(expected[0] + expected[1] + expected[2]);
        expect(paid.hourlyFen).toBe(halfUp(BigInt(wage) * 100n, 2175n * 8n));
      }),
    );
  });
});

describe('double pay', () => {
  const hired = { startOn: '2025-09-15', monthlyWageFen: 600_000 };
  const amounts = (input: object) => run('doublePay', { ...hired, ...input });

  it.each([
    { contractSignedOn: '2025-10-15', from: null, to: null },
    { contractSignedOn: '2025-10-16', from: '2025-10-15', to: '2025-10-15' },
  ])('with a contract of $contractSignedOn runs from $from to $to', ({ contractSignedOn, from, to }) => {
    expect(amounts({ contractSignedOn })).toMatchObject({ from, to });
  });

  it('ends after eleven months', () => {
    expect(amounts({ asOf: '2030-01-01' })).toMatchObject({
      from: '2025-10-15',
      to: '2026-09-14',
      wholeMonths: 11,
      partialWorkdays: 0,
      amountFen: 6_600_000,
      provisional: false,
    });
    expect(amounts({ relationEndedOn: '2026-09-13' })).toMatchObject({ wholeMonths: 10, to: '2026-09-13' });
  });

  it('takes the earliest of its ends', () => {
    const ends = { contractSignedOn: '2026-01-26', relationEndedOn: '2026-01-20', asOf: '2025-12-14' };
    expect(amounts(ends)).toMatchObject({ to: '2025-12-14', wholeMonths: 2, partialWorkdays: 0, amountFen: 1_200_000 });
  });

  it('never pays more than a month for part of one', () => {
    // 1 to 30 July: 22 working days over 21.75 would be more than the month's pay.
    const part = amounts({ startOn: '2026-06-01', relationEndedOn: '2026-07-30' });
    expect(part).toMatchObject({ wholeMonths: 0, partialWorkdays: 22, amountFen: 600_000 });
  });

  it('counts months from the day of hiring, so that the 31st is not lost', () => {
    expect(amounts({ startOn: '2025-12-31', relationEndedOn: '2026-03-30' })).toMatchObject({
      from: '2026-01-31',
      wholeMonths: 2,
      partialWorkdays: 0,
    });
  });

  it('refuses an end before the start', () => {
    expect(amounts({ relationEndedOn: '2025-09-14' })).toEqual({
      error: { code: 'INVALID_RANGE', field: 'relationEndedOn' },
    });
    expect(amounts({ relationEndedOn: '2025-09-15' })).toMatchObject({ amountFen: 0, to: null });
  });
});

describe('supplement', () => {
  const order = { orderedFen: 100_001, deadline: '2026-06-18', payments: [], rateBps: 5000 };

  it.each([
    { rateBps: 5000, compensationFen: 50_001 }, // 50,000.5 fen
    { rateBps: 10_000, compensationFen: 100_001 },
  ])('of $rateBps basis points', ({ rateBps, compensationFen }) => {
    expect(run('additionalCompensation', { ...order, rateBps })).toMatchObject({ compensationFen });
  });

  it.each([4999, 10_001])('of %d basis points is refused, before the date is looked at', (rateBps) => {
    expect(run('additionalCompensation', { ...order, rateBps, decidedOn: '2026-06-18' })).toMatchObject({
      error: { code: 'RATE_OUT_OF_RANGE' },
    });
  });

  it('does not count what was paid late, nor go below nothing', () => {
    const late = { ...order, decidedOn: '2026-06-19', payments: [{ on: '2026-06-19', fen: 100_001 }] };
    expect(run('additionalCompensation', late)).toMatchObject({ code: 'OVERDUE', unpaidAtDeadlineFen: 100_001 });
    const over = { ...order, payments: [{ on: '2026-06-18', fen: 100_002 }] };
    expect(run('additionalCompensation', over)).toMatchObject({ code: 'PAID_IN_TIME', unpaidAtDeadlineFen: 0 });
  });
});
