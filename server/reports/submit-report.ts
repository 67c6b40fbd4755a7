import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { claims, drafts, evidence, submissions } from '@/db/schema/claims';
import { officeRegions, workers } from '@/db/schema/people';
import { procedures } from '@/domain/claims/procedures';
import { makeLookupCode, makeReceiptNumber } from '@/domain/claims/receipt';
import { shanghaiDay } from '@/domain/kernel/days';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { deskOf } from '@/domain/regions/regions';
import { claimFacts, claimRegion } from '@/domain/reports/claim-facts';
import { unanswered } from '@/domain/reports/flow';
import { forms } from '@/domain/reports/forms';
import { platformList } from '@/domain/reports/platform-list';
import type { ReportForm } from '@/domain/reports/question';
import { setLookupCode } from '@/server/claims/lookup-code';
import { readClaimFile } from '@/server/claims/ledger';
import { recordStep } from '@/server/claims/record-step';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import { open, seal } from '@/server/kernel/seal';
import { queueMessage } from '@/server/messages/queue-message';
import { type Draft, readDraft } from './find-draft';

export const submitReportInput = z.object({
  kind: z.enum(['injury', 'wages', 'enrolment']),
  draftId: z.uuid(),
  revision: z.number().int().nonnegative(),
  /** Made when the form is rendered: a retry with the same key gives the same receipt. */
  clientKey: z.uuid(),
});

export type SubmitRefusal = {
  code: 'changed-elsewhere' | 'other-content' | 'unanswered' | 'registration-needed' | 'draft-gone';
};

const firstEvent: Record<ReportForm['kind'], string> = { injury: 'report', wages: 'submit', enrolment: 'submit' };

/** 提交. Draft, claim, first event, deadlines, notices, code and message become one fact; sent twice it lands once. */
export async function submitReport(
  ctx: Context<WorkerActor>,
  given: z.input<typeof submitReportInput>,
): Promise<Result<{ claimId: string }, SubmitRefusal>> {
  const parsed = submitReportInput.safeParse(given);
  if (!parsed.success) return refuse({ code: 'draft-gone' });
  const input = parsed.data;
  return asActor(ctx, async (tx) => {
    // Both of two submits at once wait here; the second one finds what the first one did.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`draft ${ctx.actor.workerId} ${input.kind}`}, 0))`,
    );
    const earlier = await earlierSubmission(tx, ctx, input);
    if (earlier) return earlier;

    const draft = await readDraft(tx, ctx, input.kind, true);
    if (!draft || draft.id !== input.draftId) return refuse({ code: 'draft-gone' });
    if (draft.revision !== input.revision) return refuse({ code: 'changed-elsewhere' });
    if (unanswered(forms[input.kind], draft.answers).length > 0) return refuse({ code: 'unanswered' });
    const [worker] = await tx.select().from(workers).where(eq(workers.id, ctx.actor.workerId));
    if (worker?.registration === 'started' && input.kind !== 'injury') return refuse({ code: 'registration-needed' });

    const claimId = await createClaim(tx, ctx, input.kind, draft);
    await tx.insert(submissions).values({
      workerId: ctx.actor.workerId,
      clientKey: input.clientKey,
      contentHash: contentHash(input),
      claimId,
      createdAt: ctx.now,
    });
    await tx.update(evidence).set({ claimId, draftId: null }).where(eq(evidence.draftId, draft.id));
    await tx.delete(drafts).where(eq(drafts.id, draft.id));
    return ok({ claimId });
  });
}

/** The content is the draft as it was last seen: its id and revision name it. */
const contentHash = ({ kind, draftId, revision }: z.output<typeof submitReportInput>): Buffer =>
  createHash('sha256').update(`${kind}|${draftId}|${revision}`).digest();

async function earlierSubmission(
  tx: Tx,
  ctx: Context<WorkerActor>,
  input: z.output<typeof submitReportInput>,
): Promise<Result<{ claimId: string }, SubmitRefusal> | undefined> {
  const [earlier] = await tx
    .select()
    .from(submissions)
    .where(and(eq(submissions.workerId, ctx.actor.workerId), eq(submissions.clientKey, input.clientKey)));
  if (!earlier) return undefined;
  return earlier.contentHash.equals(contentHash(input))
    ? ok({ claimId: earlier.claimId })
    : refuse({ code: 'other-content' });
}

async function createClaim(tx: Tx, ctx: Context<WorkerActor>, kind: ReportForm['kind'], draft: Draft): Promise<string> {
  const id = randomUUID();
  const today = shanghaiDay(ctx.now);
  const region = claimRegion(draft.answers);
  const worked = await tx.select({ region: officeRegions.region }).from(officeRegions);
  const receiptNumber = makeReceiptNumber(Number(today.slice(0, 4)), randomBytes);
  const procedure = procedures[kind];
  await tx.insert(claims).values({
    id,
    procedure: kind,
    version: procedure.version,
    receiptNumber,
    ownerId: ctx.actor.workerId,
    region,
    desk: deskOf(region, new Set(worked.map((each) => each.region))),
    state: procedure.initial,
    facts: claimFacts(kind, draft.answers, today),
    answersSealed: seal({ table: 'claims', column: 'answers_sealed', row: id }, JSON.stringify(draft.answers)),
    submittedAt: ctx.now,
  });
  const file = (await readClaimFile(tx, id))!;
  const [worker] = await tx.select().from(workers).where(eq(workers.id, ctx.actor.workerId));
  const step = await recordStep(tx, ctx, file, {
    event: firstEvent[kind],
    actor: 'worker',
    facts:
      kind === 'enrolment'
        ? {
            identityGiven: worker?.registration !== 'started',
            platforms: platformList(String(draft.answers.platforms ?? '')),
            cities: [region],
            region,
          }
        : {},
  });
  if (!step.ok) throw new Error(`the first step was refused: ${step.refusal.code}`);

  const code = makeLookupCode(randomBytes);
  await setLookupCode(tx, ctx, { claimId: id, receiptNumber, code });
  const mobile = worker && open({ table: 'workers', column: 'mobile_sealed', row: worker.id }, worker.mobileSealed);
  if (mobile)
    await queueMessage(tx, ctx, {
      kind: 'receipt',
      to: mobile,
      workerId: ctx.actor.workerId,
      // The code itself is shown on the page alone: a message stays on a lost phone.
      body:
        ctx.lang === 'zh'
          ? `【安驿】已收到，回执号 ${receiptNumber}。登录“我的账户”可以看进度。`
          : `[Anyi] Received. Receipt number ${receiptNumber}. Sign in to follow it.`,
    });
  return id;
}
