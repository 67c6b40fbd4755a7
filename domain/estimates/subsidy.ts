import type { z } from 'zod';
import { subsidyAmount, subsidyAmountInput, type SubsidyAmount } from '@/domain/contributions/subsidy-amount';
import { subsidyDuration, subsidyDurationInput, type SubsidyDuration } from '@/domain/contributions/subsidy-duration';
import type { Step } from '@/domain/kernel/explained';
import { isError, isUnknown, record } from '@/domain/kernel/input';
import { bothOf, estimateOf, unlessUncertain, type EstimateKind } from './estimate-kind';

export const subsidyInput = record({ ...subsidyAmountInput.shape, ...subsidyDurationInput.shape });
export type SubsidyQuestion = z.output<typeof subsidyInput>;
/** `amount` is null where the rule of the place, or the limits it stands on, are not on file. */
export type SubsidyAnswer = { amount: SubsidyAmount | null; duration: SubsidyDuration };

/** 灵活就业社会保险补贴: how much a month, and for how many months. How long is set nationally, so it is told also where no
 *  local rule was found. */
export const subsidy: EstimateKind<SubsidyQuestion, SubsidyAnswer> = {
  input: subsidyInput,
  estimate: (input, book) => {
    const amount = subsidyAmount(input, book.insurance);
    if (isError(amount)) return amount;
    const duration = subsidyDuration(input, book.insurance);
    if (isUnknown(duration)) return duration;
    if (!isUnknown(amount)) return estimateOf(bothOf({ amount, duration }), book);
    const { steps, ...answer } = bothOf({ duration });
    return estimateOf({ ...answer, amount: null, steps: [amountUnknown, ...steps] }, book);
  },
  headline: (result) => ({ fen: unlessUncertain(result.value.amount?.totalFen ?? null, result), per: 'month' }),
};

const amountUnknown: Step = {
  rule: 'subsidy.amountUnknown',
  term: '每月补贴',
  termEn: 'Subsidy a month',
  inputs: {},
  output: null,
  sources: [],
};
