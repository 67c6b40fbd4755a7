import type { z } from 'zod';
import type { Calendar } from '@/domain/calendar/calendar';
import { startDay } from '@/domain/calendar/start-day';
import { countWorkingDays } from '@/domain/calendar/working-days';
import { addDays, addMonths, type Day } from '@/domain/kernel/days';
import type { Step } from '@/domain/kernel/explained';
import { day, fen, inputError, opt, record, type OperationError } from '@/domain/kernel/input';
import { mulDivHalfUp, type Fen } from '@/domain/kernel/money';
import { interpretationTwo, missingContract } from './legal-sources';

export const doublePayInput = record({
  startOn: startDay,
  contractSignedOn: opt(day),
  relationEndedOn: opt(day),
  asOf: opt(day),
  monthlyWageFen: fen,
});

export type DoublePay = {
  /** null, both, when nothing is due. */
  from: Day | null;
  to: Day | null;
  wholeMonths: number;
  partialWorkdays: number;
  amountFen: Fen;
  provisional: boolean;
  steps: Step[];
};

const nothingDue: DoublePay = {
  from: null,
  to: null,
  wholeMonths: 0,
  partialWorkdays: 0,
  amountFen: 0,
  provisional: false,
  steps: [],
};

/** 未订立书面劳动合同二倍工资, the extra month's pay of a category A worker, at most 11 months, fen (wages 5.6). Part of a month
 *  goes by working days over 21.75, never above a month. INVALID_RANGE on an end before the start. */
export function doublePay(input: z.output<typeof doublePayInput>, calendar: Calendar): DoublePay | OperationError {
  const { startOn, contractSignedOn, relationEndedOn, asOf, monthlyWageFen } = input;
  if (relationEndedOn && relationEndedOn < startOn) return inputError('INVALID_RANGE', 'relationEndedOn');

  const from = addMonths(startOn, 1);
  const to = earliest(
    addDays(addMonths(startOn, 12), -1),
    contractSignedOn && addDays(contractSignedOn, -1),
    relationEndedOn,
    asOf,
  );
  if (to < from) return nothingDue;

  const wholeMonths = wholeMonthsThrough(to, startOn);
  const lastWholeDay = addDays(addMonths(startOn, 1 + wholeMonths), -1);
  const { workingDays: partialWorkdays, provisional } = countWorkingDays(lastWholeDay, to, calendar);
  const partFen = Math.min(monthlyWageFen, mulDivHalfUp(monthlyWageFen, partialWorkdays * 100, 2175));
  const amountFen = wholeMonths * monthlyWageFen + partFen;
  return {
    from,
    to,
    wholeMonths,
    partialWorkdays,
    amountFen,
    provisional,
    steps: [
      {
        rule: 'wages.doublePay',
        term: '未订立书面劳动合同二倍工资差额',
        termEn: "Extra month's pay for a missing written contract",
        inputs: { from, to, wholeMonths, partialWorkdays, monthlyWageFen },
        output: amountFen,
        unit: 'fen',
        rounding: 'half_up_to_fen',
        sources: [missingContract, interpretationTwo],
      },
    ],
  };
}

const earliest = (first: Day, ...others: (Day | undefined)[]): Day =>
  others.reduce<Day>((min, each) => (each !== undefined && each < min ? each : min), first);

/** Counted from the day of hiring each time: adding month to month would lose the 31st. */
function wholeMonthsThrough(to: Day, startOn: Day): number {
  let months = 0;
  while (addDays(addMonths(startOn, months + 2), -1) <= to) months += 1;
  return months;
}
