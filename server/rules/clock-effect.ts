import type { Sql } from 'postgres';
import type { Calendar } from '@/domain/calendar/calendar';
import { countRecount } from '@/server/jobs/recount-clocks';

/** Last days that another calendar moved, confirmed or opened again, and how many claims they belong to. */
export type ClockEffect = { clocks: number; claims: number };

/** Whether rows of a change speak of the calendar at all. */
export const holdsCalendar = (rows: readonly { scheme: string }[]): boolean =>
  rows.some(({ scheme }) => scheme === 'calendar');

/** What a calendar would do to the open claims of all desks. */
export async function clockEffectOf(sql: Sql, calendar: Calendar, now: Date): Promise<ClockEffect> {
  const { clocks, claims } = await countRecount(sql, calendar, now);
  return { clocks, claims };
}

/** Writes beside the newest publication of a calendar what it did, as the ledger tells it: a run that was killed and went on
 *  later, or two at once, are counted right. */
export async function noteClockEffect(sql: Sql): Promise<void> {
  await sql`
    update anyi.parameter_proposals p
    set outcome = coalesce(p.outcome, '{}'::jsonb) || jsonb_build_object('clocks', (
      select jsonb_build_object('clocks', count(distinct e.clock_id)::integer, 'claims', count(distinct e.claim_id)::integer)
      from anyi.clock_entries e
      where e.reason in ('calendar_announced', 'calendar_corrected') and e.recorded_at >= newest.published_at))
    from (
      select v.proposal_id, v.published_at from anyi.parameter_versions v
      where v.proposal_id is not null
        and exists (select 1 from anyi.parameters r where r.version = v.version and r.scheme = 'calendar')
      order by v.version desc limit 1) newest
    where p.id = newest.proposal_id`;
}
