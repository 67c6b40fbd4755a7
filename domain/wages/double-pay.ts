import type { z } from 'zod';
import type { Calendar } from '@/domain/calendar/calendar';
import { calendarAssumptions, calendarSources } from '@/domain/calendar/calendar-sources';
import { startDay } from '@/domain/calendar/start-day';
import { countWorkingDays } from '@/domain/calendar/working-days';
import { addDays, addMonths, type Day } from '@/domain/kernel/days';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { day, fen, inputError, opt, record, type OperationError } from '@/domain/kernel/input';
import { mulDivHalfUp, type Fen } from '@/domain/kernel/money';
import { interpretationTwo, missingContract, paidDays } from './legal-sources';

export const doublePayInput = record({
  startOn: startDay,
  contractSignedOn: opt(day),
  relationEndedOn: opt(day),
  asOf: opt(day),
  monthlyWageFen: fen,
});
type Input = z.output<typeof doublePayInput>;

export type DoublePay = {
  /** null, both, when nothing is due. */
  from: Day | null;
  to: Day | null;
  wholeMonths: number;
  partialWorkdays: number;
  amountFen: Fen;
  provisional: boolean;
};

const assumptions = ['employees_only', 'start_differs_by_region'];

/** 未订立书面劳动合同二倍工资, the extra month's pay of a category A worker, at most 11 months, fen (wages 5.6). Part of a month
 *  goes by working days over 21.75, never above a month. INVALID_RANGE on an end before the start. */
export function doublePay(input: Input, calendar: Calendar): (DoublePay & Explaining) | OperationError {
  const { startOn, contractSignedOn, relationEndedOn, asOf, monthlyWageFen } = input;
  if (relationEndedOn && relationEndedOn < startOn) return inputError('INVALID_RANGE', 'relationEndedOn');

  const from = addMonths(startOn, 1);
  const to = earliest(
    addDays(addMonths(startOn, 12), -1),
    contractSignedOn && addDays(contractSignedOn, -1),
    relationEndedOn,
    asOf,
  );
  if (to < from) return nothingDue(startOn, from);

  const wholeMonths = wholeMonthsThrough(to, startOn);
  const lastWholeDay = addDays(addMonths(startOn, 1 + wholeMonths), -1);
  const { workingDays: partialWorkdays, provisional } = countWorkingDays(lastWholeDay, to, calendar);
  const partFen = Math.min(monthlyWageFen, mulDivHalfUp(monthlyWageFen, partialWorkdays * 100, 2175));
  const wholeFen = wholeMonths * monthlyWageFen;
  const amountFen = wholeFen + partFen;
  return {
    ...{ from, to, wholeMonths, partialWorkdays, amountFen, provisional },
    steps: [
      ...periodSteps(startOn, from, to),
      {
        rule: 'wages.doublePay.whole',
        term: '整月',
        termEn: 'Whole months',
        inputs: { wholeMonths, monthlyWageFen },
        output: wholeFen,
        unit: 'fen',
        sources: [missingContract],
      },
      {
        rule: 'wages.doublePay.part',
        term: '不满一个月的部分',
        termEn: 'Part of a month',
        inputs: { afterDay: lastWholeDay, to, partialWorkdays, monthlyWageFen },
        output: partFen,
        unit: 'fen',
        rounding: 'half_up_to_fen',
        sources: [interpretationTwo, paidDays, ...calendarSources(addDays(lastWholeDay, 1), to, calendar)],
      },
      totalStep({ wholeFen, partFen }, amountFen),
    ],
    assumptions: [...assumptions, ...calendarAssumptions({ provisional })],
  };
}

const nothingDue = (startOn: Day, firstDay: Day): DoublePay & Explaining => ({
  ...{ from: null, to: null, wholeMonths: 0, partialWorkdays: 0, amountFen: 0, provisional: false },
  steps: [totalStep({ startOn, firstDay }, 0)],
  assumptions,
});

function periodSteps(startOn: Day, from: Day, to: Day): Step[] {
  const sources = [missingContract];
  const months = { fromMonths: 1, toMonths: 12 };
  return [
    {
      rule: 'wages.doublePay.from',
      ...{ term: '二倍工资起算日', termEn: 'First day of double pay' },
      ...{ inputs: { startOn, ...months }, output: from, unit: 'date', sources },
    },
    {
      rule: 'wages.doublePay.to',
      ...{ term: '二倍工资截止日', termEn: 'Last day of double pay' },
      ...{ inputs: { startOn, ...months }, output: to, unit: 'date', sources },
    },
  ];
}

const totalStep = (inputs: Step['inputs'], amountFen: Fen): Step => ({
  rule: 'wages.doublePay',
  term: '未订立书面劳动合同二倍工资差额',
  termEn: 'Extra month’s pay for a missing written contract',
  inputs,
  output: amountFen,
  unit: 'fen',
  sources: [missingContract],
});

const earliest = (first: Day, ...others: (Day | undefined)[]): Day =>
  others.reduce<Day>((min, each) => (each !== undefined && each < min ? each : min), first);

/** Counted from the day of hiring each time: adding month to month would lose the 31st. */
function wholeMonthsThrough(to: Day, startOn: Day): number {
  let months = 0;
  while (addDays(addMonths(startOn, months + 2), -1) <= to) months += 1;
  return months;
}
