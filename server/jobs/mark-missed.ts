import type { Sql, TransactionSql } from 'postgres';
import {
  type ClockMemo,
  clockSpecs,
  markMissed,
  type OpenClock,
  reminderIsDue,
  tellMissed,
} from '@/domain/claims/clocks';
import type { NoticeTemplate } from '@/domain/claims/notice-templates';
import type { ClockSpec, Procedure, ProcedureId } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { actorWording } from '@/domain/claims/wording';
import { type Day, shanghaiDay } from '@/domain/kernel/days';

type OwedClock = {
  id: string;
  claimId: string;
  procedure: ProcedureId;
  receiptNumber: string;
  clock: string;
  state: 'running' | 'missed';
  startedOn: Day;
  dueOn: Day | null;
  provisional: boolean;
  memo: ClockMemo;
};

const batch = 500;

/** Clocks whose last day has passed and whose act is still owed, oldest first; and those without a date that may want a
 *  reminder. A page at a time by id, so that a province's backlog never stands in memory. */
const owedClocks = (sql: Sql, today: Day, after: string) => sql<OwedClock[]>`
  select k.id, k.claim_id as "claimId", c.procedure, c.receipt_number as "receiptNumber", k.clock, k.state,
    k.started_on::text as "startedOn", k.due_on::text as "dueOn", k.provisional, k.memo
  from anyi.clocks k join anyi.claims c on c.id = k.claim_id
  where k.id > ${after} and c.open
    and ((k.state = 'running' and (k.due_on < ${today} or k.due_on is null)) or k.state = 'missed')
  order by k.id limit ${batch}`;

/** 标记超期: writes each missed date into the ledger once and tells those whom the specification names, each on the
 *  working day on which they are to be told (unpaid-wages 7.3, 7.4). Safe to run twice and to be killed in between. */
export async function markMissedClocks(sql: Sql, now: Date): Promise<{ missed: number; told: number }> {
  const today = shanghaiDay(now);
  const done = { missed: 0, told: 0 };
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await owedClocks(sql, today, after);
    for (const row of rows) {
      const { missed, told } = await sql.begin((tx) => markOne(tx, row, now, today));
      done.missed += missed;
      done.told += told;
    }
    if (rows.length < batch) return done;
    after = rows.at(-1)!.id;
  }
}

async function markOne(
  tx: TransactionSql,
  row: OwedClock,
  now: Date,
  today: Day,
): Promise<{ missed: number; told: number }> {
  const procedure: Procedure = procedures[row.procedure];
  const spec = (clockSpecs[row.procedure] as Readonly<Record<string, ClockSpec>>)[row.clock];
  if (!spec) return { missed: 0, told: 0 };
  const open: OpenClock = row;
  const [entry] = row.state === 'running' ? markMissed(procedure, [open], today) : [];
  // Whoever met the clock meanwhile was in time: the condition on the state decides.
  const marked = entry
    ? await tx`update anyi.clocks set state = 'missed' where id = ${row.id} and state = 'running' returning id`
    : [];
  if (entry && marked.length > 0)
    await tx`
      insert into anyi.clock_entries (clock_id, number, claim_id, event_seq, entry, "on", due_on, provisional, rule,
        reason, actor, recorded_at)
      select ${row.id}, coalesce(max(e.number), 0) + 1, ${row.claimId}, null, 'missed', ${today}, ${entry.dueOn},
        ${entry.provisional}, ${entry.rule}, ${entry.reason}, ${entry.actor}, ${now}
      from anyi.clock_entries e where e.clock_id = ${row.id}`;
  const owed = row.dueOn
    ? tellMissed(spec, row.dueOn, today)
    : reminderIsDue(spec, row.startedOn, today)
      ? [
          {
            to: spec.actor === 'worker' || spec.actor === 'applicant' ? ('worker' as const) : ('office' as const),
            template: 'clock.reminder' as const,
          },
        ]
      : [];
  let told = 0;
  for (const { to, template } of owed) told += await tellOnce(tx, row, { to, template, owner: spec.actor }, now);
  return { missed: marked.length, told };
}

async function tellOnce(
  tx: TransactionSql,
  row: OwedClock,
  notice: { to: string; template: NoticeTemplate; owner: ClockSpec['actor'] },
  now: Date,
): Promise<number> {
  const facts = {
    receiptNumber: row.receiptNumber,
    procedure: row.procedure,
    clock: row.clock,
    ...(row.dueOn ? { dueOn: row.dueOn } : {}),
    owner: actorWording[notice.owner].zh,
  };
  const said = JSON.stringify({ clock: row.clock, ...(row.dueOn ? { dueOn: row.dueOn } : {}) });
  const written = await tx`
    insert into anyi.notices (claim_id, event_seq, recipient, template, facts, created_at)
    select ${row.claimId}, null, ${notice.to}, ${notice.template}, ${JSON.stringify(facts)}::text::jsonb, ${now}
    where not exists (
      select 1 from anyi.notices n
      where n.claim_id = ${row.claimId} and n.recipient = ${notice.to} and n.template = ${notice.template}
        and n.facts @> ${said}::text::jsonb)
    returning 1`;
  return written.length;
}
