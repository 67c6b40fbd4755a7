import type { z } from 'zod';
import type { Explaining, Source } from '@/domain/kernel/explained';
import { bool, oneOf, opt, record, unknown, type Unknown } from '@/domain/kernel/input';
import { yesNo } from './answer-words';
import {
  affiliation,
  crowdsourcingCases,
  employment,
  licensedDispatch,
  partnerSupervision,
  relatedCompanies,
  unlicensedDispatch,
  unqualifiedPartner,
} from './legal-sources';

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

type Row = { firstPayer: LiableParties['firstPayer']; also: readonly string[]; source: Source };

const supervised = {
  firstPayer: 'partner',
  also: ['platform_supervision_liability'],
  source: partnerSupervision,
} as const;

/** Who pays first (wages 5.8); with a partner in between this is the answer for a qualified one. */
const payers = {
  direct: { firstPayer: 'platform', also: [], source: employment },
  dispatch: { firstPayer: 'partner', also: ['platform_if_it_caused_harm'], source: licensedDispatch },
  outsourcing: supervised,
  franchise: supervised,
  affiliation: { firstPayer: 'host_unit', also: ['operator'], source: affiliation },
  crowdsourcing: {
    ...{ firstPayer: 'paying_counterparty', also: ['platform_if_dominant_control'] },
    source: crowdsourcingCases,
  },
  related_companies: {
    ...{ firstPayer: 'contracting_company', also: ['related_companies_jointly'] },
    source: relatedCompanies,
  },
} as const satisfies Record<BusinessModel, Row>;

const withPartner = (model: BusinessModel) => model === 'dispatch' || model === 'outsourcing' || model === 'franchise';

/** Without a qualified partner the platform pays and has recourse. */
const unqualified = (model: BusinessModel): Row => ({
  firstPayer: 'platform',
  also: ['recourse_against_partner'],
  source: model === 'dispatch' ? unlicensedDispatch : unqualifiedPartner,
});

/** 清偿责任 under a business model (保障农民工工资支付条例 art. 18, 法释〔2025〕12号 arts. 1-3; wages 5.8).
 *  Unknown `partnerQualified` where it decides. */
export function liableParties({
  model,
  partnerQualified,
}: z.output<typeof liablePartiesInput>): (LiableParties & Explaining) | Unknown {
  if (!withPartner(model)) return answer(payers[model], `wages.liable.${model}`, { model });
  if (partnerQualified === undefined) return unknown('partnerQualified');
  const inputs = { model, partnerQualified: yesNo(partnerQualified) };
  return partnerQualified
    ? answer(payers[model], `wages.liable.${model}`, inputs)
    : answer(unqualified(model), 'wages.liable.unqualified', inputs);
}

const answer = (
  { firstPayer, also, source }: Row,
  rule: string,
  inputs: Record<string, string>,
): LiableParties & Explaining => ({
  firstPayer,
  also: [...also],
  steps: [
    { rule, term: '先由谁支付', termEn: 'Who pays first', inputs, output: firstPayer, unit: 'text', sources: [source] },
    ...also.map((party) => ({
      rule: 'wages.liable.also',
      ...{ term: '还有谁要负责', termEn: 'Who else answers for it' },
      ...{ inputs: {}, output: party, unit: 'text' as const, sources: [source] },
    })),
  ],
  assumptions: ['ask_for_both_names'],
});
