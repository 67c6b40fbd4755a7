import type { Day } from '@/domain/kernel/days';
import { isError, isUnknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { mulDivHalfUp, shareOf } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import type {
  Fraction,
  LimitsRow,
  MedicalRow,
  ParameterSet,
  PensionRatesRow,
  UnemploymentEnrolmentRow,
} from '@/domain/parameters/parameter-set';
import { medicalPremium, medicalRowOn } from './medical-premium';
import { pensionLimitsOn } from './pension-limits';
import { pensionPremium, pensionRatesOn } from './pension-premium';
import { enrolmentRowOn } from './unemployment-enrolment';

/** Premiums on the floor of the place, which several subsidies go by whatever base was chosen, with the rows behind them;
 *  null = not on file. */
export type FloorPremiums = {
  limits: LimitsRow;
  rates: PensionRatesRow;
  pensionFen: Fen;
  /** Premium on 100 % of the reference wage. */
  onFullWageFen: Fen | null;
  medicalRow: MedicalRow | undefined;
  medicalFen: Fen | null;
  lowestTierYearFen: Fen | null;
  unemploymentRow: UnemploymentEnrolmentRow | undefined;
  unemploymentFen: Fen | null;
};

/** A fraction of an amount given as amount ÷ divisor, half up once; null stays unknown. */
export function fractionOf(amount: Fen, fraction: Fraction, divisor?: number): Fen;
export function fractionOf(amount: Fen | null, fraction: Fraction, divisor?: number): Fen | null;
export function fractionOf(amount: Fen | null, fraction: Fraction, divisor = 1): Fen | null {
  if (amount === null) return null;
  const [numerator = 0, denominator = 1] = fraction.split('/').map(Number);
  return mulDivHalfUp(amount, numerator, denominator * divisor);
}

const lowestTier = (row: MedicalRow | undefined): Fen | null =>
  row?.mode === 'annual_tiers' && row.annualFen.length > 0 ? Math.min(...row.annualFen.map((each) => each.fen)) : null;

/** Errors: CITY_REQUIRED; unknown pensionLimits. */
export function floorPremiums(
  place: string,
  on: Day,
  parameters: ParameterSet,
): FloorPremiums | OperationError | Unknown {
  const limits = pensionLimitsOn(place, on, parameters);
  if (isError(limits) || isUnknown(limits)) return limits;
  const rates = pensionRatesOn(on, parameters);
  if (isUnknown(rates)) return rates;

  const { floorFen, referenceWageFen: wage } = limits;
  const medicalRow = medicalRowOn(place, on, parameters);
  const medical = medicalPremium(medicalRow, floorFen, limits, undefined);
  const unemploymentRow = enrolmentRowOn(place, on, parameters);
  const unemploymentBps = unemploymentRow?.rateBps ?? null;
  return {
    limits,
    rates,
    pensionFen: pensionPremium(floorFen, rates).pensionFen,
    onFullWageFen: wage === null ? null : pensionPremium(wage, rates).pensionFen,
    medicalRow,
    medicalFen: medical.kind === 'rate' || medical.kind === 'fixed' ? medical.fen : null,
    lowestTierYearFen: lowestTier(medicalRow),
    unemploymentRow,
    unemploymentFen: unemploymentBps === null ? null : shareOf(floorFen, unemploymentBps),
  };
}
