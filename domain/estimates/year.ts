import { contributionYear, contributionYearInput } from '@/domain/contributions/contribution-year';
import type { ContributionYear, ContributionYearInput } from '@/domain/contributions/contribution-year';
import { estimateOf, unlessUncertain, type EstimateKind } from './estimate-kind';

/** 全年缴费, with each month in its parts. */
export const year: EstimateKind<ContributionYearInput, ContributionYear> = {
  input: contributionYearInput,
  estimate: (input, book) => estimateOf(contributionYear(input, book.insurance), book),
  headline: (result) => ({ fen: unlessUncertain(result.value.yearTotalFen, result), per: 'year' }),
};
