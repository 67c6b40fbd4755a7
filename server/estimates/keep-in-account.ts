import { and, eq, sql } from 'drizzle-orm';
import { estimates } from '@/db/schema/claims';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import { findEstimate } from './find-estimate';
import { newEstimateId, type KeptEstimate } from './kept-estimate';

/** Keeps a copy of an estimate in the worker's account, once however often it is asked. The copy has an id of its own, so
 *  that a link given away earlier never tells whose it is. Undefined when there is no such estimate. */
export async function keepInAccount(
  ctx: Context<WorkerActor>,
  id: string,
): Promise<{ id: string; kind: KeptEstimate['kind'] } | undefined> {
  const found = await findEstimate(ctx, id);
  if (!found) return undefined;
  const { kind, input, result, ruleVersion } = found;
  return asActor(ctx, async (tx) => {
    const [kept] = await tx
      .select({ id: estimates.id })
      .from(estimates)
      .where(
        and(
          eq(estimates.workerId, ctx.actor.workerId),
          sql`${estimates.input} = ${JSON.stringify(input)}::jsonb`,
          sql`${estimates.result} = ${JSON.stringify(result)}::jsonb`,
        ),
      );
    if (kept) return { ...kept, kind };
    const copy = { id: newEstimateId(), workerId: ctx.actor.workerId };
    await tx
      .insert(estimates)
      .values({ ...copy, kind, region: input.region, input, result, ruleVersion, createdAt: ctx.now });
    return { id: copy.id, kind };
  });
}

/** Whether this very estimate is kept in the worker's account. */
export const isInAccount = (ctx: Context<WorkerActor>, id: string): Promise<boolean> =>
  asActor(ctx, async (tx) => {
    const rows = await tx.select({ id: estimates.id }).from(estimates).where(eq(estimates.id, id));
    return rows.length > 0;
  });
