import type { Explained } from '@/domain/kernel/explained';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { EstimateKind } from '@/domain/estimates/estimate-kind';
import { estimateKinds } from '@/domain/estimates/kinds';
import { whatChanged, type Change } from '@/domain/estimates/what-changed';
import type { Context } from '@/server/kernel/context';
import { rulesUnderRaw } from '@/server/rules/current-rules';
import { findEstimateBesideHead } from './find-estimate';
import type { KeptEstimate } from './kept-estimate';

type AnyKind = EstimateKind<{ region?: string }, unknown>;

/** A kept estimate, and what has changed since it was made: the same question by the figures in force now. `change` is
 *  undefined when it would come out the same; the whole when there is no such estimate. */
export async function lookAgain(
  ctx: Context,
  id: string,
): Promise<{ kept: KeptEstimate; change: Change | undefined } | undefined> {
  const found = await findEstimateBesideHead(ctx, id);
  if (!found) return undefined;
  const { kept, head } = found;
  if (head.version === kept.ruleVersion) return { kept, change: undefined };
  const book = await rulesUnderRaw(ctx.db.$client, head);
  // The input was parsed by this kind when it was kept.
  const { estimate, headline } = estimateKinds[kept.kind] as unknown as AnyKind;
  const again: Explained<unknown> | OperationError | Unknown = estimate(kept.input, book);
  return { kept, change: whatChanged<unknown>(kept.result, again, headline) };
}
