import type { z } from 'zod';
import type { Explaining } from '@/domain/kernel/explained';
import { list1, oneOf, record } from '@/domain/kernel/input';
import { frame } from './legal-sources';

export const injuryPayments = [
  'medical',
  'rehabilitation',
  'assistive_device',
  'nursing',
  'one_off_disability',
  'disability_allowance',
  'funeral',
  'dependants_pension',
  'one_off_death',
] as const;
export type InjuryPayment = (typeof injuryPayments)[number];

export const paymentsDuringReviewInput = record({ pendingPayments: list1(oneOf(injuryPayments)) });

/** Neither reconsideration nor lawsuit stops the payment of medical cost (工伤保险条例 art. 31); a caseworker decides on
 *  the rest (occupational-injury 4.1, 6.4). */
export function paymentsDuringReview({ pendingPayments }: z.output<typeof paymentsDuringReviewInput>): {
  paymentsContinue: InjuryPayment[];
  decisionNeeded: InjuryPayment[];
} & Explaining {
  const paymentsContinue = pendingPayments.filter((payment) => payment === 'medical');
  const decisionNeeded = pendingPayments.filter((payment) => payment !== 'medical');
  const inputs = { pending: pendingPayments.length };
  return {
    paymentsContinue,
    decisionNeeded,
    steps: [
      {
        rule: 'injury.review.continue',
        term: '复议诉讼期间不停止支付',
        termEn: 'Paid on while a decision is under review',
        inputs,
        output: paymentsContinue.length,
        unit: 'count',
        sources: [frame(31)],
      },
      {
        rule: 'injury.review.decide',
        term: '由经办人决定是否支付',
        termEn: 'Left to a caseworker',
        inputs,
        output: decisionNeeded.length,
        unit: 'count',
        sources: [],
      },
    ],
    assumptions: ['frame_rule_stands_in'],
  };
}
