import type { PeriodUnit } from '@/domain/calendar/working-days';
import type { Confidence, Source } from '@/domain/kernel/explained';
import { acceptanceRule, decisionPeriod, investigationPeriod, oneStopMediation, paymentOrder } from './legal-sources';

export type Limit = { amount: number; unit: 'working_day' | PeriodUnit };
/** P wording seen, S report or summary, U recalled. */
export type Mark = 'P' | 'S' | 'U';
export type ProcedureRow = { limit?: Limit; mark: Mark; term: string; termEn: string; source: Source };

const marks = { P: 'primary', S: 'secondary', U: 'uncertain' } as const satisfies Record<Mark, Confidence>;
const names = {
  arbitration: '劳动争议调解仲裁法',
  arbitrationRules: '劳动人事争议仲裁办案规则',
  civilProcedure: '民事诉讼法',
  review: '行政复议法',
  administrativeSuit: '行政诉讼法',
  enforcement: '行政强制法',
  legalAid: '法律援助法',
} as const;
/** A law as far as its period was seen. */
const law = (name: keyof typeof names, mark: Mark): Source => ({
  id: `${name}-${mark}`,
  title: mark === 'U' ? `${names[name]}（期限没有核对原文）` : names[name],
  confidence: marks[mark],
});

/** Master table of deadlines (wages 4.1). Where the length was not confirmed, or the order itself sets it, there is none:
 *  a date that looks official must never come from memory. */
export const procedureDeadlines = {
  accept_complaint: {
    limit: { amount: 5, unit: 'working_day' },
    ...{ mark: 'P', term: '投诉受理期限', termEn: 'Accept or refuse a complaint', source: acceptanceRule },
  },
  investigate: {
    limit: { amount: 60, unit: 'working_day' },
    ...{ mark: 'P', term: '监察调查期限', termEn: 'Investigate', source: investigationPeriod },
  },
  investigate_extended: {
    limit: { amount: 90, unit: 'working_day' },
    ...{ mark: 'P', term: '延长后的监察调查期限', termEn: 'Investigate, extended', source: investigationPeriod },
  },
  decide: { mark: 'U', term: '监察处理决定期限', termEn: 'Decide', source: decisionPeriod },
  pay_under_order: { mark: 'P', term: '责令支付期限', termEn: 'Pay under an order', source: paymentOrder },
  apply_review: {
    ...{ mark: 'U', term: '申请行政复议期限', termEn: 'Apply for review', source: law('review', 'U') },
  },
  sue_authority: {
    ...{ mark: 'U', term: '行政诉讼起诉期限', termEn: 'Sue the authority', source: law('administrativeSuit', 'U') },
  },
  demand_before_enforcement: {
    ...{ mark: 'U', term: '催告期限', termEn: 'Demand before enforcement', source: law('enforcement', 'U') },
  },
  apply_court_enforcement: {
    ...{ mark: 'U', term: '申请法院强制执行期限', termEn: 'Apply for court enforcement' },
    source: law('enforcement', 'U'),
  },
  mediate: {
    limit: { amount: 15, unit: 'day' },
    ...{ mark: 'S', term: '调解期限', termEn: 'Mediate', source: oneStopMediation },
  },
  mediate_extended: {
    limit: { amount: 30, unit: 'day' },
    ...{ mark: 'S', term: '延长后的调解期限', termEn: 'Mediate, extended', source: oneStopMediation },
  },
  review_mediation_agreement: {
    ...{ mark: 'U', term: '申请仲裁审查调解协议期限', termEn: 'Ask arbitration to review a mediation agreement' },
    source: law('arbitrationRules', 'U'),
  },
  confirm_mediation_agreement: {
    ...{ mark: 'U', term: '申请司法确认期限', termEn: 'Ask the court to confirm a mediation agreement' },
    source: law('civilProcedure', 'U'),
  },
  accept_arbitration: {
    ...{ mark: 'U', term: '仲裁受理期限', termEn: 'Accept an arbitration application' },
    source: law('arbitrationRules', 'U'),
  },
  answer_arbitration: {
    ...{ mark: 'U', term: '仲裁答辩期限', termEn: 'Answer an arbitration application' },
    source: law('arbitrationRules', 'U'),
  },
  award: {
    limit: { amount: 45, unit: 'day' },
    ...{ mark: 'P', term: '仲裁裁决期限', termEn: 'Award', source: law('arbitration', 'P') },
  },
  award_extended: {
    limit: { amount: 60, unit: 'day' },
    ...{ mark: 'P', term: '延长后的仲裁裁决期限', termEn: 'Award, extended', source: law('arbitration', 'P') },
  },
  sue_after_award: {
    limit: { amount: 15, unit: 'day' },
    ...{ mark: 'P', term: '不服裁决起诉期限', termEn: 'Sue after an award', source: law('arbitration', 'P') },
  },
  set_aside_final_award: {
    limit: { amount: 30, unit: 'day' },
    ...{ mark: 'S', term: '申请撤销终局裁决期限', termEn: 'Ask to set aside a final award' },
    source: law('arbitration', 'S'),
  },
  execute_award: {
    limit: { amount: 2, unit: 'year' },
    ...{ mark: 'S', term: '申请执行期限', termEn: 'Apply to execute', source: law('civilProcedure', 'S') },
  },
  payment_order_reply: {
    limit: { amount: 5, unit: 'day' },
    ...{ mark: 'P', term: '支付令申请答复期限', termEn: 'Court says whether it takes the application' },
    source: law('civilProcedure', 'P'),
  },
  payment_order_issue: {
    limit: { amount: 15, unit: 'day' },
    ...{ mark: 'P', term: '发出支付令期限', termEn: 'Issue the payment order', source: law('civilProcedure', 'P') },
  },
  payment_order_objection: {
    limit: { amount: 15, unit: 'day' },
    ...{ mark: 'P', term: '支付令异议期限', termEn: 'Pay or object to the payment order' },
    source: law('civilProcedure', 'P'),
  },
  legal_aid_decision: {
    ...{ mark: 'U', term: '法律援助决定期限', termEn: 'Legal-aid decision', source: law('legalAid', 'U') },
  },
} as const satisfies Record<string, ProcedureRow>;

export type ProcedureAct = keyof typeof procedureDeadlines;
