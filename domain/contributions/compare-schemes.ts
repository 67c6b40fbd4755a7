import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { fen, isError, isUnknown, month, opt, record, region, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { firstOf } from '@/domain/parameters/look-up';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { limitsAssumptions } from './assumptions';
import { isMovedIntoLimits, workingsOn } from './contribution-month';
import { baseStep, medicalSteps, pensionSteps } from './contribution-steps';
import { exactHalfUp, exactSum } from './exact';
import { baseRefusal } from './pension-base';
import { pensionLimitsOn } from './pension-limits';

export const compareSchemesInput = record({
  region,
  month,
  pensionBaseFen: fen,
  residentPensionYearFen: fen,
  residentMedicalYearFen: opt(fen),
});
export type CompareSchemesInput = z.output<typeof compareSchemesInput>;

export type SchemeComparison = {
  employeePensionYearFen: Fen;
  employeeMedicalYearFen: Fen;
  employeeTotalYearFen: Fen;
  residentTotalYearFen: Fen;
  /** Employee less resident; negative where the resident schemes cost more. */
  differenceYearFen: number;
};

const timesTwelve = (monthFen: Fen): Fen => exactHalfUp([[monthFen, 12]], [1]);

/** 职工 against 居民 schemes for a year, fen: twelve times the amounts of the month (contributions 1.7, 2, 3).
 *  Errors: CITY_REQUIRED and the base refusals; unknown pensionLimits, medical (also by yearly tier), residentMedical. */
export function compareSchemes(
  input: CompareSchemesInput,
  parameters: ParameterSet,
): (SchemeComparison & Explaining) | OperationError | Unknown {
  const on = firstOf(input.month);
  const limits = pensionLimitsOn(input.region, on, parameters);
  if (isError(limits) || isUnknown(limits)) return limits;
  const refusal = baseRefusal(input.pensionBaseFen, limits, 'pensionBaseFen');
  if (refusal) return refusal;
  const workings = workingsOn({ ...input, schemes: ['pension', 'medical'] }, { on, limits }, parameters);
  if (isUnknown(workings)) return workings;
  const { pension, medical } = workings;
  if (!pension || (medical?.kind !== 'rate' && medical?.kind !== 'fixed'))
    return unknown('medical', { region: input.region, on });
  if (input.residentMedicalYearFen === undefined) return unknown('residentMedical');

  const employeePensionYearFen = timesTwelve(pension.premium.pensionFen);
  const employeeMedicalYearFen = timesTwelve(medical.fen);
  const employeeTotalYearFen = exactSum([employeePensionYearFen, employeeMedicalYearFen]);
  const residentTotalYearFen = exactSum([input.residentPensionYearFen, input.residentMedicalYearFen]);
  const value: SchemeComparison = {
    employeePensionYearFen,
    employeeMedicalYearFen,
    employeeTotalYearFen,
    residentTotalYearFen,
    differenceYearFen: employeeTotalYearFen - residentTotalYearFen,
  };
  const base = input.pensionBaseFen;
  return {
    ...value,
    steps: [
      baseStep(base, limits, parameters),
      ...pensionSteps(base, pension, parameters).slice(0, 1),
      ...medicalSteps(base, medical, input, parameters),
      ...yearSteps(input, value, { pensionFen: pension.premium.pensionFen, medicalFen: medical.fen }),
    ],
    assumptions: [
      ...limitsAssumptions(input.region, limits),
      ...(isMovedIntoLimits(base, workings) ? ['medical_base_moved_into_medical_limits'] : []),
      'compare_month_times_twelve',
      'compare_benefits_differ',
      'office_decides',
    ],
  };
}

function yearSteps(
  { residentPensionYearFen, residentMedicalYearFen }: CompareSchemesInput,
  value: SchemeComparison,
  { pensionFen, medicalFen }: { pensionFen: Fen; medicalFen: Fen },
): Step[] {
  const { employeePensionYearFen, employeeMedicalYearFen, employeeTotalYearFen, residentTotalYearFen } = value;
  return [
    {
      rule: 'compare.employeePension',
      term: '职工养老保险全年',
      termEn: 'Employee pension, a year',
      inputs: { pensionFen },
      output: employeePensionYearFen,
      sources: [],
    },
    {
      rule: 'compare.employeeMedical',
      term: '职工医疗保险全年',
      termEn: 'Employee medical, a year',
      inputs: { medicalFen },
      output: employeeMedicalYearFen,
      sources: [],
    },
    {
      rule: 'compare.employeeTotal',
      term: '职工保险全年合计',
      termEn: 'Employee schemes, a year in all',
      inputs: { employeePensionYearFen, employeeMedicalYearFen },
      output: employeeTotalYearFen,
      sources: [],
    },
    {
      rule: 'compare.residentTotal',
      term: '居民保险全年合计',
      termEn: 'Resident schemes, a year in all',
      inputs: { residentPensionYearFen, residentMedicalYearFen: residentMedicalYearFen ?? null },
      output: residentTotalYearFen,
      sources: [],
    },
    {
      rule: 'compare.difference',
      term: '两种参保方式一年相差',
      termEn: 'Difference a year',
      inputs: { employeeTotalYearFen, residentTotalYearFen },
      output: value.differenceYearFen,
      sources: [],
    },
  ];
}
