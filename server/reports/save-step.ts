import { sql } from 'drizzle-orm';
import { shanghaiDay } from '@/domain/kernel/days';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { type FieldRefusal, readStep } from '@/domain/reports/flow';
import { forms } from '@/domain/reports/forms';
import type { Answers, ReportForm } from '@/domain/reports/question';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import { readDraft } from './find-draft';
import { prefilledAnswers } from './prefilled';
import { saveDraft } from './save-draft';

/** Takes one page of a form into the draft. Two tabs that answer different pages both count: each saves its own questions
 *  onto what is there. */
export async function saveStep(
  ctx: Context<WorkerActor>,
  input: { kind: ReportForm['kind']; stepId: string; typed: Record<string, string | string[]> },
): Promise<Result<{ answers: Answers }, FieldRefusal[]>> {
  const form = Object.hasOwn(forms, input.kind) ? forms[input.kind] : undefined;
  const step = form?.steps.find((each) => each.id === input.stepId);
  if (!form || !step) return refuse([{ field: '', code: 'NOT_A_CHOICE' }]);
  return asActor(ctx, async (tx) => {
    // Two first pages at once would both begin a draft; the second waits and finds the first one's.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`draft ${ctx.actor.workerId} ${input.kind}`}, 0))`,
    );
    const draft = await readDraft(tx, ctx, input.kind, true);
    const before = draft?.answers ?? (await prefilledAnswers(tx, ctx, input.kind));
    const { answers, refusals } = readStep(form, step, input.typed, before, shanghaiDay(ctx.now));
    if (refusals.length > 0) return refuse(refusals);
    await saveDraft(tx, ctx, input.kind, draft, answers);
    return ok({ answers });
  });
}
