import { contributionMonthInput } from '@/domain/contributions/contribution-month';
import type { ContributionMonth, ContributionMonthInput } from '@/domain/contributions/contribution-month';
import { estimateMonth } from '@/domain/contributions/estimate';
import type { EstimateKind } from './estimate-kind';
import { monthHeadline } from './month-headline';

/** 月缴费. */
export const month: EstimateKind<ContributionMonthInput, ContributionMonth> = {
  input: contributionMonthInput,
  estimate: (input, { insurance, knownOn }) => estimateMonth(input, insurance, knownOn),
  headline: (result) => ({ fen: monthHeadline(result).totalFen, per: 'month' }),
};
