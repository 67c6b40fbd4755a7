import { describe, expect, it } from 'vitest';
import { wagesOperations as wagesOperationsOf } from '@/domain/wages/operations';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const operations = onShipped(wagesOperationsOf);
const run = (name: string, input: object) => outputsOf(operations[`wages.${name}`]!(input));

/** Cases reckoned by hand from the texts, beside the published examples. 2026: block 15 to 23 February with the Saturdays 14
 *  and 28 worked. */
describe('around the Spring Festival', () => {
  it.each([
    { today: '2026-02-13', remaining: 2, level: 'yellow', escalateTo: 'case_owner' }, // 14 and 24 February
    { today: '2026-02-14', remaining: 1, level: 'yellow', escalateTo: 'case_owner' },
    { today: '2026-02-23', remaining: 1, level: 'yellow', escalateTo: 'case_owner' },
    { today: '2026-02-10', remaining: 5, level: 'blue', escalateTo: 'case_owner' },
    { today: '2026-02-09', remaining: 6, level: 'green', escalateTo: null },
    { today: '2026-02-28', remaining: -4, level: 'red', escalateTo: 'unit_head' },
    { today: '2026-03-01', remaining: -4, level: 'red', escalateTo: 'unit_head' },
    { today: '2026-03-02', remaining: -5, level: 'red', escalateTo: 'superior_authority' },
  ])('a deadline of 24 February is $level on $today', ({ today, remaining, ...rest }) => {
    const alarm = { remainingWorkingDays: remaining, ...rest, provisional: false };
    expect(run('alarmLevel', { due: '2026-02-24', today })).toEqual(alarm);
  });

  it('is red with nothing overdue through the whole block after a last day', () => {
    for (const today of ['2026-02-15', '2026-02-23'])
      expect(run('alarmLevel', { due: '2026-02-14', today })).toMatchObject({
        ...{ remainingWorkingDays: 0, level: 'red', escalateTo: 'unit_head' },
      });
  });

  it('five working days from Friday the 13th are 14, 24, 25, 26 and 27 February', () => {
    expect(run('inspectionClock', { receivedOn: '2026-02-13', extensionApproved: false })).toMatchObject({
      acceptBy: { due: '2026-02-27', provisional: false },
    });
    const act = { act: 'accept_complaint', from: '2026-02-13' };
    expect(run('procedureDeadline', act)).toMatchObject({ due: '2026-02-27', rawDue: '2026-02-27' });
  });
});

describe('limitation', () => {
  const ended = { claim: 'remuneration', relationEndedOn: '2025-05-01', filedOn: '2027-06-01' };

  it('an act after the corresponding day but before the rolled last day still counts', () => {
    expect(run('limitationArbitration', { ...ended, interruptions: ['2026-05-06'] })).toEqual({
      limited: true,
      lastDay: '2027-05-06',
      inTime: false,
      interruptionsCounted: ['2026-05-06'],
      provisional: true, // whether 6 May 2027 is a working day is not announced
    });
    expect(run('limitationArbitration', { ...ended, interruptions: ['2026-05-07'] })).toMatchObject({
      ...{ lastDay: '2026-05-06', interruptionsCounted: [], provisional: false },
    });
  });

  it('an act on the day of filing counts, the day after does not', () => {
    const filed = { ...ended, filedOn: '2026-04-01' };
    expect(run('limitationArbitration', { ...filed, interruptions: ['2026-04-02', '2026-04-01'] })).toMatchObject({
      ...{ interruptionsCounted: ['2026-04-01'], lastDay: '2027-04-01', inTime: true },
    });
  });

  it('29 February ends on 28 February, a worked Saturday in 2026 only', () => {
    const knew = { claim: 'ordinary', filedOn: '2025-03-01', interruptions: [] };
    expect(run('limitationArbitration', { ...knew, knewOn: '2024-02-29' })).toMatchObject({ lastDay: '2025-02-28' });
    expect(run('limitationArbitration', { ...knew, knewOn: '2025-02-28' })).toMatchObject({ lastDay: '2026-02-28' });
  });
});

describe('double pay', () => {
  it.each([
    // February has no 31st: the first month ends on 28 February 2023, and that Tuesday is one day of the rest.
    {
      startOn: '2023-01-31',
      asOf: '2023-02-28',
      from: '2023-02-28',
      whole: 0,
      days: 1,
      fen: 10_000,
      provisional: true,
    },
    {
      startOn: '2024-01-31',
      asOf: '2024-03-30',
      from: '2024-02-29',
      whole: 1,
      days: 0,
      fen: 217_500,
      provisional: false,
    },
    {
      startOn: '2025-12-01',
      asOf: '2026-02-14',
      from: '2026-01-01',
      whole: 1,
      days: 11,
      fen: 327_500,
      provisional: false,
    },
    // 1 to 23 February 2026: ten weekdays before the block and the Saturday 14th.
    {
      startOn: '2025-12-01',
      asOf: '2026-02-23',
      from: '2026-01-01',
      whole: 1,
      days: 11,
      fen: 327_500,
      provisional: false,
    },
  ])('hired $startOn, counted to $asOf', ({ startOn, asOf, from, whole, days, fen, provisional }) => {
    expect(run('doublePay', { startOn, asOf, monthlyWageFen: 217_500 })).toEqual({
      ...{ from, to: asOf, wholeMonths: whole, partialWorkdays: days, amountFen: fen, provisional },
    });
  });

  it('a contract signed before the work began leaves nothing due', () => {
    const signed = { startOn: '2026-03-10', contractSignedOn: '2026-03-01', monthlyWageFen: 1 };
    expect(run('doublePay', signed)).toMatchObject({ from: null, to: null, amountFen: 0, provisional: false });
  });
});

describe('overtime', () => {
  it.each([
    { of: 'half a fen', wage: 1, minutes: 3480, fen: 1 }, // 1 ÷ 174 ÷ 60 × 3480 × 150 % = 0.5
    { of: 'just below half a fen', wage: 1, minutes: 3479, fen: 0 },
    { of: 'an hourly figure without an end', wage: 500_000, minutes: 61, fen: 4382 }, // 4381.94…
  ])('$of', ({ wage, minutes, fen }) => {
    const month = { monthlyWageFen: wage, weekdayMinutes: minutes, restDayMinutes: 0, statutoryMinutes: 0 };
    expect(run('overtimePay', { ...month, restDayTimeOffGiven: false })).toMatchObject({
      weekdayFen: fen,
      totalFen: fen,
    });
  });
});

describe('the order of the checks', () => {
  it.each([
    ['procedureDeadline', { act: 'x', from: 'y', limit: {} }, { code: 'INVALID_VALUE', field: 'act' }],
    ['procedureDeadline', { act: 'decide', from: '2026-02-30' }, { code: 'INVALID_DATE', field: 'from' }],
    ['alarmLevel', { today: 'x' }, { code: 'MISSING_FIELD', field: 'due' }],
    ['minimumWage', { region: '990000', on: 'x', tier: 0 }, { code: 'INVALID_REGION', field: 'region' }],
    ['minimumWage', { region: '420000', on: '2026-01-01', tier: 10 }, { code: 'INVALID_NUMBER', field: 'tier' }],
    ['overtimePay', { monthlyWageFen: -1, weekdayMinutes: -1 }, { code: 'INVALID_AMOUNT', field: 'monthlyWageFen' }],
    [
      'crimeThreshold',
      { category: 'B', thresholds: { singleFen: 1, groupFen: 1 }, workers: [] },
      { code: 'EMPTY_LIST', field: 'workers' },
    ],
    [
      'finalAward',
      { claims: [{ id: '', kind: 'x', awardedFen: 1 }] },
      { code: 'INVALID_VALUE', field: 'claims[0].id' },
    ],
    [
      'additionalCompensation',
      { orderedFen: 1, deadline: '2026-06-18', payments: [{ on: '2026-06-18' }], rateBps: 1 },
      { code: 'MISSING_FIELD', field: 'payments[0].fen' },
    ],
    [
      'relationAssessment',
      { eligibleWorker: false, eligibleEntity: 'no' },
      { code: 'INVALID_VALUE', field: 'eligibleEntity' },
    ],
    [
      'route',
      { issue: 'discrimination', parallel: 'none', employerIdentified: true, category: 'D' },
      { code: 'INVALID_VALUE', field: 'category' },
    ],
  ])('%s %j', (name, input, error) => {
    expect(run(name, input)).toEqual({ error });
  });
});

describe('explanations', () => {
  const explain = (name: string, input: object) =>
    (operations[`wages.${name}`]!(input) as { explanation: Record<string, unknown> }).explanation;

  it('name the notice of each year that was consulted, and say when one is not out', () => {
    expect(explain('procedureDeadline', { act: 'investigate', from: '2026-11-02' })).toMatchObject({
      steps: [
        {
          inputs: { start: '2026-11-02', dayOne: '2026-11-03', workingDays: 60 },
          sources: [
            { id: 'inspection-investigation' },
            { id: 'civil-code-201' },
            { title: '国务院办公厅关于2026年部分节假日安排的通知', confidence: 'primary' },
            { id: 'calendar-2027', confidence: 'uncertain' },
          ],
        },
      ],
      assumptions: ['calendar_not_announced'],
      confidence: 'uncertain',
    });
  });

  it('name the document number of a notice that has one', () => {
    expect(explain('payDueDate', { nominal: '2025-10-08' })).toMatchObject({
      steps: [{ sources: [{ id: 'migrant-pay-regulation' }, { documentNumber: '国办发明电〔2024〕12号' }] }, {}],
      confidence: 'primary',
    });
  });

  it('name the row of a minimum wage and its last day', () => {
    expect(explain('minimumWage', { region: '440305', on: '2026-08-31' })).toMatchObject({
      steps: [
        { output: 252_000, sources: [{ effectiveFrom: '2025-03-01', effectiveTo: '2026-08-31' }] },
        { output: 2370 },
      ],
      assumptions: ['confirm_before_showing'],
      confidence: 'uncertain',
      expiresOn: '2026-08-31',
    });
    expect(explain('minimumWage', { region: '440305', on: '2026-09-01' })).toMatchObject({
      steps: [{ output: 270_000 }, { output: null }],
    });
  });

  it('show each test that an assessment tried, up to the one that decided', () => {
    const answers = { time: 'worker', process: 'none', rules: 'none', continuity: 'occasional', pricing: 'company' };
    const sides = { eligibleWorker: true, eligibleEntity: true, partOfBusiness: true, soleTraderRegistration: false };
    const { steps } = explain('relationAssessment', { ...sides, ...answers }) as {
      steps: { rule: string; output: unknown }[];
    };
    expect(steps.map(({ rule, output }) => `${rule.replace('wages.relation.', '')} ${String(output)}`)).toEqual([
      ...['eligible met', 'business met', 'factor 0', 'factor 0', 'factor 0', 'factor 0', 'factor 2', 'score 2'],
      ...['labour not_met', 'civil met', 'category civil_likely'],
    ]);
  });

  it('compare no amount for pay that may not fall under the crime', () => {
    const { steps } = explain('crimeThreshold', {
      ...{ category: 'B', thresholds: { singleFen: 500_000, groupFen: 3_000_000 }, ordered: true, evasion: true },
      ...{ unpaidAfterOrderDeadline: true, ableToPay: true, workers: [{ id: 'w', monthsUnpaid: 9, fen: 9_000_000 }] },
    }) as { steps: { rule: string }[] };
    expect(steps.map(({ rule }) => rule)).toEqual([
      ...['wages.crime.category', 'wages.crime.total', 'wages.crime.ordered', 'wages.crime.conduct'],
    ]);
  });
});
