import type { z } from 'zod';
import type { Calendar } from '@/domain/calendar/calendar';
import { calendarAssumptions, calendarSources } from '@/domain/calendar/calendar-sources';
import { countWorkingDays } from '@/domain/calendar/working-days';
import { addDays } from '@/domain/kernel/days';
import type { Explaining } from '@/domain/kernel/explained';
import { day, record } from '@/domain/kernel/input';

export const alarmLevels = ['green', 'blue', 'yellow', 'red'] as const;
type AlarmLevelName = (typeof alarmLevels)[number];
type Escalation = 'case_owner' | 'unit_head' | 'superior_authority' | null;

export const alarmLevelInput = record({ due: day, today: day });
type Days = z.output<typeof alarmLevelInput>;

export type AlarmLevel = {
  /** Working days after today up to due; after due minus those that have passed, which is 0 on the next day off. */
  remainingWorkingDays: number;
  level: AlarmLevelName;
  escalateTo: Escalation;
  provisional: boolean;
};

const overdueForSuperior = 5; // 督办

function colourOf({ due, today }: Days, remaining: number): Pick<AlarmLevel, 'level' | 'escalateTo'> {
  if (today > due) {
    return { level: 'red', escalateTo: remaining <= -overdueForSuperior ? 'superior_authority' : 'unit_head' };
  }
  if (remaining > 5) return { level: 'green', escalateTo: null };
  return { level: remaining >= 3 ? 'blue' : 'yellow', escalateTo: 'case_owner' };
}

/** 预警级别 of an open deadline, in working days (wages 7.4). */
export function alarmLevel(days: Days, calendar: Calendar): AlarmLevel & Explaining {
  const { due, today } = days;
  const { workingDays: remainingWorkingDays, provisional } = countWorkingDays(today, due, calendar);
  const { level, escalateTo } = colourOf(days, remainingWorkingDays);
  const [earlier, later] = today < due ? [today, due] : [due, today];
  return {
    remainingWorkingDays,
    level,
    escalateTo,
    provisional,
    steps: [
      {
        rule: today > due ? 'wages.alarm.overdue' : 'wages.alarm',
        term: '预警级别',
        termEn: 'Alarm colour',
        inputs: { due, today, workingDays: Math.abs(remainingWorkingDays) },
        output: level,
        unit: 'text',
        sources: calendarSources(addDays(earlier, 1), later, calendar),
      },
    ],
    assumptions: ['house_rule', ...calendarAssumptions({ provisional })],
  };
}
