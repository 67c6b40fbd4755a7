import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { parseDecimal } from '@/domain/kernel/decimal';
import type { Decimal } from '@/domain/kernel/decimal';
import { dec, fen, inputError, int, isError, oneOf, opt, record, region, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Bps, Fen } from '@/domain/kernel/money';
import { sourceNamed } from '@/domain/parameters/parameter-set';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { calculationBaseRow, calculationBaseStep, givenBaseStep } from './calculation-base';
import { exactHalfUp, exactSum } from './exact';
import { payoutMonths } from './payout-months';

export const pensionBenefitInput = record({
  calculationBaseFen: opt(fen),
  region: opt(region),
  year: opt(int(2000, 2100)),
  averageIndex: dec,
  actualMonths: int(0),
  deemedMonths: int(0),
  transitionCoefficientBps: opt(int(0, 1000)),
  accountBalanceFen: fen,
  ageYears: int(0, 120),
  ageExtraMonths: int(0, 11),
  payoutMethod: oneOf(['by_month', 'whole_years']),
});
type PensionBenefitInput = z.output<typeof pensionBenefitInput>;

export type PensionBenefit = {
  /** Divisor as decimal text. */
  payoutMonths: string;
  basicFen: Fen;
  accountFen: Fen;
  transitionalFen: Fen;
  totalFen: Fen;
};

const scaleOf = (index: Decimal): bigint => 10n ** BigInt(index.places);

/** 基础养老金 = base × (1 + index) / 2 × years × 1 %, half up to the fen (contributions 4.1). */
export function basicPension(calculationBaseFen: Fen, index: Decimal, months: number): Fen {
  const scale = scaleOf(index);
  return exactHalfUp([[calculationBaseFen, scale + index.scaled, months]], [scale, 2, 12, 100]);
}

/** 个人账户养老金 = balance / payout months, half up to the fen (contributions 4.1). */
export function accountPension(balanceFen: Fen, divisor: Decimal): Fen {
  return exactHalfUp([[balanceFen, scaleOf(divisor)]], [divisor.scaled]);
}

/** 过渡性养老金 = base × index × deemed years × coefficient, half up to the fen (contributions 4.1, outline). */
function transitionalPension(calculationBaseFen: Fen, index: Decimal, deemedMonths: number, coefficient: Bps): Fen {
  return exactHalfUp([[calculationBaseFen, index.scaled, deemedMonths, coefficient]], [scaleOf(index), 12, 10_000]);
}

/** The line of the base, whose output is its amount; a base given by the person replaces the look-up. */
function baseLine(input: PensionBenefitInput, parameters: ParameterSet): Step | Unknown {
  if (input.calculationBaseFen !== undefined) return givenBaseStep(input.calculationBaseFen);
  const { region: place = '', year = 0 } = input;
  const row = calculationBaseRow(place, year, parameters);
  return row ? calculationBaseStep(row, parameters) : unknown('calculationBase', { region: place, year });
}

/** Monthly pension estimate, fen; each part half up, then added (contributions 4.1). Errors in order: MISSING_FIELD
 *  calculationBaseFen, AGE_OUT_OF_RANGE, unknown calculationBase, unknown transitionCoefficientBps. */
export function pensionBenefit(
  input: PensionBenefitInput,
  parameters: ParameterSet,
): (PensionBenefit & Explaining) | OperationError | Unknown {
  if (input.calculationBaseFen === undefined && (input.region === undefined || input.year === undefined))
    return inputError('MISSING_FIELD', 'calculationBaseFen');
  const divisors = payoutMonths(input, parameters);
  if (isError(divisors)) return divisors;
  const baseStep = baseLine(input, parameters);
  if ('unknown' in baseStep) return baseStep;
  if (input.deemedMonths > 0 && input.transitionCoefficientBps === undefined)
    return unknown('transitionCoefficientBps');

  const base = Number(baseStep.output);
  const index = parseDecimal(input.averageIndex);
  const isByMonth = input.payoutMethod === 'by_month';
  const divisor = isByMonth ? divisors.byMonth : divisors.wholeYears;
  const basicFen = basicPension(base, index, exactSum([input.actualMonths, input.deemedMonths]));
  const accountFen = accountPension(input.accountBalanceFen, parseDecimal(divisor));
  const transitionalFen = transitionalPension(
    base,
    index,
    input.deemedMonths,
    input.transitionCoefficientBps ?? 0, // without deemed months the coefficient multiplies nothing
  );
  const value: PensionBenefit = {
    payoutMonths: divisor,
    basicFen,
    accountFen,
    transitionalFen,
    totalFen: exactSum([basicFen, accountFen, transitionalFen]),
  };
  const divisorStep = divisors.steps.filter(
    ({ rule }) => rule === (isByMonth ? 'payout.byMonth' : 'payout.wholeYears'),
  );
  return {
    ...value,
    steps: [baseStep, ...divisorStep, ...partSteps(input, base, value, parameters)],
    assumptions: ['pension_rounded_to_fen', 'office_decides'],
  };
}

function partSteps(input: PensionBenefitInput, base: Fen, value: PensionBenefit, parameters: ParameterSet): Step[] {
  const { averageIndex, actualMonths, deemedMonths, accountBalanceFen, transitionCoefficientBps = null } = input;
  const { basicFen, accountFen, transitionalFen } = value;
  const decision = [sourceNamed('cn-38-2005', 'primary', parameters)];
  const calculationBaseFen = base;
  const transitional: Step = {
    rule: 'benefit.transitional',
    term: '过渡性养老金',
    termEn: 'Transitional pension',
    inputs: { calculationBaseFen, averageIndex, deemedMonths, transitionCoefficientBps },
    output: transitionalFen,
    rounding: 'half_up_to_fen',
    // The State Council leaves the formula to the provinces; this is its outline (contributions 4.1).
    sources: [sourceNamed('cn-38-2005', 'secondary', parameters)],
  };
  return [
    {
      rule: 'benefit.basic',
      term: '基础养老金',
      termEn: 'Basic pension',
      inputs: { calculationBaseFen, averageIndex, months: exactSum([actualMonths, deemedMonths]) },
      output: basicFen,
      rounding: 'half_up_to_fen',
      sources: decision,
    },
    {
      rule: 'benefit.account',
      term: '个人账户养老金',
      termEn: 'Pension from the individual account',
      inputs: { accountBalanceFen, payoutMonths: value.payoutMonths },
      output: accountFen,
      rounding: 'half_up_to_fen',
      sources: decision,
    },
    ...(deemedMonths > 0 ? [transitional] : []),
    {
      rule: deemedMonths > 0 ? 'benefit.totalWithTransitional' : 'benefit.total',
      term: '每月基本养老金',
      termEn: 'Monthly pension',
      inputs: { basicFen, accountFen, transitionalFen },
      output: value.totalFen,
      sources: [],
    },
  ];
}
