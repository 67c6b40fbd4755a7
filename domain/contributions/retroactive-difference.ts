import type { z } from 'zod';
import { monthNumber } from '@/domain/kernel/days';
import { fen, inputError, isUnknown, list1, month, record } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { sum } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import { firstOf } from '@/domain/parameters/look-up';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { pensionPremium, pensionRatesOn } from './pension-premium';

export const retroactiveDifferenceInput = record({
  payments: list1(record({ fromMonth: month, toMonth: month, baseFen: fen })),
  newFloorFen: fen,
});

export type RetroactiveDifference = {
  monthsToLift: number;
  monthsUnchanged: number;
  /** One line per run of months, in the order given; 0 where the run stands at or above the new floor. */
  lines: { months: number; differencePerMonthFen: Fen }[];
  differenceTotalFen: Fen;
  accountCreditTotalFen: Fen;
};

type Run = z.output<typeof retroactiveDifferenceInput>['payments'][number];
type Lift = { months: number; below: boolean; pensionFen: Fen; accountFen: Fen };

/** Each monthly premium is rounded before the difference is taken. */
function liftOf(run: Run, newFloorFen: Fen, parameters: ParameterSet): Lift | Unknown {
  const months = monthNumber(run.toMonth) - monthNumber(run.fromMonth) + 1;
  if (run.baseFen >= newFloorFen) return { months, below: false, pensionFen: 0, accountFen: 0 };
  const rates = pensionRatesOn(firstOf(run.fromMonth), parameters);
  if (isUnknown(rates)) return rates;
  const due = pensionPremium(newFloorFen, rates);
  const paid = pensionPremium(run.baseFen, rates);
  return {
    months,
    below: true,
    pensionFen: due.pensionFen - paid.pensionFen,
    accountFen: due.individualAccountFen - paid.individualAccountFen,
  };
}

/** 补缴差额 after a floor raised with effect back in time, fen (contributions 1.5).
 *  Error: INVALID_RANGE on a toMonth before its fromMonth. */
export function retroactiveDifference(
  input: z.output<typeof retroactiveDifferenceInput>,
  parameters: ParameterSet,
): RetroactiveDifference | OperationError | Unknown {
  const backwards = input.payments.findIndex((run) => run.toMonth < run.fromMonth);
  if (backwards >= 0) return inputError('INVALID_RANGE', `payments[${backwards}].toMonth`);

  const lifts: Lift[] = [];
  for (const run of input.payments) {
    const lift = liftOf(run, input.newFloorFen, parameters);
    if (isUnknown(lift)) return lift;
    lifts.push(lift);
  }
  return {
    monthsToLift: sum(lifts.map((lift) => (lift.below ? lift.months : 0))),
    monthsUnchanged: sum(lifts.map((lift) => (lift.below ? 0 : lift.months))),
    lines: lifts.map((lift) => ({ months: lift.months, differencePerMonthFen: lift.pensionFen })),
    differenceTotalFen: sum(lifts.map((lift) => lift.months * lift.pensionFen)),
    accountCreditTotalFen: sum(lifts.map((lift) => lift.months * lift.accountFen)),
  };
}
