import { estimates } from '@/db/schema/claims';
import { answerEstimate, type EstimateKindId } from '@/domain/estimates/kinds';
import { isError, isUnknown, type OperationError, type Unknown } from '@/domain/kernel/input';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { asActor, type Context } from '@/server/kernel/context';
import { currentRules } from '@/server/rules/current-rules';
import { newEstimateId } from './kept-estimate';

/** Answers a question of any kind by the figures in force now and keeps both under a random id that tells nothing of the
 *  person. Refused with the rule's own error or with the figure that is not on file. */
export async function keepEstimate(
  ctx: Context,
  kind: EstimateKindId,
  asked: unknown,
): Promise<Result<{ id: string }, OperationError | Unknown>> {
  const book = await currentRules(ctx.db);
  const answer = answerEstimate[kind](asked, book);
  if (isError(answer) || isUnknown(answer)) return refuse(answer);
  const { input, result } = answer;
  const id = newEstimateId();
  await asActor(ctx, (tx) =>
    tx.insert(estimates).values({
      id,
      kind,
      region: input.region,
      input,
      result,
      ruleVersion: book.version,
      createdAt: ctx.now,
    }),
  );
  return ok({ id });
}
