import type { z } from 'zod';
import { fen, inputError, int, opt, record, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { mulDivHalfUp } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import { inForce } from '@/domain/parameters/look-up';
import type { ParameterSet } from '@/domain/parameters/parameter-set';

export const residentPensionInput = record({
  years: int(0, 60),
  yearlyPaymentFen: fen,
  yearlySubsidyFen: opt(fen),
  basicPensionFen: opt(fen),
  year: opt(int(2000, 2100)),
});

export type ResidentPension = {
  eligible: boolean;
  accountFen: Fen;
  /** Both null when not eligible. */
  accountMonthFen: Fen | null;
  totalMonthFen: Fen | null;
};

/** 城乡居民基本养老保险 without interest, fen (contributions 3). A local subsidy or basic pension given by the person comes
 *  before the national minimum. Errors: MISSING_FIELD year; unknown governmentSubsidy, basicPensionMinimum. */
export function residentPension(
  input: z.output<typeof residentPensionInput>,
  parameters: ParameterSet,
): ResidentPension | OperationError | Unknown {
  const { years, yearlyPaymentFen, year } = input;
  if (input.basicPensionFen === undefined && year === undefined) return inputError('MISSING_FIELD', 'year');

  const { governmentSubsidyMinimum, basicPensionMinimum, minimumYears } = parameters.residentPension;
  const tier = governmentSubsidyMinimum.findLast((each) => yearlyPaymentFen >= each.tierFromFen);
  const subsidy = input.yearlySubsidyFen ?? tier?.subsidyFen;
  if (subsidy === undefined) return unknown('governmentSubsidy');
  const basic = input.basicPensionFen ?? basicPensionMinimum.find((row) => inForce(row, `${year}-01-01`))?.fen;
  if (basic === undefined) return unknown('basicPensionMinimum', { year });

  const eligible = years >= minimumYears;
  const accountFen = years * (yearlyPaymentFen + subsidy);
  const accountMonthFen = mulDivHalfUp(accountFen, 1, parameters.pensionBenefit.residentAccountDivisor);
  return {
    eligible,
    accountFen,
    accountMonthFen: eligible ? accountMonthFen : null,
    totalMonthFen: eligible ? accountMonthFen + basic : null,
  };
}
