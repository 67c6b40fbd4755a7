import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { claims, drafts, evidence, submissions } from '@/db/schema/claims';
import { officeRegions, workers } from '@/db/schema/people';
import { procedures } from '@/domain/claims/procedures';
import { formatReceiptNumber, makeLookupCode, makeReceiptNumber } from '@/domain/claims/receipt';
import { shanghaiDay } from '@/domain/kernel/days';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { deskOf, desksFor, type RegionCode } from '@/domain/regions/regions';
import { claimFacts, claimRegion, platformCodes } from '@/domain/reports/claim-facts';
import { unanswered } from '@/domain/reports/flow';
import { forms } from '@/domain/reports/forms';
import type { ReportForm } from '@/domain/reports/question';
import { setLookupCode } from '@/server/claims/lookup-code';
import { readClaimFile } from '@/server/claims/ledger';
import { recordStep } from '@/server/claims/record-step';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import { open, seal } from '@/server/kernel/seal';
import { queueMessage } from '@/server/messages/queue-message';
import { currentRules } from '@/server/rules/current-rules';
import { readConsents } from '@/server/workers/consents';
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
    if (!worker) return refuse({ code: 'draft-gone' });
    if (!isRegistered(worker) && input.kind !== 'injury') return refuse({ code: 'registration-needed' });

    const claimId = await createClaim(tx, ctx, input.kind, draft, worker);
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

/** What an earlier submit made of it. The same content under another key comes from a second tab: it is the same report. */
async function earlierSubmission(
  tx: Tx,
  ctx: Context<WorkerActor>,
  input: z.output<typeof submitReportInput>,
): Promise<Result<{ claimId: string }, SubmitRefusal> | undefined> {
  const content = contentHash(input);
  const earlier = await tx
    .select()
    .from(submissions)
    .where(
      and(
        eq(submissions.workerId, ctx.actor.workerId),
        or(eq(submissions.clientKey, input.clientKey), eq(submissions.contentHash, content)),
      ),
    );
  if (earlier.some((each) => each.clientKey === input.clientKey && !each.contentHash.equals(content)))
    return refuse({ code: 'other-content' });
  return earlier[0] && ok({ claimId: earlier[0].claimId });
}

async function createClaim(
  tx: Tx,
  ctx: Context<WorkerActor>,
  kind: ReportForm['kind'],
  draft: Draft,
  worker: WorkerRow,
): Promise<string> {
  const id = randomUUID();
  const today = shanghaiDay(ctx.now);
  const region = claimRegion(draft.answers);
  const receiptNumber = makeReceiptNumber(Number(today.slice(0, 4)), randomBytes);
  const procedure = procedures[kind];
  const { pilot } = await currentRules(tx);
  await tx.insert(claims).values({
    id,
    procedure: kind,
    version: procedure.version,
    receiptNumber,
    ownerId: ctx.actor.workerId,
    region,
    desk: await findDesk(tx, region),
    state: procedure.initial,
    facts: claimFacts(kind, draft.answers, today, pilot),
    answersSealed: seal({ table: 'claims', column: 'answers_sealed', row: id }, JSON.stringify(draft.answers)),
    submittedAt: ctx.now,
  });
  const step = await recordStep(tx, ctx, (await readClaimFile(tx, id))!, {
    event: firstEvent[kind],
    actor: 'worker',
    facts:
      kind === 'enrolment'
        ? {
            identityGiven: isRegistered(worker),
            platforms: platformCodes(String(draft.answers.platforms), today, pilot),
            cities: [region],
            region,
          }
        : {},
  });
  if (!step.ok) throw new Error(`the first step was refused: ${step.refusal.code}`);

  await setLookupCode(tx, ctx, { claimId: id, receiptNumber, code: makeLookupCode(randomBytes) });
  await sendReceipt(tx, ctx, worker, receiptNumber);
  return id;
}

type WorkerRow = typeof workers.$inferSelect;

const isRegistered = ({ registration }: WorkerRow): boolean => registration !== 'started';

async function findDesk(tx: Tx, region: RegionCode): Promise<RegionCode> {
  const worked = await tx
    .select({ region: officeRegions.region })
    .from(officeRegions)
    .where(inArray(officeRegions.region, desksFor(region)));
  return deskOf(region, new Set(worked.map((each) => each.region)));
}

/** The number by text message, unless the person said that they want none. The code itself is shown on the page alone: a
 *  message stays on a lost phone. */
async function sendReceipt(tx: Tx, ctx: Context<WorkerActor>, worker: WorkerRow, receiptNumber: string): Promise<void> {
  const { sms } = await readConsents(tx, worker.id);
  if (sms?.given === false) return;
  const number = formatReceiptNumber(receiptNumber);
  await queueMessage(tx, ctx, {
    kind: 'receipt',
    to: open({ table: 'workers', column: 'mobile_sealed', row: worker.id }, worker.mobileSealed),
    workerId: worker.id,
    body:
      ctx.lang === 'zh'
        ? `【安驿】已收到，回执号 ${number}。登录“我的账户”可以看进度。`
        : `[Anyi] Received. Receipt number ${number}. Sign in to follow it.`,
  });
}
