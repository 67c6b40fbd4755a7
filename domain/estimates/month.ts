import { contributionMonthInput, type ContributionMonth } from '@/domain/contributions/contribution-month';
import { estimateMonth } from '@/domain/contributions/estimate';
import { oneOf, opt } from '@/domain/kernel/input';
import type { z } from 'zod';
import type { EstimateKind } from './estimate-kind';
import { monthHeadline } from './month-headline';

/** How the base (缴费基数) was chosen. An income is not kept: only the base that came of it. */
export const baseChoices = ['floor', 'amount', 'income', 'ceiling'] as const;
export type BaseChoice = (typeof baseChoices)[number];

const input = contributionMonthInput.extend({ baseChoice: opt(oneOf(baseChoices)) });

/** 每月缴费 of a flexible worker. */
export const month: EstimateKind<z.output<typeof input>, ContributionMonth> = {
  input,
  estimate: (asked, { insurance, knownOn }) => estimateMonth(asked, insurance, knownOn),
  headline: (result) => ({ fen: monthHeadline(result).totalFen, per: 'month' }),
};
