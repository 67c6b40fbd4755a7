import { expect, test } from 'vitest';
import { insuranceOperations as insuranceOperationsOf } from '@/domain/contributions/operations';
import examples from '../../examples/contributions.examples.json';
import { runExample } from './run-example';
import { onShipped } from '@/tests/support/on-shipped';

const insuranceOperations = onShipped(insuranceOperationsOf);

const cases = examples.filter((each) => each.op.startsWith('insurance.'));

test('the example file has cases of this section', () => {
  expect(cases.length).toBeGreaterThan(80);
});

test.each(cases)('$id $title', (example) => runExample(insuranceOperations, example));
