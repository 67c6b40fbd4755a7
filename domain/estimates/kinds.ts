import { contributionMonthInput, type ContributionMonth } from '@/domain/contributions/contribution-month';
import type { ContributionMonthInput } from '@/domain/contributions/contribution-month';
import { estimateMonth } from '@/domain/contributions/estimate';
import { pensionProjectionInput, type PensionQuestion } from '@/domain/pension/projection-input';
import { projectPension, type PensionProjection } from '@/domain/pension/projection';
import type { EstimateKind } from './estimate-kind';

const month: EstimateKind<ContributionMonthInput, ContributionMonth> = {
  input: contributionMonthInput,
  estimate: (input, { insurance, knownOn }) => estimateMonth(input, insurance, knownOn),
  headline: ({ value }) => ({ fen: value.knownTotalFen, per: 'month' }),
};

/** A projection rests on many figures: where one is uncertain there is a range and no headline. */
const pension: EstimateKind<PensionQuestion, PensionProjection> = {
  input: pensionProjectionInput,
  estimate: projectPension,
  headline: ({ value, confidence }) => ({
    fen: confidence === 'uncertain' ? null : (value.pension?.monthFen ?? null),
    per: 'month',
  }),
};

/** Every kind of estimate that can be kept. A new one is an entry here; pages, recomputing and the interface follow. */
export const estimateKinds = { month, pension };
export type EstimateKindId = keyof typeof estimateKinds;
