import { topUp as topUpRule, topUpInput, type TopUp, type TopUpInput } from '@/domain/contributions/top-up';
import { estimateOf, unlessUncertain, type EstimateKind } from './estimate-kind';

/** 补缴差额 for months paid in a place before its floor was published. */
export const topUp: EstimateKind<TopUpInput, TopUp> = {
  input: topUpInput,
  estimate: (input, book) => estimateOf(topUpRule(input, book.insurance), book),
  headline: (result) => ({ fen: unlessUncertain(result.value.differenceTotalFen, result), per: 'once' }),
};
