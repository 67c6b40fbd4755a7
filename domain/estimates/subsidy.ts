import type { z } from 'zod';
import { subsidyAmount, subsidyAmountInput, type SubsidyAmount } from '@/domain/contributions/subsidy-amount';
import { subsidyDuration, subsidyDurationInput, type SubsidyDuration } from '@/domain/contributions/subsidy-duration';
import { isError, isUnknown, record } from '@/domain/kernel/input';
import { bothOf, estimateOf, unlessUncertain, type EstimateKind } from './estimate-kind';

export const subsidyInput = record({ ...subsidyAmountInput.shape, ...subsidyDurationInput.shape });
export type SubsidyQuestion = z.output<typeof subsidyInput>;
export type SubsidyAnswer = { amount: SubsidyAmount; duration: SubsidyDuration };

/** 灵活就业社会保险补贴: how much a month, and for how many months. */
export const subsidy: EstimateKind<SubsidyQuestion, SubsidyAnswer> = {
  input: subsidyInput,
  estimate: (input, book) => {
    const amount = subsidyAmount(input, book.insurance);
    if (isError(amount) || isUnknown(amount)) return amount;
    const duration = subsidyDuration(input, book.insurance);
    if (isUnknown(duration)) return duration;
    return estimateOf(bothOf({ amount, duration }), book);
  },
  headline: (result) => ({ fen: unlessUncertain(result.value.amount.totalFen, result), per: 'month' }),
};
