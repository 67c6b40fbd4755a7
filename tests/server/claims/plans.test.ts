import { drizzle } from 'drizzle-orm/postgres-js';
import type { TransactionSql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Db } from '@/db/client';
import { approveDecision } from '@/server/claims/decide';
import { findOwnClaim, noticesRead } from '@/server/claims/find-own-claim';
import { listOwnClaims } from '@/server/claims/list-own-claims';
import type { Context, StaffActor, WorkerActor } from '@/server/kernel/context';
import { findDraft } from '@/server/reports/find-draft';
import { submitReport } from '@/server/reports/submit-report';
import { acting } from '../../support/acting';
import { filledDraft, submission } from '../reports/typed';
import {
  aCase,
  expectDone,
  goodFacts,
  openWorld,
  propose,
  staffIn,
  step,
  workerIn,
  type TestCase,
  type World,
} from './world';

// What holds for a few thousand claims of which one desk has most holds for a million: no table that grows is read through.
const growing = [
  ...['workers', 'claims', 'claim_events', 'clocks', 'clock_entries', 'notices', 'evidence', 'drafts', 'submissions'],
  ...['proposals', 'approvals', 'claim_public', 'audit', 'messages', 'consents'],
];

let w: World;
let claim: TestCase;
const asked: { query: string; params: unknown[] }[] = [];
let watched: Db;

beforeAll(async () => {
  w = await openWorld();
  claim = await aCase(w, 'wages');
  await manyClaims();
  const logger = { logQuery: (query: string, params: unknown[]) => void asked.push({ query, params }) };
  watched = drizzle(connect({ url: w.t.urls.app, max: 4 }), { logger }) as Db;
}, 120_000);
afterAll(async () => {
  await watched.$client.end();
  await w.t.close();
});

/** Copies in plain rows of the claim that was made: 8,000 claims of 2,000 workers, most of them at the desk of Shanghai. */
async function manyClaims(): Promise<void> {
  const tables = growing;
  await w.t.superuser.begin(async (tx) => {
    for (const table of tables) await tx.unsafe(`alter table anyi.${table} disable trigger all`);
    await tx`
      insert into anyi.workers (mobile_sealed, mobile_index, index_key_id, region, registration, created_at)
      select mobile_sealed, sha256(n::text::bytea), index_key_id, region, registration, created_at
      from anyi.workers, generate_series(1, 2000) n where id = ${claim.worker.id}`;
    await tx`
      insert into anyi.claims (procedure, version, receipt_number, owner_id, region, desk, state, seq, head_hash, facts,
        answers_sealed, submitted_at, next_due, open)
      select c.procedure, 1, 'AY2026' || lpad(n::text, 10, '0'), p.id, c.region, case when n % 5 = 0 then '110000' else c.desk end,
        c.state, 1, c.head_hash, c.facts, c.answers_sealed, c.submitted_at, c.next_due + n % 300, n % 3 > 0
      from anyi.claims c, generate_series(1, 8000) n
      join (select id, row_number() over () as number from anyi.workers) p on p.number = n % 2000 + 1
      where c.id = ${claim.id}`;
    await tx`
      insert into anyi.claim_events (claim_id, seq, prev_seq, procedure, version, initial, from_state, event, actor, to_state,
        needs_approval, actor_kind, occurred_on, recorded_at, facts, hash)
      select c.id, s, nullif(s - 1, 0), 'wages', 1, s = 1, 'draft', 'submit', 'worker', 'submitted', false, 'worker', '2026-11-24', c.submitted_at,
        '{}', ''::bytea
      from anyi.claims c, generate_series(1, 3) s where c.id <> ${claim.id}`;
    await tx`
      insert into anyi.clocks (claim_id, clock, state, started_on, due_on, provisional)
      select c.id, k, case k when 'acceptance' then 'running' when 'decision' then 'running' else 'met' end, '2026-11-24',
        case when k <> 'decision' then c.next_due end, false
      from anyi.claims c, unnest(array['acceptance', 'decision', 'mediation']) k where c.id <> ${claim.id}`;
    await tx`
      insert into anyi.notices (claim_id, event_seq, recipient, template, facts, created_at)
      select c.id, 1, r, 'wages.submitted', '{}', c.submitted_at
      from anyi.claims c, unnest(array['worker', 'office', 'worker']) r where c.id <> ${claim.id}`;
    await tx`
      insert into anyi.evidence (worker_id, claim_id, store_key, media_type, byte_length, sha256, name_sealed, created_at)
      select c.owner_id, c.id, c.id::text, 'image/png', 1, ''::bytea, ''::bytea, c.submitted_at
      from anyi.claims c where c.id <> ${claim.id}`;
    await tx`
      insert into anyi.claim_public (receipt_number, claim_id, lookup_hmac, view)
      select c.receipt_number, c.id, ''::bytea, '{}' from anyi.claims c where c.id <> ${claim.id}`;
    await tx`
      insert into anyi.clock_entries (clock_id, number, claim_id, event_seq, entry, "on", due_on, provisional, rule, reason,
        actor, recorded_at)
      select k.id, 1, k.claim_id, 1, 'start', k.started_on, k.due_on, false, 'r', 'submit', 'inspector', now()
      from anyi.clocks k where k.claim_id <> ${claim.id}`;
    await tx`
      insert into anyi.drafts (worker_id, kind, form_version, answers_sealed, updated_at)
      select p.id, k, 1, ''::bytea, now() from anyi.workers p, unnest(array['injury', 'wages']) k
      where p.id <> ${claim.worker.id}`;
    await tx`
      insert into anyi.submissions (worker_id, client_key, content_hash, claim_id, created_at)
      select c.owner_id, gen_random_uuid(), sha256(c.id::text::bytea), c.id, now() from anyi.claims c`;
    await tx`
      insert into anyi.consents (worker_id, purpose, given, text_version, at)
      select p.id, k, true, '1', now() from anyi.workers p, unnest(array['sms', 'health', 'platform']) k`;
    await tx`
      insert into anyi.proposals (claim_id, base_seq, event, actor, facts, reason_sealed, proposed_by, proposed_at, status)
      select c.id, 1, 'refuse', 'inspector', '{}', ''::bytea, ${w.staff.officer.id}, now(), 'recorded'
      from anyi.claims c where c.id <> ${claim.id}`;
    await tx`
      insert into anyi.approvals (proposal_id, claim_id, event, actor, proposed_by, approved_by, approved_at)
      select p.id, p.claim_id, p.event, p.actor, p.proposed_by, ${w.staff.head.id}, now() from anyi.proposals p`;
    await tx`
      insert into anyi.audit (at, actor_kind, actor_id, action, subject_kind, subject_id, outcome)
      select now(), 'staff', ${w.staff.officer.id}, 'claim.read', 'claim', c.id, 'read' from anyi.claims c`;
    for (const table of tables) await tx.unsafe(`alter table anyi.${table} enable trigger all`);
  });
  await w.t.superuser`analyze`;
}

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };
const scans = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && growing.includes(plan['Relation Name']!) ? [plan['Relation Name']!] : []),
  ...(plan.Plans ?? []).flatMap(scans),
];

const planOf = async (tx: TransactionSql, query: string, params: unknown[] = []): Promise<Plan> =>
  (await tx.unsafe(`explain (format json) ${query}`, params as never[]))[0]!['QUERY PLAN'][0].Plan;

/** Whole tables that the statements of a verb read, in the plans of whoever acts. */
async function readThrough(ctx: Context<WorkerActor | StaffActor>, work: (ctx: never) => Promise<unknown>) {
  asked.length = 0;
  await work({ ...ctx, db: watched } as never);
  const { actor } = ctx;
  const who =
    actor.kind === 'worker'
      ? ({ kind: 'worker', id: actor.workerId } as const)
      : ({ kind: 'staff', id: actor.staffId, desks: actor.desks } as const);
  const statements = asked.filter(
    ({ query }) => /^(select|insert|update|delete)/i.test(query.trim()) && !query.includes('set_config'),
  );
  const found: string[] = [];
  for (const { query, params } of statements)
    for (const table of await acting(w.t.app, who, async (tx) => scans(await planOf(tx, query, params))))
      found.push(`${table}: ${query}`);
  return { statements: statements.length, found };
}

it('a worker’s pages read no table through', async () => {
  const me = workerIn(w, claim.worker);
  for (const work of [
    (ctx: Context<WorkerActor>) => listOwnClaims(ctx),
    (ctx: Context<WorkerActor>) => findOwnClaim(ctx, claim.id),
    (ctx: Context<WorkerActor>) => noticesRead(ctx, claim.id),
    (ctx: Context<WorkerActor>) => findDraft(ctx, 'wages'),
  ]) {
    const { statements, found } = await readThrough(me, work);
    expect(statements).toBeGreaterThan(0);
    expect(found).toEqual([]);
  }
});

it('a worker’s page of a claim takes at most ten statements, one of them for the figures, however long its history', async () => {
  const { statements } = await readThrough(workerIn(w, claim.worker), (ctx) => findOwnClaim(ctx, claim.id));
  expect(statements).toBeLessThanOrEqual(10);
});

it('sending a report reads no table through', async () => {
  const me = workerIn(w, claim.worker);
  const draft = await filledDraft(me, 'injury');
  const { statements, found } = await readThrough(me, (ctx) => submitReport(ctx, submission('injury', draft)));
  expect(statements).toBeGreaterThan(10);
  expect(found).toEqual([]);
});

it('a step and a decision at a busy desk read no table through', async () => {
  const officer = staffIn(w, 'officer');
  const accepting = await readThrough(officer, (ctx) =>
    step(ctx, claim.id, 'accept', goodFacts('accept', '2026-11-24')),
  );
  expect(accepting.found).toEqual([]);
  const order = goodFacts('order_payment', '2026-11-24');
  let proposalId = '';
  const proposing = await readThrough(officer, async (ctx) => {
    ({ proposalId } = expectDone(await propose(ctx, claim.id, 'order_payment', order)));
  });
  expect(proposing.found).toEqual([]);
  const approving = await readThrough(staffIn(w, 'head'), (ctx) =>
    approveDecision(ctx, { claimId: claim.id, proposalId }),
  );
  expect(approving.statements).toBeGreaterThan(8);
  expect(approving.found).toEqual([]);
});

it('the jobs find what is due by its date, and old codes by theirs', async () => {
  const plans = await w.t.jobs.begin(async (tx) => [
    await planOf(
      tx,
      `select k.id from anyi.clocks k join anyi.claims c on c.id = k.claim_id
       where k.state in ('running', 'missed') and k.due_on < '2026-12-03' and (k.due_on, k.id) > ('0001-01-01', '00000000-0000-0000-0000-000000000000')
         and c.open order by k.due_on, k.id limit 50`,
    ),
    await planOf(
      tx,
      `select k.id from anyi.clocks k join anyi.claims c on c.id = k.claim_id
       where k.state = 'running' and k.due_on is null and k.clock = 'supplement' and k.id > '00000000-0000-0000-0000-000000000000'
         and c.open order by k.id limit 50`,
    ),
    await planOf(
      tx,
      `select k.id from anyi.clocks k join anyi.claims c on c.id = k.claim_id
       where k.provisional and k.state in ('running', 'missed') and k.due_on is not null and k.id > '00000000-0000-0000-0000-000000000000'
       order by k.id limit 50`,
    ),
    await planOf(
      tx,
      `select k.id from anyi.clocks k join anyi.claims c on c.id = k.claim_id
       where not k.provisional and k.state in ('running', 'missed') and (k.due_on, k.id) > ('2026-10-24', '00000000-0000-0000-0000-000000000000')
       order by k.due_on, k.id limit 50`,
    ),
    await planOf(
      tx,
      `update anyi.claim_public set lookup_sealed = null, lookup_sealed_until = null where lookup_sealed_until < '2026-11-26T00:00:00Z'`,
    ),
  ]);
  expect(plans.flatMap(scans)).toEqual([]);
});
