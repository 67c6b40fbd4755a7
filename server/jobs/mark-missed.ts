import type { Sql, TransactionSql } from 'postgres';
import type { Calendar } from '@/domain/calendar/calendar';
import { clockSpecs, markMissed, type OpenClock, reminderIsDue, tellMissed } from '@/domain/claims/clocks';
import type { Recipient } from '@/domain/claims/codes';
import type { NoticeTemplate } from '@/domain/claims/notice-templates';
import type { ClockSpec, Procedure, ProcedureId } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { actorWording } from '@/domain/claims/wording';
import { type Day, shanghaiDay } from '@/domain/kernel/days';
import { currentRulesRaw } from '@/server/rules/current-rules';

/** A clock as its row stands, with what the notices about it name. */
type OwedClock = OpenClock & {
  id: string;
  state: 'running' | 'missed';
  claimId: string;
  procedure: ProcedureId;
  receiptNumber: string;
};
type Telling = { to: Recipient; template: NoticeTemplate };

const pageSize = 500;
const beforeAll = '00000000-0000-0000-0000-000000000000';

const columns = (sql: Sql) => sql`
  k.id, k.claim_id as "claimId", c.procedure, c.receipt_number as "receiptNumber", k.clock, k.state,
  k.started_on::text as "startedOn", k.due_on::text as "dueOn", k.provisional, k.memo`;

/** Clocks whose last day has passed and whose act is still owed, oldest first. */
const overdue = (sql: Sql, today: Day, after: { dueOn: Day; id: string }) => sql<OwedClock[]>`
  select ${columns(sql)} from anyi.clocks k join anyi.claims c on c.id = k.claim_id
  where k.state in ('running', 'missed') and k.due_on < ${today} and (k.due_on, k.id) > (${after.dueOn}, ${after.id})
    and c.open
  order by k.due_on, k.id limit ${pageSize}`;

/** Running clocks of a name that have no last day to warn of. */
const undated = (sql: Sql, clock: string, after: string) => sql<OwedClock[]>`
  select ${columns(sql)} from anyi.clocks k join anyi.claims c on c.id = k.claim_id
  where k.state = 'running' and k.due_on is null and k.clock = ${clock} and k.id > ${after} and c.open
  order by k.id limit ${pageSize}`;

const remindable = [
  ...new Set(
    Object.values(procedures).flatMap(({ clocks }) =>
      Object.entries(clocks).flatMap(([name, spec]) => (spec.remindAfterWorkingDays === undefined ? [] : [name])),
    ),
  ),
];

/** A page at a time, so that a province's backlog never stands in memory. */
async function* owedClocks(sql: Sql, today: Day): AsyncGenerator<OwedClock[]> {
  let after = { dueOn: '0001-01-01', id: beforeAll };
  for (;;) {
    const page = await overdue(sql, today, after);
    yield page;
    const last = page.at(-1);
    if (!last || page.length < pageSize) break;
    after = { dueOn: last.dueOn!, id: last.id };
  }
  for (const clock of remindable) {
    let last: string | undefined = beforeAll;
    while (last) {
      const page: OwedClock[] = await undated(sql, clock, last);
      yield page;
      last = page.length < pageSize ? undefined : page.at(-1)?.id;
    }
  }
}

/** 标记超期: writes each missed date into the ledger once and tells those whom the specification names, each on the
 *  working day on which they are to be told (unpaid-wages 7.3, 7.4). Safe to run twice, by two at once and to be killed in
 *  between. `sql` is the raw client of the jobs role. */
export async function markMissedClocks(sql: Sql, now: Date): Promise<{ missed: number; told: number }> {
  const today = shanghaiDay(now);
  const { calendar } = await currentRulesRaw(sql);
  const done = { missed: 0, told: 0 };
  for await (const page of owedClocks(sql, today)) {
    const known = await alreadyTold(sql, page);
    // Most of a backlog was marked and told on earlier days: it costs no transaction.
    const due = page.filter(
      (row) =>
        (row.dueOn !== null && row.state === 'running') ||
        owedTo(row, today, calendar).some((each) => !known.has(sign(row, each))),
    );
    for (const row of due) {
      const { missed, told } = await sql.begin((tx) => settleOne(tx, row, { now, today, calendar }));
      done.missed += missed;
      done.told += told;
    }
  }
  return done;
}

const specOf = ({ procedure, clock }: OwedClock): ClockSpec | undefined =>
  (clockSpecs[procedure] as Readonly<Record<string, ClockSpec>>)[clock];

/** Who is to have been told by today. */
function owedTo(row: OwedClock, today: Day, calendar: Calendar): readonly Telling[] {
  const spec = specOf(row);
  if (!spec) return [];
  if (row.dueOn !== null) return tellMissed(spec, row.dueOn, today, calendar);
  if (!reminderIsDue(spec, row.startedOn, today, calendar)) return [];
  const theirs = spec.actor === 'worker' || spec.actor === 'applicant';
  return [{ to: theirs ? 'worker' : 'office', template: 'clock.reminder' }];
}

/** Which running of which clock a notice speaks of: a clock may start, or be extended, again. */
const subject = ({ clock, startedOn, dueOn }: OwedClock) => ({
  clock,
  startedOn,
  ...(dueOn === null ? {} : { dueOn }),
});

const sign = (row: OwedClock, { to, template }: Telling): string =>
  [row.claimId, to, template, row.clock, row.startedOn, row.dueOn ?? ''].join(' ');

/** Signs of what the claims of a page were told by this job. */
async function alreadyTold(sql: Sql, page: readonly OwedClock[]): Promise<Set<string>> {
  if (page.length === 0) return new Set();
  const rows = await sql<{ sign: string }[]>`
    select concat_ws(' ', n.claim_id, n.recipient, n.template, n.facts ->> 'clock', n.facts ->> 'startedOn',
      coalesce(n.facts ->> 'dueOn', '')) as sign
    from anyi.notices n
    where n.claim_id = any (${page.map(({ claimId }) => claimId)}::uuid[]) and n.event_seq is null`;
  return new Set(rows.map((row) => row.sign));
}

/** The clock's row is held first: whoever met it meanwhile was in time, and of two jobs at once the second one finds what
 *  the first one wrote. Steps lock in the same order (server/claims/ledger.ts). */
async function settleOne(
  tx: TransactionSql,
  read: OwedClock,
  { now, today, calendar }: { now: Date; today: Day; calendar: Calendar },
): Promise<{ missed: number; told: number }> {
  const [current] = await tx<Pick<OwedClock, 'state' | 'dueOn' | 'provisional' | 'memo'>[]>`
    select state, due_on::text as "dueOn", provisional, memo from anyi.clocks
    where id = ${read.id} and state in ('running', 'missed') for update`;
  if (!current) return { missed: 0, told: 0 };
  const row: OwedClock = { ...read, ...current };
  const [entry] = markMissed(procedures[row.procedure] as Procedure, [row], today);
  if (entry) {
    await tx`update anyi.clocks set state = 'missed' where id = ${row.id}`;
    await tx`
      insert into anyi.clock_entries (clock_id, number, claim_id, event_seq, entry, "on", due_on, provisional, rule,
        reason, actor, recorded_at)
      select ${row.id}, coalesce(max(e.number), 0) + 1, ${row.claimId}, null, 'missed', ${today}, ${entry.dueOn},
        ${entry.provisional}, ${entry.rule}, ${entry.reason}, ${entry.actor}, ${now}
      from anyi.clock_entries e where e.clock_id = ${row.id}`;
  }
  let told = 0;
  for (const each of owedTo(row, today, calendar)) told += await tellOnce(tx, row, each, now);
  return { missed: entry ? 1 : 0, told };
}

async function tellOnce(tx: TransactionSql, row: OwedClock, { to, template }: Telling, now: Date): Promise<number> {
  const said = subject(row);
  const { receiptNumber, procedure } = row;
  const facts = { ...said, receiptNumber, procedure, owner: actorWording[specOf(row)!.actor].zh };
  const written = await tx`
    insert into anyi.notices (claim_id, event_seq, recipient, template, facts, created_at)
    select ${row.claimId}, null, ${to}, ${template}, ${JSON.stringify(facts)}::text::jsonb, ${now}
    where not exists (
      select 1 from anyi.notices n
      where n.claim_id = ${row.claimId} and n.event_seq is null and n.recipient = ${to} and n.template = ${template}
        and n.facts @> ${JSON.stringify(said)}::text::jsonb)
    returning 1`;
  return written.length;
}
