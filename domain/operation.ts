import type { z } from 'zod';
import { explanationOf, type Explaining, type Explanation } from '@/domain/kernel/explained';
import { isError, isUnknown, parseInput, type OperationError, type Unknown } from '@/domain/kernel/input';
import type { RuleBook } from '@/domain/parameters/rule-book';

/** An operation of the contract: takes anything, answers a value, an error or an unknown, by the figures of one version. */
export type Operation = ((input: unknown, book: RuleBook) => object) & { schema: z.ZodType };

type Refusal = OperationError | Unknown;
export type WithExplanation<V> = Omit<V, keyof Explaining> & { explanation: Explanation };

/** A rule's outputs with the whole explanation in the place of its bare steps. */
export function explained<V extends Explaining>(outcome: V | Refusal, book: RuleBook): WithExplanation<V> | Refusal {
  if (isError(outcome) || isUnknown(outcome)) return outcome;
  const { steps, assumptions, ...outputs } = outcome;
  return { ...outputs, explanation: explanationOf({ steps, assumptions }, book.knownOn) };
}

/** Makes an operation from its schema and its rule, which says with its steps how it came to its outputs. */
export function explainedOperation<S extends z.ZodType, V extends Explaining>(
  schema: S,
  rule: (input: z.output<S>, book: RuleBook) => V | Refusal,
): Operation {
  const run = (input: unknown, book: RuleBook): object => {
    const parsed = parseInput(schema, input);
    if (typeof parsed === 'object' && parsed !== null && isError(parsed)) return parsed;
    return explained(rule(parsed as z.output<S>, book), book);
  };
  return Object.assign(run, { schema });
}
