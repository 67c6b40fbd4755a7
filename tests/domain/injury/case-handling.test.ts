import { describe, expect, it } from 'vitest';
import { injuryOperations as injuryOperationsOf } from '@/domain/injury/operations';
import { onShipped } from '@/tests/support/on-shipped';
import { outputsOf } from '@/tests/support/outputs';

const injuryOperations = onShipped(injuryOperationsOf);

const run = (name: string, input: object) => outputsOf(injuryOperations[`injury.${name}`]!(input));

describe('track', () => {
  const small = {
    outpatientCostFen: 300_000,
    hospitalised: false,
    appraisalNeeded: false,
    factsClear: false,
    smallLimitFen: 300_000,
  };

  it.each([
    [{}, 'SMALL'],
    [{ outpatientCostFen: 300_001 }, 'STANDARD'],
    [{ outpatientCostFen: 299_999, limitInclusive: false }, 'SMALL'],
    [{ smallLimitFen: null }, 'STANDARD'],
    [{ outpatientCostFen: 0, smallLimitFen: null, factsClear: true }, 'CLEAR'],
    [{ appraisalNeeded: true }, 'STANDARD'],
    [{ hospitalised: true, factsClear: true }, 'CLEAR'],
  ])('%j: %s', (changes, track) => {
    expect(run('track', { ...small, ...changes })).toEqual({ track });
  });
});

describe('papers', () => {
  const nothing = {
    list: 'standard',
    death: false,
    trafficAccident: false,
    paidFirstByOther: false,
    late: false,
    crossProvinceTreatment: false,
  };
  const everything = {
    ...nothing,
    trafficAccident: true,
    paidFirstByOther: true,
    late: true,
    crossProvinceTreatment: true,
  };

  it('asks for the fewest papers when nothing else applies', () => {
    expect(run('papers', nothing)).toEqual({
      fromApplicant: ['disability_form', 'informed_consent', 'diagnosis', 'fee_receipts', 'identity_and_account'],
      fromPlatform: ['order_evidence'],
      byDataSharing: [],
    });
  });

  it('asks for all of them, in order, on a death where everything applies', () => {
    expect(run('papers', { ...everything, death: true })).toMatchObject({
      fromApplicant: [
        'death_form',
        'informed_consent',
        'diagnosis',
        'fee_receipts',
        'traffic_liability_decision',
        'identity_and_account',
        'advance_payment_statement',
        'late_statement',
        'death_proof',
        'kinship_proof',
        'dependants_proof',
        'cross_province_form',
      ],
    });
  });

  it('keeps the five papers of the Beijing list whatever applies, and refuses it for a death', () => {
    const beijing = { ...everything, list: 'beijing_small' };
    expect(run('papers', beijing)).toMatchObject({
      fromApplicant: ['disability_form', 'informed_consent', 'diagnosis', 'fee_receipts', 'traffic_liability_decision'],
    });
    expect(run('papers', { ...beijing, death: true })).toEqual({ error: { code: 'INVALID_VALUE', field: 'death' } });
  });
});

it('lets only medical payments go on during a review', () => {
  const pendingPayments = ['funeral', 'medical', 'one_off_death', 'rehabilitation'];
  expect(run('paymentsDuringReview', { pendingPayments })).toEqual({
    paymentsContinue: ['medical'],
    decisionNeeded: ['funeral', 'one_off_death', 'rehabilitation'],
  });
  expect(run('paymentsDuringReview', { pendingPayments: ['medical', 'cash'] })).toEqual({
    error: { code: 'INVALID_VALUE', field: 'pendingPayments[1]' },
  });
});
