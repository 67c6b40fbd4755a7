import type { z } from 'zod';
import { ratioText } from '@/domain/kernel/decimal';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { inputError, int, record } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';
import { sourceNamed, sourceOf } from '@/domain/parameters/parameter-set';
import type { ParameterSet } from '@/domain/parameters/parameter-set';

export const payoutMonthsInput = record({ ageYears: int(0, 120), ageExtraMonths: int(0, 11) });

/** Months as canonical decimal text. */
export type PayoutMonths = { byMonth: string; wholeYears: string };

/** 计发月数, the divisor of the individual account (contributions 4.3; 国发〔2005〕38号 annex). `byMonth` runs straight between
 *  two ages, one decimal half up; `wholeYears` is the older practice. Error: AGE_OUT_OF_RANGE on ageYears. */
export function payoutMonths(
  { ageYears, ageExtraMonths }: z.output<typeof payoutMonthsInput>,
  parameters: ParameterSet,
): (PayoutMonths & Explaining) | OperationError {
  const { payoutMonths: table, payoutMonthsSource, payoutMonthsConfidence } = parameters.pensionBenefit;
  const atAge = table[ageYears];
  const atNextAge = ageExtraMonths === 0 ? atAge : table[ageYears + 1];
  if (atAge === undefined || atNextAge === undefined) return inputError('AGE_OUT_OF_RANGE', 'ageYears');

  const twelfths = atAge * (12 - ageExtraMonths) + atNextAge * ageExtraMonths;
  const byMonth = ratioText(BigInt(twelfths), 12n, 1);
  const wholeYears = String(atAge);
  const annex = sourceNamed(payoutMonthsSource, payoutMonthsConfidence, parameters);
  const between = sourceOf(parameters.pensionBenefit.payoutMonthsBetweenAges, parameters);
  const steps: Step[] = [
    {
      rule: 'payout.byMonth',
      term: '计发月数（按月）',
      termEn: 'Payout months, by month of age',
      inputs: ageExtraMonths === 0 ? { ageYears } : { ageYears, ageExtraMonths, atAge, atNextAge },
      output: byMonth,
      unit: 'months',
      rounding: 'half_up_1_decimal',
      sources: ageExtraMonths === 0 ? [annex] : [annex, between],
    },
    {
      rule: 'payout.wholeYears',
      term: '计发月数（按周岁）',
      termEn: 'Payout months, by whole years of age',
      inputs: { ageYears },
      output: wholeYears,
      unit: 'months',
      sources: [annex],
    },
  ];
  return { byMonth, wholeYears, steps };
}
