import type { Day } from '@/domain/kernel/days';
import type { Confidence, Source } from '@/domain/kernel/explained';

/** The texts behind the pilot, by the marks of occupational-injury: official text or statement seen `primary`, press or
 *  worker guide `secondary`, not confirmed `uncertain`. A rule of the work-injury frame (mark F) was read in full, but that
 *  the pilot follows it is only said by officials; it is `secondary` here and the reader is told (`frame_rule_stands_in`). */

/** 2025 Notice: provinces, platforms and industries from July 2025. */
export const expansionNotice: Source = {
  id: 'pilot-notice-2025',
  title: '关于扩大新就业形态人员职业伤害保障试点的通知',
  documentNumber: '人社部发〔2025〕24号',
  effectiveFrom: '2025-07-01',
  confidence: 'primary',
};

/** 2021 Notice: the first pilot; cited, not seen. */
export const firstNotice: Source = {
  id: 'pilot-notice-2021',
  title: '关于开展新就业形态就业人员职业伤害保障试点工作的通知',
  documentNumber: '人社部发〔2021〕110号',
  effectiveFrom: '2022-07-01',
  confidence: 'secondary',
};

/** The notice of the pilot on a day. */
export const noticeOn = (on: Day): Source => (on < '2025-07-01' ? firstNotice : expansionNotice);

/** A point of the Measures (办法) that are attached to the notice; their articles could not be read. */
const measures = (id: string, point: string): Source => ({
  id: `pilot-measures-${id}`,
  title: `新就业形态人员职业伤害保障办法（试行）：${point}（没有看到原文）`,
  documentNumber: '人社部发〔2025〕24号',
  effectiveFrom: '2025-07-01',
  confidence: 'uncertain',
});

export const orderWindowLimits = measures('order-window', '订单任务从哪一步开始，到哪一步结束');
export const severalPlatforms = measures('several-platforms', '同时接几家平台的单时归哪一家');
export const benefitBaseRule = measures('benefit-base', '待遇计发基数');
export const circumstanceOff = measures('circumstances', '是不是保障这种情形');
export const illnessClock = measures('illness-clock', '48小时从什么时候起算');
export const drunkThreshold = measures('drunk', '醉酒的标准');
export const employerItems = measures('grade-5-6', '五、六级的伤残津贴');
export const thirdPartyMedical = measures('third-party', '第三人已付的医疗费要不要扣除');
export const floatTiers = measures('float-factor', '浮动档次和系数');

/** A point of the Procedure (规程); only its covering letter and chapters were seen. */
const procedure = (id: string, point: string, confidence: Confidence): Source => ({
  id: `pilot-procedure-${id}`,
  title: `新就业形态人员职业伤害保障业务经办和征收管理规程（试行）：${point}`,
  documentNumber: '人社厅函〔2025〕79号',
  confidence,
});

export const handlingRule = procedure('handling', '经办时限（没有看到原文）', 'uncertain');
export const formNames = procedure('forms', '附件表格名称', 'secondary');

/** The worker pays nothing (MOHRSS, Xinhua 2025-11-27). */
export const platformPays: Source = {
  id: 'platform-pays',
  title: '人力资源社会保障部介绍职业伤害保障：按单计费、劳动者不缴费（新华社2025-11-27）',
  confidence: 'primary',
};

/** Orders x base amount x factor, by month (Hainan Daily 2025-12-29). */
export const chargeByOrder: Source = {
  id: 'charge-by-order',
  title: '海南日报2025-12-29：按月订单数乘浮动后的缴费基准额',
  confidence: 'secondary',
};

/** Accidental injury while carrying out a platform order (China Youth Daily 2025-09). */
export const orderWindowRule: Source = {
  id: 'order-window',
  title: '中国青年报2025-09：保障执行平台订单任务期间的意外伤害',
  confidence: 'secondary',
};

/** 30 days for the platform and 90 for the worker (briefing of 2026-05-26, by a worker guide). */
export const filingDays: Source = {
  id: 'filing-days',
  title: '国务院新闻办发布会2026-05-26：平台30天、劳动者90天（骑手维权指南转述）',
  confidence: 'secondary',
};
/** Whether those are natural days, and from when they run. */
export const filingStart = procedure('filing', '申请时限的起算和顺延（没有看到原文）', 'uncertain');

/** 30, 7 and 2 working days to confirm, 5 to pay (Hainan Daily 2025-12-29). */
export const confirmationDays: Source = {
  id: 'confirmation-days',
  title: '海南日报2025-12-29：确认30个工作日，事实清楚7个，小伤2个、5个工作日支付',
  confidence: 'secondary',
};

/** 行政复议法 art. 20: 60 days. */
export const reconsiderationLaw: Source = {
  id: 'reconsideration-law-20',
  title: '行政复议法第二十条',
  confidence: 'primary',
};

/** 行政诉讼法 arts. 45-46: six months, or 15 days after a decision on reconsideration. */
export const litigationLaw: Source = {
  id: 'litigation-law-45-46',
  title: '行政诉讼法第四十五条、第四十六条',
  confidence: 'secondary',
};
/** Whether these last days move off a day off is not confirmed. */
export const remedyRoll: Source = {
  id: 'remedy-roll',
  title: '复议、起诉的最后一天遇到休息日是否顺延（没有核实）',
  confidence: 'uncertain',
};

/** 劳动能力鉴定管理办法 of 23 May 2025 (Xinhua). */
export const appraisalMeasures: Source = {
  id: 'appraisal-measures',
  title: '劳动能力鉴定管理办法（人力资源社会保障部、国家卫生健康委2025-05-23）',
  confidence: 'primary',
};
/** That they apply to the pilot (worker guide 2026). */
export const appraisalOfPilot: Source = {
  id: 'appraisal-of-pilot',
  title: '试点参照工伤做劳动能力鉴定（骑手维权指南2026）',
  confidence: 'secondary',
};
export const appraisalRoll: Source = {
  id: 'appraisal-roll',
  title: '鉴定期限的最后一天遇到休息日是否顺延（没有核实）',
  confidence: 'uncertain',
};

/** Papers of the standard list (worker guide; names of forms from the annex). */
export const standardPapers: Source = {
  id: 'papers-standard',
  title: '职业伤害保障待遇申请材料（骑手维权指南2026）',
  confidence: 'secondary',
};
/** Beijing 小伤快赔: five papers in the place of ten. */
export const beijingPapers: Source = {
  id: 'papers-beijing-small',
  title: '北京小伤快赔：材料从10份减到5份（央视、人民日报2025-12至2026-01）',
  confidence: 'primary',
};

/** 社会保险法 art. 42: the fund pays first and claims back; for the pilot not confirmed. */
export const fundPaysFirst: Source = {
  id: 'social-insurance-law-42',
  title: '社会保险法第四十二条（试点是否照办没有核实）',
  confidence: 'uncertain',
};

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** 37 -> 三十七. */
const chineseNumber = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? numerals[tens] : ''}${tens > 0 ? '十' : ''}${numerals[ones]}`;
};

/** 工伤保险条例, an article and with it a paragraph's item. */
export const frame = (article: number, item?: number): Source => ({
  id: `frame-${article}${item === undefined ? '' : `-${item}`}`,
  title: `工伤保险条例第${chineseNumber(article)}条${item === undefined ? '' : `第（${chineseNumber(item)}）项`}`,
  confidence: 'secondary',
});
