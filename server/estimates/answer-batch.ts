import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { problem, type Lang } from '@/server/kernel/problem';
import { estimatorOperations } from './estimator-operations';

export const mostInBatch = 5_000;
/** Estimates between two turns of the event loop: about a millisecond of work, so that nobody else waits for a batch. */
const inOneTurn = 100;

export const batchQuery = z
  .object({
    requests: z
      .array(
        z.object({
          id: z.string().max(100).optional().meta({ description: 'Repeated in the answer.' }),
          operation: z.enum([...estimatorOperations.keys()] as [string, ...string[]]),
          input: z.record(z.string(), z.unknown()).meta({ description: 'As the operation alone takes it.' }),
        }),
      )
      .min(1)
      .max(mostInBatch),
    explanation: z.boolean().default(true).meta({ description: 'false leaves the explanations out.' }),
  })
  .meta({ description: `Up to ${mostInBatch} estimates on the same figures, answered in their order.` });

export type BatchAnswer = { status: 200; parts: AsyncIterable<string> } | { status: number; body: string };

/** POST /api/v1/estimates: each result, error or unknown as the operation alone gives it. The answer is made while it is
 *  sent, because thousands of explanations are megabytes. */
export function answerBatch(body: unknown, book: RuleBook, lang: Lang): BatchAnswer {
  const query = batchQuery.safeParse(body);
  if (!query.success) return problem('invalid-body', lang, { field: fieldOf(query.error.issues[0]?.path ?? []) });
  return { status: 200, parts: resultsOf(query.data, book) };
}

async function* resultsOf({ requests, explanation }: z.output<typeof batchQuery>, book: RuleBook) {
  yield `{"version":${book.version},"knownOn":${JSON.stringify(book.knownOn)},"results":[`;
  for (let from = 0; from < requests.length; from += inOneTurn) {
    const results = requests.slice(from, from + inOneTurn).map(({ id, operation, input }) => {
      const result = estimatorOperations.get(operation)!(input, book);
      return JSON.stringify({ id, outcome: explanation ? result : withoutExplanation(result) });
    });
    yield (from === 0 ? '' : ',') + results.join(',');
    await nextTurn();
  }
  yield ']}';
}

const withoutExplanation = (result: object): object => {
  const { explanation: _, ...outputs } = result as { explanation?: unknown };
  return outputs;
};

const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)),
    '',
  );
