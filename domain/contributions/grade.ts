import type { z } from 'zod';
import { fen, isError, isUnknown, month, record, region, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { firstOf } from '@/domain/parameters/look-up';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { pensionLimitsOn } from './pension-limits';
import { pensionPremium, pensionRatesOn } from './pension-premium';

export const chooseGradeInput = record({ region, month, incomeFen: fen });

export type ChosenGrade = {
  /** From 1. */
  gradeIndex: number;
  pensionBaseFen: Fen;
  pensionFen: Fen;
  individualAccountFen: Fen;
};

/** Index from 0 of the highest grade not above an income, else of the lowest grade. Grades ascend. */
export const gradeFor = (incomeFen: Fen, gradesFen: readonly Fen[]): number =>
  Math.max(
    0,
    gradesFen.findLastIndex((grade) => grade <= incomeFen),
  );

/** 缴费档次 for an income, fen a month (contributions 1.2). CITY_REQUIRED; unknown pensionGrades without a list on file. */
export function chooseGrade(
  input: z.output<typeof chooseGradeInput>,
  parameters: ParameterSet,
): ChosenGrade | OperationError | Unknown {
  const on = firstOf(input.month);
  const limits = pensionLimitsOn(input.region, on, parameters);
  if (isError(limits)) return limits;
  const grades = isUnknown(limits) ? null : limits.gradesFen;
  const index = gradeFor(input.incomeFen, grades ?? []);
  const pensionBaseFen = grades?.[index];
  if (pensionBaseFen === undefined) return unknown('pensionGrades', { region: input.region, on });

  const rates = pensionRatesOn(on, parameters);
  if (isUnknown(rates)) return rates;
  const { pensionFen, individualAccountFen } = pensionPremium(pensionBaseFen, rates);
  return { gradeIndex: index + 1, pensionBaseFen, pensionFen, individualAccountFen };
}
