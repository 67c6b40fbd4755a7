import { describe, expect, it } from 'vitest';
import { claimOperations as claimOperationsOf } from '@/domain/claims/operations';
import injuryExamples from '../../examples/occupational-injury.examples.json';
import wagesExamples from '../../examples/unpaid-wages.examples.json';
import { onShipped } from '@/tests/support/on-shipped';

const claimOperations = onShipped(claimOperationsOf);

const examples = [...injuryExamples, ...wagesExamples].filter(({ op }) => op in claimOperations);
const run = (op: string, input: unknown) => claimOperations[op]!(input);

describe('the worked examples', () => {
  it('are all here', () => expect(examples.length).toBeGreaterThanOrEqual(77));
  it.each(examples)('$id $op', ({ op, input, expected }) => expect(run(op, input)).toMatchObject(expected));
});

const accept = { state: 'SUBMITTED', event: 'accept', actor: 'officer', on: '2026-09-10', facts: { gatePassed: true } };
const papers = { state: 'SUBMITTED', event: 'papers_incomplete', actor: 'officer', on: '2026-09-10' };

it.each([
  { what: 'no input', input: undefined, code: 'MISSING_FIELD', field: 'state' },
  { what: 'a state of another procedure', input: { ...accept, state: 'filed' }, code: 'INVALID_VALUE', field: 'state' },
  { what: 'an unknown event', input: { ...accept, event: 'constructor' }, code: 'INVALID_VALUE', field: 'event' },
  { what: 'an unknown actor', input: { ...accept, actor: 'inspector' }, code: 'INVALID_VALUE', field: 'actor' },
  { what: 'an impossible day', input: { ...accept, on: '2026-02-30' }, code: 'INVALID_DATE', field: 'on' },
  { what: 'facts that are a list', input: { ...accept, facts: [] }, code: 'INVALID_VALUE', field: 'facts' },
  { what: 'facts that are text', input: { ...accept, facts: 'yes' }, code: 'INVALID_VALUE', field: 'facts' },
  { what: 'no facts', input: { ...accept, facts: undefined }, code: 'MISSING_FIELD', field: 'facts.gatePassed' },
  { what: 'null facts', input: { ...accept, facts: null }, code: 'MISSING_FIELD', field: 'facts.gatePassed' },
  {
    what: 'a null fact',
    input: { ...accept, facts: { gatePassed: null } },
    code: 'MISSING_FIELD',
    field: 'facts.gatePassed',
  },
  {
    what: 'a fact of a wrong type',
    input: { ...accept, facts: { gatePassed: 1 } },
    code: 'INVALID_VALUE',
    field: 'facts.gatePassed',
  },
  { what: 'an empty list', input: { ...papers, facts: { missing: [] } }, code: 'EMPTY_LIST', field: 'facts.missing' },
  {
    what: 'an empty item',
    input: { ...papers, facts: { missing: ['a', ''] } },
    code: 'INVALID_VALUE',
    field: 'facts.missing[1]',
  },
])('injury.transition with $what: $code at $field', ({ input, code, field }) => {
  expect(run('injury.transition', input)).toEqual({ error: { code, field } });
});

const order = { state: 'filed', event: 'order_payment', actor: 'inspector', on: '2026-06-01' };

it.each([
  {
    what: 'a fraction of a fen',
    input: { ...order, facts: { arrearsFen: 0.5, payBy: '2026-06-15' } },
    code: 'INVALID_AMOUNT',
    field: 'facts.arrearsFen',
  },
  {
    what: 'a false day',
    input: { ...order, facts: { arrearsFen: 1, payBy: '15 June' } },
    code: 'INVALID_DATE',
    field: 'facts.payBy',
  },
  {
    what: 'the first of two errors',
    input: { ...order, facts: { payBy: 'x' } },
    code: 'MISSING_FIELD',
    field: 'facts.arrearsFen',
  },
  {
    what: 'a negative rate',
    input: {
      ...order,
      state: 'ordered',
      event: 'decide',
      facts: { payBy: '2026-05-20', fullyPaid: false, rateBps: -1 },
    },
    code: 'INVALID_NUMBER',
    field: 'facts.rateBps',
  },
  {
    what: 'a false region',
    input: {
      ...order,
      event: 'transfer',
      facts: { hasJurisdiction: false, alreadyTransferred: false, receivingOffice: '990000' },
    },
    code: 'INVALID_REGION',
    field: 'facts.receivingOffice',
  },
  {
    what: 'an unknown word',
    input: { ...order, state: 'submitted', event: 'redirect', facts: { inScope: true, parallel: 'maybe' } },
    code: 'INVALID_VALUE',
    field: 'facts.parallel',
  },
])('wages.transition with $what: $code at $field', ({ input, code, field }) => {
  expect(run('wages.transition', input)).toEqual({ error: { code, field } });
});

it('looks at the state before the actor, and at the actor before the facts', () => {
  const decide = { event: 'decide', actor: 'worker', on: '2026-06-01', facts: { rateBps: 'x' } };
  expect(run('wages.transition', { ...decide, state: 'filed_extended' })).toMatchObject({ code: 'ORDER_REQUIRED' });
  expect(run('wages.transition', { ...decide, state: 'paid' })).toMatchObject({ code: 'BAD_STATE' });
  expect(run('wages.transition', { ...decide, state: 'ordered' })).toMatchObject({ code: 'BAD_ACTOR' });
});

it('lists each missing paper once, in order', () => {
  const step = run('injury.transition', { ...papers, facts: { missing: ['b', 'a', 'b', 'c', 'a'] } });
  expect(step).toMatchObject({ noticeItems: ['b', 'a', 'c'] });
});
