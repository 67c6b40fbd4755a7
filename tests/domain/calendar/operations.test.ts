import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '@/domain/calendar/calendar';
import type { CalendarYear } from '@/domain/calendar/calendar';
import { calendarOperations } from '@/domain/calendar/operations';
import { addPeriod, addWorkingDays, countWorkingDays } from '@/domain/calendar/working-days';
import { claimOperations } from '@/domain/claims/operations';
import { injuryOperations } from '@/domain/injury/operations';
import { dayOfNumber } from '@/domain/kernel/days';
import type { Explanation } from '@/domain/kernel/explained';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const operations = onShipped(calendarOperations);
const run = (name: string, input: unknown) => outputsOf(operations[`calendar.${name}`]!(input));
const explain = (name: string, input: object) =>
  (operations[`calendar.${name}`]!(input) as { explanation: Explanation }).explanation;
const refusal = (code: string, field: string) => ({ error: { code, field } });

describe('the contract', () => {
  it.each([
    // Worked out by hand from the notices of 2025 and 2026.
    ['isWorkingDay', { date: '2026-10-10' }, { workingDay: true, kind: 'adjusted_workday', provisional: false }],
    ['isWorkingDay', { date: '2026-10-01' }, { workingDay: false, kind: 'statutory_holiday', provisional: false }],
    ['isWorkingDay', { date: '2026-10-05' }, { workingDay: false, kind: 'holiday_block', provisional: false }],
    ['isWorkingDay', { date: '2027-05-01' }, { workingDay: false, kind: 'statutory_holiday', provisional: true }],
    ['isWorkingDay', { date: '2030-10-01' }, { workingDay: true, kind: 'workday', provisional: true }],
    ['addWorkingDays', { start: '2026-09-30', days: 1 }, { due: '2026-10-08', provisional: false }],
    ['addWorkingDays', { start: '2026-09-18', days: 1 }, { due: '2026-09-20', provisional: false }],
    ['addWorkingDays', { start: '2026-12-31', days: 1 }, { due: '2027-01-04', provisional: true }],
    ['countWorkingDays', { from: '2026-10-10', to: '2026-09-30' }, { workingDays: -3, provisional: false }],
    ['countWorkingDays', { from: '2026-05-05', to: '2026-05-05' }, { workingDays: 0, provisional: false }],
    ['countWorkingDays', { from: '2027-01-01', to: '2026-12-31' }, { workingDays: 0, provisional: true }],
    [
      'addPeriod',
      { start: '2024-02-29', amount: 1, unit: 'year', rollOver: true },
      { rawDue: '2025-02-28', due: '2025-02-28', provisional: false },
    ],
    [
      'addPeriod',
      { start: '2026-08-31', amount: 1, unit: 'month', rollOver: true },
      { rawDue: '2026-09-30', due: '2026-09-30', provisional: false },
    ],
    [
      'addPeriod',
      { start: '2026-12-26', amount: 7, unit: 'day', rollOver: true },
      { rawDue: '2027-01-02', due: '2027-01-04', provisional: true },
    ],
    [
      'addPeriod',
      { start: '2026-12-26', amount: 7, unit: 'day', rollOver: false },
      { rawDue: '2027-01-02', due: '2027-01-02', provisional: false },
    ],
  ])('%s %j', (name, input, expected) => expect(run(name, input)).toEqual(expected));

  it.each([
    ['isWorkingDay', {}, refusal('MISSING_FIELD', 'date')],
    ['isWorkingDay', { date: '2026-02-29' }, refusal('INVALID_DATE', 'date')],
    ['isWorkingDay', { date: 20_260_101 }, refusal('INVALID_DATE', 'date')],
    ['addWorkingDays', { days: 0 }, refusal('MISSING_FIELD', 'start')],
    ['addWorkingDays', { start: '2026-01-01', days: 0 }, refusal('INVALID_NUMBER', 'days')],
    ['addWorkingDays', { start: '2026-01-01', days: 1001 }, refusal('INVALID_NUMBER', 'days')],
    ['addWorkingDays', { start: '2026-01-01', days: 1.5 }, refusal('INVALID_NUMBER', 'days')],
    ['addWorkingDays', { start: '2026-01-01', days: '5' }, refusal('INVALID_NUMBER', 'days')],
    ['countWorkingDays', { from: '2026-01-01', to: null }, refusal('MISSING_FIELD', 'to')],
    ['addPeriod', { start: '2026-01-01', amount: 1, unit: 'week' }, refusal('INVALID_VALUE', 'unit')],
    ['addPeriod', { start: '2026-01-01', amount: 1, unit: 'day' }, refusal('MISSING_FIELD', 'rollOver')],
    [
      'addPeriod',
      { start: '2026-01-01', amount: 1, unit: 'day', rollOver: 'no' },
      refusal('INVALID_VALUE', 'rollOver'),
    ],
  ])('%s refuses %j', (name, input, expected) => expect(run(name, input)).toEqual(expected));
});

describe('the calendar is that of the book', () => {
  // A notice that makes every Monday of June 2028 a day off.
  const mondays = ['2028-06-05', '2028-06-12', '2028-06-19', '2028-06-26'];
  const years: CalendarYear[] = [
    {
      ...{
        year: 2028,
        status: 'announced',
        notice: '国办发明电〔2027〕9号, issued 2027-11-04',
        confidence: 'primary text',
      },
      ...{ holidays: [{ dates: mondays }], adjustedWorkdays: ['2028-06-03'], statutoryDays: [] },
    },
  ];
  const book = { ...shippedRuleBook, calendarYears: years, calendar: buildCalendar(years) };
  const all = { ...calendarOperations, ...injuryOperations, ...claimOperations };
  const inBook = (name: string, input: object) => all[name]!(input, book) as Record<string, unknown>;

  it('in working days, in rolling, and in the dates of the injury rules', () => {
    expect(inBook('calendar.addWorkingDays', { start: '2028-06-02', days: 2 })).toMatchObject({ due: '2028-06-06' });
    expect(inBook('calendar.isWorkingDay', { date: '2028-06-12' })).toMatchObject({ kind: 'holiday_block' });
    const filing = { platformFrom: 'report', platformDays: 1, workerDays: 8, rollOver: true };
    expect(
      inBook('injury.applicationDeadlines', { accidentOn: '2028-06-04', reportedOn: '2028-06-04', ...filing }),
    ).toMatchObject({ platformDeadline: '2028-06-06', workerDeadline: '2028-06-13', provisional: false });
    expect(inBook('injury.confirmationDeadline', { acceptedOn: '2028-06-08', workingDays: 2 })).toMatchObject({
      deadline: '2028-06-13',
    });
  });

  it('and the notice is named by its number', () => {
    const { explanation } = inBook('calendar.addWorkingDays', { start: '2028-06-02', days: 2 });
    expect((explanation as Explanation).steps[0]?.sources.at(-1)).toMatchObject({
      ...{ id: 'calendar-2028', documentNumber: '国办发明电〔2027〕9号', confidence: 'primary' },
    });
  });
});

describe('sources of a count', () => {
  const years = (from: string, to: string) =>
    explain('countWorkingDays', { from, to }).steps[0]?.sources.map(({ id }) => id);

  it('are the notices of the years that were entered, either way round', () => {
    expect(years('2025-12-31', '2026-01-31')).toEqual(['civil-code-201', 'calendar-2026']);
    expect(years('2027-01-31', '2026-12-30')).toEqual(['civil-code-201', 'calendar-2026', 'calendar-2027']);
    expect(years('2026-05-08', '2026-05-08')).toEqual(['civil-code-201']);
  });

  it('are told together over centuries', () => {
    expect(years('1900-01-01', '9999-12-31')).toEqual([
      ...['civil-code-201', 'calendar-2025', 'calendar-2026', 'calendar-other-years'],
    ]);
  });
});

// Any calendar at all: random days off and random days worked in a run of years.
const dayIn = (from: number, to: number) => fc.integer({ min: from, max: to }).map(dayOfNumber);
const calendars = fc
  .record({
    status: fc.constantFrom('announced', 'not-found'),
    off: fc.uniqueArray(dayIn(20_454, 20_818), { maxLength: 40 }),
    worked: fc.uniqueArray(dayIn(20_454, 20_818), { maxLength: 10 }),
  })
  .map(({ status, off, worked }) =>
    buildCalendar([
      { year: 2026, status, holidays: [{ dates: off }], adjustedWorkdays: worked, statutoryDays: off.slice(0, 3) },
    ]),
  );
const around = dayIn(20_300, 21_000);

describe('on any calendar', () => {
  it('adding working days is undone by counting them', () => {
    fc.assert(
      fc.property(calendars, around, fc.integer({ min: 1, max: 300 }), (calendar, start, days) => {
        const { due } = addWorkingDays(start, days, calendar);
        expect(countWorkingDays(start, due, calendar).workingDays).toBe(days);
      }),
      { numRuns: 60 },
    );
  });

  it('a longer period, or one that begins later, never ends earlier', () => {
    const unit = fc.constantFrom('day' as const, 'month' as const, 'year' as const);
    const amount = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        calendars,
        around,
        fc.nat(60),
        amount,
        unit,
        fc.boolean(),
        (calendar, start, later, n, each, rolls) => {
          const end = addPeriod(start, n, each, rolls, calendar);
          expect(addPeriod(start, n + 1, each, rolls, calendar).due >= end.due).toBe(true);
          const after = dayOfNumber(Date.parse(start) / 86_400_000 + later);
          expect(addPeriod(after, n, each, rolls, calendar).due >= end.due).toBe(true);
          expect(end.due >= end.rawDue).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
