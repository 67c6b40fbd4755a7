import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { bool, fen, inputError, int, opt, record } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { sourceNamed, sourceOf } from '@/domain/parameters/parameter-set';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { exactHalfUp } from './exact';

export const residentMedicalWaitInput = record({
  enrolledInsideWindow: bool,
  missedYears: int(0, 60),
  boughtBackYears: int(0, 60),
  firstMissedYearCounts: bool,
  personalFenPerYear: opt(fen),
});

type ResidentMedicalWaitInput = z.output<typeof residentMedicalWaitInput>;

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
  input: ResidentMedicalWaitInput,
  parameters: ParameterSet,
): (ResidentMedicalWait & Explaining) | OperationError {
  const { enrolledInsideWindow, missedYears, boughtBackYears, personalFenPerYear } = input;
  if (boughtBackYears > missedYears) return inputError('INVALID_RANGE', 'boughtBackYears');

  const rule = parameters.residentMedicalWait;
  const fixedMonths = !enrolledInsideWindow || missedYears > 0 ? rule.fixedMonths : 0;
  const countedYears = input.firstMissedYearCounts ? missedYears : Math.max(0, missedYears - 1);
  const variableMonths = Math.max(
    0,
    countedYears * rule.variableMonthsPerMissedYear - boughtBackYears * rule.buyBackMonthsPerYearPaid,
  );
  const isLongGap = missedYears >= rule.longGapYears;
  const value: ResidentMedicalWait = {
    fixedMonths,
    variableMonths,
    totalMonths: Math.max(fixedMonths + variableMonths, isLongGap ? rule.longGapMinimumTotalMonths : 0),
    buyBackCostFen: personalFenPerYear === undefined ? null : exactHalfUp([[boughtBackYears, personalFenPerYear]], [1]),
  };
  return {
    ...value,
    steps: stepsOf(input, countedYears, value, parameters),
    assumptions: [
      ...(missedYears > 0 ? ['first_missed_year_read_differently'] : []),
      'exceptions_of_the_place',
      'office_decides',
    ],
  };
}

function stepsOf(
  input: ResidentMedicalWaitInput,
  countedYears: number,
  { fixedMonths, variableMonths, totalMonths, buyBackCostFen }: ResidentMedicalWait,
  parameters: ParameterSet,
): Step[] {
  const { missedYears, boughtBackYears, personalFenPerYear } = input;
  const { longGapYears, longGapMinimumTotalMonths, source } = parameters.residentMedicalWait;
  const sources = [sourceOf(parameters.residentMedicalWait, parameters)];
  const isLongGap = missedYears >= longGapYears;
  return [
    {
      rule: fixedMonths > 0 ? 'residentWait.fixed' : 'residentWait.noFixed',
      term: '固定待遇等待期',
      termEn: 'Fixed waiting period',
      inputs: { missedYears },
      output: fixedMonths,
      unit: 'months',
      sources,
    },
    {
      rule: 'residentWait.variable',
      term: '变动待遇等待期',
      termEn: 'Variable waiting period',
      inputs: { countedYears, boughtBackYears },
      output: variableMonths,
      unit: 'months',
      sources,
    },
    {
      rule: isLongGap ? 'residentWait.totalLongGap' : 'residentWait.total',
      term: '待遇等待期合计',
      termEn: 'Whole waiting period',
      inputs: { fixedMonths, variableMonths, longGapYears, longGapMinimumTotalMonths },
      output: totalMonths,
      unit: 'months',
      // The clause on four years and more was not re-read (parameters, note of the row).
      sources: isLongGap ? [sourceNamed(source, 'secondary', parameters)] : [],
    },
    ...(personalFenPerYear === undefined
      ? []
      : [
          {
            rule: 'residentWait.buyBack',
            term: '补缴费用',
            termEn: 'Cost of paying missed years',
            inputs: { boughtBackYears, personalFenPerYear },
            output: buyBackCostFen,
            sources: [],
          },
        ]),
  ];
}
