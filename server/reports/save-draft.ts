import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { drafts } from '@/db/schema/claims';
import { forms } from '@/domain/reports/forms';
import type { Answers, ReportForm } from '@/domain/reports/question';
import type { Context, WorkerActor } from '@/server/kernel/context';
import { seal } from '@/server/kernel/seal';
import type { Draft } from './find-draft';

/** Writes the answers of a draft, beginning one where there is none; gives its id. */
export async function saveDraft(
  tx: Tx,
  ctx: Context<WorkerActor>,
  kind: ReportForm['kind'],
  draft: Pick<Draft, 'id' | 'revision'> | undefined,
  answers: Answers,
): Promise<string> {
  const id = draft?.id ?? randomUUID();
  const values = {
    formVersion: forms[kind].version,
    answersSealed: seal({ table: 'drafts', column: 'answers_sealed', row: id }, JSON.stringify(answers)),
    revision: (draft?.revision ?? 0) + 1,
    updatedAt: ctx.now,
  };
  if (draft) await tx.update(drafts).set(values).where(eq(drafts.id, id));
  else await tx.insert(drafts).values({ id, workerId: ctx.actor.workerId, kind, ...values });
  return id;
}
