import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOfDay } from '@/domain/calendar/working-days';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { injuryOperations as injuryOperationsOf } from '@/domain/injury/operations';
import { addDays, dayOfNumber } from '@/domain/kernel/days';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const injuryOperations = onShipped(injuryOperationsOf);

const run = (name: string, input: object) => outputsOf(injuryOperations[`injury.${name}`]!(input));
const refusal = (code: string, field: string) => ({ error: { code, field } });

describe('filing the application', () => {
  const filing = {
    accidentOn: '2026-09-09',
    reportedOn: '2026-09-10',
    platformDays: 30,
    platformFrom: 'accident',
    workerDays: 113,
    rollOver: true,
  };

  it('counts the platform from the report or the accident, the worker always from the accident', () => {
    expect(run('applicationDeadlines', filing)).toEqual({
      platformDeadline: '2026-10-09',
      workerDeadline: '2026-12-31',
      provisional: false,
    });
  });

  it('is provisional if either date is', () => {
    const late = { ...filing, workerDays: 114 };
    expect(run('applicationDeadlines', late)).toMatchObject({ workerDeadline: '2027-01-04', provisional: true });
    expect(run('applicationDeadlines', { ...late, rollOver: false })).toMatchObject({
      workerDeadline: '2027-01-01',
      provisional: false,
    });
  });

  it('refuses a report before the accident', () => {
    const early = { ...filing, reportedOn: '2026-09-08' };
    expect(run('applicationDeadlines', early)).toEqual(refusal('INVALID_RANGE', 'reportedOn'));
  });
});

describe('confirmation', () => {
  // From Monday 14 September 2026: 15-18, 20 (an adjusted Sunday), 21-24 and 28-30 September, then 8-10 October count.
  const confirmation = { acceptedOn: '2026-09-14', workingDays: 7 };
  const suspended = { ...confirmation, suspendedFrom: '2026-09-17', resumedOn: '2026-09-23', resumeDayCounts: true };

  it('counts working days after acceptance', () => {
    expect(run('confirmationDeadline', confirmation)).toEqual({
      deadline: '2026-09-22',
      naturalDaysUsed: 8,
      workingDaysUsedBeforeSuspension: null,
      provisional: false,
    });
  });

  it.each([
    [true, '2026-09-30', 16], // 15, 16, then 23, 24, 28, 29, 30
    [false, '2026-10-08', 24],
  ])('leaves suspended days out; the resume day counts: %s', (resumeDayCounts, deadline, naturalDaysUsed) => {
    expect(run('confirmationDeadline', { ...suspended, resumeDayCounts })).toEqual({
      deadline,
      naturalDaysUsed,
      workingDaysUsedBeforeSuspension: 2,
      provisional: false,
    });
  });

  it.each([
    ['2026-09-23', '2026-09-22', 7], // the day after the deadline: nothing changes
    ['2026-09-22', '2026-10-08', 6],
    ['2026-09-15', '2026-10-15', 0],
  ])('suspended from %s to 8 October it ends on %s', (suspendedFrom, deadline, used) => {
    expect(run('confirmationDeadline', { ...suspended, suspendedFrom, resumedOn: '2026-10-08' })).toMatchObject({
      deadline,
      workingDaysUsedBeforeSuspension: used,
    });
  });

  it.each([
    [{ suspendedFrom: '2026-09-14' }, refusal('INVALID_RANGE', 'suspendedFrom')],
    [{ suspendedFrom: '2026-09-14', resumedOn: null }, refusal('INVALID_RANGE', 'suspendedFrom')],
    [{ resumedOn: null }, refusal('MISSING_FIELD', 'resumedOn')],
    [{ resumedOn: '2026-09-16', resumeDayCounts: null }, refusal('INVALID_RANGE', 'resumedOn')],
    [{ resumeDayCounts: null }, { unknown: { parameter: 'resumeDayCounts' } }],
    [{ workingDays: 366 }, refusal('INVALID_NUMBER', 'workingDays')],
  ])('%j', (changes, expected) => {
    expect(run('confirmationDeadline', { ...suspended, ...changes })).toEqual(expected);
  });

  it('ends where counting day by day ends', () => {
    const offset = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(
        fc.integer({ min: 20_100, max: 20_700 }),
        fc.integer({ min: 1, max: 40 }),
        offset,
        offset,
        fc.boolean(),
        (start, workingDays, before, length, resumeDayCounts) => {
          const acceptedOn = dayOfNumber(start);
          const suspendedFrom = addDays(acceptedOn, before);
          const resumedOn = addDays(suspendedFrom, length);
          let [deadline, left] = [acceptedOn, workingDays];
          while (left > 0) {
            deadline = addDays(deadline, 1);
            const isOut =
              deadline >= suspendedFrom && (deadline < resumedOn || (deadline === resumedOn && !resumeDayCounts));
            if (!isOut && kindOfDay(deadline, shippedRuleBook.calendar).workingDay) left -= 1;
          }
          const input = { acceptedOn, workingDays, suspendedFrom, resumedOn, resumeDayCounts };
          expect(run('confirmationDeadline', input)).toMatchObject({ deadline });
        },
      ),
    );
  });
});

describe('small injury', () => {
  const small = { acceptedOn: '2026-09-24', confirmDays: 2, payDays: 5 };

  it('pays from the last permitted day while nothing is confirmed', () => {
    expect(run('smallInjuryDeadlines', small)).toEqual({
      confirmDeadline: '2026-09-29',
      payDeadline: '2026-10-12', // 30 September, 8, 9, 10 (adjusted), 12 October
      provisional: false,
    });
  });

  it('is provisional when only the payment reaches a year without a notice', () => {
    const yearEnd = { ...small, acceptedOn: '2026-12-28' };
    expect(run('smallInjuryDeadlines', yearEnd)).toMatchObject({ confirmDeadline: '2026-12-30', provisional: true });
  });

  it('refuses a confirmation before acceptance', () => {
    const early = { ...small, confirmedOn: '2026-09-23' };
    expect(run('smallInjuryDeadlines', early)).toEqual(refusal('INVALID_RANGE', 'confirmedOn'));
  });
});

describe('remedies', () => {
  const remedy = { servedOn: '2026-08-31', rollOver: false };

  it('takes the last day of a shorter month and does not consult the calendar without rolling', () => {
    expect(run('remedyDeadlines', remedy)).toEqual({
      reconsiderationDeadline: '2026-10-30',
      litigationDeadline: '2027-02-28',
      litigationAfterReconsiderationDeadline: null,
      provisional: false,
    });
  });

  it('gives fifteen days after the decision on reconsideration', () => {
    const decided = { ...remedy, rollOver: true, reconsiderationDecisionServedOn: '2026-09-16' };
    expect(run('remedyDeadlines', decided)).toMatchObject({ litigationAfterReconsiderationDeadline: '2026-10-08' });
    expect(run('remedyDeadlines', { ...remedy, reconsiderationDecisionServedOn: '2026-08-30' })).toEqual(
      refusal('INVALID_RANGE', 'reconsiderationDecisionServedOn'),
    );
  });
});

describe('labour-capacity appraisal', () => {
  const appraisal = {
    receivedApplicationOn: '2026-03-04',
    extended: true,
    concludedOn: '2026-04-17',
    servedOn: '2026-05-07',
    authorityDeadlinesRoll: false,
    partyDeadlinesRoll: true,
  };

  it('rolls the dates of the party and of the authority each by its own switch', () => {
    expect(run('appraisalDeadlines', appraisal)).toEqual({
      materialsCheckBy: '2026-03-11',
      concludeBy: '2026-05-03',
      concludeByExtended: '2026-06-02',
      serveBy: '2026-05-02',
      servedLate: true,
      secondAppraisalBy: '2026-05-22',
      provisional: false,
    });
    expect(
      run('appraisalDeadlines', { ...appraisal, servedOn: '2026-05-06', authorityDeadlinesRoll: true }),
    ).toMatchObject({
      concludeBy: '2026-05-06',
      serveBy: '2026-05-06',
      servedLate: false,
    });
  });

  it.each([
    [{ concludedOn: null }, refusal('MISSING_FIELD', 'concludedOn')],
    [{ concludedOn: '2026-03-03' }, refusal('INVALID_RANGE', 'concludedOn')],
    [{ servedOn: '2026-04-16' }, refusal('INVALID_RANGE', 'servedOn')],
    [{ extended: 'yes' }, refusal('INVALID_VALUE', 'extended')],
  ])('%j', (changes, expected) => {
    expect(run('appraisalDeadlines', { ...appraisal, ...changes })).toEqual(expected);
  });

  it.each([
    ['2026-03-12', '2027-03-12', true],
    ['2026-03-12', '2027-03-11', false],
    ['2024-02-29', '2025-02-28', true],
    ['2024-02-29', '2025-02-27', false],
  ])('concluded on %s, a review on %s is allowed: %s', (concludedOn, appliedOn, allowed) => {
    expect(run('reviewAppraisal', { concludedOn, appliedOn })).toMatchObject({ allowed });
  });
});

it('refuses a start whose last day could not be written with four digits', () => {
  const days = { platformDays: 30, platformFrom: 'report', workerDays: 90, rollOver: false };
  expect(run('applicationDeadlines', { accidentOn: '9999-12-31', reportedOn: '9999-12-31', ...days })).toEqual(
    refusal('INVALID_DATE', 'accidentOn'),
  );
});
