import type { Explained } from '@/domain/kernel/explained';
import { isError, isUnknown, parseInput, type OperationError, type Unknown } from '@/domain/kernel/input';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { pensionProjectionInput, type PensionQuestion } from '@/domain/pension/projection-input';
import { projectPension, type PensionProjection } from '@/domain/pension/projection';
import { compare } from './compare';
import type { EstimateKind } from './estimate-kind';
import { month } from './month';
import { netCost } from './net-cost';
import { subsidy } from './subsidy';
import { topUp } from './top-up';
import { unemployment } from './unemployment';
import { year } from './year';

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
export const estimateKinds = { month, pension, year, top_up: topUp, compare, subsidy, unemployment, net_cost: netCost };
export type EstimateKindId = keyof typeof estimateKinds;

/** A question as it was understood, and its answer. */
export type AnsweredEstimate = { input: { region?: string }; result: Explained<unknown> };
type Answering = (input: unknown, book: RuleBook) => AnsweredEstimate | OperationError | Unknown;

/** Parses and answers what comes from outside; the kinds keep their types, the caller needs none of them. */
const answering =
  <I extends { region?: string }, V>({ input: schema, estimate }: EstimateKind<I, V>): Answering =>
  (asked, book) => {
    const input = parseInput(schema, asked);
    if (isError(input)) return input;
    const result = estimate(input, book);
    return isError(result) || isUnknown(result) ? result : { input, result };
  };

export const answerEstimate: Record<EstimateKindId, Answering> = {
  month: answering(month),
  pension: answering(pension),
  year: answering(year),
  top_up: answering(topUp),
  compare: answering(compare),
  subsidy: answering(subsidy),
  unemployment: answering(unemployment),
  net_cost: answering(netCost),
};
