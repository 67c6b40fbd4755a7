import type { Source } from '@/domain/kernel/explained';

/** The texts behind the amounts; a rule that was not re-read stays `uncertain` until somebody has (wages 0). */

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

/** 劳动法 art. 44: overtime ratios. */
export const overtimeRatios: Source = { id: 'labour-law-44', title: '劳动法第四十四条', confidence: 'primary' };

/** 月计薪天数 21.75. */
export const paidDays: Source = {
  id: 'paid-days-2025',
  title: '关于职工全年月平均工作时间和工资折算问题的通知',
  documentNumber: '人社部发〔2025〕2号',
  effectiveFrom: '2025-01-01',
  confidence: 'primary',
};

/** 新就业形态劳动者休息和劳动报酬权益保障指引: hours and pay floor of category B. */
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

/** 最高人民法院劳动争议司法解释(二): double pay of part of a month by actual working days. */
export const interpretationTwo: Source = {
  id: 'labour-interpretation-2',
  title: '最高人民法院关于审理劳动争议案件适用法律问题的解释(二)',
  documentNumber: '法释〔2025〕12号',
  effectiveFrom: '2025-09-01',
  confidence: 'uncertain',
};

/** 劳动保障监察条例 art. 26: supplement after an unmet order. */
export const supplementRule: Source = {
  id: 'inspection-regulation-26',
  title: '劳动保障监察条例第二十六条',
  documentNumber: '国务院令第423号',
  effectiveFrom: '2004-12-01',
  confidence: 'primary',
};
