import { and, count, eq, gt, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { claims, drafts, evidence, procedureIds } from '@/db/schema/claims';
import { paperNames } from '@/domain/claims/fact-wording';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { uploadLimits } from '@/domain/reports/upload';
import type { ReportForm } from '@/domain/reports/question';
import type { Context, WorkerActor } from '@/server/kernel/context';
import { prefilledAnswers } from '@/server/reports/prefilled';
import { saveDraft } from '@/server/reports/save-draft';

/** What files are added to: the draft of a report, or (补交材料) a claim of one's own, there perhaps in answer to a
 *  requested paper. */
export type UploadTarget = { report: ReportForm['kind'] } | { claim: string; item?: string };
/** Where a file is recorded. */
export type Place = { draftId: string } | { claimId: string; item?: string };

const fields = z.union([
  z.object({ report: z.enum(procedureIds) }),
  z.object({
    claim: z.uuid(),
    item: z
      .string()
      .refine((code) => Object.hasOwn(paperNames, code))
      .optional(),
  }),
]);

/** From the fields of the form. */
export function uploadTarget(given: Record<string, string>): Result<UploadTarget, 'bad-form'> {
  const parsed = fields.safeParse(given);
  return parsed.success ? ok(parsed.data) : refuse('bad-form');
}

/** Finds, and with `begin` makes, the place for one more file, and holds it until the transaction ends: of several
 *  uploads at once only as many find room as there is. `before` is where the files of the same form went. */
export async function findPlace(
  tx: Tx,
  ctx: Context<WorkerActor>,
  target: UploadTarget,
  before: Place | undefined,
): Promise<Result<Place | undefined, 'gone' | 'too-many'>> {
  return 'report' in target ? draftPlace(tx, ctx, target.report, before) : claimPlace(tx, target);
}

async function draftPlace(
  tx: Tx,
  ctx: Context<WorkerActor>,
  kind: ReportForm['kind'],
  before: Place | undefined,
): Promise<Result<Place | undefined, 'gone' | 'too-many'>> {
  // The same lock as for saving and sending: a report is not sent while a file is being added to it.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`draft ${ctx.actor.workerId} ${kind}`}, 0))`);
  const [draft] = await tx
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.workerId, ctx.actor.workerId), eq(drafts.kind, kind)));
  // Sent or thrown away meanwhile: the file shall not begin another report by itself.
  if (before && 'draftId' in before && before.draftId !== draft?.id) return refuse('gone');
  if (!draft) return ok(undefined);
  const [held] = await tx.select({ files: count() }).from(evidence).where(eq(evidence.draftId, draft.id));
  return (held?.files ?? 0) < uploadLimits.files ? ok({ draftId: draft.id }) : refuse('too-many');
}

/** What came with the report does not count: whoever sent ten photos at once can still be asked for a paper. */
async function claimPlace(
  tx: Tx,
  { claim: claimId, item }: { claim: string; item?: string },
): Promise<Result<Place, 'gone' | 'too-many'>> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`evidence ${claimId}`}, 0))`);
  const [claim] = await tx.select({ submittedAt: claims.submittedAt }).from(claims).where(eq(claims.id, claimId));
  if (!claim) return refuse('gone');
  const sameItem = item === undefined ? isNull(evidence.item) : eq(evidence.item, item);
  const [held] = await tx
    .select({ files: count() })
    .from(evidence)
    .where(and(eq(evidence.claimId, claimId), sameItem, gt(evidence.createdAt, claim.submittedAt)));
  return (held?.files ?? 0) < uploadLimits.files ? ok({ claimId, item }) : refuse('too-many');
}

/** A first file begins the draft. */
export const beginDraft = async (tx: Tx, ctx: Context<WorkerActor>, kind: ReportForm['kind']): Promise<Place> => ({
  draftId: await saveDraft(tx, ctx, kind, undefined, await prefilledAnswers(tx, ctx, kind)),
});
