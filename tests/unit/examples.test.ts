import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { differingKeys, failureOf, readExamples } from '@/domain/example-cases';
import { z } from 'zod';
import { operations } from '@/domain/operations';
import { shippedRuleBook } from '@/domain/parameters/rule-book';

const folder = fileURLToPath(new URL('../examples/', import.meta.url));

describe.each(readdirSync(folder).filter((file) => file.endsWith('.examples.json')))('%s', (file) => {
  const cases = readExamples(readFileSync(folder + file, 'utf8'));
  if ('problem' in cases) throw new Error(`${file} ${cases.problem}`);
  const examples = cases.map((each) => {
    if ('problem' in each) throw new Error(`${file}: ${each.problem}`);
    return each.example;
  });

  it.each(examples)('$id $op: $title', (example) => {
    expect(failureOf(example, operations, shippedRuleBook)).toBeUndefined();
  });
});

describe('comparison of a result with what is expected', () => {
  it.each([
    [{ a: 1 }, { a: 1, b: 2 }, []],
    [{ a: 1 }, { a: 2 }, ['a']],
    [{ a: 1 }, { a: '1' }, ['a']],
    [{ a: null }, {}, ['a']],
    [{ a: null }, { a: undefined }, ['a']],
    [{ a: 0 }, { a: -0 }, []],
    [{ a: [1, 2] }, { a: [2, 1] }, ['a']],
    [{ a: [1] }, { a: [1, 2] }, ['a']],
    [{ a: [] }, { a: {} }, ['a']],
    [{ a: { b: 1 } }, { a: { b: 1, c: 2 } }, ['a']],
    [{ a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }, []],
    [{ error: { code: 'X', field: 'f' } }, { error: { code: 'X', field: 'f' } }, []],
    [{ error: { code: 'X', field: 'f' } }, { error: { code: 'X', field: 'f', more: 1 } }, ['error']],
    [{ unknown: { parameter: 'p' } }, { unknown: { parameter: 'p' }, a: 1 }, ['a']],
  ])('%j against %j differs in %j', (expected, actual, keys) => {
    expect(differingKeys(expected, actual)).toEqual(keys);
  });

  it('fails a case whose operation is missing or throws', () => {
    const example = { id: 'x', op: 'constructor', title: '', input: {}, expected: {} };
    expect(failureOf(example, {}, shippedRuleBook)?.reason).toBe('there is no operation constructor');
    const throwing = () => {
      throw new Error('oops');
    };
    expect(
      failureOf({ ...example, op: 'a.b' }, { 'a.b': Object.assign(throwing, { schema: z.unknown() }) }, shippedRuleBook)
        ?.reason,
    ).toContain('oops');
  });

  it('says what cannot be read', () => {
    expect(readExamples('{')).toMatchObject({ problem: expect.stringContaining('not JSON') });
    expect(readExamples('{}')).toEqual({ problem: 'is not a list of cases' });
    expect(readExamples('[{"id":"x","op":"a.b"}]')).toEqual([{ problem: 'case 1 is malformed: input, expected' }]);
  });
});
