import { randomBytes } from 'node:crypto';
import type { ContributionMonth, ContributionMonthInput } from '@/domain/contributions/contribution-month';
import type { EstimateKindId } from '@/domain/estimates/kinds';
import type { Explained } from '@/domain/kernel/explained';

/** How the base (缴费基数) was chosen. An income is not kept: only the base that came of it. */
export const baseChoices = ['floor', 'amount', 'income', 'ceiling'] as const;
export type BaseChoice = (typeof baseChoices)[number];

/** What an estimate was made from; region, month, base in fen and schemes, and nothing about a person. */
export type EstimateInput = ContributionMonthInput & { baseChoice: BaseChoice };

/** A kept estimate (预估): the answer as it was given, with its figures, sources and their dates. */
export type KeptEstimate = {
  id: string;
  kind: EstimateKindId;
  /** Publication of the figures it was made with. */
  ruleVersion: number;
  input: EstimateInput;
  result: Explained<ContributionMonth>;
  createdAt: Date;
};

const idBytes = 18; // 144 bits: nobody finds an estimate by guessing

export const newEstimateId = (): string => randomBytes(idBytes).toString('base64url');
