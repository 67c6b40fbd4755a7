import type { Calendar } from '@/domain/calendar/calendar';
import type { Day } from '@/domain/kernel/days';
import { counted, markMissed, openClocksAfter, type ClockEntry, type OpenClock } from './clocks';
import type { Recipient } from './codes';
import type { NoticeTemplate } from './notice-templates';
import type { Notice } from './notices';
import type { Procedure } from './procedure';

/** `announced`: the yearly notice (节假日安排) of a date that could still move has come. `corrected`: the calendar behind a
 *  date that counted as final was put right. */
export type RecountReason = 'calendar_announced' | 'calendar_corrected';

/** A last day counted again: codes and days only, as the look-up shows them and the notices name them. */
export type Recounted = { clock: string; on: Day; from: Day; to: Day; provisional: boolean; reason: RecountReason };

/** A clock that another calendar changes, with the entries to append. `moved`: another day; `confirmed`: the same day, which
 *  can no longer move; `reopened`: the same day, which can move now. */
export type Recount<C extends OpenClock = OpenClock> = Recounted & {
  of: C;
  change: 'moved' | 'confirmed' | 'reopened';
  entries: ClockEntry[];
};

/** Counts open last days again by the calendar in force (unpaid-wages 3.1). A date that a person set and a clock that stands
 *  still are no matter of a calendar; what was missed by the old count is missed still only if the new day is over too. */
export function recount<C extends OpenClock>(
  procedure: Procedure,
  open: readonly C[],
  today: Day,
  calendar: Calendar,
): Recount<C>[] {
  return open.flatMap((of) => {
    const spec = procedure.clocks[of.clock];
    const { clock, dueOn: from, provisional: couldMove } = of;
    if (!spec || of.state === 'paused' || from === null) return [];
    const again = counted(of.memo, calendar);
    const { dueOn: to, provisional } = again;
    if (to === null || (to === from && provisional === couldMove)) return [];
    const change = to !== from ? 'moved' : provisional ? 'reopened' : 'confirmed';
    const reason = couldMove ? 'calendar_announced' : 'calendar_corrected';
    const { rule, actor } = spec;
    const entry: ClockEntry = { clock, entry: 'extend', on: today, ...again, rule, reason, actor };
    const still = of.state === 'missed' ? markMissed(procedure, openClocksAfter([of], [entry]), today) : [];
    return [{ of, clock, on: today, from, to, provisional, reason, change, entries: [entry, ...still] }];
  });
}

const templates = { moved: 'clock.moved', confirmed: 'clock.confirmed' } as const satisfies Record<
  string,
  NoticeTemplate
>;
export const recountTemplates: readonly string[] = Object.values(templates);

/** Whom a recounted last day concerns: the worker, the office, and a platform that has to act by it. A day that stays and
 *  was only opened again is told when it moves. */
export function recountNotices(
  procedure: Procedure,
  { change, clock, on, from, to, provisional, reason }: Recounted & Pick<Recount, 'change'>,
  receiptNumber: string,
): Notice[] {
  if (change === 'reopened') return [];
  const concerned: Recipient[] = ['worker', 'office'];
  if (procedure.clocks[clock]?.actor === 'platform') concerned.push('platform');
  const facts = { on, clock, from, to, reason, provisional: provisional ? ['to'] : [], receiptNumber };
  return concerned.map((who) => ({
    to: who,
    template: templates[change],
    facts: { ...facts, procedure: procedure.id },
  }));
}

/** What a notice told the worker of a recounted day; undefined for any other notice. */
export function recountedBy(template: string, facts: Readonly<Record<string, unknown>>): Recounted | undefined {
  if (!recountTemplates.includes(template)) return undefined;
  const { clock, on, from, to, reason, provisional } = facts;
  const listed = Array.isArray(provisional) && provisional.includes('to');
  return { clock, on, from, to, reason, provisional: listed } as Recounted;
}
