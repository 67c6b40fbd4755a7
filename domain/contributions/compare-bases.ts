import type { z } from 'zod';
import { parseDecimal, ratioText } from '@/domain/kernel/decimal';
import { fen, inputError, int, isError, isUnknown, positiveFen, record } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import type { ParameterSet, PensionRatesRow } from '@/domain/parameters/parameter-set';
import { exactHalfUp } from './exact';
import { payoutMonths } from './payout-months';
import { basicPension } from './pension-benefit';
import { currentPensionRates, pensionPremium } from './pension-premium';

export const compareBasesInput = record({
  contributionWageFen: positiveFen,
  calculationBaseFen: fen,
  lowBaseFen: fen,
  highBaseFen: fen,
  months: int(1),
  ageYears: int(0, 120),
});
type CompareBasesInput = z.output<typeof compareBasesInput>;

export type BaseOutcome = { paidTotalFen: Fen; index: string; pensionMonthFen: Fen };
export type BaseComparison = {
  low: BaseOutcome;
  high: BaseOutcome;
  extraPaidFen: Fen;
  extraPensionMonthFen: Fen;
  /** Months of pension that return what was paid more, rounded up; null when the pension gains nothing. */
  paybackMonths: number | null;
};

function outcomeOf(base: Fen, input: CompareBasesInput, divisor: number, rates: PensionRatesRow): BaseOutcome {
  const { contributionWageFen, calculationBaseFen, months } = input;
  const premium = pensionPremium(base, rates);
  const index = ratioText(BigInt(base), BigInt(contributionWageFen), 4);
  const account = exactHalfUp([[premium.individualAccountFen, months]], [divisor]);
  return {
    paidTotalFen: premium.pensionFen * months,
    index,
    pensionMonthFen: basicPension(calculationBaseFen, parseDecimal(index), months) + account,
  };
}

/** Two bases over the same months, fen, without growth and interest (contributions 4.1).
 *  Errors: INVALID_RANGE on highBaseFen not above lowBaseFen; AGE_OUT_OF_RANGE on ageYears. */
export function compareBases(
  input: CompareBasesInput,
  parameters: ParameterSet,
): BaseComparison | OperationError | Unknown {
  if (input.highBaseFen <= input.lowBaseFen) return inputError('INVALID_RANGE', 'highBaseFen');
  const divisors = payoutMonths({ ageYears: input.ageYears, ageExtraMonths: 0 }, parameters);
  if (isError(divisors)) return divisors;
  const rates = currentPensionRates(parameters);
  if (isUnknown(rates)) return rates;

  const divisor = Number(divisors.wholeYears);
  const low = outcomeOf(input.lowBaseFen, input, divisor, rates);
  const high = outcomeOf(input.highBaseFen, input, divisor, rates);
  const extraPaidFen = high.paidTotalFen - low.paidTotalFen;
  const extraPensionMonthFen = high.pensionMonthFen - low.pensionMonthFen;
  return {
    low,
    high,
    extraPaidFen,
    extraPensionMonthFen,
    paybackMonths: extraPensionMonthFen > 0 ? Math.ceil(extraPaidFen / extraPensionMonthFen) : null,
  };
}
