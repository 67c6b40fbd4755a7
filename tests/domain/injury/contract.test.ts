import { describe, expect, it } from 'vitest';
import { injuryOperations } from '@/domain/injury/operations';
import { onShipped } from '@/tests/support/on-shipped';

const operations = onShipped(injuryOperations);
const run = (name: string, input: object) => operations[`injury.${name}`]!(input) as Record<string, unknown>;

type Contract = { input: Record<string, unknown>; optional: string[] };

// Written out from the contract (operations.md 5) a second time: every field in its order, and which may be left out
// beside the others (`resumedOn` and `concludedOn` are needed beside `suspendedFrom` and `servedOn`).
const contracts: Record<string, Contract> = {
  baseAmount: {
    input: { industry: 'instant_delivery', on: '2026-05-01', payoutClass: 'low' },
    optional: ['payoutClass'],
  },
  contribution: {
    input: { lines: [{ industry: 'ride_hailing', orders: 1, rateFenPerOrder: '1', floatFactor: '1' }] },
    optional: [],
  },
  coverage: {
    input: {
      ...{ province: '110105', industry: 'ride_hailing', platform: 'didi', accidentAt: '2026-05-01T08:00:00+08:00' },
      ...{ orderState: 'accepted', windowStates: ['accepted'], otherOrders: [], circumstance: 'accident' },
      ...{ exclusion: 'none', alcoholMgPer100ml: 0, drunkThresholdMgPer100ml: 80, trafficAccident: true },
      ...{ workerLiability: 'none', commuteCovered: 'ask', prepareFinishCovered: 'ask' },
      ...{ firstDiagnosisAt: '2026-05-01T09:00:00+08:00', deathAt: '2026-05-02T09:00:00+08:00' },
      ...{ illnessClockStart: 'onset', localPlatforms: [] },
    },
    optional: [
      ...[
        'windowStates',
        'otherOrders',
        'exclusion',
        'alcoholMgPer100ml',
        'drunkThresholdMgPer100ml',
        'trafficAccident',
      ],
      ...['workerLiability', 'commuteCovered', 'prepareFinishCovered', 'firstDiagnosisAt', 'deathAt'],
      ...['illnessClockStart', 'localPlatforms'],
    ],
  },
  benefitBase: { input: { averageMonthlyFen: 1, percent: '60.5' }, optional: [] },
  benefitDisability: {
    input: { grade: 1, baseMonthlyFen: 1, baseSource: { document: 'x', date: '2026-01-01' }, minimumWageFen: 1 },
    optional: ['baseMonthlyFen', 'baseSource', 'minimumWageFen'],
  },
  nursingFee: { input: { level: 'full', regionAvgMonthlyWageFen: 1 }, optional: ['regionAvgMonthlyWageFen'] },
  benefitDeath: {
    input: {
      ...{ kind: 'missing', eventOn: '2026-05-01', hardship: true, nationalUrbanIncome: [{ year: 2025, fen: 1 }] },
      ...{ regionAvgMonthlyWageFen: 1, baseMonthlyFen: 1, dependants: [] },
    },
    optional: ['hardship', 'nationalUrbanIncome', 'regionAvgMonthlyWageFen', 'baseMonthlyFen'],
  },
  benefitMedical: {
    input: {
      ...{
        totalMedicalFen: 2,
        catalogueEligibleFen: 1,
        hospitalDays: 1,
        mealAllowanceFenPerDay: 1,
        thirdParty: 'paid',
      },
      ...{ thirdPartyPaidMedicalFen: 1, medicalNotPaidTwice: true, fundAdvances: true },
    },
    optional: ['mealAllowanceFenPerDay', 'thirdPartyPaidMedicalFen', 'medicalNotPaidTwice', 'fundAdvances'],
  },
  applicationDeadlines: {
    input: {
      ...{ accidentOn: '2026-05-01', reportedOn: '2026-05-01', platformDays: 30, platformFrom: 'report' },
      ...{ workerDays: 90, rollOver: true },
    },
    optional: [],
  },
  confirmationDeadline: {
    input: {
      ...{ acceptedOn: '2026-05-01', workingDays: 30, suspendedFrom: '2026-05-02', resumedOn: '2026-05-03' },
      ...{ resumeDayCounts: true },
    },
    optional: ['suspendedFrom', 'resumeDayCounts'],
  },
  smallInjuryDeadlines: {
    input: { acceptedOn: '2026-05-01', confirmDays: 2, payDays: 5, confirmedOn: '2026-05-01' },
    optional: ['confirmedOn'],
  },
  remedyDeadlines: {
    input: { servedOn: '2026-05-01', rollOver: true, reconsiderationDecisionServedOn: '2026-05-01' },
    optional: ['reconsiderationDecisionServedOn'],
  },
  appraisalDeadlines: {
    input: {
      ...{ receivedApplicationOn: '2026-05-01', extended: true, concludedOn: '2026-05-01', servedOn: '2026-05-01' },
      ...{ authorityDeadlinesRoll: true, partyDeadlinesRoll: true },
    },
    optional: ['servedOn'],
  },
  reviewAppraisal: { input: { concludedOn: '2026-05-01', appliedOn: '2026-05-01' }, optional: [] },
  track: {
    input: {
      ...{ outpatientCostFen: 1, hospitalised: false, appraisalNeeded: false, factsClear: true },
      ...{ smallLimitFen: 1, limitInclusive: true },
    },
    optional: ['smallLimitFen', 'limitInclusive'],
  },
  papers: {
    input: {
      ...{ list: 'standard', death: true, trafficAccident: true, paidFirstByOther: true, late: true },
      ...{ crossProvinceTreatment: true },
    },
    optional: [],
  },
  paymentsDuringReview: { input: { pendingPayments: ['medical'] }, optional: [] },
};

it('covers every operation', () => {
  expect(Object.keys(contracts).map((name) => `injury.${name}`)).toEqual(Object.keys(injuryOperations));
});

const fields = Object.entries(contracts).flatMap(([name, { input, optional }]) =>
  Object.keys(input).map((field) => ({ name, field, input, isOptional: optional.includes(field) })),
);
const missing = (field: string) => ({ error: { code: 'MISSING_FIELD', field } });

describe.each(fields)('injury.$name, $field', ({ name, field, input, isOptional }) => {
  const { [field]: _, ...without } = input;

  it('null and absent are the same', () => {
    expect(run(name, { ...input, [field]: null })).toEqual(run(name, without));
  });

  it('is required unless it is marked otherwise', () => {
    const result = run(name, without);
    if (isOptional) expect(result).not.toEqual(missing(field));
    else expect(result).toEqual(missing(field));
  });

  it('is looked at before the fields after it, and after those before it', () => {
    const names = Object.keys(input);
    const rest = names.slice(names.indexOf(field));
    const wrong = Object.fromEntries(rest.map((each) => [each, { not: 'a value of any field' }]));
    const { error } = run(name, { ...input, ...wrong }) as { error: { code: string; field: string } };
    expect(error.field.split('.')[0]).toBe(field);
  });
});

describe('types', () => {
  it.each([
    ['benefitBase', { averageMonthlyFen: 1.5 }, 'INVALID_AMOUNT', 'averageMonthlyFen'],
    ['benefitBase', { averageMonthlyFen: -1 }, 'INVALID_AMOUNT', 'averageMonthlyFen'],
    ['benefitBase', { averageMonthlyFen: '1' }, 'INVALID_AMOUNT', 'averageMonthlyFen'],
    ['benefitBase', { percent: 60 }, 'INVALID_NUMBER', 'percent'],
    ['benefitBase', { percent: '-1' }, 'INVALID_NUMBER', 'percent'],
    ['benefitBase', { percent: '.5' }, 'INVALID_NUMBER', 'percent'],
    ['benefitBase', { percent: '1e3' }, 'INVALID_NUMBER', 'percent'],
    ['benefitDisability', { grade: 0 }, 'INVALID_NUMBER', 'grade'],
    ['benefitDisability', { grade: 11 }, 'INVALID_NUMBER', 'grade'],
    ['benefitDisability', { baseSource: { document: '', date: '2026-01-01' } }, 'INVALID_VALUE', 'baseSource.document'],
    ['benefitDisability', { baseSource: { document: 'x' } }, 'MISSING_FIELD', 'baseSource.date'],
    ['benefitDisability', { baseSource: null }, 'BASE_SOURCE_REQUIRED', 'baseSource'],
    ['benefitDeath', { dependants: null }, 'MISSING_FIELD', 'dependants'],
    ['benefitDeath', { dependants: [{ relation: 'uncle' }] }, 'INVALID_VALUE', 'dependants[0].relation'],
    ['benefitDeath', { dependants: [{ relation: 'child' }] }, 'MISSING_FIELD', 'dependants[0].loneElderOrOrphan'],
    [
      'benefitDeath',
      { nationalUrbanIncome: [{ year: 1999, fen: 1 }] },
      'INVALID_NUMBER',
      'nationalUrbanIncome[0].year',
    ],
    ['benefitMedical', { catalogueEligibleFen: 3 }, 'INVALID_RANGE', 'catalogueEligibleFen'],
    ['contribution', { lines: [] }, 'EMPTY_LIST', 'lines'],
    ['paymentsDuringReview', { pendingPayments: [] }, 'EMPTY_LIST', 'pendingPayments'],
    ['paymentsDuringReview', { pendingPayments: ['rent'] }, 'INVALID_VALUE', 'pendingPayments[0]'],
    ['papers', { list: 'beijing_small' }, 'INVALID_VALUE', 'death'],
    ['coverage', { province: '990000' }, 'INVALID_REGION', 'province'],
    ['coverage', { industry: '' }, 'INVALID_VALUE', 'industry'],
    ['coverage', { accidentAt: '2026-05-01T08:00:00Z' }, 'INVALID_DATE', 'accidentAt'],
    ['coverage', { accidentAt: '2026-05-01' }, 'INVALID_DATE', 'accidentAt'],
    ['coverage', { drunkThresholdMgPer100ml: 0 }, 'INVALID_NUMBER', 'drunkThresholdMgPer100ml'],
    ['coverage', { otherOrders: [{ platform: 'x', state: 'flying' }] }, 'INVALID_VALUE', 'otherOrders[0].state'],
    ['coverage', { localPlatforms: [{ platform: 'x', from: '2026-13-01' }] }, 'INVALID_DATE', 'localPlatforms[0].from'],
  ])('injury.%s with %j: %s at %s', (name, changes, code, field) => {
    expect(run(name, { ...contracts[name]!.input, ...changes })).toEqual({ error: { code, field } });
  });
});
