import type { z } from 'zod';
import { list1, oneOf, record } from '@/domain/kernel/input';

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
} {
  return {
    paymentsContinue: pendingPayments.filter((payment) => payment === 'medical'),
    decisionNeeded: pendingPayments.filter((payment) => payment !== 'medical'),
  };
}
