import type { z } from 'zod';
import type { Step } from '@/domain/kernel/explained';
import { bool, fen, int, record } from '@/domain/kernel/input';
import { mulDivHalfUp, sum, type Fen } from '@/domain/kernel/money';
import { overtimeRatios, paidDays } from './legal-sources';
import { overtimePercent, type OvertimeClassName } from './overtime-class';

export const overtimePayInput = record({
  monthlyWageFen: fen,
  weekdayMinutes: int(0),
  restDayMinutes: int(0),
  restDayTimeOffGiven: bool,
  statutoryMinutes: int(0),
});

/** All fen. */
export type OvertimePay = {
  hourlyFen: Fen;
  weekdayFen: Fen;
  restFen: Fen;
  statutoryFen: Fen;
  totalFen: Fen;
  steps: Step[];
};

const hoursOfMonth = 174; // 21.75 days of 8 hours

const names = {
  workday: { term: '延长工作时间加班工资', termEn: 'Overtime on a working day' },
  rest: { term: '休息日加班工资', termEn: 'Overtime on a rest day' },
  statutory: { term: '法定休假日加班工资', termEn: 'Overtime on a statutory holiday' },
} as const satisfies Record<OvertimeClassName, { term: string; termEn: string }>;

/** 加班工资 of a category A worker (劳动法 art. 44; wages 5.3). Each line comes from the exact hourly figure and is rounded half
 *  up once; the total adds the rounded lines. Time off in lieu replaces the pay of a rest day only. */
export function overtimePay(input: z.output<typeof overtimePayInput>): OvertimePay {
  const { monthlyWageFen } = input;
  const hourlyFen = mulDivHalfUp(monthlyWageFen, 1, hoursOfMonth);
  const lines = [
    overtimeLine('workday', monthlyWageFen, input.weekdayMinutes),
    overtimeLine('rest', monthlyWageFen, input.restDayTimeOffGiven ? 0 : input.restDayMinutes),
    overtimeLine('statutory', monthlyWageFen, input.statutoryMinutes),
  ] as const;
  const [weekday, rest, statutory] = lines;
  return {
    hourlyFen,
    weekdayFen: weekday.output,
    restFen: rest.output,
    statutoryFen: statutory.output,
    totalFen: sum(lines.map(({ output }) => output)),
    steps: [...lines],
  };
}

function overtimeLine(name: OvertimeClassName, monthlyWageFen: Fen, minutes: number) {
  const percent = overtimePercent[name];
  // 174 × 60 × 100 divides by all three ratios, so the product stays small enough to be exact.
  const output = mulDivHalfUp(monthlyWageFen, minutes, (hoursOfMonth * 60 * 100) / percent);
  return {
    rule: `wages.overtime.${name}`,
    ...names[name],
    inputs: { monthlyWageFen, minutes, percent },
    output,
    unit: 'fen',
    rounding: 'half_up_to_fen',
    sources: [overtimeRatios, paidDays],
  } satisfies Step;
}
