import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Calendar } from '@/domain/calendar/calendar';
import { may } from '@/domain/claims/permissions';
import type { ProcedureId } from '@/domain/claims/procedure';
import { type Day, shanghaiDay } from '@/domain/kernel/days';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import { currentRules } from '@/server/rules/current-rules';
import type { WorklistPlace, WorklistQuery, WorklistView } from './worklist-view';

export const worklistPageSize = 50;
/** Counting further would cost more than the page itself; what is beyond is "more than this". */
export const countedTo = 1000;

export type WorklistRow = {
  id: string;
  procedure: ProcedureId;
  state: string;
  receiptNumber: string;
  region: string;
  submittedAt: Date;
  /** Earliest last day that is still owed; null when no open clock has one. */
  nextDue: Day | null;
  /** The clock of that day, or the first open one without a day. */
  clock: { name: string; state: 'running' | 'paused' | 'missed'; provisional: boolean } | null;
  assignee: string | null;
  /** A decision waits for a second person. */
  proposed: boolean;
};

export type Worklist = {
  rows: WorklistRow[];
  previous: WorklistPlace | null;
  next: WorklistPlace | null;
  /** Open claims of the desks in each view, up to `countedTo` + 1. */
  totals: Record<WorklistView, number>;
  /** By which the nearness of a last day is counted. */
  calendar: Calendar;
};

/** 待办: open claims at the desks of this person by their next last day, those without a day in a group of their own
 *  after them. Pages go by (nextDue, id), so a page costs the same however deep it lies. */
export async function listWorklist(
  ctx: Context<StaffActor>,
  query: WorklistQuery,
  pageSize: number = worklistPageSize,
): Promise<Result<Worklist, { code: 'not-permitted' }>> {
  if (!may(ctx.actor.roles, 'claim.read')) return refuse({ code: 'not-permitted' });
  const conditions = conditionsOf(ctx);
  const wanted = query.procedure ? sql`c.procedure = ${query.procedure}` : sql`true`;
  return asActor(ctx, async (tx) => {
    const totals = await countAll(tx, ctx.actor.desks, conditions, wanted);
    const page = await readPage(tx, ctx, query, sql`${conditions[query.view]} and ${wanted}`, pageSize);
    const { calendar } = await currentRules(tx);
    return ok({ ...page, totals, calendar });
  });
}

/** A list as one parameter. */
const listOf = (words: readonly string[]): string => `{${words.join(',')}}`;

/** What each view shows beyond "open, at my desks". A decision is for approval by whoever did not propose it. */
function conditionsOf({ actor, now }: Context<StaffActor>): Record<WorklistView, SQL> {
  const proposed = sql`c.id in (select p.claim_id from anyi.proposals p where p.status = 'open' and p.proposed_by <> ${actor.staffId}::uuid)`;
  return {
    all: sql`true`,
    mine: sql`c.assignee_id = ${actor.staffId}::uuid`,
    unassigned: sql`c.assignee_id is null`,
    approval: may(actor.roles, 'decision.approve') ? proposed : sql`false`,
    overdue: sql`c.next_due < ${shanghaiDay(now)}::date`,
    undated: sql`c.next_due is null`,
  };
}

async function countAll(
  tx: Tx,
  desks: readonly string[],
  conditions: Record<WorklistView, SQL>,
  wanted: SQL,
): Promise<Worklist['totals']> {
  const counts = Object.entries(conditions).map(
    ([view, condition]) => sql`(select count(*)::int from (
      select from anyi.claims c
      where c.open and c.desk = any (${listOf(desks)}::text[]) and ${wanted} and ${condition}
      limit ${countedTo + 1}) as counted) as ${sql.identifier(view)}`,
  );
  const [row] = (await tx.execute(sql`select ${sql.join(counts, sql`, `)}`)) as unknown as [Worklist['totals']];
  return row;
}

type Direction = 'forward' | 'backward';

async function readPage(
  tx: Tx,
  ctx: Context<StaffActor>,
  { after, before }: WorklistQuery,
  condition: SQL,
  pageSize: number,
): Promise<Omit<Worklist, 'totals' | 'calendar'>> {
  const direction: Direction = before ? 'backward' : 'forward';
  const from = before ?? after;
  const found: Row[] = [];
  for (const part of partsOf(direction, from)) {
    const missing = pageSize + 1 - found.length;
    if (missing > 0)
      found.push(...(await readRows(tx, ctx.actor.desks, { part, direction, condition, limit: missing })));
  }
  const more = found.length > pageSize;
  const page = found.slice(0, pageSize);
  if (direction === 'backward') page.reverse();
  const placeOf = ({ next_due, id }: Row): WorklistPlace => ({ due: next_due, id });
  const [first, last] = [page[0], page.at(-1)];
  return {
    rows: await withClocks(tx, page),
    previous: first && (direction === 'backward' ? more : from !== undefined) ? placeOf(first) : null,
    next: last && (direction === 'forward' ? more : true) ? placeOf(last) : null,
  };
}

/** The dated and the undated rows as ranges of the index (desk, next_due, id), in the order in which they are read. */
function partsOf(direction: Direction, from: WorklistPlace | undefined): SQL[] {
  const beyond = sql.raw(direction === 'forward' ? '>' : '<');
  const dated = sql`next_due is not null`;
  const undated = sql`next_due is null`;
  const datedFrom = from?.due && sql`(next_due, id) ${beyond} (${from.due}::date, ${from.id}::uuid)`;
  const undatedFrom = from && from.due === null && sql`next_due is null and id ${beyond} ${from.id}::uuid`;
  if (direction === 'forward') return undatedFrom ? [undatedFrom] : [datedFrom || dated, undated];
  return undatedFrom ? [undatedFrom, dated] : datedFrom ? [datedFrom] : [undated, dated];
}

type Row = {
  id: string;
  procedure: ProcedureId;
  state: string;
  receipt_number: string;
  region: string;
  submitted_at: string | Date;
  next_due: Day | null;
  assignee: string | null;
  proposed: boolean;
};

type Range = { part: SQL; direction: Direction; condition: SQL; limit: number };

/** Each desk is read along its own stretch of the index and the stretches are merged: with all desks in one condition the
 *  database would sort everything that is open. */
async function readRows(
  tx: Tx,
  desks: readonly string[],
  { part, direction, condition, limit }: Range,
): Promise<Row[]> {
  const order = direction === 'forward' ? sql`next_due, id` : sql`next_due desc, id desc`;
  return (await tx.execute(sql`
    select c.id, c.procedure, c.state, c.receipt_number, c.region, c.submitted_at, c.next_due::text as next_due,
      s.name as assignee,
      exists (select 1 from anyi.proposals p where p.claim_id = c.id and p.status = 'open') as proposed
    from (
      select merged.* from unnest(${listOf(desks)}::text[]) as at (desk)
      cross join lateral (
        select c.* from anyi.claims c
        where c.open and c.desk = at.desk and ${part} and ${condition}
        order by ${order} limit ${limit}) merged
      order by ${order} limit ${limit}) c
    left join anyi.staff s on s.id = c.assignee_id
    order by ${order}`)) as unknown as Row[];
}

type ClockLine = {
  claim_id: string;
  clock: string;
  state: 'running' | 'paused' | 'missed';
  due_on: Day | null;
  provisional: boolean;
};

async function withClocks(tx: Tx, rows: readonly Row[]): Promise<WorklistRow[]> {
  const open =
    rows.length === 0
      ? []
      : ((await tx.execute(sql`
          select claim_id, clock, state, due_on::text as due_on, provisional from anyi.clocks
          where claim_id = any (${listOf(rows.map(({ id }) => id))}::uuid[])
            and state in ('running', 'paused', 'missed')
          order by due_on, clock`)) as unknown as ClockLine[]);
  return rows.map((row) => {
    const clock = open.find((each) => each.claim_id === row.id && each.due_on === row.next_due);
    return {
      ...{ id: row.id, procedure: row.procedure, state: row.state, region: row.region, nextDue: row.next_due },
      receiptNumber: row.receipt_number,
      submittedAt: new Date(row.submitted_at),
      clock: clock ? { name: clock.clock, state: clock.state, provisional: clock.provisional } : null,
      assignee: row.assignee,
      proposed: row.proposed,
    };
  });
}
