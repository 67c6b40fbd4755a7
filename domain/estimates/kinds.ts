import { contributionMonthInput, type ContributionMonth } from '@/domain/contributions/contribution-month';
import type { ContributionMonthInput } from '@/domain/contributions/contribution-month';
import { estimateMonth } from '@/domain/contributions/estimate';
import type { EstimateKind } from './estimate-kind';

const month: EstimateKind<ContributionMonthInput, ContributionMonth> = {
  input: contributionMonthInput,
  estimate: (input, { insurance, knownOn }) => estimateMonth(input, insurance, knownOn),
  headline: ({ value }) => ({ fen: value.knownTotalFen, per: 'month' }),
};

/** Every kind of estimate that can be kept. A new one is an entry here; pages, recomputing and the interface follow. */
export const estimateKinds = { month };
export type EstimateKindId = keyof typeof estimateKinds;
