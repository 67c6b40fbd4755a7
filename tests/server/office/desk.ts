import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { drafts } from '@/db/schema/claims';
import type { Day } from '@/domain/kernel/days';
import type { Answers, ReportForm } from '@/domain/reports/question';
import { asActor, type Context, type StaffActor, type WorkerActor } from '@/server/kernel/context';
import { saveDraft } from '@/server/reports/save-draft';
import { submitReport } from '@/server/reports/submit-report';
import type { StaffMember, Worker } from '../../fixtures/people';
import type { TestDatabase } from '../../support/db';

export const started = new Date('2026-11-24T02:00:00Z');

/** The product's own context for somebody of the fixtures. */
export const staffCtx = (t: TestDatabase, staff: StaffMember, now: Date = started): Context<StaffActor> => ({
  ...{ db: t.db, now, requestId: 'test', lang: 'zh' },
  actor: {
    ...{ kind: 'staff', staffId: staff.id, sessionId: randomUUID(), name: staff.name, officeId: staff.officeId },
    ...{ roles: [...staff.roles] as StaffActor['roles'], desks: [...staff.desks] },
  },
});

export const workerCtx = (t: TestDatabase, worker: Worker, now: Date = started): Context<WorkerActor> => ({
  ...{ db: t.db, now, requestId: 'test', lang: 'zh' },
  actor: { kind: 'worker', workerId: worker.id, sessionId: randomUUID() },
});

const answers: Record<'injury' | 'wages', Answers> = {
  injury: {
    accidentOn: '2026-11-23',
    accidentTime: '18:10',
    city: '310100',
    place: '世纪大道路口',
    platform: '美团',
    orderState: 'delivering',
    circumstance: 'fall',
    narrative: '雨天路滑摔倒，左膝着地。',
    treatment: 'outpatient',
  },
  wages: {
    platform: '美团',
    company: '某某配送服务有限公司',
    city: '310100',
    district: '310115',
    mode: 'station',
    working: 'yes',
    fromMonth: '2026-08',
    toMonth: '2026-10',
    amountFen: 860_050,
    kinds: ['orders'],
    parallel: 'none',
    narrative: '站点拖了三个月没有发。',
    consentNamed: 'yes',
  },
};

/** A report sent through the product, with its clocks and notices. */
export async function send(
  t: TestDatabase,
  worker: Worker,
  kind: Extract<ReportForm['kind'], 'injury' | 'wages'>,
  given: { now?: Date; answers?: Answers } = {},
): Promise<string> {
  const ctx = workerCtx(t, worker, given.now);
  const draftId = await asActor(ctx, (tx) =>
    saveDraft(tx, ctx, kind, undefined, { ...answers[kind], ...given.answers }),
  );
  const [draft] = await asActor(ctx, (tx) => tx.select().from(drafts).where(eq(drafts.id, draftId)));
  const sent = await submitReport(ctx, { kind, draftId, revision: draft!.revision, clientKey: randomUUID() });
  if (!sent.ok) throw new Error(sent.refusal.code);
  return sent.value.claimId;
}

/** Gives a claim of the fixtures an open deadline. */
export async function dueOn(t: TestDatabase, claimId: string, due: Day | null): Promise<void> {
  await t.owner`insert into anyi.clocks (claim_id, clock, state, started_on, due_on, provisional, memo)
    values (${claimId}, 'acceptance', 'running', '2026-11-01', ${due}, false, '{}')`;
}

export const sequence = async (t: TestDatabase, claimId: string): Promise<number> =>
  (await t.owner<{ seq: number }[]>`select seq from anyi.claims where id = ${claimId}`)[0]!.seq;
