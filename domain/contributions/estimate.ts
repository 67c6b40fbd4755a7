import type { Day } from '@/domain/kernel/days';
import { earliestEnd, type Explained } from '@/domain/kernel/explained';
import { isError, isUnknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { contributionTotals, contributionWorkings, rowsUsed } from './contribution-month';
import type { ContributionMonth, ContributionMonthInput, ContributionWorkings } from './contribution-month';
import { contributionSteps } from './contribution-steps';

/** What the reader must know beside the figures; the wording is found by the id. */
export type EstimateAssumption =
  | 'period_assumed_cycle'
  | 'period_year_label_only'
  | 'period_end_not_published'
  | 'province_limits_used'
  | 'medical_base_moved_into_medical_limits'
  | 'medical_paid_yearly_not_in_total'
  | 'office_decides';

function assumptionsOf(input: ContributionMonthInput, { limits, medical }: ContributionWorkings): EstimateAssumption[] {
  const clamped =
    medical?.kind === 'rate' && medical.row.baseMode === 'own_limits' && medical.baseFen !== input.pensionBaseFen;
  const holds: [EstimateAssumption, boolean][] = [
    ['period_assumed_cycle', limits.periodBasis === 'assumed_cycle'],
    ['period_year_label_only', limits.periodBasis === 'year_label_only'],
    ['period_end_not_published', limits.effectiveTo === null],
    ['province_limits_used', limits.region !== input.region],
    ['medical_base_moved_into_medical_limits', clamped],
    ['medical_paid_yearly_not_in_total', medical?.kind === 'yearly'],
    ['office_decides', true],
  ];
  return holds.filter(([, applies]) => applies).map(([assumption]) => assumption);
}

/** The monthly contribution with every line explained: the same amounts as `contributionMonth`, in fen, each with the
 *  person's own numbers, its rounding and its sources (contributions 11). Unknown parts stand as steps without an output.
 *  Errors as `contributionMonth`. `asOf` is the day on which the figures were on file. */
export function estimateMonth(
  input: ContributionMonthInput,
  parameters: ParameterSet,
  asOf: Day,
): Explained<ContributionMonth> | OperationError | Unknown {
  const workings = contributionWorkings(input, parameters);
  if (isError(workings) || isUnknown(workings)) return workings;
  const value = contributionTotals(input.pensionBaseFen, workings);
  return {
    value,
    steps: contributionSteps(input, workings, value, parameters),
    assumptions: assumptionsOf(input, workings),
    confidence: value.confidence,
    asOf,
    expiresOn: earliestEnd(rowsUsed(workings).map((row) => row.effectiveTo)),
  };
}
