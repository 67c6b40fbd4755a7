import type { Source } from '@/domain/kernel/explained';
import {
  confirmationDays,
  filingDays,
  frame,
  handlingRule,
  litigationLaw,
  reconsiderationLaw,
} from '@/domain/injury/legal-sources';
import { supplementRule } from '@/domain/wages/legal-sources';
import type { InjuryEvent } from './injury';
import type { ProcedureId } from './procedure';
import type { WagesEvent } from './wages';

/** The texts behind the steps of a procedure, by the marks of the specifications (occupational-injury 4.3; unpaid-wages
 *  4.1, 4.2, 7.2). */

/** 一键报案 (MOHRSS 2023-10-26). */
const oneTapReport: Source = {
  id: 'one-tap-report',
  title: '人力资源社会保障部2023-10-26：劳动者一键报案',
  confidence: 'primary',
};
/** Notices of a decision and its review by analogy with the frame. */
const reviewable = frame(55);

const injury: Record<InjuryEvent, readonly Source[]> = {
  report: [oneTapReport],
  platform_files: [filingDays],
  worker_files: [filingDays],
  papers_incomplete: [frame(18)],
  papers_arrive: [frame(18)],
  request_more: [frame(18)],
  supplement_lapses: [handlingRule],
  accept: [handlingRule],
  refuse: [frame(18)],
  triage: [confirmationDays],
  suspend: [frame(20)],
  resume: [frame(20)],
  decide_yes: [confirmationDays],
  decide_no: [confirmationDays],
  serve: [handlingRule],
  reconsideration: [reconsiderationLaw, reviewable],
  lawsuit: [litigationLaw, reviewable],
  review_upheld: [reviewable],
  review_set_aside: [reviewable],
  revoke: [handlingRule],
  assess_medical: [confirmationDays, frame(30)],
  request_appraisal: [frame(21)],
  stop_benefit: [frame(42)],
  ground_ended: [handlingRule],
};

/** 劳动保障监察条例. */
const inspection: Source = {
  id: 'inspection-regulation',
  title: '劳动保障监察条例',
  documentNumber: '国务院令第423号',
  effectiveFrom: '2004-12-01',
  confidence: 'primary',
};
/** Order 25 art. 18: what an inspection does with a complaint. */
const acceptance: Source = {
  id: 'inspection-rules-18',
  title: '关于实施《劳动保障监察条例》若干规定第十八条',
  documentNumber: '劳动和社会保障部令第25号',
  confidence: 'primary',
};
const mediation: Source = {
  id: 'one-stop-mediation',
  title: '新就业形态劳动纠纷一站式调解',
  documentNumber: '人社厅发〔2024〕4号',
  confidence: 'secondary',
};
const enforcement: Source = {
  id: 'enforcement-law-53-54',
  title: '行政强制法第五十三条、第五十四条（没有核对原文）',
  confidence: 'uncertain',
};
const handingOver: Source = {
  id: 'crime-referral',
  title: '关于加强涉嫌拒不支付劳动报酬犯罪案件查处衔接工作的通知',
  documentNumber: '人社部发〔2014〕100号',
  confidence: 'primary',
};
const handOverHours: Source = {
  id: 'crime-referral-hours',
  title: '移送公安的时限（没有核对原文）',
  confidence: 'uncertain',
};
/** No text on file rules the step; it is how this service handles a report (mark D). */
const ownPractice: Source = { id: 'own-practice', title: '本站的办理约定，法规没有写', confidence: 'uncertain' };

const wages: Record<WagesEvent, readonly Source[]> = {
  submit: [acceptance],
  request_supplement: [acceptance],
  supply: [acceptance, ownPractice],
  accept: [acceptance],
  refuse: [acceptance],
  redirect: [acceptance],
  transfer: [acceptance],
  extend: [inspection],
  start_mediation: [mediation],
  mediation_success: [mediation],
  mediation_fail: [mediation, ownPractice],
  order_payment: [inspection],
  decide: [supplementRule],
  apply_enforcement: [enforcement],
  refer_police: [handingOver, handOverHours],
  confirm_paid: [ownPractice],
  close: [ownPractice],
  revoke: [inspection],
  withdraw: [ownPractice],
  reopen: [ownPractice],
};

const byProcedure: Partial<Record<ProcedureId, Readonly<Record<string, readonly Source[]>>>> = { injury, wages };

export const stepSources = (procedure: ProcedureId, event: string): Source[] => {
  const sources = byProcedure[procedure] ?? {};
  return Object.hasOwn(sources, event) ? [...(sources[event] ?? [])] : [];
};
