import { desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { consents } from '@/db/schema/people';
import { type ConsentPurpose, type Consents, consentPurposes, consentTexts } from '@/domain/consents';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';

/** The newest answer for each purpose. */
export async function readConsents(tx: Tx, workerId: string): Promise<Consents> {
  const rows = await tx
    .selectDistinctOn([consents.purpose], {
      purpose: consents.purpose,
      given: consents.given,
      textVersion: consents.textVersion,
      at: consents.at,
    })
    .from(consents)
    .where(eq(consents.workerId, workerId))
    .orderBy(consents.purpose, desc(consents.at), desc(consents.id));
  const known = rows.filter((row) => consentPurposes.some((purpose) => purpose === row.purpose));
  return Object.fromEntries(known.map(({ purpose, ...state }) => [purpose, state]));
}

/** Records an answer for each purpose with the version of the text that was shown; nothing when it is the same answer to
 *  the same text. Answers are only ever added. */
export async function writeConsents(
  tx: Tx,
  ctx: Context<WorkerActor>,
  given: readonly ConsentPurpose[],
): Promise<void> {
  const before = await readConsents(tx, ctx.actor.workerId);
  const changed = consentPurposes
    .map((purpose) => ({ purpose, given: given.includes(purpose), textVersion: consentTexts[purpose].version }))
    .filter((answer) => {
      const last = before[answer.purpose];
      return last?.given !== answer.given || last.textVersion !== answer.textVersion;
    });
  if (changed.length === 0) return;
  await tx.insert(consents).values(changed.map((answer) => ({ ...answer, workerId: ctx.actor.workerId, at: ctx.now })));
}

/** 同意或撤回: what is ticked is given, everything else is withdrawn. */
export const setConsents = (ctx: Context<WorkerActor>, given: readonly ConsentPurpose[]): Promise<void> =>
  asActor(ctx, (tx) => writeConsents(tx, ctx, given));
