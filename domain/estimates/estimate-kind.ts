import type { z } from 'zod';
import { explanationOf, type Explained, type Explaining } from '@/domain/kernel/explained';
import { isError, isUnknown, type OperationError, type Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import type { RuleBook } from '@/domain/parameters/rule-book';

/** What a kept estimate is told by when a figure moves: an amount and how often it is paid or drawn. Fen; null when no part
 *  is sure enough to be a headline figure. */
export type Headline = { fen: Fen | null; per: 'month' | 'year' | 'once' };

/** One kind of estimate (预估): what is asked, and how it is answered from the figures of one version. The same input and
 *  the same rule book always give the same answer, so a kept estimate can be worked out again. An input holds no name, and
 *  an income only where the rule cannot do without (net_cost). */
export type EstimateKind<I extends { region?: string }, V> = {
  input: z.ZodType<I>;
  estimate: (input: I, book: RuleBook) => Explained<V> | OperationError | Unknown;
  headline: (value: Explained<V>) => Headline;
};

/** A rule's outputs as the value of an estimate, its steps as the explanation. */
export function estimateOf<V extends Explaining>(
  outcome: V | OperationError | Unknown,
  book: RuleBook,
): Explained<Omit<V, keyof Explaining>> | OperationError | Unknown {
  if (isError(outcome) || isUnknown(outcome)) return outcome;
  const { steps, assumptions, ...value } = outcome;
  return { value, ...explanationOf({ steps, assumptions }, book.knownOn) };
}

/** An uncertain figure is shown, marked, but never as the headline (contributions 11). */
export const unlessUncertain = (fen: Fen | null, { confidence }: Pick<Explained<unknown>, 'confidence'>): Fen | null =>
  confidence === 'uncertain' ? null : fen;

type Answers = Record<string, Explaining>;
type Bare<A extends Answers> = { [K in keyof A]: Omit<A[K], keyof Explaining> };

/** Several rules answered as one: their outputs by name, their steps one after the other. */
export function bothOf<A extends Answers>(answers: A): Bare<A> & Explaining {
  const entries = Object.entries(answers);
  const values = entries.map(([name, { steps: _, assumptions: __, ...value }]) => [name, value]);
  // What every rule says stands once, the last mention last: that the office decides closes the list.
  const assumptions = new Set(entries.flatMap(([, answer]) => answer.assumptions ?? []).toReversed());
  return {
    ...(Object.fromEntries(values) as Bare<A>),
    steps: entries.flatMap(([, { steps }]) => steps),
    assumptions: [...assumptions].toReversed(),
  };
}
