import type { Sql, TransactionSql } from 'postgres';
import type { Calendar } from '@/domain/calendar/calendar';
import { openClocksAfter, type OpenClock } from '@/domain/claims/clocks';
import type { Procedure, ProcedureId } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { recount, recountNotices, type Recount } from '@/domain/claims/recount';
import { addDays, type Day, shanghaiDay } from '@/domain/kernel/days';
import { currentRulesRaw } from '@/server/rules/current-rules';

type KeptClock = OpenClock & { id: string };
type Claim = { claimId: string; procedure: ProcedureId; receiptNumber: string };
type LiveClock = KeptClock & Claim;

/** What a calendar changes: clocks, the claims they belong to, and how the clocks change. */
export type RecountTotals = { clocks: number; claims: number } & Record<Recount['change'], number>;

const pageSize = 500;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** A correction moves a last day by a block of holidays at most: what was final and lapsed longer ago stays as it is. The
 *  periods that nobody used stay open for good, so that reading them all would cost more every year. */
const settledAfterDays = 31;
const settledSince = (today: Day): Day => addDays(today, -settledAfterDays);

const isLive = ({ state, dueOn, provisional }: OpenClock, today: Day): boolean =>
  state !== 'paused' && dueOn !== null && (provisional || dueOn >= settledSince(today));

const columns = (sql: Sql) => sql`
  k.id, k.claim_id as "claimId", c.procedure, c.receipt_number as "receiptNumber", k.clock, k.state,
  k.started_on::text as "startedOn", k.due_on::text as "dueOn", k.provisional, k.memo`;

const provisional = (sql: Sql, after: string) => sql<LiveClock[]>`
  select ${columns(sql)} from anyi.clocks k join anyi.claims c on c.id = k.claim_id
  where k.provisional and k.state in ('running', 'missed') and k.due_on is not null and k.id > ${after}
  order by k.id limit ${pageSize}`;

const final = (sql: Sql, after: { dueOn: Day; id: string }) => sql<LiveClock[]>`
  select ${columns(sql)} from anyi.clocks k join anyi.claims c on c.id = k.claim_id
  where not k.provisional and k.state in ('running', 'missed') and (k.due_on, k.id) > (${after.dueOn}, ${after.id})
  order by k.due_on, k.id limit ${pageSize}`;

/** First those that wait for a notice, then those that a correction could move; a page at a time. A clock of an ended claim
 *  counts as well: a period to go to court runs on there. */
async function* liveClocks(sql: Sql, today: Day): AsyncGenerator<LiveClock[]> {
  for (let after: string | undefined = beforeAll; after;) {
    const page: LiveClock[] = await provisional(sql, after);
    yield page;
    after = page.length < pageSize ? undefined : page.at(-1)!.id;
  }
  for (let after: { dueOn: Day; id: string } | undefined = { dueOn: settledSince(today), id: beforeAll }; after;) {
    const page: LiveClock[] = await final(sql, after);
    yield page;
    const last: LiveClock | undefined = page.length < pageSize ? undefined : page.at(-1);
    after = last && { dueOn: last.dueOn!, id: last.id };
  }
}

const changedBy = <C extends OpenClock>(id: ProcedureId, clocks: readonly C[], today: Day, calendar: Calendar) =>
  recount(procedures[id] as Procedure, clocks, today, calendar);

const none = (): RecountTotals => ({ clocks: 0, claims: 0, moved: 0, confirmed: 0, reopened: 0 });

function add(totals: RecountTotals, changes: readonly Recount[]): void {
  for (const { change } of changes) {
    totals.clocks += 1;
    totals[change] += 1;
  }
}

/** What `recountClocks` would change by a calendar, without writing: the same numbers come out on the same data. `sql` is
 *  the raw client of the jobs role, because nobody else sees the clocks of all desks. */
export async function countRecount(sql: Sql, calendar: Calendar, now: Date): Promise<RecountTotals> {
  const today = shanghaiDay(now);
  const totals = none();
  const claims = new Set<string>();
  for await (const page of liveClocks(sql, today))
    for (const clock of page) {
      const changes = changedBy(clock.procedure, [clock], today, calendar);
      add(totals, changes);
      if (changes.length > 0) claims.add(clock.claimId);
    }
  return { ...totals, claims: claims.size };
}

/** 期限重算: counts every open last day again by the calendar in force, writes what changed into the ledger and tells those
 *  concerned (unpaid-wages 3.1). Safe to run twice, by two at once and to be killed in between: each claim is a transaction
 *  of its own, and what was counted once is not changed by counting it again. `sql` is the raw client of the jobs role. */
export async function recountClocks(sql: Sql, now: Date, rules = currentRulesRaw): Promise<RecountTotals> {
  const today = shanghaiDay(now);
  const totals = none();
  for await (const page of liveClocks(sql, today)) {
    const { calendar } = await rules(sql);
    const claims = new Map<string, Claim>();
    for (const clock of page)
      if (changedBy(clock.procedure, [clock], today, calendar).length > 0) claims.set(clock.claimId, clock);
    for (const claim of claims.values()) {
      const changes = await sql.begin((tx) => recountClaim(tx, claim, { now, today, rules }));
      add(totals, changes);
      if (changes.length > 0) totals.claims += 1;
    }
  }
  return totals;
}

type At = { now: Date; today: Day; rules: typeof currentRulesRaw };

/** The claim's clocks are held first and in the order in which steps hold them (server/claims/ledger.ts). The calendar is
 *  read after that: a run that began before a publication does not undo what the run after it has written. */
async function recountClaim(tx: TransactionSql, claim: Claim, { now, today, rules }: At): Promise<Recount[]> {
  const held = await tx<(Omit<KeptClock, 'state'> & { state: OpenClock['state'] | 'met' | 'cancelled' })[]>`
    select id, clock, state, started_on::text as "startedOn", due_on::text as "dueOn", provisional, memo
    from anyi.clocks where claim_id = ${claim.claimId} order by due_on, clock, id for update`;
  const open = held.flatMap(({ state, ...clock }) =>
    state === 'met' || state === 'cancelled' ? [] : [{ ...clock, state }],
  );
  const { calendar } = await rules(tx);
  const live = open.filter((clock) => isLive(clock, today));
  const changes = changedBy(claim.procedure, live, today, calendar);
  await Promise.all(changes.flatMap((change) => writes(tx, claim, change, now)));
  return changes;
}

/** Sent together and done in order, on the one connection of the transaction. */
function writes(tx: TransactionSql, claim: Claim, change: Recount<KeptClock>, now: Date): Promise<unknown>[] {
  const { of, entries } = change;
  const [after] = openClocksAfter([of], entries);
  const clock = tx`
    update anyi.clocks set state = ${after!.state}, due_on = ${after!.dueOn}, provisional = ${after!.provisional}
    where id = ${of.id}`;
  const ledger = entries.map(
    (entry) => tx`
      insert into anyi.clock_entries (clock_id, number, claim_id, event_seq, entry, "on", due_on, provisional, rule,
        reason, actor, recorded_at)
      select ${of.id}, coalesce(max(e.number), 0) + 1, ${claim.claimId}, null, ${entry.entry}, ${entry.on}, ${entry.dueOn},
        ${entry.provisional}, ${entry.rule}, ${entry.reason}, ${entry.actor}, ${now}
      from anyi.clock_entries e where e.clock_id = ${of.id}`,
  );
  const notices = recountNotices(procedures[claim.procedure], change, claim.receiptNumber).map(
    ({ to, template, facts }) => tx`
      insert into anyi.notices (claim_id, event_seq, recipient, template, facts, created_at)
      values (${claim.claimId}, null, ${to}, ${template}, ${JSON.stringify(facts)}::text::jsonb, ${now})`,
  );
  return [clock, ...ledger, ...notices];
}
