import { compareSchemes, compareSchemesInput } from '@/domain/contributions/compare-schemes';
import type { CompareSchemesInput, SchemeComparison } from '@/domain/contributions/compare-schemes';
import { estimateOf, unlessUncertain, type EstimateKind } from './estimate-kind';

/** 职工 against 居民 schemes. Its headline is what the employee schemes cost: the resident figures come from the person. */
export const compare: EstimateKind<CompareSchemesInput, SchemeComparison> = {
  input: compareSchemesInput,
  estimate: (input, book) => estimateOf(compareSchemes(input, book.insurance), book),
  headline: (result) => ({ fen: unlessUncertain(result.value.employeeTotalYearFen, result), per: 'year' }),
};
