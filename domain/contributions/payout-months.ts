import type { z } from 'zod';
import { ratioText } from '@/domain/kernel/decimal';
import { inputError, int, record } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';
import type { ParameterSet } from '@/domain/parameters/parameter-set';

export const payoutMonthsInput = record({ ageYears: int(0, 120), ageExtraMonths: int(0, 11) });

/** Months as canonical decimal text. */
export type PayoutMonths = { byMonth: string; wholeYears: string };

/** 计发月数, the divisor of the individual account (contributions 4.3; 国发〔2005〕38号 annex). `byMonth` runs straight between
 *  two ages, one decimal half up; `wholeYears` is the older practice. Error: AGE_OUT_OF_RANGE on ageYears. */
export function payoutMonths(
  { ageYears, ageExtraMonths }: z.output<typeof payoutMonthsInput>,
  parameters: ParameterSet,
): PayoutMonths | OperationError {
  const table = parameters.pensionBenefit.payoutMonths;
  const atAge = table[ageYears];
  const atNextAge = ageExtraMonths === 0 ? atAge : table[ageYears + 1];
  if (atAge === undefined || atNextAge === undefined) return inputError('AGE_OUT_OF_RANGE', 'ageYears');
  const twelfths = atAge * (12 - ageExtraMonths) + atNextAge * ageExtraMonths;
  return { byMonth: ratioText(BigInt(twelfths), 12n, 1), wholeYears: String(atAge) };
}
