import type { z } from 'zod';
import { monthNumber, monthOfNumber, type Month } from '@/domain/kernel/days';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { inputError, isError, isUnknown, list1, record, region } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { firstOf } from '@/domain/parameters/look-up';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { LimitsRow, ParameterSet } from '@/domain/parameters/parameter-set';
import { distinct, limitsAssumptions } from './assumptions';
import { pensionLimitsOn } from './pension-limits';
import {
  backwardsRun,
  liftOf,
  liftStep,
  liftTotals,
  liftTotalSteps,
  monthsOf,
  paidRun,
} from './retroactive-difference';
import type { Lift, PaidRun } from './retroactive-difference';

export const topUpInput = record({ region, payments: list1(paidRun) });

/** Ten years: nobody pays a difference for longer, and each month is looked up. */
const longestRun = 120;

/** Months paid on one base under one floor. */
export type TopUpLine = {
  fromMonth: Month;
  toMonth: Month;
  months: number;
  baseFen: Fen;
  /** Floor now on file for these months; null = none. */
  newFloorFen: Fen | null;
  differencePerMonthFen: Fen | null;
  differenceFen: Fen | null;
};

export type TopUpInput = z.output<typeof topUpInput>;

export type TopUp = {
  lines: TopUpLine[];
  monthsToLift: number;
  monthsUnchanged: number;
  /** null when the floor of some month is not on file. */
  differenceTotalFen: Fen | null;
  accountCreditTotalFen: Fen | null;
  unknownMonths: Month[];
};

type Piece = { run: PaidRun; limits: LimitsRow | undefined };

/** Cuts a run where the limits change: each month is held against the floor now on file for it. */
function piecesOf(asked: string, run: PaidRun, parameters: ParameterSet): Piece[] | OperationError {
  const pieces: Piece[] = [];
  for (let number = monthNumber(run.fromMonth); number <= monthNumber(run.toMonth); number += 1) {
    const month = monthOfNumber(number);
    const found = pensionLimitsOn(asked, firstOf(month), parameters);
    if (isError(found)) return found;
    const limits = isUnknown(found) ? undefined : found;
    const open = pieces.at(-1);
    if (open && open.limits === limits) open.run.toMonth = month;
    else pieces.push({ run: { fromMonth: month, toMonth: month, baseFen: run.baseFen }, limits });
  }
  return pieces;
}

const lineOfLift = ({ fromMonth, toMonth, months, baseFen, newFloorFen, pensionFen }: Lift): TopUpLine => ({
  fromMonth,
  toMonth,
  months,
  baseFen,
  newFloorFen,
  differencePerMonthFen: pensionFen,
  differenceFen: pensionFen * months,
});

const lineWithoutFloor = (run: PaidRun): TopUpLine => ({
  ...run,
  months: monthsOf(run),
  newFloorFen: null,
  differencePerMonthFen: null,
  differenceFen: null,
});

const stepWithoutFloor = ({ fromMonth, toMonth, months, baseFen }: TopUpLine): Step => ({
  rule: 'topUp.noFloor',
  term: '每月补缴差额',
  termEn: 'Difference for one month',
  inputs: { fromMonth, toMonth, months, baseFen },
  output: null,
  sources: [],
});

const monthsIn = ({ fromMonth, months }: TopUpLine): Month[] =>
  Array.from({ length: months }, (_, index) => monthOfNumber(monthNumber(fromMonth) + index));

/** 补缴差额 of a person who paid in a place while a floor was still to come: every month against the floor now on file for
 *  it (contributions 1.5). Errors: INVALID_RANGE on a run that ends before it begins or lasts over ten years; CITY_REQUIRED. */
export function topUp(
  { region: asked, payments }: TopUpInput,
  parameters: ParameterSet,
): (TopUp & Explaining) | OperationError | Unknown {
  const backwards = backwardsRun(payments);
  if (backwards) return backwards;
  const tooLong = payments.findIndex((run) => monthsOf(run) > longestRun);
  if (tooLong >= 0) return inputError('INVALID_RANGE', `payments[${tooLong}].toMonth`);

  const lines: TopUpLine[] = [];
  const lifts: Lift[] = [];
  const steps: Step[] = [];
  const limitsUsed = new Set<LimitsRow>();
  for (const payment of payments) {
    const pieces = piecesOf(asked, payment, parameters);
    if ('error' in pieces) return pieces;
    for (const { run, limits } of pieces) {
      const lift = limits ? liftOf(run, limits.floorFen, parameters) : undefined;
      if (lift && isUnknown(lift)) return lift;
      const line = lift ? lineOfLift(lift) : lineWithoutFloor(run);
      lines.push(line);
      if (!lift || !limits) {
        steps.push(stepWithoutFloor(line));
        continue;
      }
      lifts.push(lift);
      limitsUsed.add(limits);
      const step = liftStep(lift, parameters);
      steps.push({ ...step, sources: [sourceOf(limits, parameters), ...step.sources] });
    }
  }
  const totals = liftTotals(lifts);
  const unknownMonths = lines.filter(({ newFloorFen }) => newFloorFen === null).flatMap(monthsIn);
  const isWhole = unknownMonths.length === 0;
  return {
    ...totals,
    differenceTotalFen: isWhole ? totals.differenceTotalFen : null,
    accountCreditTotalFen: isWhole ? totals.accountCreditTotalFen : null,
    lines,
    unknownMonths,
    steps: [
      ...steps,
      ...liftTotalSteps(totals).map((step) =>
        isWhole
          ? step
          : { ...step, rule: 'topUp.totalUnknown', inputs: { unknownMonths: unknownMonths.length }, output: null },
      ),
    ],
    assumptions: distinct([
      ...[...limitsUsed].flatMap((limits) => limitsAssumptions(asked, limits)),
      'top_up_only_where_backdated',
      'top_up_deadline_in_notice',
      'office_decides',
    ]),
  };
}
