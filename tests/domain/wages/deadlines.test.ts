import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, dayOfNumber } from '@/domain/kernel/days';
import { procedureDeadlines } from '@/domain/wages/procedure-table';
import { wagesOperations as wagesOperationsOf } from '@/domain/wages/operations';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const wagesOperations = onShipped(wagesOperationsOf);

const run = (name: string, input: object) => outputsOf(wagesOperations[`wages.${name}`]!(input));
const daysOf2025And2026 = fc
  .integer({ min: dayNumber('2025-01-01'), max: dayNumber('2026-12-31') })
  .map((number) => dayOfNumber(number));

describe('alarm level', () => {
  // Thursday 26 November 2026 with an ordinary week on either side.
  it.each([
    { today: '2026-11-18', remaining: 6, level: 'green', escalateTo: null },
    { today: '2026-11-19', remaining: 5, level: 'blue', escalateTo: 'case_owner' },
    { today: '2026-11-23', remaining: 3, level: 'blue', escalateTo: 'case_owner' },
    { today: '2026-11-24', remaining: 2, level: 'yellow', escalateTo: 'case_owner' },
    { today: '2026-11-26', remaining: 0, level: 'yellow', escalateTo: 'case_owner' },
    { today: '2026-11-27', remaining: -1, level: 'red', escalateTo: 'unit_head' },
    { today: '2026-12-02', remaining: -4, level: 'red', escalateTo: 'unit_head' },
    { today: '2026-12-03', remaining: -5, level: 'red', escalateTo: 'superior_authority' },
  ])('on $today is $level', ({ today, remaining, level, escalateTo }) => {
    expect(run('alarmLevel', { due: '2026-11-26', today })).toEqual({
      remainingWorkingDays: remaining,
      level,
      escalateTo,
      provisional: false,
    });
  });

  it('is red with nothing yet overdue on the Saturday after', () => {
    expect(run('alarmLevel', { due: '2026-11-27', today: '2026-11-28' })).toMatchObject({
      remainingWorkingDays: 0,
      level: 'red',
      escalateTo: 'unit_head',
    });
  });

  it('is provisional once the count reaches into 2027', () => {
    expect(run('alarmLevel', { due: '2027-01-04', today: '2026-12-30' })).toMatchObject({ provisional: true });
  });
});

describe('inspection clock', () => {
  const received = { receivedOn: '2026-03-02', extensionApproved: false };

  it('has only the first date before acceptance, whatever was approved', () => {
    expect(run('inspectionClock', { ...received, extensionApproved: true, decideWorkingDays: 15 })).toEqual({
      acceptBy: { due: '2026-03-09', provisional: false },
      investigateBy: null,
      investigateByExtended: null,
      decideBy: null,
    });
  });

  it('has no date for the decision without a length, and none for an extension not approved', () => {
    const clock = { ...received, acceptedOn: '2026-03-02', investigationCompletedOn: '2026-03-02' };
    expect(run('inspectionClock', clock)).toMatchObject({ decideBy: null, investigateByExtended: null });
  });

  it.each([
    { acceptedOn: '2026-03-01', field: 'acceptedOn' },
    { acceptedOn: '2026-03-04', investigationCompletedOn: '2026-03-03', field: 'investigationCompletedOn' },
  ])('refuses $field before the step it follows', ({ field, ...dates }) => {
    expect(run('inspectionClock', { ...received, ...dates })).toEqual({ error: { code: 'INVALID_RANGE', field } });
  });

  it.each([0, 61, 1.5])('refuses %d working days for the decision', (decideWorkingDays) => {
    expect(run('inspectionClock', { ...received, decideWorkingDays })).toEqual({
      error: { code: 'INVALID_NUMBER', field: 'decideWorkingDays' },
    });
  });
});

describe('two-year limit', () => {
  it.each([
    { reportedOn: '2026-02-28', inTime: true },
    { reportedOn: '2026-03-01', inTime: false },
  ])('of a breach that ended on 29 February 2024, reported on $reportedOn', ({ reportedOn, inTime }) => {
    const result = run('inspectionLimit', { violationEndedOn: '2024-02-29', continuing: false, reportedOn });
    expect(result).toEqual({ inTime, lastDay: '2026-02-28' }); // a Saturday before a working one: nothing rolls
  });

  it('does not run while the breach goes on, even with an end given', () => {
    const breach = { violationEndedOn: '2020-01-01', continuing: true, reportedOn: '2026-01-01' };
    expect(run('inspectionLimit', breach)).toEqual({ inTime: true, lastDay: null });
  });

  it('needs the end of a breach that is over', () => {
    expect(run('inspectionLimit', { continuing: false, reportedOn: '2026-01-01' })).toEqual({
      error: { code: 'MISSING_FIELD', field: 'violationEndedOn' },
    });
  });
});

describe('limitation of arbitration', () => {
  const ordinary = { claim: 'ordinary', knewOn: '2025-03-10', interruptions: [] };

  it.each([
    { filedOn: '2026-03-10', inTime: true },
    { filedOn: '2026-03-11', inTime: false },
  ])('ordinary claim filed on $filedOn', ({ filedOn, inTime }) => {
    expect(run('limitationArbitration', { ...ordinary, filedOn })).toEqual({
      limited: true,
      lastDay: '2026-03-10',
      inTime,
      interruptionsCounted: [],
      provisional: false,
    });
  });

  it.each([
    { act: 'on the first day', on: '2025-03-10', counted: true },
    { act: 'on the last day', on: '2026-03-10', counted: true },
    { act: 'before the start', on: '2025-03-09', counted: false },
    { act: 'after the last day', on: '2026-03-11', counted: false },
    { act: 'after filing', on: '2026-03-09', filedOn: '2026-03-08', counted: false },
  ])('an act $act', ({ on, filedOn = '2026-06-01', counted }) => {
    expect(run('limitationArbitration', { ...ordinary, filedOn, interruptions: [on] })).toMatchObject({
      interruptionsCounted: counted ? [on] : [],
    });
  });

  it('starts afresh from each act in the order of time', () => {
    const interruptions = ['2027-01-20', '2026-02-10', '2025-08-01'];
    expect(run('limitationArbitration', { ...ordinary, filedOn: '2027-12-01', interruptions })).toMatchObject({
      interruptionsCounted: ['2025-08-01', '2026-02-10', '2027-01-20'],
      lastDay: '2028-01-20',
      inTime: true,
      provisional: true,
    });
  });

  it('does not run for pay while the relation lasts', () => {
    const claim = { claim: 'remuneration', knewOn: '2020-01-01', filedOn: '2026-01-01', interruptions: ['2025-01-01'] };
    expect(run('limitationArbitration', claim)).toEqual({
      limited: false,
      lastDay: null,
      inTime: true,
      interruptionsCounted: [],
      provisional: false,
    });
  });

  it('needs the day of knowing for any other claim', () => {
    expect(run('limitationArbitration', { ...ordinary, knewOn: null, filedOn: '2026-01-01' })).toEqual({
      error: { code: 'MISSING_FIELD', field: 'knewOn' },
    });
  });
});

describe('payday', () => {
  it.each([
    { nominal: '2026-11-25', payBy: '2026-11-25', provisional: false }, // Wednesday
    { nominal: '2026-10-07', payBy: '2026-09-30', provisional: false }, // last day of a block of seven
    { nominal: '2026-05-09', payBy: '2026-05-09', provisional: false }, // adjusted Saturday
    { nominal: '2027-01-01', payBy: '2026-12-31', provisional: true },
  ])('$nominal is paid by $payBy', ({ nominal, payBy, provisional }) => {
    expect(run('payDueDate', { nominal })).toEqual({ payBy, overdueFrom: addDays(payBy, 1), provisional });
  });

  it('never falls later than agreed', () => {
    fc.assert(
      fc.property(daysOf2025And2026, (nominal) => {
        const { payBy, overdueFrom } = run('payDueDate', { nominal }) as { payBy: string; overdueFrom: string };
        expect(payBy <= nominal && payBy < overdueFrom).toBe(true);
      }),
    );
  });
});

describe('master table of deadlines', () => {
  // Written out a second time: a slip in the table must disagree with this one.
  const published: Record<string, string> = {
    accept_complaint: '5 working_day P',
    investigate: '60 working_day P',
    investigate_extended: '90 working_day P',
    mediate: '15 day S',
    mediate_extended: '30 day S',
    award: '45 day P',
    award_extended: '60 day P',
    sue_after_award: '15 day P',
    set_aside_final_award: '30 day S',
    execute_award: '2 year S',
    payment_order_reply: '5 day P',
    payment_order_issue: '15 day P',
    payment_order_objection: '15 day P',
  };

  it.each(Object.keys(procedureDeadlines))('%s', (act) => {
    const result = run('procedureDeadline', { act, from: '2026-03-02' }) as Record<string, unknown>;
    const length = published[act];
    if (length) expect(`${result.amount} ${result.unit} ${result.mark}`).toBe(length);
    else expect(result).toEqual({ unknown: { parameter: 'limit', act } });
  });

  it('takes a given length in place of its own, with the mark of the act', () => {
    const limit = { amount: 1, unit: 'month' };
    expect(run('procedureDeadline', { act: 'award', from: '2026-01-31', limit })).toEqual({
      due: '2026-02-28', // an adjusted working Saturday does not roll
      rawDue: '2026-02-28',
      amount: 1,
      unit: 'month',
      mark: 'P',
      provisional: false,
    });
    const own = { act: 'pay_under_order', from: '2026-03-06', limit: { amount: 1, unit: 'working_day' } };
    expect(run('procedureDeadline', own)).toMatchObject({ due: '2026-03-09', rawDue: '2026-03-09', mark: 'P' });
  });

  it.each([
    { limit: { amount: 0, unit: 'day' }, error: { code: 'INVALID_NUMBER', field: 'limit.amount' } },
    { limit: { amount: 1001, unit: 'day' }, error: { code: 'INVALID_NUMBER', field: 'limit.amount' } },
    { limit: { amount: 1, unit: 'week' }, error: { code: 'INVALID_VALUE', field: 'limit.unit' } },
    { limit: { unit: 'day' }, error: { code: 'MISSING_FIELD', field: 'limit.amount' } },
    { limit: 15, error: { code: 'INVALID_VALUE', field: 'limit' } },
  ])('refuses the length $limit', ({ limit, error }) => {
    expect(run('procedureDeadline', { act: 'award', from: '2026-01-31', limit })).toEqual({ error });
  });
});

describe('listing', () => {
  it('ends after three years on the last day of a shorter February, and needs a commitment for early removal', () => {
    const listing = { listedOn: '2024-02-29', correctedOn: '2024-02-29', commitment: false };
    expect(run('blacklistPeriod', listing)).toEqual({ endsOn: '2027-02-28', earlyRemovalFrom: null });
    expect(run('blacklistPeriod', { ...listing, commitment: true })).toMatchObject({ earlyRemovalFrom: '2024-08-29' });
    expect(run('blacklistPeriod', { listedOn: '2024-02-29', commitment: true })).toMatchObject({
      earlyRemovalFrom: null,
    });
  });

  it('refuses a correction before it', () => {
    const listing = { listedOn: '2026-03-16', correctedOn: '2026-03-15', commitment: true };
    expect(run('blacklistPeriod', listing)).toEqual({ error: { code: 'INVALID_RANGE', field: 'correctedOn' } });
  });
});
