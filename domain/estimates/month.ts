import type { z } from 'zod';
import { contributionMonthInput, type ContributionMonth } from '@/domain/contributions/contribution-month';
import { estimateMonth } from '@/domain/contributions/estimate';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import { undeclaredBase } from '@/domain/contributions/undeclared-base';
import { isError, isUnknown, oneOf, opt, type OperationError, type Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { firstOf } from '@/domain/parameters/look-up';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import type { EstimateKind } from './estimate-kind';
import { monthHeadline } from './month-headline';

/** How the base (缴费基数) was chosen. An income is not kept: only the base that came of it. */
export const baseChoices = ['floor', 'amount', 'income', 'ceiling', 'undeclared'] as const;
export type BaseChoice = (typeof baseChoices)[number];

const input = contributionMonthInput.extend({ baseChoice: opt(oneOf(baseChoices)) });
export type MonthQuestion = z.output<typeof input>;

/** The lowest and the highest base move with the limits, and one that was not declared follows its rule: whoever chose so
 *  pays on what they come to by these figures. `pensionBaseFen` is then what it was, or the base of the period before. */
function baseOf(
  { region, month, pensionBaseFen, baseChoice }: MonthQuestion,
  parameters: ParameterSet,
): Fen | OperationError | Unknown {
  if (baseChoice === 'undeclared') {
    const used = undeclaredBase({ region, month, previousBaseFen: pensionBaseFen }, parameters);
    return isError(used) || isUnknown(used) ? used : used.baseUsedFen;
  }
  if (baseChoice !== 'floor' && baseChoice !== 'ceiling') return pensionBaseFen;
  const limits = pensionLimitsOn(region, firstOf(month), parameters);
  if (isError(limits) || isUnknown(limits)) return limits;
  return baseChoice === 'floor' ? limits.floorFen : limits.ceilingFen;
}

/** 每月缴费 of a flexible worker. */
export const month: EstimateKind<MonthQuestion, ContributionMonth> = {
  input,
  estimate: (asked, { insurance, knownOn }) => {
    const base = baseOf(asked, insurance);
    return typeof base === 'number' ? estimateMonth({ ...asked, pensionBaseFen: base }, insurance, knownOn) : base;
  },
  headline: (result) => ({ fen: monthHeadline(result).totalFen, per: 'month' }),
};
