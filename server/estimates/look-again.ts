import type { Explained } from '@/domain/kernel/explained';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { EstimateKind } from '@/domain/estimates/estimate-kind';
import { estimateKinds } from '@/domain/estimates/kinds';
import { whatChanged, type Change } from '@/domain/estimates/what-changed';
import type { Context } from '@/server/kernel/context';
import { currentRules } from '@/server/rules/current-rules';
import type { KeptEstimate } from './kept-estimate';

type AnyKind = EstimateKind<{ region?: string }, unknown>;

/** What has changed since an estimate was made: the same question by the figures in force now. Undefined when it would come
 *  out the same. */
export async function lookAgain(
  ctx: Context,
  { kind, ruleVersion, input, result }: KeptEstimate,
): Promise<Change | undefined> {
  const book = await currentRules(ctx.db);
  if (book.version === ruleVersion) return undefined;
  // The input was parsed by this kind when it was kept.
  const { estimate, headline } = estimateKinds[kind] as unknown as AnyKind;
  const again: Explained<unknown> | OperationError | Unknown = estimate(input, book);
  return whatChanged<unknown>(result, again, headline);
}
