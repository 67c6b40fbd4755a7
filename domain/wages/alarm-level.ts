import type { z } from 'zod';
import type { Calendar } from '@/domain/calendar/calendar';
import { countWorkingDays } from '@/domain/calendar/working-days';
import { day, record } from '@/domain/kernel/input';

export const alarmLevels = ['green', 'blue', 'yellow', 'red'] as const;
type AlarmLevelName = (typeof alarmLevels)[number];
type Escalation = 'case_owner' | 'unit_head' | 'superior_authority' | null;

export const alarmLevelInput = record({ due: day, today: day });

export type AlarmLevel = {
  /** Working days after today up to due; after due minus those that have passed, which is 0 on the next day off. */
  remainingWorkingDays: number;
  level: AlarmLevelName;
  escalateTo: Escalation;
  provisional: boolean;
};

const overdueForSuperior = 5; // 督办

/** 预警级别 of an open deadline, in working days (wages 7.4). */
export function alarmLevel({ due, today }: z.output<typeof alarmLevelInput>, calendar: Calendar): AlarmLevel {
  const { workingDays: remainingWorkingDays, provisional } = countWorkingDays(today, due, calendar);
  const raise = (level: AlarmLevelName, escalateTo: Escalation): AlarmLevel => ({
    remainingWorkingDays,
    level,
    escalateTo,
    provisional,
  });
  if (today > due)
    return raise('red', remainingWorkingDays <= -overdueForSuperior ? 'superior_authority' : 'unit_head');
  if (remainingWorkingDays > 5) return raise('green', null);
  return raise(remainingWorkingDays >= 3 ? 'blue' : 'yellow', 'case_owner');
}
