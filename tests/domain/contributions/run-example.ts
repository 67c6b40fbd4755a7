import { expect } from 'vitest';
import type { Operation } from '@/domain/kernel/input';

export type Example = { id: string; op: string; title: string; input: unknown; expected: object };

/** Runs a worked example: every key of `expected` with the same value; errors and unknowns as a whole. */
export function runExample(operations: Record<string, Operation>, { op, input, expected }: Example): void {
  const result = { ...operations[op]?.(input) } as Record<string, unknown>;
  if ('error' in expected || 'unknown' in expected) return expect(result).toStrictEqual(expected);
  for (const [key, value] of Object.entries(expected)) expect(result[key], key).toStrictEqual(value);
}
