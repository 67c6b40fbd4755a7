import type { TagTone } from '@/components/ui/tag';
import type { Calendar } from '@/domain/calendar/calendar';
import { alarmOf } from '@/domain/claims/clocks';
import { clockSpecs } from '@/domain/claims/clocks';
import type { ClockSpec, ProcedureId } from '@/domain/claims/procedure';
import { daysBetween, type Day } from '@/domain/kernel/days';

/** How near a last day is (红黄蓝预警, unpaid-wages 7.4): the words say it, the colour only repeats it. */
export type DueWords = { text: string; tone: TagTone };

/** The day of the page, and the calendar by which days are counted to it. */
export type AsOf = { today: Day; calendar: Calendar };

const tones = { none: 'plain', green: 'plain', blue: 'action', yellow: 'amber', red: 'red' } as const;

export function dueWords(
  procedure: ProcedureId,
  clock: string | null,
  due: Day | null,
  { today, calendar }: AsOf,
): DueWords {
  if (due === null) return { text: '没有规定的日期', tone: 'plain' };
  const specs: Readonly<Record<string, ClockSpec>> = clockSpecs[procedure];
  // A right that lapses is nobody's fault and raises no alarm.
  const right = clock !== null && specs[clock]?.kind === 'right';
  const { level, remainingWorkingDays, escalateTo } = alarmOf(due, today, calendar);
  if (right && today > due) return { text: '期限已过', tone: 'plain' };
  const text = remainingText(remainingWorkingDays ?? 0, due, today);
  return {
    text: escalateTo === 'superior_authority' && !right ? `${text}，要督办` : text,
    tone: right ? 'plain' : tones[level],
  };
}

function remainingText(workingDays: number, due: Day, today: Day): string {
  if (due === today) return '今天到期';
  if (today > due) return workingDays < 0 ? `超期 ${-workingDays} 个工作日` : '刚过期，不到 1 个工作日';
  return workingDays > 0 ? `还有 ${workingDays} 个工作日` : `${daysBetween(today, due)} 天后到期，中间没有工作日`;
}
