import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { drafts, evidence } from '@/db/schema/claims';
import { forms } from '@/domain/reports/forms';
import { prune } from '@/domain/reports/flow';
import type { Answers, ReportForm } from '@/domain/reports/question';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import { open } from '@/server/kernel/seal';

export type DraftFile = { id: string; name: string; mediaType: string; byteLength: number };
export type Draft = {
  id: string;
  answers: Answers;
  /** Raised by each save; a report is sent only as it was last seen. */
  revision: number;
  updatedAt: Date;
  files: DraftFile[];
};

/** 草稿: what the worker has answered so far, on whatever device. */
export const findDraft = (ctx: Context<WorkerActor>, kind: ReportForm['kind']): Promise<Draft | undefined> =>
  asActor(ctx, (tx) => readDraft(tx, ctx, kind));

export async function readDraft(
  tx: Tx,
  ctx: Context<WorkerActor>,
  kind: ReportForm['kind'],
  lock = false,
): Promise<Draft | undefined> {
  const query = tx
    .select()
    .from(drafts)
    .where(and(eq(drafts.workerId, ctx.actor.workerId), eq(drafts.kind, kind)));
  const [row] = await (lock ? query.for('update') : query);
  if (!row) return undefined;
  const files = await tx
    .select({
      id: evidence.id,
      nameSealed: evidence.nameSealed,
      mediaType: evidence.mediaType,
      byteLength: evidence.byteLength,
    })
    .from(evidence)
    .where(eq(evidence.draftId, row.id))
    .orderBy(evidence.createdAt, evidence.id);
  const answers = JSON.parse(
    open({ table: 'drafts', column: 'answers_sealed', row: row.id }, row.answersSealed),
  ) as Answers;
  return {
    id: row.id,
    // Questions may have changed since the draft was begun: what no longer exists is dropped, the rest is kept.
    answers: prune(forms[kind], answers),
    revision: row.revision,
    updatedAt: row.updatedAt,
    files: files.map(({ id, nameSealed, mediaType, byteLength }) => ({
      id,
      name: open({ table: 'evidence', column: 'name_sealed', row: id }, nameSealed),
      mediaType,
      byteLength,
    })),
  };
}
