import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { workers } from '@/db/schema/people';
import { forms } from '@/domain/reports/forms';
import { prune } from '@/domain/reports/flow';
import type { Answer, Answers, ReportForm } from '@/domain/reports/question';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';

/** What registration already told, in the words of the form: nothing is typed twice. */
export async function prefilledAnswers(tx: Tx, ctx: Context<WorkerActor>, kind: ReportForm['kind']): Promise<Answers> {
  const [worker] = await tx
    .select({ region: workers.region, platforms: workers.platforms })
    .from(workers)
    .where(eq(workers.id, ctx.actor.workerId));
  const known: Record<string, Answer> = {};
  if (worker?.region) known.city = worker.region;
  const platforms = worker?.platforms ?? [];
  if (platforms[0]) known.platform = platforms[0];
  if (platforms.length > 0) known.platforms = platforms.join('、');
  return prune(forms[kind], known);
}

export const prefilled = (ctx: Context<WorkerActor>, kind: ReportForm['kind']): Promise<Answers> =>
  asActor(ctx, (tx) => prefilledAnswers(tx, ctx, kind));
