import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wagesOperations as wagesOperationsOf } from '@/domain/wages/operations';
import examples from '../../examples/unpaid-wages.examples.json';
import { onShipped } from '@/tests/support/on-shipped';

const wagesOperations = onShipped(wagesOperationsOf);

type Example = { op: string; input: Record<string, unknown>; expected: object };
const values = (examples as unknown as Example[]).filter(
  ({ op, expected }) => op in wagesOperations && !('error' in expected) && !('unknown' in expected),
);
const operations = Object.entries(wagesOperations);

describe.each(operations)('%s', (name, operation) => {
  const example = values.find(({ op }) => op === name)!;

  it('answers any JSON whatever with an error or a result', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(typeof operation(input)).toBe('object');
      }),
      { numRuns: 50 },
    );
  });

  it('answers an example with any field replaced by any JSON', () => {
    const change = fc.tuple(fc.constantFrom(...Object.keys(example.input)), fc.jsonValue());
    fc.assert(
      fc.property(change, ([field, value]) => {
        expect(typeof operation({ ...example.input, [field]: value })).toBe('object');
      }),
      { numRuns: 100 },
    );
  });

  it('names a required field that is absent, and takes null for absent', () => {
    for (const field of Object.keys(example.input)) {
      const { [field]: _absent, ...rest } = example.input;
      const result = operation(rest);
      expect(operation({ ...rest, [field]: null })).toEqual(result);
      if ('error' in result) expect(result.error).toEqual({ code: 'MISSING_FIELD', field });
    }
  });

  it('takes the latest days that can be written down', () => {
    const late = Object.fromEntries(
      Object.entries(example.input).map(([field, value]) =>
        typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? [field, '9999-12-31'] : [field, value],
      ),
    );
    expect(JSON.stringify(operation(late))).not.toMatch(/NaN|\d{5}-\d{2}-\d{2}/);
  });
});
