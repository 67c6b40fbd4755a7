import type { z } from 'zod';
import type { Explained } from '@/domain/kernel/explained';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import type { RuleBook } from '@/domain/parameters/rule-book';

/** What a kept estimate is told by when a figure moves: an amount and how often it is paid or drawn. Fen; null when no part
 *  is sure enough to be a headline figure. */
export type Headline = { fen: Fen | null; per: 'month' | 'year' | 'once' };

/** One kind of estimate (预估): what is asked, and how it is answered from the figures of one version. The same input and
 *  the same rule book always give the same answer, so a kept estimate can be worked out again. An input holds no name and
 *  no income: only what the rule needs. */
export type EstimateKind<I extends { region?: string }, V> = {
  input: z.ZodType<I>;
  estimate: (input: I, book: RuleBook) => Explained<V> | OperationError | Unknown;
  headline: (value: Explained<V>) => Headline;
};
