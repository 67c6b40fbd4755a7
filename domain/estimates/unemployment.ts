import type { z } from 'zod';
import { unemploymentBenefit, unemploymentBenefitInput } from '@/domain/contributions/unemployment-benefit';
import type { UnemploymentBenefit } from '@/domain/contributions/unemployment-benefit';
import { unemploymentEnrolment, type UnemploymentEnrolment } from '@/domain/contributions/unemployment-enrolment';
import { isError } from '@/domain/kernel/input';
import { bothOf, estimateOf, type EstimateKind } from './estimate-kind';

export type UnemploymentQuestion = z.output<typeof unemploymentBenefitInput>;
export type UnemploymentAnswer = { enrolment: UnemploymentEnrolment; benefit: UnemploymentBenefit };

/** 失业保险: whether one may join here, and what is drawn after so many months paid. The headline is the monthly standard,
 *  which does not hang on the length. */
export const unemployment: EstimateKind<UnemploymentQuestion, UnemploymentAnswer> = {
  input: unemploymentBenefitInput,
  estimate: (input, book) => {
    const benefit = unemploymentBenefit(input, book);
    if (isError(benefit)) return benefit;
    const enrolment = unemploymentEnrolment(input, book.insurance);
    return estimateOf(bothOf({ enrolment, benefit }), book);
  },
  headline: ({ value: { benefit } }) => ({ fen: benefit.eligible ? benefit.months1To12Fen : null, per: 'month' }),
};
