import { expect, test } from 'vitest';
import { taxOperations as taxOperationsOf } from '@/domain/tax/operations';
import examples from '../../examples/contributions.examples.json';
import { runExample } from '../contributions/run-example';
import { onShipped } from '@/tests/support/on-shipped';

const taxOperations = onShipped(taxOperationsOf);

const cases = examples.filter((each) => each.op.startsWith('tax.'));

test('the example file has cases of this section', () => {
  expect(cases.length).toBeGreaterThan(2);
});

test.each(cases)('$id $title', (example) => runExample(taxOperations, example));
