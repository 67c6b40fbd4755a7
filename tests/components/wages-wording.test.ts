import { describe, expect, it, test } from 'vitest';
import { assumptionText } from '@/components/wording/assumptions';
import { formulaOf } from '@/components/wording/formulas';
import { langs } from '@/components/wording/lang';
import { wordOf } from '@/components/wording/step-names';
import { wagesAssumptions } from '@/components/wording/wages-assumptions';
import { wagesFormulas } from '@/components/wording/wages-formulas';
import type { Explanation } from '@/domain/kernel/explained';
import { awardKinds } from '@/domain/wages/final-award';
import { businessModels } from '@/domain/wages/liable-parties';
import { wagesOperations as wagesOperationsOf } from '@/domain/wages/operations';
import { procedureDeadlines } from '@/domain/wages/procedure-table';
import { discriminationGrounds, reportIssues } from '@/domain/wages/route';
import { workerCategories } from '@/domain/wages/worker-category';
import { onShipped } from '@/tests/support/on-shipped';

const operations = onShipped(wagesOperationsOf);

const report = {
  ...{ issue: 'unpaid_pay', parallel: 'none', employerIdentified: true, category: 'A', withinTwoYears: true },
  ...{ workDistrict: '310115', receivingDistrict: '310115' },
  ...{ brokenMediationAgreement: true, writtenDebtNote: true },
};
const answers = {
  ...{
    eligibleWorker: true,
    eligibleEntity: true,
    partOfBusiness: true,
    soleTraderRegistration: true,
    contractTitle: '合作协议',
  },
  ...{ time: 'worker', process: 'none', rules: 'none', continuity: 'occasional', pricing: 'worker' },
};
const strong = { time: 'company', process: 'strong', rules: 'strong', continuity: 'stable', pricing: 'company' };
const crime = {
  ...{ category: 'A', thresholds: { singleFen: 1_000_000, groupFen: 6_000_000 }, ordered: true, evasion: false },
  ...{ unpaidAfterOrderDeadline: true, ableToPay: true, workers: [{ id: 'w', monthsUnpaid: 3, fen: 1_000_000 }] },
};
const limit = { claim: 'remuneration', filedOn: '2026-05-01', interruptions: [] as string[] };
const overtime = { monthlyWageFen: 600_000, weekdayMinutes: 60, restDayMinutes: 60, statutoryMinutes: 60 };

/** Every rule id of the wages operations appears in one of these. */
const cases: [string, object][] = [
  ['alarmLevel', { due: '2027-01-04', today: '2026-12-30' }],
  ['alarmLevel', { due: '2026-11-02', today: '2026-11-30' }],
  [
    'inspectionClock',
    {
      ...{ receivedOn: '2026-03-02', acceptedOn: '2026-03-03', extensionApproved: true, decideWorkingDays: 15 },
      investigationCompletedOn: '2026-04-01',
    },
  ],
  ['inspectionLimit', { violationEndedOn: '2024-05-01', continuing: false, reportedOn: '2026-05-02' }],
  ['inspectionLimit', { continuing: true, reportedOn: '2026-05-02' }],
  ['limitationArbitration', limit],
  ['limitationArbitration', { ...limit, relationEndedOn: '2025-05-01', interruptions: ['2025-06-01', '2029-01-01'] }],
  ['limitationArbitration', { ...limit, claim: 'ordinary', knewOn: '2025-05-01' }],
  ['payDueDate', { nominal: '2026-10-07' }],
  ['payDueDate', { nominal: '2026-11-25' }],
  ...Object.keys(procedureDeadlines).flatMap((act): [string, object][] =>
    ['working_day', 'day', 'month', 'year'].map((unit) => [
      'procedureDeadline',
      { act, from: '2026-10-01', limit: { amount: 1, unit } },
    ]),
  ),
  ['procedureDeadline', { act: 'sue_after_award', from: '2026-02-03' }],
  ['owedAmount', { lines: [{ period: '2026-09', kind: 'earned', fen: 1 }] }],
  ['deductionLimit', { monthPayFen: 300_000, deductionFen: 70_000, monthlyMinFen: 200_000 }],
  ['hourlyFloorGap', { hourlyMinFen: 1, paidFen: 0, days: [{ orders: [], mandatedOnline: [], allowanceMinutes: 0 }] }],
  ['monthlyFloorGap', { monthlyMinFen: 1, components: [{ kind: 'overtime', fen: 1 }] }],
  ['minimumWage', { region: '340100', on: '2026-01-01', tier: 1 }],
  ...['2026-11-25', '2026-02-14', '2026-11-28', '2026-02-15', '2026-02-17', '2027-01-04'].map(
    (date): [string, object] => ['overtimeClass', { date }],
  ),
  ['overtimePay', { ...overtime, restDayTimeOffGiven: true }],
  ['overtimePay', { ...overtime, restDayTimeOffGiven: false }],
  ['doublePay', { startOn: '2025-09-15', contractSignedOn: '2026-01-26', monthlyWageFen: 600_000 }],
  ['doublePay', { startOn: '2025-09-15', contractSignedOn: '2025-09-16', monthlyWageFen: 600_000 }],
  [
    'additionalCompensation',
    {
      ...{ orderedFen: 10_000, deadline: '2026-06-18', rateBps: 5000 },
      payments: [{ on: '2026-06-19', fen: 1 }],
    },
  ],
  ['crimeThreshold', crime],
  ['crimeThreshold', { ...crime, ableToPay: false }],
  ...['B', 'C', 'unknown'].map((category): [string, object] => ['crimeThreshold', { ...crime, category }]),
  ['blacklistPeriod', { listedOn: '2026-03-16', correctedOn: '2026-04-01', commitment: true }],
  ...awardKinds.map((kind): [string, object] => [
    'finalAward',
    { monthlyMinFen: 100, claims: [{ id: 'a', kind, awardedFen: 1 }] },
  ]),
  ['relationAssessment', answers],
  ['relationAssessment', { ...answers, ...strong }],
  ['relationAssessment', { ...answers, ...strong, pricing: 'negotiable', process: 'some', time: 'shared' }],
  ['relationAssessment', { ...answers, ...strong, partOfBusiness: false, continuity: 'intermittent' }],
  ['relationAssessment', { ...answers, partOfBusiness: false }],
  ['relationAssessment', { ...answers, eligibleEntity: false }],
  ['route', { ...report, receivingDistrict: '310104' }],
  ['route', { ...report, withinTwoYears: false }],
  ['route', { ...report, parallel: 'court' }],
  ['route', { ...report, employerIdentified: false }],
  ...reportIssues.map((issue): [string, object] => ['route', { ...report, issue, ground: 'sex' }]),
  ...discriminationGrounds.map((ground): [string, object] => ['route', { ...report, issue: 'discrimination', ground }]),
  ...workerCategories.map((category): [string, object] => ['route', { ...report, category }]),
  ...businessModels.flatMap((model): [string, object][] =>
    [true, false].map((partnerQualified) => ['liableParties', { model, partnerQualified }]),
  ),
  ...['employer', 'inspector'].flatMap((viewer): [string, object][] =>
    ['complaint', 'informant', 'clue'].map((kind) => ['hiddenFields', { viewer, kind, consentNamed: true }]),
  ),
  ['groupCases', { reports: [{ id: '1', employer: '某某配送', cause: 'unpaid_pay' }] }],
];

const explain = (op: string, input: object): Explanation => {
  const answer = operations[`wages.${op}`]!(input);
  expect(answer).toHaveProperty('explanation');
  return (answer as { explanation: Explanation }).explanation;
};

describe.each(cases)('%s %j', (op, input) => {
  test.each(langs)('every line says how it reckons, in words only (%s)', (lang) => {
    const { steps, assumptions } = explain(op, input);
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      const output = String(step.output);
      const shown = /^[A-Za-z_]+$/.test(output) ? wordOf(output, lang) : output;
      expect(shown, `${step.rule} answers ${output}`).toBeDefined();
      const formula = formulaOf(step, shown, lang);
      expect(formula, step.rule).toBeDefined();
      expect(formula).not.toMatch(/[{}_!！]|undefined|null|NaN/);
      if (lang === 'zh') expect(formula?.replace(/^.*：/, ''), step.rule).not.toMatch(/[a-z]{3,}/);
    }
    for (const assumption of assumptions) expect(assumptionText(assumption, lang)).not.toBe(assumption);
  });
});

it('nothing is worded that no rule says', () => {
  const explanations = cases.map(([op, input]) => explain(op, input));
  const rules = new Set(explanations.flatMap(({ steps }) => steps.map(({ rule }) => rule)));
  expect(Object.keys(wagesFormulas).filter((rule) => !rules.has(rule))).toEqual([]);
  const assumptions = new Set(explanations.flatMap((each) => each.assumptions));
  expect(Object.keys(wagesAssumptions).filter((id) => !assumptions.has(id))).toEqual([]);
});
