import type { z } from 'zod';
import { fen, isError, isUnknown, month, opt, record, region, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { firstOf } from '@/domain/parameters/look-up';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { contributionMonth } from './contribution-month';
import { medicalRowOn } from './medical-premium';
import { validateBase } from './pension-base';

export const compareSchemesInput = record({
  region,
  month,
  pensionBaseFen: fen,
  residentPensionYearFen: fen,
  residentMedicalYearFen: opt(fen),
});

export type SchemeComparison = {
  employeePensionYearFen: Fen;
  employeeMedicalYearFen: Fen;
  employeeTotalYearFen: Fen;
  residentTotalYearFen: Fen;
  /** Employee less resident; negative where the resident schemes cost more. */
  differenceYearFen: number;
};

/** 职工 against 居民 schemes for a year, fen: twelve times the amounts of the month (contributions 1.7, 2, 3).
 *  Errors: the base refusals and CITY_REQUIRED; unknown pensionLimits, medical (also by yearly tier), residentMedical. */
export function compareSchemes(
  input: z.output<typeof compareSchemesInput>,
  parameters: ParameterSet,
): SchemeComparison | OperationError | Unknown {
  const base = validateBase(input, parameters);
  if (isError(base) || isUnknown(base)) return base;
  const on = firstOf(input.month);
  const noMonthlyMedical = unknown('medical', { region: input.region, on });
  // Asked before the month is computed: by yearly tier it would ask for a tier that has no monthly figure anyway.
  if (medicalRowOn(input.region, on, parameters)?.mode === 'annual_tiers') return noMonthlyMedical;
  const month = contributionMonth({ ...input, schemes: ['pension', 'medical'] }, parameters);
  if (isError(month) || isUnknown(month)) return month;
  if (month.pensionFen === null || month.medicalFen === null) return noMonthlyMedical;
  if (input.residentMedicalYearFen === undefined) return unknown('residentMedical');

  const employeePensionYearFen = 12 * month.pensionFen;
  const employeeMedicalYearFen = 12 * month.medicalFen;
  const employeeTotalYearFen = employeePensionYearFen + employeeMedicalYearFen;
  const residentTotalYearFen = input.residentPensionYearFen + input.residentMedicalYearFen;
  return {
    employeePensionYearFen,
    employeeMedicalYearFen,
    employeeTotalYearFen,
    residentTotalYearFen,
    differenceYearFen: employeeTotalYearFen - residentTotalYearFen,
  };
}
