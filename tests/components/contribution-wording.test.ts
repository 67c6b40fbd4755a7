import { describe, expect, test } from 'vitest';
import { assumptionText } from '@/components/wording/assumptions';
import { contributionFormulas } from '@/components/wording/contribution-formulas';
import { formulaOf } from '@/components/wording/formulas';
import { langs } from '@/components/wording/lang';
import { answerEstimate, type EstimateKindId } from '@/domain/estimates/kinds';
import type { Explanation, Step } from '@/domain/kernel/explained';
import { operations } from '@/domain/operations';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { onShipped } from '@/tests/support/on-shipped';

const all = ['pension', 'medical', 'unemployment'];
const month = (region: string, of: string, pensionBaseFen: number, more: object = {}) => ({
  region,
  month: of,
  pensionBaseFen,
  schemes: all,
  ...more,
});
const year = (region: string, of: number, schemes: string[], more: object = {}) => ({
  region,
  year: of,
  baseChoice: 'floor',
  schemes,
  ...more,
});
const paid = { pensionFen: 100_000, medicalFen: 50_000, unemploymentFen: 10_000 };
const aid = (region: string, of: string, more: object = {}) => ({
  region,
  month: of,
  group: 'employment_difficulty',
  paid,
  ...more,
});
const length = (more: object) => ({
  group: 'employment_difficulty',
  category: 'male',
  birthMonth: '1972-08',
  firstMonth: '2026-01',
  ...more,
});
const refund = (more: object) => ({
  year: 2026,
  size: 'small',
  unemploymentPaidLastYearFen: 100_000,
  monthsPaid: 12,
  staff: 10,
  layoffRateBps: 100,
  ...more,
});
const bases = (more: object) => ({
  contributionWageFen: 1_000_000,
  calculationBaseFen: 1_000_000,
  lowBaseFen: 600_000,
  highBaseFen: 900_000,
  months: 180,
  ageYears: 60,
  ...more,
});
const payments = [
  { fromMonth: '2026-01', toMonth: '2026-03', baseFen: 495_200 },
  { fromMonth: '2026-04', toMonth: '2026-04', baseFen: 600_000 },
];

/** Every rule id of the contribution side appears in one of these. */
const cases: [string, object][] = [
  ['limits', { region: '320500', on: '2025-06-01' }],
  ['validateBase', { region: '110105', month: '2026-07', pensionBaseFen: 727_000 }],
  ['chooseGrade', { region: '320000', month: '2025-06', incomeFen: 654_321 }],
  ['chooseGrade', { region: '320000', month: '2025-06', incomeFen: 1 }],
  ['contributionMonth', month('110000', '2025-10', 716_200)],
  ['contributionMonth', month('310000', '2026-09', 754_600)],
  ['contributionMonth', month('440300', '2026-03', 551_000)],
  ['contributionMonth', month('510100', '2025-05', 458_800)],
  ['contributionMonth', month('360100', '2025-10', 391_500)],
  ['contributionMonth', month('500000', '2025-05', 440_400, { medicalTier: 'tier1' })],
  ['contributionMonth', month('130000', '2026-05', 407_600)],
  ['contributionYear', year('110000', 2026, all)],
  ['contributionYear', year('110000', 2026, ['pension', 'unemployment'])],
  ['contributionYear', year('110000', 2026, ['medical', 'unemployment'])],
  ['contributionYear', year('120000', 2026, ['pension', 'medical'])],
  ['contributionYear', year('120000', 2026, ['pension'])],
  ['contributionYear', year('500000', 2025, ['pension', 'medical'])],
  ['contributionYear', year('330000', 2027, ['pension'])],
  ['undeclaredBase', { region: '110000', month: '2026-07', previousBaseFen: 716_200 }],
  ['undeclaredBase', { region: '110000', month: '2026-07', previousBaseFen: 900_000 }],
  ['retroactiveDifference', { payments, newFloorFen: 502_500 }],
  [
    'medicalParts',
    {
      medicalBaseFen: 601_500,
      parts: [
        { name: 'a', bps: 875 },
        { name: 'b', bps: 75 },
      ],
    },
  ],
  ['compareSchemes', { ...month('330100', '2026-05', 512_200), residentPensionYearFen: 1, residentMedicalYearFen: 1 }],
  ['compareBases', bases({})],
  ['compareBases', bases({ calculationBaseFen: 0, lowBaseFen: 0, highBaseFen: 1, months: 1 })],
  ['subsidyAmount', aid('110000', '2025-10')],
  ['subsidyAmount', aid('110000', '2025-03')],
  ['subsidyAmount', aid('310000', '2026-03')],
  ['subsidyAmount', aid('440300', '2026-10')],
  ['subsidyAmount', aid('120000', '2026-10')],
  ['subsidyAmount', aid('500000', '2025-05')],
  ['subsidyAmount', aid('500000', '2026-05')],
  ['subsidyAmount', aid('510100', '2025-09')],
  ['subsidyAmount', aid('320100', '2025-06')],
  ['subsidyAmount', aid('420100', '2026-09')],
  ['subsidyDuration', length({})],
  ['subsidyDuration', length({ category: 'female_50', birthMonth: '1978-01' })],
  ['subsidyDuration', length({ firstMonth: '2031-01' })],
  ['subsidyDuration', length({ firstMonth: '2036-01' })],
  ['subsidyDuration', length({ group: 'graduate' })],
  ['unemploymentEnrolment', { region: '110101', on: '2026-01-01' }],
  ['unemploymentEnrolment', { region: '440300', on: '2026-01-01' }],
  ['unemploymentEnrolment', { region: '310000', on: '2026-01-01' }],
  ['unemploymentEnrolment', { region: '530000', on: '2026-01-01' }],
  ['unemploymentAmount', { region: '310000', month: '2026-07' }],
  ['unemploymentAmount', { region: '440100', month: '2026-09' }],
  ['unemploymentBenefit', { region: '310000', on: '2026-09-01', paidMonths: 101 }],
  ['unemploymentBenefit', { region: '310000', on: '2026-09-01', paidMonths: 60 }],
  ['unemploymentBenefit', { region: '440300', on: '2026-09-01', paidMonths: 60 }],
  ['unemploymentBenefit', { region: '530000', on: '2026-09-01', paidMonths: 60 }],
  ['unemploymentBenefit', { region: '310000', on: '2026-09-01', paidMonths: 11 }],
  ['employerRefund', refund({})],
  ['employerRefund', refund({ staff: 31, targetRateBps: 550 })],
  ['employerRefund', refund({ monthsPaid: 11 })],
  ['employerRefund', refund({ layoffRateBps: 2_001 })],
  ['hiringGrant', { year: 2026, hires: [{ group: 'other', contract: true, monthsPaid: 3 }] }],
];

const estimates: [EstimateKindId, object][] = [
  ['top_up', { region: '320100', payments }],
  ['top_up', { region: '330100', payments: [{ fromMonth: '2025-12', toMonth: '2027-02', baseFen: 498_600 }] }],
  ['year', year('310000', 2026, ['pension', 'medical'])],
  ['compare', { ...month('330100', '2026-05', 512_200), residentPensionYearFen: 1, residentMedicalYearFen: 1 }],
  ['subsidy', { ...aid('110000', '2025-10'), ...length({ category: 'female_55' }) }],
  ['unemployment', { region: '310000', on: '2026-09-01', paidMonths: 101 }],
];

const shipped = onShipped(operations);
const explanations: [string, Explanation][] = [
  ...cases.map(([op, input]): [string, Explanation] => {
    const { explanation } = shipped[`insurance.${op}`]!(input) as { explanation: Explanation };
    return [`${op} ${JSON.stringify(input)}`, explanation];
  }),
  ...estimates.map(([kind, input]): [string, Explanation] => {
    const { result } = answerEstimate[kind](input, shippedRuleBook) as { result: Explanation };
    return [`${kind} ${JSON.stringify(input)}`, result];
  }),
];

const said = ({ output }: Step) => (output === null ? undefined : '0');

describe.each(explanations)('%s', (_, { steps, assumptions, asOf, confidence }) => {
  test.each(langs)('every line says how it reckons, and every assumption is in words (%s)', (lang) => {
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      const formula = formulaOf(step, said(step), lang);
      // A month whose parts are unknown, or that has none, has a total without a reckoning.
      if (formula === undefined) expect([step.rule, step.output]).toStrictEqual(['contribution.total', null]);
      expect(formula ?? '', step.rule).not.toMatch(/[{}]|undefined|NaN/);
    }
    for (const assumption of assumptions) expect(assumptionText(assumption, lang)).not.toBe(assumption);
  });

  test('amounts are whole fen, and the figures have a day and a mark', () => {
    for (const { output, rule } of steps)
      if (typeof output === 'number') expect(Number.isSafeInteger(output), rule).toBe(true);
    expect(asOf).toBe('2026-11-24');
    expect(['primary', 'secondary', 'uncertain']).toContain(confidence);
  });
});

test('no formula is left for a rule that no operation gives', () => {
  const given = new Set(explanations.flatMap(([, { steps }]) => steps.map(({ rule }) => rule)));
  expect(Object.keys(contributionFormulas).filter((rule) => !given.has(rule))).toStrictEqual([]);
});
