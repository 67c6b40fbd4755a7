import type { Source } from '@/domain/kernel/explained';

/** The texts behind the results; a rule that was not re-read stays `uncertain` until somebody has (wages 0). Articles are
 *  named where the specification names them. */

/** 民法典: the starting day is not counted; corresponding day of a month; a last day off moves on. */
export const periodRule: Source = {
  id: 'civil-code-201',
  title: '民法典第二百零一条至第二百零三条',
  confidence: 'primary',
};

/** 工资支付暂行规定: deductions for loss. */
export const deductionRule: Source = {
  id: 'wage-payment-16',
  title: '工资支付暂行规定第十六条',
  documentNumber: '劳部发〔1994〕489号',
  confidence: 'primary',
};

/** 保障农民工工资支付条例: pay in full and in time. */
export const payInFull: Source = {
  id: 'migrant-pay-regulation',
  title: '保障农民工工资支付条例',
  documentNumber: '国务院令第724号',
  effectiveFrom: '2020-05-01',
  confidence: 'primary',
};

/** Its art. 18: the user unit pays for a dispatcher without a licence. */
export const unlicensedDispatch: Source = {
  id: 'migrant-pay-18',
  title: '保障农民工工资支付条例第十八条',
  documentNumber: '国务院令第724号',
  effectiveFrom: '2020-05-01',
  confidence: 'primary',
};

/** 劳动法: an employer pays its own workers. */
export const employment: Source = {
  id: 'labour-law',
  title: '劳动法',
  confidence: 'primary',
};

/** 劳动法 art. 44: overtime ratios. */
export const overtimeRatios: Source = {
  id: 'labour-law-44',
  title: '劳动法第四十四条',
  confidence: 'primary',
};

/** 月计薪天数 21.75. */
export const paidDays: Source = {
  id: 'paid-days-2025',
  title: '关于职工全年月平均工作时间和工资折算问题的通知',
  documentNumber: '人社部发〔2025〕2号',
  effectiveFrom: '2025-01-01',
  confidence: 'primary',
};

/** Hours and pay floor of category B. */
export const platformPayGuide: Source = {
  id: 'platform-pay-guide',
  title: '新就业形态劳动者休息和劳动报酬权益保障指引',
  documentNumber: '人社厅发〔2023〕50号',
  confidence: 'secondary',
};

/** 最低工资规定 art. 12: what does not count towards the monthly minimum. */
export const minimumWageRule: Source = {
  id: 'minimum-wage-12',
  title: '最低工资规定第十二条',
  documentNumber: '劳动和社会保障部令第21号',
  confidence: 'uncertain',
};

/** 劳动合同法 art. 82: double pay. */
export const missingContract: Source = {
  id: 'labour-contract-law-82',
  title: '劳动合同法第八十二条',
  confidence: 'uncertain',
};

/** 劳动合同法 art. 92: dispatch. */
export const licensedDispatch: Source = {
  id: 'labour-contract-law-92',
  title: '劳动合同法第九十二条',
  confidence: 'uncertain',
};

/** Double pay of part of a month by actual working days. */
export const interpretationTwo: Source = {
  id: 'labour-interpretation-2',
  title: '最高人民法院关于审理劳动争议案件适用法律问题的解释(二)',
  documentNumber: '法释〔2025〕12号',
  effectiveFrom: '2025-09-01',
  confidence: 'uncertain',
};

/** Its art. 1: whoever hands work to an unqualified partner answers for the pay. */
export const unqualifiedPartner: Source = {
  id: 'labour-interpretation-2-1',
  title: '最高人民法院关于审理劳动争议案件适用法律问题的解释(二)第一条',
  documentNumber: '法释〔2025〕12号',
  effectiveFrom: '2025-09-01',
  confidence: 'primary',
};

/** Its art. 2: 挂靠. */
export const affiliation: Source = {
  id: 'labour-interpretation-2-2',
  title: '最高人民法院关于审理劳动争议案件适用法律问题的解释(二)第二条',
  documentNumber: '法释〔2025〕12号',
  effectiveFrom: '2025-09-01',
  confidence: 'primary',
};

/** Its art. 3: 混同用工. */
export const relatedCompanies: Source = {
  id: 'labour-interpretation-2-3',
  title: '最高人民法院关于审理劳动争议案件适用法律问题的解释(二)第三条',
  documentNumber: '法释〔2025〕12号',
  effectiveFrom: '2025-09-01',
  confidence: 'uncertain',
};

/** Order 25 art. 18: acceptance in five working days, and what to do when a test fails. */
export const acceptanceRule: Source = {
  id: 'inspection-rules-18',
  title: '关于实施《劳动保障监察条例》若干规定第十八条',
  documentNumber: '劳动和社会保障部令第25号',
  confidence: 'primary',
};

/** Sixty working days, ninety when extended. */
export const investigationPeriod: Source = {
  id: 'inspection-investigation',
  title: '劳动保障监察条例（调查期限）',
  documentNumber: '国务院令第423号',
  effectiveFrom: '2004-12-01',
  confidence: 'primary',
};

/** The length of this step was recalled, not re-read. */
export const decisionPeriod: Source = {
  id: 'inspection-decision',
  title: '劳动保障监察作出处理决定的期限（没有核对原文）',
  confidence: 'uncertain',
};

/** 责令限期支付: the order sets its own time. */
export const paymentOrder: Source = {
  id: 'inspection-order',
  title: '劳动保障监察条例（责令限期支付）',
  documentNumber: '国务院令第423号',
  effectiveFrom: '2004-12-01',
  confidence: 'primary',
};

/** 劳动保障监察条例 art. 20: two years. */
export const inspectionTwoYears: Source = {
  id: 'inspection-regulation-20',
  title: '劳动保障监察条例第二十条',
  documentNumber: '国务院令第423号',
  effectiveFrom: '2004-12-01',
  confidence: 'primary',
};

/** Its art. 21: matters that belong to the dispute procedure. */
export const disputeProcedure: Source = {
  id: 'inspection-regulation-21',
  title: '劳动保障监察条例第二十一条',
  documentNumber: '国务院令第423号',
  effectiveFrom: '2004-12-01',
  confidence: 'uncertain',
};

/** Its art. 26: supplement after an unmet order. */
export const supplementRule: Source = {
  id: 'inspection-regulation-26',
  title: '劳动保障监察条例第二十六条',
  documentNumber: '国务院令第423号',
  effectiveFrom: '2004-12-01',
  confidence: 'primary',
};

/** Its protection of informants. */
export const informantSecrecy: Source = {
  id: 'inspection-secrecy',
  title: '劳动保障监察条例（为举报人保密）',
  documentNumber: '国务院令第423号',
  effectiveFrom: '2004-12-01',
  confidence: 'primary',
};

/** 劳动争议调解仲裁法 art. 27: one year. */
export const arbitrationLimit: Source = {
  id: 'arbitration-law-27',
  title: '劳动争议调解仲裁法第二十七条',
  confidence: 'primary',
};

/** Its art. 47: final awards. */
export const finalAwardRule: Source = {
  id: 'arbitration-law-47',
  title: '劳动争议调解仲裁法第四十七条',
  confidence: 'primary',
};

/** That each item is tried on its own was not re-read. */
export const itemByItem: Source = {
  id: 'final-award-items',
  title: '终局裁决按每一项分别算（没有核对原文）',
  confidence: 'uncertain',
};

/** 拒不支付劳动报酬罪. */
export const crimeOfNotPaying: Source = {
  id: 'criminal-law-276-1',
  title: '刑法第二百七十六条之一',
  confidence: 'primary',
};

/** Its art. 3: months, persons and amounts. */
export const crimeFigures: Source = {
  id: 'crime-interpretation-3',
  title: '最高人民法院关于审理拒不支付劳动报酬刑事案件适用法律若干问题的解释第三条',
  documentNumber: '法释〔2013〕3号',
  confidence: 'primary',
};

/** How a case goes to the police. */
export const crimeReferral: Source = {
  id: 'crime-referral',
  title: '关于加强涉嫌拒不支付劳动报酬犯罪案件查处衔接工作的通知',
  documentNumber: '人社部发〔2014〕100号',
  confidence: 'primary',
};

/** 失信联合惩戒. */
export const blacklistRule: Source = {
  id: 'blacklist-measures',
  title: '拖欠农民工工资失信联合惩戒对象名单管理暂行办法',
  effectiveFrom: '2022-01-01',
  confidence: 'secondary',
};

/** Three elements of an employment relation. */
export const relationElements: Source = {
  id: 'relation-2005-12',
  title: '关于确立劳动关系有关事项的通知',
  documentNumber: '劳社部发〔2005〕12号',
  confidence: 'primary',
};

/** Factors of dominant labour management (支配性劳动管理). */
export const dominantManagement: Source = {
  id: 'relation-2023-6',
  title: '新就业形态劳动者劳动合同和书面协议订立指引（试行）',
  documentNumber: '人社厅发〔2023〕6号',
  confidence: 'primary',
};

/** Facts of the work come before the title of the contract. */
export const guidingCases: Source = {
  id: 'guiding-cases-237',
  title: '最高人民法院指导性案例237号至240号',
  confidence: 'secondary',
};

/** Three categories of platform workers. */
export const platformCategories: Source = {
  id: 'platform-opinion',
  title: '关于维护新就业形态劳动者劳动保障权益的指导意见',
  documentNumber: '人社部发〔2021〕56号',
  confidence: 'primary',
};

/** Its duties towards partner companies. */
export const partnerSupervision: Source = {
  id: 'platform-opinion-partners',
  title: '关于维护新就业形态劳动者劳动保障权益的指导意见（合作企业）',
  documentNumber: '人社部发〔2021〕56号',
  confidence: 'secondary',
};

/** 众包: who pays follows from the agreement in the app. */
export const crowdsourcingCases: Source = {
  id: 'crowdsourcing-cases',
  title: '众包用工的裁判案例',
  confidence: 'secondary',
};

/** 一站式调解. */
export const oneStopMediation: Source = {
  id: 'one-stop-mediation',
  title: '新就业形态劳动纠纷一站式调解',
  documentNumber: '人社厅发〔2024〕4号',
  confidence: 'secondary',
};

/** 就业促进法 art. 62: suit over equal employment. */
export const equalEmployment: Source = {
  id: 'employment-promotion-62',
  title: '就业促进法第六十二条',
  confidence: 'uncertain',
};

/** 民事诉讼 of those without an employment relation. */
export const civilSuit: Source = {
  id: 'civil-suit',
  title: '民事诉讼的受理范围（没有核对原文）',
  confidence: 'uncertain',
};

/** 支付令. */
export const courtPaymentOrder: Source = {
  id: 'civil-procedure-payment-order',
  title: '民事诉讼法（督促程序）',
  confidence: 'primary',
};

/** 欠条: a suit without arbitration. */
export const debtNoteSuit: Source = {
  id: 'debt-note-suit',
  title: '持工资欠条直接起诉',
  confidence: 'secondary',
};

/** 新就业形态就业人员职业伤害保障 has its own desk. */
export const injuryPilot: Source = {
  id: 'injury-pilot',
  title: '新就业形态就业人员职业伤害保障试点',
  confidence: 'secondary',
};
