import type { Day } from '@/domain/kernel/days';
import { explanationOf, type Explained, type Explaining } from '@/domain/kernel/explained';
import { isError, isUnknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { limitsAssumptions, type ContributionAssumption } from './assumptions';
import { contributionTotals, contributionWorkings, isMovedIntoLimits } from './contribution-month';
import type { ContributionMonth, ContributionMonthInput, ContributionWorkings } from './contribution-month';
import { contributionSteps } from './contribution-steps';

function assumptionsOf(input: ContributionMonthInput, workings: ContributionWorkings): ContributionAssumption[] {
  const all = limitsAssumptions(input.region, workings.limits);
  if (isMovedIntoLimits(input.pensionBaseFen, workings)) all.push('medical_base_moved_into_medical_limits');
  if (workings.medical?.kind === 'yearly') all.push('medical_paid_yearly_not_in_total');
  all.push('office_decides');
  return all;
}

/** What the lines of a month say beside its amounts. */
const explaining = (
  input: ContributionMonthInput,
  workings: ContributionWorkings,
  value: ContributionMonth,
  parameters: ParameterSet,
): Explaining => ({
  steps: contributionSteps(input, workings, value, parameters),
  assumptions: assumptionsOf(input, workings),
});

/** Monthly contribution of a flexible worker with its lines (contributions 1.7, 2.1, 5), as the operation answers it.
 *  Errors as `contributionWorkings`. */
export function explainedMonth(
  input: ContributionMonthInput,
  parameters: ParameterSet,
): (ContributionMonth & Explaining) | OperationError | Unknown {
  const workings = contributionWorkings(input, parameters);
  if (isError(workings) || isUnknown(workings)) return workings;
  const value = contributionTotals(input.pensionBaseFen, workings);
  return { ...value, ...explaining(input, workings, value, parameters) };
}

/** The same month as an estimate (contributions 11). Unknown parts stand as steps without an output.
 *  `asOf` is the day on which the figures were on file. */
export function estimateMonth(
  input: ContributionMonthInput,
  parameters: ParameterSet,
  asOf: Day,
): Explained<ContributionMonth> | OperationError | Unknown {
  const workings = contributionWorkings(input, parameters);
  if (isError(workings) || isUnknown(workings)) return workings;
  const value = contributionTotals(input.pensionBaseFen, workings);
  const { steps, assumptions, confidence, expiresOn } = explanationOf(
    explaining(input, workings, value, parameters),
    asOf,
  );
  return { value, steps, assumptions, confidence, asOf, expiresOn };
}
