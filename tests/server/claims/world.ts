import { randomUUID } from 'node:crypto';
import { randomBytes } from 'node:crypto';
import type { Db, Tx } from '@/db/client';
import type { Role } from '@/domain/claims/roles';
import { addDays, shanghaiDay, type Day } from '@/domain/kernel/days';
import { takeStep } from '@/server/claims/take-step';
import { approveDecision, proposeDecision } from '@/server/claims/decide';
import { asActor, type Context, type StaffActor, type WorkerActor } from '@/server/kernel/context';
import { readClaimFile, type ClaimFile } from '@/server/claims/ledger';
import type { Result } from '@/domain/kernel/result';
import { aWorker, anOffice, staffOf, type Office, type StaffMember, type Worker } from '../../fixtures/people';
import { testDatabase, type TestDatabase } from '../../support/db';
import { started, useSettingsOf } from '../auth/world';
import { reported, type Kind, type Typed } from '../reports/typed';

/** A database with an office of Shanghai, in which everybody works who takes steps. */
export type World = { t: TestDatabase; office: Office; staff: Record<StaffKey, StaffMember> };
export const staffKeys = [
  'officer',
  'colleague',
  'head',
  'otherHead',
  'mediator',
  'agency',
  'review',
  'admin',
] as const;
export type StaffKey = (typeof staffKeys)[number];

const rolesOf: Record<StaffKey, Role[]> = {
  officer: ['caseworker'],
  colleague: ['caseworker'],
  head: ['reviewer'],
  otherHead: ['reviewer'],
  mediator: ['mediator'],
  agency: ['agency_officer'],
  review: ['review_desk'],
  admin: ['administrator'],
};

export async function openWorld(): Promise<World> {
  const t = await testDatabase();
  useSettingsOf(t);
  const office = await anOffice(t, '310000');
  const staff = {} as World['staff'];
  for (const key of staffKeys) staff[key] = await staffOf(t, office, ...rolesOf[key]);
  return { t, office, staff };
}

const at = (db: Db, now: Date) => ({ db, now, requestId: 'test', lang: 'zh' as const });

export const workerIn = ({ t }: World, worker: Worker, now: Date = started): Context<WorkerActor> => ({
  ...at(t.db, now),
  actor: { kind: 'worker', workerId: worker.id, sessionId: randomUUID() },
});

export const memberIn = ({ t }: World, person: StaffMember, now: Date = started): Context<StaffActor> => ({
  ...at(t.db, now),
  actor: {
    ...{ kind: 'staff', staffId: person.id, sessionId: randomUUID(), name: person.name, officeId: person.officeId },
    ...{ roles: person.roles as Role[], desks: [...person.desks] },
  },
});

export const staffIn = (w: World, key: StaffKey, now: Date = started) => memberIn(w, w.staff[key], now);

/** A time of day in Shanghai. */
export const shanghai = (day: Day, time = '10:00'): Date => new Date(`${day}T${time}:00+08:00`);

export type TestCase = { id: string; worker: Worker };

/** Somebody's report, sent at `now`. */
export async function aCase(
  w: World,
  kind: Kind,
  { now = started, changes }: { now?: Date; changes?: Record<string, Typed> } = {},
): Promise<TestCase> {
  const worker = await aWorker(w.t);
  return { id: await reported(workerIn(w, worker, now), kind, changes), worker };
}

export const fileOf = async (ctx: Context, claimId: string): Promise<ClaimFile> =>
  (await asActor(ctx, (tx) => readClaimFile(tx, claimId)))!;

export function expectDone<T>(outcome: Result<T, unknown>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

/** One step after another, each with the claim as it stands. */
export async function step(
  ctx: Context<StaffActor | WorkerActor>,
  claimId: string,
  event: string,
  facts: Record<string, unknown> = {},
) {
  const { claim } = await fileOf(ctx, claimId);
  return takeStep(ctx, { claimId, expectedSeq: claim.seq, event, facts });
}

export async function propose(
  ctx: Context<StaffActor>,
  claimId: string,
  event: string,
  facts: Record<string, unknown> = {},
  reason = '依据第三条。',
) {
  const { claim } = await fileOf(ctx, claimId);
  return proposeDecision(ctx, { claimId, expectedSeq: claim.seq, event, facts, reason });
}

/** Proposed by one and approved by another. */
export async function decided(
  w: World,
  by: StaffKey,
  claimId: string,
  event: string,
  facts: Record<string, unknown>,
  now: Date = started,
): Promise<void> {
  const { proposalId } = expectDone(await propose(staffIn(w, by, now), claimId, event, facts));
  const second = by === 'head' ? 'otherHead' : 'head';
  expectDone(await approveDecision(staffIn(w, second, now), { claimId, proposalId }));
}

/** A paper that was asked for, as far as the database knows. */
export async function handIn(w: World, { id, worker }: TestCase, item: string, now: Date = started): Promise<void> {
  await w.t.owner`
    insert into anyi.evidence (worker_id, claim_id, store_key, media_type, byte_length, item, sha256, name_sealed,
      created_at)
    values (${worker.id}, ${id}, ${randomUUID()}, 'image/png', 1, ${item}, ${randomBytes(32)}, ${randomBytes(32)}, ${now})`;
}

/** What a careful person asserts for a step taken on a day, so that only the system's own facts can stand against it. */
export const goodFacts = (event: string, on: Day): Record<string, unknown> =>
  ({
    worker_files: { lateStatement: true },
    papers_incomplete: { missing: ['diagnosis'] },
    request_supplement: { missing: ['identity_document'] },
    accept: {
      ...{ gatePassed: true, withinTwoYears: true, employerIdentified: true, inScope: true, hasJurisdiction: true },
      parallel: 'none',
    },
    refuse: { reasonStated: true, remedyStated: true, withinTwoYears: false, writtenNotice: true },
    triage: { track: 'CLEAR' },
    suspend: { ground: 'awaiting_court_conclusion' },
    decide_no: { reasonStated: true, evidenceListed: true, remedyStated: true },
    revoke: { workerHeard: true, writtenReason: true, noViolation: true },
    assess_medical: { catalogueTested: true },
    request_appraisal: { conditionStable: true, disabilityRemains: true },
    stop_benefit: { ground: 'lost_conditions', evidence: true },
    redirect: { inScope: false, parallel: 'none' },
    transfer: { hasJurisdiction: false, receivingOffice: '441900' },
    extend: { complex: true },
    start_mediation: { bothConsent: true },
    mediation_success: { agreedPayOn: addDays(on, 10) },
    order_payment: { arrearsFen: 860_050, payBy: addDays(on, 10) },
    decide: { fullyPaid: false, rateBps: 5_000 },
    apply_enforcement: { remediesLapsedOn: addDays(on, -1), demandServedOn: addDays(on, -60) },
    refer_police: { crimeRefer: true },
    reopen: { newFactsOrUnpaid: true, withinTwoYears: true },
    confirm: { recordMatched: true },
  })[event] ?? {};

export const today = (ctx: Context): Day => shanghaiDay(ctx.now);

class Undo extends Error {}

/** Does something inside a savepoint and takes it all back. */
export async function undone(db: Pick<Db, 'transaction'> | Tx, work: (db: Db) => Promise<void>): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      await work(tx as unknown as Db);
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
}
