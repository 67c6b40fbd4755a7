import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { StepLines } from '@/components/explanation/step-lines';
import { assumptionText } from '@/components/wording/assumptions';
import { formulaOf } from '@/components/wording/formulas';
import { ruleWord } from '@/components/wording/rule-words';
import type { Explanation, Step } from '@/domain/kernel/explained';
import { operations as operationsOf } from '@/domain/operations';
import { onShipped } from '@/tests/support/on-shipped';

const operations = onShipped(operationsOf);

type Case = { op: string; input: object };
const examplesOf = (name: string): Case[] =>
  JSON.parse(readFileSync(new URL(`../examples/${name}.examples.json`, import.meta.url), 'utf8')) as Case[];
const covers = ({ op }: Case) => /^(injury|calendar)\.|^wages\.transition$/.test(op);
const examples = [...examplesOf('occupational-injury'), ...examplesOf('unpaid-wages')].filter(covers);

const onOrder = {
  ...{ province: '310115', industry: 'instant_delivery', platform: 'meituan', orderState: 'delivering' },
  accidentAt: '2026-08-05T12:10:00+08:00',
};
const circumstances =
  'accident violence missing preparation commute illness rescue_public_interest old_military_injury occupational_disease';
const judge = (changes: object): Case => ({ op: 'injury.coverage', input: { ...onOrder, ...changes } });
const commute = { circumstance: 'commute', trafficAccident: true, workerLiability: 'main' };
const medical = { totalMedicalFen: 900, catalogueEligibleFen: 800, hospitalDays: 0, thirdParty: 'none' };
const death = { eventOn: '2026-03-31', dependants: [{ relation: 'spouse', loneElderOrOrphan: true }] };
const days = { receivedApplicationOn: '2026-08-03', authorityDeadlinesRoll: true, partyDeadlinesRoll: true };
/** Branches that the worked examples leave out. */
const others: Case[] = [
  ...circumstances.split(' ').map((circumstance) => judge({ ...commute, circumstance })),
  ...['none', 'secondary', 'equal', 'main', 'full', 'undetermined'].map((workerLiability) =>
    judge({ ...commute, workerLiability, commuteCovered: 'yes' }),
  ),
  judge({ ...commute, trafficAccident: false, workerLiability: null, commuteCovered: 'yes' }),
  judge({ ...commute, commuteCovered: 'no' }),
  ...['yes', 'no'].map((prepareFinishCovered) => judge({ circumstance: 'preparation', prepareFinishCovered })),
  ...['crime', 'drunk', 'drugs', 'self_harm'].map((exclusion) => judge({ circumstance: 'accident', exclusion })),
  judge({ circumstance: 'accident', alcoholMgPer100ml: 80 }),
  judge({ circumstance: 'accident', alcoholMgPer100ml: 80, drunkThresholdMgPer100ml: 80 }),
  judge({ circumstance: 'accident', province: '540000', accidentAt: '2026-06-30T12:00:00+08:00' }),
  judge({ circumstance: 'accident', industry: 'parcel' }),
  judge({ circumstance: 'accident', platform: 'pupu', accidentAt: '2026-06-30T12:00:00+08:00' }),
  judge({
    circumstance: 'accident',
    platform: 'corner_shop',
    localPlatforms: [{ platform: 'corner_shop', from: '2026-01-01' }],
  }),
  judge({ circumstance: 'accident', otherOrders: [{ platform: 'dada', state: 'accepted' }] }),
  ...'none completed cancelled'.split(' ').map((orderState) => judge({ circumstance: 'accident', orderState })),
  judge({ circumstance: 'rescue_public_interest', orderState: 'none' }),
  judge({ circumstance: 'illness', deathAt: '2026-08-06T00:00:00+08:00', illnessClockStart: 'onset' }),
  { op: 'injury.baseAmount', input: { industry: 'food_delivery', on: '2026-01-01', payoutClass: 'high' } },
  { op: 'injury.baseAmount', input: { industry: 'ride_hailing', on: '2026-01-01' } },
  ...[1, 5, 6, 7, 10].map((grade) => ({
    op: 'injury.benefitDisability',
    input: { grade, baseMonthlyFen: 600_000, baseSource: { document: 'x', date: '2026-01-01' } },
  })),
  ...['full', 'most', 'part', 'none'].map((level) => ({
    op: 'injury.nursingFee',
    input: { level, regionAvgMonthlyWageFen: 800_000 },
  })),
  ...['death', 'death_after_stop_work_grade_1_to_4', 'missing'].flatMap((kind) =>
    [true, false].map((hardship) => ({
      op: 'injury.benefitDeath',
      input: { ...death, kind, hardship, baseMonthlyFen: 600_000, regionAvgMonthlyWageFen: 1 },
    })),
  ),
  ...[true, false].flatMap((chosen) =>
    ['paid', 'not_paying', 'unidentified'].map((thirdParty) => ({
      op: 'injury.benefitMedical',
      input: {
        ...{ ...medical, thirdParty, thirdPartyPaidMedicalFen: 100, medicalNotPaidTwice: chosen, fundAdvances: chosen },
        ...{ hospitalDays: 3, mealAllowanceFenPerDay: 5000 },
      },
    })),
  ),
  { op: 'injury.benefitMedical', input: medical },
  {
    op: 'injury.appraisalDeadlines',
    input: { ...days, extended: true, concludedOn: '2026-09-01', servedOn: '2026-09-30' },
  },
  { op: 'injury.reviewAppraisal', input: { concludedOn: '2024-02-29', appliedOn: '2025-02-27' } },
  {
    op: 'injury.confirmationDeadline',
    input: {
      ...{ acceptedOn: '2026-09-14', workingDays: 7, suspendedFrom: '2026-09-17' },
      ...{ resumedOn: '2026-09-23', resumeDayCounts: true },
    },
  },
  {
    op: 'injury.confirmationDeadline',
    input: {
      ...{ acceptedOn: '2026-09-14', workingDays: 2, suspendedFrom: '2026-09-17' },
      ...{ resumedOn: '2026-09-23', resumeDayCounts: true },
    },
  },
  { op: 'calendar.countWorkingDays', input: { from: '2026-05-08', to: '2026-05-01' } },
  { op: 'calendar.addPeriod', input: { start: '2026-05-08', amount: 5, unit: 'month', rollOver: true } },
  { op: 'calendar.addPeriod', input: { start: '2026-02-28', amount: 1, unit: 'year', rollOver: true } },
];

const explanations = [...examples, ...others].flatMap(({ op, input }) => {
  const result = operations[op]!(input);
  return 'explanation' in result ? [{ op, explanation: result.explanation as Explanation }] : [];
});
const steps = explanations.flatMap(({ explanation }) => explanation.steps);
const langs = ['zh', 'en'] as const;

describe('every result of the injury rules, the calendar and the procedures', () => {
  it('explains itself', () => {
    const ops = Object.keys(operations).filter((op) => covers({ op, input: {} }));
    expect([...new Set(explanations.map(({ op }) => op))].toSorted()).toEqual(ops.toSorted());
    expect(explanations.every(({ explanation }) => explanation.steps.length > 0)).toBe(true);
  });

  it('has words for each line', () => {
    const wordless = steps
      .filter(({ output }) => output !== null)
      .filter((step) => langs.some((lang) => formulaOf(step, 'x', lang) === undefined));
    expect([...new Set(wordless.map(({ rule }) => rule))]).toEqual([]);
  });

  it('has a word for each result that is one, and for each word of a formula', () => {
    const unsaid = (step: Step) =>
      langs.filter(
        (lang) => step.unit === 'text' && ruleWord(step.rule, 'output', String(step.output), lang) === undefined,
      );
    const results = steps.filter((step) => unsaid(step).length > 0).map(({ rule, output }) => `${rule} ${output}`);
    expect([...new Set(results)]).toEqual([]);
    // Nothing that looks like a word of the interface is left in what a person reads.
    const codes = steps.flatMap(
      (step) => (formulaOf(step, 'x', 'zh') ?? '').match(/[a-z]+_[a-z_]+|\b(?!x\b)[a-z]{4,}\b|[A-Z]{4,}/g) ?? [],
    );
    const typedByPeople = new Set(['corner_shop', 'village_runs', 'parcel', 'parcel_express']);
    expect([...new Set(codes)].filter((code) => !typedByPeople.has(code))).toEqual([]);
  });

  it('has words for each assumption', () => {
    const ids = explanations.flatMap(({ explanation }) => explanation.assumptions);
    expect([...new Set(ids)].filter((id) => langs.some((lang) => assumptionText(id, lang) === id))).toEqual([]);
  });
});

const textOf = (lines: readonly Step[], lang: 'zh' | 'en') =>
  renderToStaticMarkup(<StepLines steps={lines} lang={lang} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('a last day', () => {
  const explain = (op: string, input: object) => (operations[op]!(input) as { explanation: Explanation }).explanation;

  it('says day 1, the number of working days and the notices of the years', () => {
    const { steps: lines, assumptions } = explain('calendar.addWorkingDays', { start: '2026-12-30', days: 3 });
    const text = textOf(lines, 'zh');
    expect(text).toContain('2026年12月30日当天不算，第 1 天是 2026年12月31日，数到第 3 个工作日 = 2027年1月5日');
    expect(text).toContain('国务院办公厅关于2026年部分节假日安排的通知');
    expect(text).toContain('2027年节假日安排（没有查到通知');
    expect(assumptions).toEqual(['calendar_not_announced']);
  });

  it('says from which day off it moved', () => {
    const { steps: lines } = explain('calendar.addPeriod', {
      ...{ start: '2026-04-17', amount: 15, unit: 'day', rollOver: true },
    });
    expect(textOf(lines, 'en')).toContain('day 15 is 2 May 2026, a day off, so it moves to = 6 May 2026');
  });
});

it('a decimal of six digits is not read as a place', () => {
  const { explanation } = operations['injury.contribution']!({
    lines: [{ industry: 'ride_hailing', orders: 310_000, rateFenPerOrder: '1', floatFactor: '1' }],
  }) as { explanation: Explanation };
  expect(textOf(explanation.steps, 'zh')).toContain('× 系数 1 = 310000');
});
