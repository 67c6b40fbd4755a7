import { sections, type Section } from '@/domain/parameters/sections';

/** What a kind of parameter is called at the desk, by `scheme/key`. */
export const kindNames: Readonly<Record<string, string>> = {
  'general/meta': '参数文件的说明',
  'general/rounding': '各险种怎么取整',
  'general/gaps': '还缺哪些数字',
  'pension/rates': '灵活就业养老缴费比例',
  'pension/base_range': '养老缴费基数的上下限比例',
  'pension/payment_frequency': '养老可以按月、季、半年还是年交',
  'pension/undeclared_base': '没申报基数时怎么办',
  'pension/back_payment': '养老能不能补缴',
  'pension/account_interest': '个人账户每年记账利率',
  'pension/account_interest_formula': '记账利率的算法',
  'pension/account_interest_note': '记账利率的说明',
  'pension/limits': '养老缴费基数上下限',
  'pension/payout_months': '计发月数表',
  'pension/payout_months_between_ages': '不满整岁的计发月数',
  'pension/resident_account_divisor': '居民养老计发月数',
  'pension/transitional': '过渡性养老金的说明',
  'pension/transitional_coefficient': '过渡性养老金系数',
  'pension/calculation_base': '养老金计发基数',
  'pension/calculation_base_note': '计发基数的说明',
  'pension/claim_place': '在哪里领养老金',
  'retirement/settings': '退休年龄和最低缴费年限',
  'medical/flexible': '灵活就业医疗缴费',
  'medical/lifetime': '退休后享受医保要交满的年限',
  'resident/medical': '居民医保缴费',
  'resident/medical_wait': '居民医保断缴后的等待期',
  'resident/pension': '居民养老缴费档次和补贴',
  'resident/basic_pension': '居民基础养老金最低标准',
  'unemployment/enrolment': '灵活就业能不能参加失业保险',
  'unemployment/rate': '失业保险费率',
  'unemployment/duration': '失业金最长领多久',
  'unemployment/local_duration': '各地失业金领取期限',
  'unemployment/benefit': '失业金标准',
  'unemployment/conditions': '领失业金的条件',
  'unemployment/temporary_allowance': '临时生活补助',
  'unemployment/older_claimant': '临近退休的失业人员',
  'minimum_wage/where': '最低工资在哪里查',
  'minimum_wage/rates': '最低工资',
  'subsidy/national': '社保补贴的全国规定',
  'subsidy/local': '各地社保补贴',
  'subsidy/employer': '给用人单位的补贴',
  'subsidy/skill': '技能提升补贴',
  'tax/personal_pension': '个人养老金的税收优惠',
  'tax/comprehensive_brackets': '综合所得税率表',
  'tax/business_brackets': '经营所得税率表',
  'tax/platform_withholding': '平台劳务报酬预扣',
  'tax/settings': '增值税起征点和减除费用',
  'tax/platform_reporting': '平台报送涉税信息',
  'calendar/year': '一年的放假调休安排',
  'injury/industries': '职业伤害保障试点行业',
  'injury/provinces': '职业伤害保障试点省份',
  'injury/platforms': '职业伤害保障试点平台',
  'injury/base_amounts': '职业伤害保障每单缴费',
  'injury/urban_income': '全国城镇居民人均可支配收入',
};

const schemeNames: Readonly<Record<string, string>> = {
  general: '总的说明',
  pension: '养老',
  retirement: '退休',
  medical: '职工医疗（灵活就业）',
  resident: '居民保险',
  unemployment: '失业',
  minimum_wage: '最低工资',
  subsidy: '补贴',
  tax: '税',
  calendar: '放假安排',
  injury: '职业伤害保障',
};

export const kindOf = ({ scheme, key }: { scheme: string; key: string }): string => `${scheme}/${key}`;
export const kindName = (row: { scheme: string; key: string }): string => kindNames[kindOf(row)] ?? kindOf(row);
export const sectionOfKind = (kind: string): Section | undefined => sections.find((each) => kindOf(each) === kind);

/** Every kind, those of one scheme together. */
export const kindGroups = [...new Set(sections.map(({ scheme }) => scheme))].map((scheme) => ({
  label: schemeNames[scheme] ?? scheme,
  choices: sections
    .filter((each) => each.scheme === scheme)
    .map((each): readonly [string, string] => [kindOf(each), kindName(each)]),
}));
