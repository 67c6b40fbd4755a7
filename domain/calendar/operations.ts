import type { Day } from '@/domain/kernel/days';
import { addDays } from '@/domain/kernel/days';
import type { Explaining, Source } from '@/domain/kernel/explained';
import { bool, day, int, oneOf, record } from '@/domain/kernel/input';
import { explainedOperation, type Operation } from '@/domain/operation';
import type { Calendar, DayKind } from './calendar';
import { calendarAssumptions, calendarSources } from './calendar-sources';
import { periodDated, workingDaysDated } from './deadline-step';
import { startNotCounted } from './legal-sources';
import { startDay } from './start-day';
import { countWorkingDays, kindOfDay, periodUnits } from './working-days';
import type { Due, PeriodUnit } from './working-days';

const isWorkingDayInput = record({ date: day });
const addWorkingDaysInput = record({ start: startDay, days: int(1, 1000) });
const countWorkingDaysInput = record({ from: day, to: day });
const addPeriodInput = record({ start: startDay, amount: int(1, 1000), unit: oneOf(periodUnits), rollOver: bool });

const lastDay = { term: '期限届满日', termEn: 'Last day of the period' };

function explainedKind(
  date: Day,
  calendar: Calendar,
): { workingDay: boolean; kind: DayKind; provisional: boolean } & Explaining {
  const found = kindOfDay(date, calendar);
  return {
    ...found,
    steps: [
      {
        rule: 'calendar.kindOfDay',
        term: found.workingDay ? '工作日' : '休息日',
        termEn: found.workingDay ? 'Working day' : 'Day off',
        inputs: { date },
        output: found.kind,
        unit: 'text',
        sources: calendarSources(date, date, calendar),
      },
    ],
    assumptions: calendarAssumptions(found),
  };
}

function explainedWorkingDays(start: Day, days: number, calendar: Calendar): Due & Explaining {
  const { step, ...due } = workingDaysDated({ rule: 'calendar.addWorkingDays', ...lastDay }, start, days, calendar);
  return { ...due, steps: [step], assumptions: calendarAssumptions(due) };
}

/** More years than any period of the contract enters are told together. */
const mostYearsNamed = 10;

/** The years of which days lie after the earlier day, up to and including the later one. */
function yearsBetween(earlier: Day, later: Day, calendar: Calendar): Source[] {
  const [first, last] = [Number(earlier.slice(0, 4)), Number(later.slice(0, 4))];
  if (last - first < mostYearsNamed) return calendarSources(addDays(earlier, 1), later, calendar);
  const announced = calendar.years.filter(
    ({ year, status }) => status === 'announced' && first <= year && year <= last,
  );
  return [
    ...announced.flatMap(({ year }) => calendarSources(`${year}-01-01`, `${year}-12-31`, calendar)),
    {
      id: 'calendar-other-years',
      title: `${first}年到${last}年里没有查到通知的年份，按周一到周五算`,
      confidence: 'uncertain',
    },
  ];
}

function explainedCount(
  from: Day,
  to: Day,
  calendar: Calendar,
): { workingDays: number; provisional: boolean } & Explaining {
  const counted = countWorkingDays(from, to, calendar);
  const [earlier, later] = from < to ? [from, to] : [to, from];
  return {
    ...counted,
    steps: [
      {
        rule: from <= to ? 'calendar.countWorkingDays' : 'calendar.countWorkingDaysBack',
        term: '工作日天数',
        termEn: 'Number of working days',
        inputs: { from, to },
        output: counted.workingDays,
        unit: 'working_days',
        sources: [startNotCounted, ...yearsBetween(earlier, later, calendar)],
      },
    ],
    assumptions: calendarAssumptions(counted),
  };
}

type Period = { start: Day; amount: number; unit: PeriodUnit; rollOver: boolean };

function explainedPeriod(period: Period, calendar: Calendar): Due & { rawDue: Day } & Explaining {
  const name = { rule: `calendar.addPeriod.${period.unit}`, ...lastDay };
  const { step, ...due } = periodDated(name, period.start, period, calendar);
  return { ...due, steps: [step], assumptions: calendarAssumptions(due) };
}

/** operations.md section 2, on the calendar of a rule book. */
export const calendarOperations: Record<string, Operation> = {
  'calendar.isWorkingDay': explainedOperation(isWorkingDayInput, ({ date }, { calendar }) =>
    explainedKind(date, calendar),
  ),
  'calendar.addWorkingDays': explainedOperation(addWorkingDaysInput, ({ start, days }, { calendar }) =>
    explainedWorkingDays(start, days, calendar),
  ),
  'calendar.countWorkingDays': explainedOperation(countWorkingDaysInput, ({ from, to }, { calendar }) =>
    explainedCount(from, to, calendar),
  ),
  'calendar.addPeriod': explainedOperation(addPeriodInput, (period, { calendar }) => explainedPeriod(period, calendar)),
};
