import type { z } from 'zod';
import { bool, oneOf, opt, record, unknown, type Unknown } from '@/domain/kernel/input';

export const businessModels = [
  'direct',
  'dispatch',
  'outsourcing',
  'franchise',
  'affiliation',
  'crowdsourcing',
  'related_companies',
] as const;
export type BusinessModel = (typeof businessModels)[number];

export const liablePartiesInput = record({ model: oneOf(businessModels), partnerQualified: opt(bool) });

export type LiableParties = {
  firstPayer: 'platform' | 'partner' | 'host_unit' | 'paying_counterparty' | 'contracting_company';
  also: string[];
};

const supervised = { firstPayer: 'partner', also: ['platform_supervision_liability'] } as const;

/** Who pays first (wages 5.8); with a partner in between this is the answer for a qualified one. */
const payers = {
  direct: { firstPayer: 'platform', also: [] },
  dispatch: { firstPayer: 'partner', also: ['platform_if_it_caused_harm'] },
  outsourcing: supervised,
  franchise: supervised,
  affiliation: { firstPayer: 'host_unit', also: ['operator'] },
  crowdsourcing: { firstPayer: 'paying_counterparty', also: ['platform_if_dominant_control'] },
  related_companies: { firstPayer: 'contracting_company', also: ['related_companies_jointly'] },
} as const satisfies Record<BusinessModel, { firstPayer: LiableParties['firstPayer']; also: readonly string[] }>;

const modelsWithPartner: readonly BusinessModel[] = ['dispatch', 'outsourcing', 'franchise'];

/** 清偿责任 under a business model (保障农民工工资支付条例 art. 18, 法释〔2025〕12号 arts. 1-3; wages 5.8). Without a qualified
 *  partner the platform pays and has recourse. Unknown `partnerQualified` where it decides. */
export function liableParties(input: z.output<typeof liablePartiesInput>): LiableParties | Unknown {
  const { model, partnerQualified } = input;
  if (modelsWithPartner.includes(model)) {
    if (partnerQualified === undefined) return unknown('partnerQualified');
    if (!partnerQualified) return { firstPayer: 'platform', also: ['recourse_against_partner'] };
  }
  const { firstPayer, also } = payers[model];
  return { firstPayer, also: [...also] };
}
