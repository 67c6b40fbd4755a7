import type { z } from 'zod';
import { parseDecimal, ratioText } from '@/domain/kernel/decimal';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { fen, inputError, int, isError, isUnknown, positiveFen, record } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { sourceNamed, sourceOf } from '@/domain/parameters/parameter-set';
import type { ParameterSet, PensionRatesRow } from '@/domain/parameters/parameter-set';
import { exactHalfUp, exactSum } from './exact';
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

/** A base with the amounts of one month behind its outcome. */
type Worked = BaseOutcome & { baseFen: Fen; premiumFen: Fen; basicFen: Fen; accountFen: Fen; accountMonthFen: Fen };

function outcomeOf(baseFen: Fen, input: CompareBasesInput, divisor: number, rates: PensionRatesRow): Worked {
  const { contributionWageFen, calculationBaseFen, months } = input;
  const premium = pensionPremium(baseFen, rates);
  const index = ratioText(BigInt(baseFen), BigInt(contributionWageFen), 4);
  const basicFen = basicPension(calculationBaseFen, parseDecimal(index), months);
  const accountFen = exactHalfUp([[premium.individualAccountFen, months]], [1]);
  const accountMonthFen = exactHalfUp([[premium.individualAccountFen, months]], [divisor]);
  return {
    paidTotalFen: exactHalfUp([[premium.pensionFen, months]], [1]),
    index,
    pensionMonthFen: exactSum([basicFen, accountMonthFen]),
    baseFen,
    premiumFen: premium.pensionFen,
    basicFen,
    accountFen,
    accountMonthFen,
  };
}

const bare = ({ paidTotalFen, index, pensionMonthFen }: Worked): BaseOutcome => ({
  paidTotalFen,
  index,
  pensionMonthFen,
});

/** Whole months that an amount a month needs to make up a sum, rounded up. */
function monthsToReturn(sumFen: Fen, monthFen: Fen): number {
  const rest = sumFen % monthFen;
  return (sumFen - rest) / monthFen + (rest > 0 ? 1 : 0);
}

/** Two bases over the same months, fen, without growth and interest (contributions 4.1).
 *  Errors: INVALID_RANGE on highBaseFen not above lowBaseFen; AGE_OUT_OF_RANGE on ageYears. */
export function compareBases(
  input: CompareBasesInput,
  parameters: ParameterSet,
): (BaseComparison & Explaining) | OperationError | Unknown {
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
  const value: BaseComparison = {
    low: bare(low),
    high: bare(high),
    extraPaidFen,
    extraPensionMonthFen,
    paybackMonths: extraPensionMonthFen > 0 ? monthsToReturn(extraPaidFen, extraPensionMonthFen) : null,
  };
  return {
    ...value,
    steps: [
      ...divisors.steps.slice(1),
      ...outcomeSteps('low', low, { input, divisor, rates }, parameters),
      ...outcomeSteps('high', high, { input, divisor, rates }, parameters),
      ...differenceSteps(value),
    ],
    assumptions: ['compare_without_growth_and_interest', 'pension_rounded_to_fen', 'office_decides'],
  };
}

const sides = {
  low: { term: '低基数', termEn: 'lower base' },
  high: { term: '高基数', termEn: 'higher base' },
} as const;

/** The three lines of one base: what is paid, its index, the pension a month. */
function outcomeSteps(
  side: keyof typeof sides,
  worked: Worked,
  { input, divisor, rates }: { input: CompareBasesInput; divisor: number; rates: PensionRatesRow },
  parameters: ParameterSet,
): Step[] {
  const { term, termEn } = sides[side];
  const { months, contributionWageFen, calculationBaseFen } = input;
  const { baseFen, premiumFen, index, basicFen, accountFen, accountMonthFen } = worked;
  const rate = sourceOf(rates, parameters);
  return [
    {
      rule: 'bases.paid',
      term: `${term}：一共要缴`,
      termEn: `Paid in all, ${termEn}`,
      inputs: { baseFen, rateBps: rates.totalBps, premiumFen, months },
      output: worked.paidTotalFen,
      rounding: 'half_up_to_fen',
      sources: [rate],
    },
    {
      rule: 'bases.index',
      term: `${term}：缴费指数`,
      termEn: `Index, ${termEn}`,
      inputs: { baseFen, contributionWageFen },
      output: index,
      unit: 'decimal',
      rounding: 'half_up_4_decimals',
      sources: [],
    },
    {
      rule: 'bases.basic',
      term: `${term}：基础养老金`,
      termEn: `Basic pension, ${termEn}`,
      inputs: { calculationBaseFen, index, months },
      output: basicFen,
      rounding: 'half_up_to_fen',
      sources: [sourceNamed('cn-38-2005', 'primary', parameters)],
    },
    {
      rule: 'bases.account',
      term: `${term}：个人账户养老金`,
      termEn: `Pension from the account, ${termEn}`,
      inputs: { accountFen, divisor },
      output: accountMonthFen,
      rounding: 'half_up_to_fen',
      sources: [rate],
    },
    {
      rule: 'bases.pension',
      term: `${term}：每月养老金`,
      termEn: `Pension a month, ${termEn}`,
      inputs: { basicFen, accountMonthFen },
      output: worked.pensionMonthFen,
      sources: [],
    },
  ];
}

const differenceSteps = ({ low, high, extraPaidFen, extraPensionMonthFen, paybackMonths }: BaseComparison): Step[] => [
  {
    rule: 'bases.extraPaid',
    term: '一共多缴',
    termEn: 'Paid more in all',
    inputs: { highPaidFen: high.paidTotalFen, lowPaidFen: low.paidTotalFen },
    output: extraPaidFen,
    sources: [],
  },
  {
    rule: 'bases.extraPension',
    term: '每月多领',
    termEn: 'More pension a month',
    inputs: { highPensionFen: high.pensionMonthFen, lowPensionFen: low.pensionMonthFen },
    output: extraPensionMonthFen,
    sources: [],
  },
  {
    rule: paybackMonths === null ? 'bases.noPayback' : 'bases.payback',
    term: '多缴的钱多久领回',
    termEn: 'Months that return it',
    inputs: { extraPaidFen, extraPensionMonthFen },
    output: paybackMonths,
    unit: 'months',
    sources: [],
  },
];
