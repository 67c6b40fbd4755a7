import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { fen, isError, isUnknown, month, record, region, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { firstOf } from '@/domain/parameters/look-up';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { LimitsRow, ParameterSet } from '@/domain/parameters/parameter-set';
import { limitsAssumptions } from './assumptions';
import { pensionSteps } from './contribution-steps';
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
): (ChosenGrade & Explaining) | OperationError | Unknown {
  const on = firstOf(input.month);
  const limits = pensionLimitsOn(input.region, on, parameters);
  if (isError(limits)) return limits;
  const noGrades = unknown('pensionGrades', { region: input.region, on });
  if (isUnknown(limits)) return noGrades;
  const index = gradeFor(input.incomeFen, limits.gradesFen ?? []);
  const pensionBaseFen = limits.gradesFen?.[index];
  if (pensionBaseFen === undefined) return noGrades;

  const rates = pensionRatesOn(on, parameters);
  if (isUnknown(rates)) return rates;
  const premium = pensionPremium(pensionBaseFen, rates);
  const gradeIndex = index + 1;
  return {
    gradeIndex,
    pensionBaseFen,
    pensionFen: premium.pensionFen,
    individualAccountFen: premium.individualAccountFen,
    steps: [
      gradeStep(input.incomeFen, { gradeIndex, pensionBaseFen }, limits, parameters),
      ...pensionSteps(pensionBaseFen, { rates, premium }, parameters).slice(0, 2),
    ],
    assumptions: [...limitsAssumptions(input.region, limits), 'office_decides'],
  };
}

const gradeStep = (
  incomeFen: Fen,
  { gradeIndex, pensionBaseFen }: Pick<ChosenGrade, 'gradeIndex' | 'pensionBaseFen'>,
  limits: LimitsRow,
  parameters: ParameterSet,
): Step => ({
  rule: incomeFen < pensionBaseFen ? 'grade.lowest' : 'grade.notAboveIncome',
  term: '缴费档次',
  termEn: 'Contribution grade',
  inputs: { incomeFen, gradeIndex, grades: limits.gradesFen?.length ?? null },
  output: pensionBaseFen,
  sources: [sourceOf(limits, parameters)],
});
