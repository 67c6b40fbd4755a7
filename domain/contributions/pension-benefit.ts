import type { z } from 'zod';
import { parseDecimal } from '@/domain/kernel/decimal';
import type { Decimal } from '@/domain/kernel/decimal';
import {
  dec,
  fen,
  inputError,
  int,
  isError,
  isUnknown,
  oneOf,
  opt,
  record,
  region,
  unknown,
} from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Bps, Fen } from '@/domain/kernel/money';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { calculationBase } from './calculation-base';
import { exactHalfUp } from './exact';
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

function baseOf(input: PensionBenefitInput, parameters: ParameterSet): Fen | Unknown {
  if (input.calculationBaseFen !== undefined) return input.calculationBaseFen;
  const { region: place = '', year = 0 } = input;
  const onFile = calculationBase({ region: place, year }, parameters);
  return isUnknown(onFile) ? onFile : onFile.calculationBaseFen;
}

/** Monthly pension estimate, fen; each part half up, then added (contributions 4.1). Errors in order: MISSING_FIELD
 *  calculationBaseFen, AGE_OUT_OF_RANGE, unknown calculationBase, unknown transitionCoefficientBps. */
export function pensionBenefit(
  input: PensionBenefitInput,
  parameters: ParameterSet,
): PensionBenefit | OperationError | Unknown {
  if (input.calculationBaseFen === undefined && (input.region === undefined || input.year === undefined))
    return inputError('MISSING_FIELD', 'calculationBaseFen');
  const divisors = payoutMonths(input, parameters);
  if (isError(divisors)) return divisors;
  const base = baseOf(input, parameters);
  if (typeof base === 'object') return base;
  if (input.deemedMonths > 0 && input.transitionCoefficientBps === undefined)
    return unknown('transitionCoefficientBps');

  const index = parseDecimal(input.averageIndex);
  const divisor = input.payoutMethod === 'by_month' ? divisors.byMonth : divisors.wholeYears;
  const basicFen = basicPension(base, index, input.actualMonths + input.deemedMonths);
  const accountFen = accountPension(input.accountBalanceFen, parseDecimal(divisor));
  const transitionalFen = transitionalPension(
    base,
    index,
    input.deemedMonths,
    input.transitionCoefficientBps ?? 0, // without deemed months the coefficient multiplies nothing
  );
  return {
    payoutMonths: divisor,
    basicFen,
    accountFen,
    transitionalFen,
    totalFen: basicFen + accountFen + transitionalFen,
  };
}
