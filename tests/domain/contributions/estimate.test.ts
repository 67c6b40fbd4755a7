import { describe, expect, test } from 'vitest';
import { estimateMonth } from '@/domain/contributions/estimate';
import type { ContributionMonthInput } from '@/domain/contributions/contribution-month';
import { shippedParameters } from '@/domain/parameters/parameter-set';

function explained(input: ContributionMonthInput) {
  const estimate = estimateMonth(input, shippedParameters, '2026-11-24');
  if (!('steps' in estimate)) throw new Error(JSON.stringify(estimate));
  return estimate;
}
const lines = (input: ContributionMonthInput) => explained(input).steps.map((step) => [step.rule, step.output]);

describe('estimateMonth', () => {
  const beijing: ContributionMonthInput = {
    region: '110105',
    month: '2025-10',
    pensionBaseFen: 716_200,
    schemes: ['pension', 'medical', 'unemployment'],
  };

  test('every line of the published Beijing example', () => {
    expect(lines(beijing)).toStrictEqual([
      ['pension.base', 716_200],
      ['pension.total', 143_240],
      ['pension.account', 57_296],
      ['pension.pooled', 85_944],
      ['medical.fixed_monthly', 58_492],
      ['unemployment.rate', 7_162],
      ['contribution.total', 208_894],
    ]);
  });

  test('a line carries the own numbers, the rounding and the dated source', () => {
    expect(explained(beijing).steps[4]).toStrictEqual({
      rule: 'medical.fixed_monthly',
      term: '职工基本医疗保险费',
      termEn: 'Employee medical insurance premium',
      inputs: { fixedMonthlyFen: 58_492 },
      output: 58_492,
      sources: [
        {
          id: 'bj-base-2025',
          title: shippedParameters.sources['bj-base-2025']?.title,
          url: shippedParameters.sources['bj-base-2025']?.url,
          documentNumber: shippedParameters.sources['bj-base-2025']?.documentNumber,
          effectiveFrom: '2025-07-01',
          effectiveTo: '2026-06-30',
          confidence: 'primary',
        },
      ],
    });
    expect(explained(beijing).steps[1]).toMatchObject({
      inputs: { pensionBaseFen: 716_200, rateBps: 2_000 },
      rounding: 'half_up_to_fen',
    });
  });

  test('it ends with the first figure that ends', () => {
    expect(explained(beijing)).toMatchObject({
      asOf: '2026-11-24',
      confidence: 'primary',
      expiresOn: '2026-06-30',
      assumptions: ['city_limits_used', 'office_decides'],
    });
  });

  test('nothing ends where no end is published, and the reader is told', () => {
    const estimate = explained({ region: '310000', month: '2026-09', pensionBaseFen: 754_600, schemes: ['pension'] });
    expect(estimate).toMatchObject({ expiresOn: null, assumptions: ['period_end_not_published', 'office_decides'] });
  });

  test('an unknown part is a line without an amount, with the rule that is on file', () => {
    const input: ContributionMonthInput = {
      region: '440300',
      month: '2026-03',
      pensionBaseFen: 551_000,
      schemes: ['medical', 'unemployment'],
    };
    expect(lines(input)).toStrictEqual([
      ['pension.base', 551_000],
      ['medical.base.own_limits', 672_700],
      ['medical.rate', 53_816],
      ['unemployment.unknown', null],
      ['contribution.total', null],
    ]);
    expect(explained(input).steps[3]?.sources).toMatchObject([{ id: 'gd-ui-flex-2025' }]);
    expect(explained(input).assumptions).toContain('medical_base_moved_into_medical_limits');
  });

  test('closed is not unknown', () => {
    const input: ContributionMonthInput = {
      region: '310000',
      month: '2026-09',
      pensionBaseFen: 754_600,
      schemes: ['unemployment'],
    };
    expect(lines(input)).toContainEqual(['unemployment.not_open', 'not_open']);
    expect(explained(input).value.totalFen).toBe(0);
  });

  test('premium in parts, and a year paid at once', () => {
    const chengdu: ContributionMonthInput = {
      region: '510100',
      month: '2025-05',
      pensionBaseFen: 458_800,
      schemes: ['medical'],
    };
    expect(lines(chengdu)).toStrictEqual([
      ['pension.base', 458_800],
      ['medical.base.fixed_base', 601_500],
      ['medical.part.basic', 52_631],
      ['medical.part.majorIllness', 4_511],
      ['medical.sum_of_parts', 57_142],
      ['contribution.total', 57_142],
    ]);
    const chongqing: ContributionMonthInput = {
      region: '500000',
      month: '2025-05',
      pensionBaseFen: 440_400,
      schemes: ['medical'],
      medicalTier: 'tier2',
    };
    expect(lines(chongqing)).toContainEqual(['medical.annual_tier', 676_500]);
    expect(explained(chongqing).assumptions).toStrictEqual([
      'period_year_label_only',
      'medical_paid_yearly_not_in_total',
      'office_decides',
    ]);
  });

  test('a refused base is not explained away', () => {
    const input: ContributionMonthInput = { ...beijing, pensionBaseFen: 716_199 };
    expect(estimateMonth(input, shippedParameters, '2026-11-24')).toHaveProperty('error.code', 'BASE_BELOW_FLOOR');
  });
});
