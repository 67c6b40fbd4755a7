import { expect, it } from 'vitest';
import { wagesOperations as wagesOperationsOf } from '@/domain/wages/operations';
import examples from '../../examples/unpaid-wages.examples.json';
import { onShipped } from '@/tests/support/on-shipped';

const wagesOperations = onShipped(wagesOperationsOf);

type Example = { id: string; op: string; title: string; input: unknown; expected: Record<string, unknown> };

const ours = (examples as Example[]).filter(({ op }) => op.startsWith('wages.') && op !== 'wages.transition');

it('has at least one example for every operation', () => {
  expect(new Set(ours.map(({ op }) => op))).toEqual(new Set(Object.keys(wagesOperations)));
});

it.each(ours)('$id $op: $title', ({ op, input, expected }) => {
  const result = wagesOperations[op]!(input) as Record<string, unknown>;
  const named = Object.fromEntries(Object.keys(expected).map((key) => [key, result[key]]));
  expect(named).toStrictEqual(expected);
});
