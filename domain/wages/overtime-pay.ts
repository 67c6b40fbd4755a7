import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
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
};

const hoursOfMonth = 174; // 21.75 days of 8 hours

const names = {
  workday: { term: '延长工作时间加班工资', termEn: 'Overtime on a working day' },
  rest: { term: '休息日加班工资', termEn: 'Overtime on a rest day' },
  statutory: { term: '法定休假日加班工资', termEn: 'Overtime on a statutory holiday' },
} as const satisfies Record<OvertimeClassName, { term: string; termEn: string }>;

/** 加班工资 of a category A worker (劳动法 art. 44; wages 5.3). Each line comes from the exact hourly figure and is rounded half
 *  up once; the total adds the rounded lines. Time off in lieu replaces the pay of a rest day only. */
export function overtimePay(input: z.output<typeof overtimePayInput>): OvertimePay & Explaining {
  const { monthlyWageFen } = input;
  const hourlyFen = mulDivHalfUp(monthlyWageFen, 1, hoursOfMonth);
  const timeOff = input.restDayTimeOffGiven && input.restDayMinutes > 0;
  const lines = [
    overtimeLine('workday', monthlyWageFen, input.weekdayMinutes),
    timeOff ? restWithTimeOff(input.restDayMinutes) : overtimeLine('rest', monthlyWageFen, input.restDayMinutes),
    overtimeLine('statutory', monthlyWageFen, input.statutoryMinutes),
  ] as const;
  const [weekday, rest, statutory] = lines;
  const totalFen = sum(lines.map(({ output }) => output));
  return {
    hourlyFen,
    weekdayFen: weekday.output,
    restFen: rest.output,
    statutoryFen: statutory.output,
    totalFen,
    steps: [hourlyStep(monthlyWageFen, hourlyFen), ...lines, totalStep(lines, totalFen)],
    assumptions: ['employees_only', 'irregular_hours_differ'],
  };
}

function hourlyStep(monthlyWageFen: Fen, hourlyFen: Fen): Step {
  return {
    rule: 'wages.overtime.hourly',
    term: '小时工资',
    termEn: 'Hourly pay',
    inputs: { monthlyWageFen },
    output: hourlyFen,
    unit: 'fen',
    rounding: 'half_up_to_fen',
    sources: [paidDays],
  };
}

function totalStep(lines: readonly { output: Fen }[], totalFen: Fen): Step {
  const [weekdayFen, restFen, statutoryFen] = lines.map(({ output }) => output) as [Fen, Fen, Fen];
  return {
    rule: 'wages.overtime.total',
    term: '加班工资合计',
    termEn: 'Overtime pay in all',
    inputs: { weekdayFen, restFen, statutoryFen },
    output: totalFen,
    unit: 'fen',
    sources: [],
  };
}

const restWithTimeOff = (minutes: number) =>
  ({
    rule: 'wages.overtime.timeOff',
    ...names.rest,
    inputs: { minutes },
    output: 0,
    unit: 'fen',
    sources: [overtimeRatios],
  }) satisfies Step;

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
