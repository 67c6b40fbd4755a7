import type { z } from 'zod';
import { monthNumber, type Month } from '@/domain/kernel/days';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { fen, inputError, isUnknown, list1, month, record } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { firstOf } from '@/domain/parameters/look-up';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { ParameterSet, PensionRatesRow } from '@/domain/parameters/parameter-set';
import { exactHalfUp, exactSum } from './exact';
import { pensionPremium, pensionRatesOn, type PensionPremium } from './pension-premium';

/** Months in a row paid on one base. */
export const paidRun = record({ fromMonth: month, toMonth: month, baseFen: fen });
export const retroactiveDifferenceInput = record({ payments: list1(paidRun), newFloorFen: fen });

export type RetroactiveDifference = {
  monthsToLift: number;
  monthsUnchanged: number;
  /** One line per run of months, in the order given; 0 where the run stands at or above the new floor. */
  lines: { months: number; differencePerMonthFen: Fen }[];
  differenceTotalFen: Fen;
  accountCreditTotalFen: Fen;
};

export type PaidRun = { fromMonth: Month; toMonth: Month; baseFen: Fen };
/** A run against a floor: what one month of it lacks. */
export type Lift = PaidRun & {
  newFloorFen: Fen;
  months: number;
  pensionFen: Fen;
  accountFen: Fen;
  /** The premiums the difference was taken of; null at or above the floor, where no rate is needed. */
  working: { rates: PensionRatesRow; due: PensionPremium; paid: PensionPremium } | null;
};

export const monthsOf = ({ fromMonth, toMonth }: PaidRun): number => monthNumber(toMonth) - monthNumber(fromMonth) + 1;

/** The first run that ends before it begins. */
export function backwardsRun(payments: readonly PaidRun[]): OperationError | undefined {
  const backwards = payments.findIndex((run) => run.toMonth < run.fromMonth);
  return backwards < 0 ? undefined : inputError('INVALID_RANGE', `payments[${backwards}].toMonth`);
}

/** Each monthly premium is rounded before the difference is taken. */
export function liftOf(run: PaidRun, newFloorFen: Fen, parameters: ParameterSet): Lift | Unknown {
  const lift = { ...run, newFloorFen, months: monthsOf(run) };
  if (run.baseFen >= newFloorFen) return { ...lift, pensionFen: 0, accountFen: 0, working: null };
  const rates = pensionRatesOn(firstOf(run.fromMonth), parameters);
  if (isUnknown(rates)) return rates;
  const due = pensionPremium(newFloorFen, rates);
  const paid = pensionPremium(run.baseFen, rates);
  return {
    ...lift,
    pensionFen: due.pensionFen - paid.pensionFen,
    accountFen: due.individualAccountFen - paid.individualAccountFen,
    working: { rates, due, paid },
  };
}

export type LiftTotals = Pick<
  RetroactiveDifference,
  'monthsToLift' | 'monthsUnchanged' | 'differenceTotalFen' | 'accountCreditTotalFen'
>;

const timesMonths = (lifts: readonly Lift[], amount: 'pensionFen' | 'accountFen'): Fen =>
  exactHalfUp(
    lifts.map((lift) => [lift.months, lift[amount]]),
    [1],
  );

export const liftTotals = (lifts: readonly Lift[]): LiftTotals => ({
  monthsToLift: exactSum(lifts.map((lift) => (lift.working ? lift.months : 0))),
  monthsUnchanged: exactSum(lifts.map((lift) => (lift.working ? 0 : lift.months))),
  differenceTotalFen: timesMonths(lifts, 'pensionFen'),
  accountCreditTotalFen: timesMonths(lifts, 'accountFen'),
});

/** One line for a run: what a month of it lacks. */
export function liftStep(lift: Lift, parameters: ParameterSet): Step {
  const { fromMonth, toMonth, months, baseFen, newFloorFen, working } = lift;
  const name = { term: '每月补缴差额', termEn: 'Difference for one month' };
  const inputs = { fromMonth, toMonth, months, baseFen, newFloorFen };
  if (!working) return { rule: 'topUp.unchanged', ...name, inputs, output: 0, sources: [] };
  const { rates, due, paid } = working;
  return {
    rule: 'topUp.month',
    ...name,
    inputs: { ...inputs, rateBps: rates.totalBps, dueFen: due.pensionFen, paidFen: paid.pensionFen },
    output: lift.pensionFen,
    rounding: 'half_up_to_fen',
    sources: [sourceOf(rates, parameters)],
  };
}

export const liftTotalSteps = ({ monthsToLift, differenceTotalFen, accountCreditTotalFen }: LiftTotals): Step[] => [
  {
    rule: 'topUp.total',
    term: '补缴差额合计',
    termEn: 'Difference in all',
    inputs: { monthsToLift },
    output: differenceTotalFen,
    sources: [],
  },
  {
    rule: 'topUp.account',
    term: '其中记入个人账户',
    termEn: 'Of it credited to the individual account',
    inputs: { monthsToLift },
    output: accountCreditTotalFen,
    sources: [],
  },
];

/** 补缴差额 after a floor raised with effect back in time, fen (contributions 1.5).
 *  Error: INVALID_RANGE on a toMonth before its fromMonth. */
export function retroactiveDifference(
  { payments, newFloorFen }: z.output<typeof retroactiveDifferenceInput>,
  parameters: ParameterSet,
): (RetroactiveDifference & Explaining) | OperationError | Unknown {
  const backwards = backwardsRun(payments);
  if (backwards) return backwards;
  const lifts: Lift[] = [];
  for (const run of payments) {
    const lift = liftOf(run, newFloorFen, parameters);
    if (isUnknown(lift)) return lift;
    lifts.push(lift);
  }
  const totals = liftTotals(lifts);
  return {
    ...totals,
    lines: lifts.map(({ months, pensionFen }) => ({ months, differencePerMonthFen: pensionFen })),
    steps: [...lifts.map((lift) => liftStep(lift, parameters)), ...liftTotalSteps(totals)],
    assumptions: ['top_up_only_where_backdated', 'top_up_deadline_in_notice', 'office_decides'],
  };
}
