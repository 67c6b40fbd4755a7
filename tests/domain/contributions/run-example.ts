import { expect } from 'vitest';

export type Example = { id: string; op: string; title: string; input: unknown; expected: object };

/** Runs a worked example on operations bound to the shipped figures: every key of `expected` with the same value; errors and unknowns as a whole. */
export function runExample(
  operations: Record<string, (input: unknown) => object>,
  { op, input, expected }: Example,
): void {
  const result = { ...operations[op]?.(input) } as Record<string, unknown>;
  if ('error' in expected || 'unknown' in expected) return expect(result).toStrictEqual(expected);
  for (const [key, value] of Object.entries(expected)) expect(result[key], key).toStrictEqual(value);
}
