import { isError, isUnknown } from '@/domain/kernel/input';
import type { RuleBook } from '@/domain/parameters/rule-book';
import type { EstimateKind, Headline } from './estimate-kind';
import { estimateKinds } from './kinds';

/** How an estimate comes out: with figures, with one missing, or refused. */
export type HeadlineNow = {
  outcome: 'value' | 'unknown' | 'refused';
  fen: Headline['fen'];
  per: Headline['per'] | null;
};

const asAny = estimateKinds as unknown as Readonly<Record<string, EstimateKind<{ region?: string }, unknown>>>;

/** The headline figure of a kept estimate by the figures of a book; undefined for a kind that this build does not know.
 *  The input was checked when the estimate was made. */
export function headlineNow(kind: string, input: object, book: RuleBook): HeadlineNow | undefined {
  const known = Object.hasOwn(asAny, kind) ? asAny[kind]! : undefined;
  if (!known) return undefined;
  const result = known.estimate(input, book);
  if (isError(result)) return { outcome: 'refused', fen: null, per: null };
  if (isUnknown(result)) return { outcome: 'unknown', fen: null, per: null };
  return { outcome: 'value', ...known.headline(result) };
}
