import type { z } from 'zod';
import type { Explaining } from '@/domain/kernel/explained';
import {
  fen,
  inputError,
  int,
  list,
  list1,
  opt,
  record,
  time,
  unknown,
  type OperationError,
  type Unknown,
} from '@/domain/kernel/input';
import { mulDivHalfUp, sum } from '@/domain/kernel/money';
import { platformPayGuide } from './legal-sources';

const interval = record({ from: time, to: time });
const workedDay = record({ orders: list(interval), mandatedOnline: list(interval), allowanceMinutes: int(0, 1440) });

export const hourlyFloorGapInput = record({ hourlyMinFen: opt(fen), paidFen: fen, days: list1(workedDay) });

type Interval = z.output<typeof interval>;
type WorkedDay = z.output<typeof workedDay>;

export type HourlyFloorGap = { workMinutes: number; floorFen: number; gapFen: number };

/** Shortfall of a category B worker against the hourly minimum of the place worked, fen (小时最低工资; wages 5.4).
 *  INVALID_RANGE on an interval that does not run forward; unknown `hourlyMinFen`. */
export function hourlyFloorGap(
  input: z.output<typeof hourlyFloorGapInput>,
): (HourlyFloorGap & Explaining) | OperationError | Unknown {
  const { hourlyMinFen, paidFen, days } = input;
  const backwards = firstBackwardInterval(days);
  if (backwards) return inputError('INVALID_RANGE', backwards);
  if (hourlyMinFen === undefined) return unknown('hourlyMinFen');

  const workMinutes = sum(days.map(minutesOf));
  const allowance = sum(days.map(({ allowanceMinutes }) => allowanceMinutes));
  const floorFen = mulDivHalfUp(hourlyMinFen, workMinutes, 60);
  const gapFen = Math.max(0, floorFen - paidFen);
  return {
    workMinutes,
    floorFen,
    gapFen,
    steps: [
      {
        rule: 'wages.workMinutes',
        term: '工作时间',
        termEn: 'Time worked',
        inputs: { dayCount: days.length, onlineMinutes: workMinutes - allowance, allowanceMinutes: allowance },
        output: workMinutes,
        unit: 'minutes',
        sources: [platformPayGuide],
      },
      {
        rule: 'wages.hourlyFloor',
        term: '小时最低工资',
        termEn: 'Hourly minimum for the time worked',
        inputs: { hourlyMinFen, workMinutes },
        output: floorFen,
        unit: 'fen',
        rounding: 'half_up_to_fen',
        sources: [platformPayGuide],
      },
      {
        rule: 'wages.hourlyGap',
        term: '低于小时最低工资的差额',
        termEn: 'Shortfall against the hourly minimum',
        inputs: { floorFen, paidFen },
        output: gapFen,
        unit: 'fen',
        sources: [],
      },
    ],
    assumptions: ['minimum_as_given', 'gross_without_tips', ...(allowance === 0 ? ['no_allowance_agreed'] : [])],
  };
}

function firstBackwardInterval(days: readonly WorkedDay[]): string | undefined {
  for (const [dayIndex, each] of days.entries()) {
    for (const field of ['orders', 'mandatedOnline'] as const) {
      const index = each[field].findIndex(({ from, to }) => to <= from);
      if (index >= 0) return `days[${dayIndex}].${field}[${index}].to`;
    }
  }
  return undefined;
}

const minuteOfDay = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** 接单时间 and ordered presence, overlaps counted once, plus 宽放时间 (wages 2.3). */
const minutesOf = ({ orders, mandatedOnline, allowanceMinutes }: WorkedDay) =>
  unionMinutes([...orders, ...mandatedOnline]) + allowanceMinutes;

function unionMinutes(intervals: readonly Interval[]): number {
  let minutes = 0;
  let countedTo = 0;
  for (const { from, to } of intervals.toSorted((a, b) => minuteOfDay(a.from) - minuteOfDay(b.from))) {
    const end = minuteOfDay(to);
    minutes += Math.max(0, end - Math.max(countedTo, minuteOfDay(from)));
    countedTo = Math.max(countedTo, end);
  }
  return minutes;
}
