import type { z } from 'zod';
import type { Explaining } from '@/domain/kernel/explained';
import { day, fen, inputError, int, list, opt, record, type OperationError } from '@/domain/kernel/input';
import { shareOf, sum } from '@/domain/kernel/money';
import { supplementRule } from './legal-sources';

export const additionalCompensationInput = record({
  orderedFen: fen,
  deadline: day,
  payments: list(record({ on: day, fen })),
  rateBps: int(0),
  decidedOn: opt(day),
});

/** The authority chooses the rate between these, basis points. */
export const supplementRate = { minBps: 5000, maxBps: 10_000 } as const;

export type AdditionalCompensation = {
  code: 'OVERDUE' | 'PAID_IN_TIME';
  unpaidAtDeadlineFen: number;
  compensationFen: number;
};

/** 加付赔偿金 on what an order to pay left unpaid at its deadline, fen (劳动保障监察条例 art. 26; wages 5.7). A later payment does
 *  not remove the base. RATE_OUT_OF_RANGE; DEADLINE_NOT_PASSED. */
export function additionalCompensation(
  input: z.output<typeof additionalCompensationInput>,
): (AdditionalCompensation & Explaining) | OperationError {
  const { orderedFen, deadline, payments, rateBps, decidedOn } = input;
  if (rateBps < supplementRate.minBps || rateBps > supplementRate.maxBps) {
    return inputError('RATE_OUT_OF_RANGE', 'rateBps', supplementRate);
  }
  if (decidedOn && decidedOn <= deadline) return inputError('DEADLINE_NOT_PASSED', 'decidedOn');

  const paidInTime = sum(payments.filter(({ on }) => on <= deadline).map((payment) => payment.fen));
  const late = payments.some(({ on }) => on > deadline);
  const unpaidAtDeadlineFen = Math.max(0, orderedFen - paidInTime);
  const compensationFen = shareOf(unpaidAtDeadlineFen, rateBps);
  return {
    code: unpaidAtDeadlineFen > 0 ? 'OVERDUE' : 'PAID_IN_TIME',
    unpaidAtDeadlineFen,
    compensationFen,
    steps: [
      {
        rule: 'wages.unpaidAtDeadline',
        term: '到期没有付的钱',
        termEn: 'Unpaid at the deadline',
        inputs: { orderedFen, paidInTime, deadline },
        output: unpaidAtDeadlineFen,
        unit: 'fen',
        sources: [supplementRule],
      },
      {
        rule: 'wages.supplement',
        term: '加付赔偿金',
        termEn: 'Supplement after an unmet payment order',
        inputs: { unpaidAtDeadlineFen, rateBps },
        output: compensationFen,
        unit: 'fen',
        rounding: 'half_up_to_fen',
        sources: [supplementRule],
      },
    ],
    assumptions: ['rate_chosen_by_authority', ...(late ? ['late_payment_keeps_base'] : [])],
  };
}
