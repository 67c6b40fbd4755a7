import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfNumber, weekday } from '@/domain/kernel/days';
import type { Day } from '@/domain/kernel/days';
import calendarFile from '@/domain/parameters/data/calendar.json';
import { buildCalendar } from '@/domain/calendar/calendar';
import * as rules from '@/domain/calendar/working-days';
import {
  addPeriod,
  addWorkingDays,
  countWorkingDays,
  kindOfDay,
  rollToWorkingDay,
} from '../../support/on-shipped-calendar';

const dayIn = (from: number, to: number) => fc.integer({ min: from, max: to }).map(dayOfNumber);
const listedYears = dayIn(20_089, 21_183); // 2025-01-01 to 2027-12-31
const anyDay = dayIn(-25_567, 40_000); // 1900 to 2079

// The rule of the data file, read a second time day by day, so that a slip in the tables must disagree with it.
const announced = calendarFile.years.filter((year) => year.status === 'announced');
const adjusted = announced.flatMap((year) => year.adjustedWorkdays);
const off = [
  ...announced.flatMap((year) => year.holidays.flatMap((block) => block.dates)),
  ...calendarFile.years.flatMap((year) => year.statutoryDays),
];
const worksByTheFile = (day: Day) =>
  adjusted.includes(day) || (weekday(day) >= 1 && weekday(day) <= 5 && !off.includes(day));

describe('kind of a day', () => {
  it.each([
    ['2026-02-14', 'adjusted_workday', true], // Saturday before Spring Festival
    ['2026-02-15', 'holiday_block', false],
    ['2026-02-17', 'statutory_holiday', false],
    ['2026-04-05', 'statutory_holiday', false], // a Sunday that is also Qingming
    ['2026-04-06', 'holiday_block', false],
    ['2026-03-07', 'weekend', false],
    ['2026-03-09', 'workday', true],
  ])('%s is %s', (day, kind, workingDay) => {
    expect(kindOfDay(day)).toEqual({ kind, workingDay, provisional: false });
  });

  it.each([
    ['2024-10-01', 'workday'], // no notice on file: Monday to Friday
    ['2027-10-01', 'statutory_holiday'],
    ['2027-10-04', 'workday'],
    ['2028-01-01', 'weekend'],
  ])('%s is %s, provisionally', (day, kind) => {
    expect(kindOfDay(day)).toMatchObject({ kind, provisional: true });
  });

  it('agrees with the file on every day that it lists', () => {
    for (let day = '2024-12-01'; day < '2028-02-01'; day = addDays(day, 1))
      expect(kindOfDay(day).workingDay, day).toBe(worksByTheFile(day));
  });
});

describe('counting working days', () => {
  it.each([2025, 2026])('%d has 248 of them', (year) => {
    expect(countWorkingDays(`${year - 1}-12-31`, `${year}-12-31`)).toEqual({ workingDays: 248, provisional: false });
  });

  it('counts backwards as minus the same days', () => {
    expect(countWorkingDays('2026-10-10', '2026-09-30')).toEqual({ workingDays: -3, provisional: false });
    expect(countWorkingDays('2026-09-30', '2026-10-10')).toEqual({ workingDays: 3, provisional: false });
  });

  it('consults no day between a day and itself', () => {
    expect(countWorkingDays('2030-05-05', '2030-05-05')).toEqual({ workingDays: 0, provisional: false });
  });

  it('is provisional as soon as one day lies in a year without a notice', () => {
    expect(countWorkingDays('2026-12-30', '2026-12-31').provisional).toBe(false);
    expect(countWorkingDays('2026-12-31', '2027-01-01').provisional).toBe(true);
    expect(countWorkingDays('2024-12-30', '2025-01-02').provisional).toBe(true);
    expect(countWorkingDays('2024-12-31', '2025-01-02').provisional).toBe(false);
  });

  it('adds up over any day between', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        const [ab, bc, ac] = [countWorkingDays(a, b), countWorkingDays(b, c), countWorkingDays(a, c)];
        expect(ab.workingDays + bc.workingDays).toBe(ac.workingDays);
      }),
    );
  });

  it('counts day by day', () => {
    fc.assert(
      fc.property(dayIn(20_000, 21_250), fc.integer({ min: 0, max: 60 }), (from, length) => {
        const days = Array.from({ length }, (_, i) => addDays(from, i + 1));
        const { workingDays } = countWorkingDays(from, addDays(from, length));
        expect(workingDays).toBe(days.filter(worksByTheFile).length);
      }),
    );
  });
});

describe('adding working days', () => {
  it.each([
    ['2026-12-30', 1, '2026-12-31', false],
    ['2026-12-31', 1, '2027-01-04', true], // 1 January 2027 is a statutory day, then a weekend
    ['2025-12-31', 1, '2026-01-04', false], // an adjusted Sunday
    ['2024-12-31', 1, '2025-01-02', false], // the start itself is not consulted
    ['2026-02-21', 1, '2026-02-24', false], // from within a block
    ['1999-12-31', 1, '2000-01-03', true],
  ])('%s + %d is %s', (start, days, due, provisional) => {
    expect(addWorkingDays(start, days)).toEqual({ due, provisional });
  });

  it('is undone by counting, and ends on a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 1000 }), (start, days) => {
        const { due, provisional } = addWorkingDays(start, days);
        expect(countWorkingDays(start, due)).toEqual({ workingDays: days, provisional });
        expect(kindOfDay(due).workingDay).toBe(true);
      }),
    );
  });

  it('goes further with every day', () => {
    fc.assert(
      fc.property(listedYears, fc.integer({ min: 1, max: 999 }), (start, days) => {
        expect(addWorkingDays(start, days).due < addWorkingDays(start, days + 1).due).toBe(true);
      }),
    );
  });
});

describe('natural days, months and years', () => {
  it.each([
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2023-02-28', 1, 'year', '2024-02-28'],
    ['2024-02-29', 4, 'year', '2028-02-29'],
    ['2026-08-31', 6, 'month', '2027-02-28'],
    ['2026-12-31', 2, 'month', '2027-02-28'],
    ['2026-10-31', 1, 'month', '2026-11-30'],
    ['2026-12-31', 60, 'day', '2027-03-01'],
  ] as const)('%s + %d %s, nothing rolled, is %s and never provisional', (start, amount, unit, due) => {
    expect(addPeriod(start, amount, unit, false)).toEqual({ rawDue: due, due, provisional: false });
  });

  it('rolls a last day off to the next working day, but leaves an adjusted working day', () => {
    expect(addPeriod('2026-04-17', 15, 'day', true)).toEqual({
      rawDue: '2026-05-02',
      due: '2026-05-06',
      provisional: false,
    });
    expect(addPeriod('2026-05-08', 1, 'day', true).due).toBe('2026-05-09');
  });

  it('consults the calendar from the raw day to the day it rolls to', () => {
    expect(addPeriod('2026-11-30', 1, 'month', true)).toMatchObject({ due: '2026-12-30', provisional: false });
    expect(addPeriod('2026-12-31', 1, 'day', true)).toMatchObject({ due: '2027-01-04', provisional: true });
    expect(addPeriod('2024-11-30', 31, 'day', true)).toMatchObject({ due: '2024-12-31', provisional: true });
  });

  it('rolls at most once', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { due } = rollToWorkingDay(day);
        expect(due >= day).toBe(true);
        expect(rollToWorkingDay(due).due).toBe(due);
        expect(countWorkingDays(addDays(day, -1), due).workingDays).toBe(1);
      }),
    );
  });
});

describe("a calendar of one's own", () => {
  const year = (year: number, status: string) => ({
    year,
    status,
    holidays: [{ dates: [`${year}-05-03`, `${year}-05-04`] }],
    adjustedWorkdays: [`${year}-05-09`],
    statutoryDays: [`${year}-05-04`],
  });

  it('does not use the blocks and swaps of a year that is not announced', () => {
    const calendar = buildCalendar([year(2027, 'draft')]);
    expect(rules.kindOfDay('2027-05-03', calendar)).toEqual({ workingDay: true, kind: 'workday', provisional: true });
    expect(rules.kindOfDay('2027-05-04', calendar)).toMatchObject({ workingDay: false, kind: 'statutory_holiday' });
    expect(rules.kindOfDay('2027-05-09', calendar)).toMatchObject({ workingDay: false, kind: 'weekend' });
  });

  it('does not depend on the order of the years', () => {
    const years = [year(2025, 'announced'), year(2026, 'announced'), year(2028, 'announced')];
    expect(buildCalendar(years.toReversed())).toEqual(buildCalendar(years));
  });

  it('treats a year missing between others as Monday to Friday, provisionally', () => {
    const calendar = buildCalendar([year(2025, 'announced'), year(2027, 'announced')]);
    expect(rules.kindOfDay('2026-05-04', calendar)).toEqual({ workingDay: true, kind: 'workday', provisional: true });
    expect(rules.countWorkingDays('2025-12-01', '2027-01-05', calendar).provisional).toBe(true);
    expect(rules.countWorkingDays('2026-12-31', '2027-01-05', calendar).provisional).toBe(false);
  });

  it('works without any year', () => {
    const calendar = buildCalendar([]);
    expect(rules.addWorkingDays('2026-01-02', 1, calendar)).toEqual({ due: '2026-01-05', provisional: true });
    expect(rules.addWorkingDays('1969-12-26', 5, calendar).due).toBe('1970-01-02');
  });
});
