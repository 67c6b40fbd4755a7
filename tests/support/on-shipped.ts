import type { Operation } from '@/domain/operation';
import { shippedRuleBook } from '@/domain/parameters/rule-book';

/** Operations on the figures that come with the program, as the worked examples run them. */
export const onShipped = (operations: Record<string, Operation>): Record<string, (input: unknown) => object> =>
  Object.fromEntries(
    Object.entries(operations).map(([name, run]) => [name, (input: unknown) => run(input, shippedRuleBook)]),
  );
