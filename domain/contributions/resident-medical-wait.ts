import type { z } from 'zod';
import { bool, fen, inputError, int, opt, record } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import type { ParameterSet } from '@/domain/parameters/parameter-set';

export const residentMedicalWaitInput = record({
  enrolledInsideWindow: bool,
  missedYears: int(0, 60),
  boughtBackYears: int(0, 60),
  firstMissedYearCounts: bool,
  personalFenPerYear: opt(fen),
});

export type ResidentMedicalWait = {
  fixedMonths: number;
  variableMonths: number;
  totalMonths: number;
  /** Fen; null without the yearly amount. */
  buyBackCostFen: Fen | null;
};

/** 待遇等待期 of the resident scheme after late or broken enrolment, months (contributions 2.2; 国办发〔2024〕38号). Whether the
 *  first missed year counts is read differently and therefore asked. Error: INVALID_RANGE on boughtBackYears. */
export function residentMedicalWait(
  input: z.output<typeof residentMedicalWaitInput>,
  parameters: ParameterSet,
): ResidentMedicalWait | OperationError {
  const { enrolledInsideWindow, missedYears, boughtBackYears, personalFenPerYear } = input;
  if (boughtBackYears > missedYears) return inputError('INVALID_RANGE', 'boughtBackYears');

  const rule = parameters.residentMedicalWait;
  const fixedMonths = !enrolledInsideWindow || missedYears > 0 ? rule.fixedMonths : 0;
  const counted = input.firstMissedYearCounts ? missedYears : missedYears - 1;
  const variableMonths = Math.max(
    0,
    counted * rule.variableMonthsPerMissedYear - boughtBackYears * rule.buyBackMonthsPerYearPaid,
  );
  const longGap = missedYears >= rule.longGapYears ? rule.longGapMinimumTotalMonths : 0;
  return {
    fixedMonths,
    variableMonths,
    totalMonths: Math.max(fixedMonths + variableMonths, longGap),
    buyBackCostFen: personalFenPerYear === undefined ? null : boughtBackYears * personalFenPerYear,
  };
}
