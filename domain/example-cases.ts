import { z } from 'zod';
import type { Operation } from '@/domain/operation';
import type { RuleBook } from '@/domain/parameters/rule-book';

const exampleSchema = z.object({
  id: z.string(),
  op: z.string(),
  title: z.string().default(''),
  input: z.unknown(),
  expected: z.record(z.string(), z.unknown()),
});
/** One worked case of the contract (operations.md section 1). */
export type Example = z.output<typeof exampleSchema>;

/** A case that could be read, or a sentence on why not. */
export type ReadExample = { example: Example } | { problem: string };

/** Reads the text of an example file. One malformed case does not hide the others. */
export function readExamples(text: string): ReadExample[] | { problem: string } {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { problem: `is not JSON: ${String(error)}` };
  }
  if (!Array.isArray(content)) return { problem: 'is not a list of cases' };
  return content.map((item, index) => {
    const parsed = exampleSchema.safeParse(item);
    if (parsed.success) return { example: parsed.data };
    const fields = parsed.error.issues.map((issue) => issue.path.join('.') || 'the case itself');
    return { problem: `case ${index + 1} is malformed: ${[...new Set(fields)].join(', ')}` };
  });
}

export type ExampleFailure = { reason: string; expected: unknown; actual: unknown };

/** Runs one case; undefined when it passes. An operation that throws fails its case. */
export function failureOf(
  example: Example,
  operations: Record<string, Operation>,
  book: RuleBook,
): ExampleFailure | undefined {
  const { op, input, expected } = example;
  const run = Object.hasOwn(operations, op) ? operations[op] : undefined;
  if (!run) return { reason: `there is no operation ${op}`, expected, actual: undefined };
  let actual: object;
  try {
    actual = run(input, book);
  } catch (error) {
    return { reason: `the operation threw ${String(error)}`, expected, actual: undefined };
  }
  const differing = differingKeys(expected, actual);
  return differing.length ? { reason: `differs in ${differing.join(', ')}`, expected, actual } : undefined;
}

/** Keys that make a result another one than expected. A value may have keys that are not expected; an error or an unknown
 *  is compared whole. */
export function differingKeys(expected: Record<string, unknown>, actual: object): string[] {
  const found = new Map(Object.entries(actual));
  const whole = 'error' in expected || 'unknown' in expected;
  const keys = whole ? new Set([...Object.keys(expected), ...found.keys()]) : Object.keys(expected);
  return [...keys].filter(
    (key) => !found.has(key) || !Object.hasOwn(expected, key) || !isSame(expected[key], found.get(key)),
  );
}

/** Same JSON value: lists in order, objects with exactly the same keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
}
