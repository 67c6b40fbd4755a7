import type { Lang } from './lang';

type Words = Record<Lang, string>;
const words = (zh: string, en: string): Words => ({ zh, en });

/** Groups of figures, in the order of the page. */
export const schemeNames: Record<string, Words> = {
  pension: words('职工养老保险', 'Employee pension'),
  retirement: words('退休年龄', 'Retirement age'),
  medical: words('职工医疗保险', 'Employee medical insurance'),
  resident: words('居民养老和居民医疗', 'Resident pension and medical insurance'),
  unemployment: words('失业保险', 'Unemployment insurance'),
  minimum_wage: words('最低工资', 'Minimum wage'),
  subsidy: words('补贴', 'Subsidies'),
  tax: words('个人所得税', 'Income tax'),
  calendar: words('放假和调休', 'Public holidays'),
  injury: words('职业伤害保障', 'Occupational-injury cover'),
  general: words('这份资料本身', 'About these figures'),
};

/** Kinds of figures, as `scheme/key`. */
export const sectionNames: Record<string, Words> = {
  'general/meta': words('资料怎么记', 'How the figures are written'),
  'general/rounding': words('怎么进位', 'Rounding'),
  'general/gaps': words('已知还缺什么', 'What is known to be missing'),
  'pension/rates': words('缴费比例', 'Contribution rates'),
  'pension/base_range': words('缴费基数的范围', 'Range of the contribution base'),
  'pension/payment_frequency': words('多久交一次', 'How often to pay'),
  'pension/undeclared_base': words('没有申报基数的，按什么交', 'Base when none was declared'),
  'pension/back_payment': words('补缴', 'Paying for past months'),
  'pension/account_interest': words('个人账户记账利率', 'Interest on the individual account'),
  'pension/account_interest_formula': words('个人账户利息怎么算', 'How the account interest is worked out'),
  'pension/account_interest_note': words('记账利率的说明', 'About the account interest'),
  'pension/limits': words('缴费基数上下限', 'Limits of the contribution base'),
  'pension/payout_months': words('计发月数', 'Payout months'),
  'pension/payout_months_between_ages': words('两个整岁之间的计发月数', 'Payout months between two ages'),
  'pension/resident_account_divisor': words('居民养老个人账户除以几个月', 'Payout months of the resident pension'),
  'pension/transitional': words('过渡性养老金', 'Transitional pension'),
  'pension/transitional_coefficient': words('过渡系数', 'Transition coefficient'),
  'pension/calculation_base': words('养老金计发基数', 'Pension calculation base'),
  'pension/calculation_base_note': words('计发基数的说明', 'About the calculation base'),
  'pension/claim_place': words('养老金在哪里领', 'Where the pension is claimed'),
  'retirement/settings': words('法定退休年龄和最低缴费年限', 'Statutory retirement age and minimum years'),
  'medical/flexible': words('灵活就业人员医疗保险', 'Medical insurance of flexible workers'),
  'medical/lifetime': words('交满几年，退休后不用再交', 'Months after which retired people pay no more'),
  'resident/medical': words('居民医疗保险', 'Resident medical insurance'),
  'resident/medical_wait': words('居民医疗断缴后的等待期', 'Waiting after a break in resident medical insurance'),
  'resident/pension': words('居民养老保险', 'Resident pension'),
  'resident/basic_pension': words('居民基础养老金最低标准', 'Minimum basic pension for residents'),
  'unemployment/enrolment': words('灵活就业能不能参加失业保险', 'May flexible workers join'),
  'unemployment/rate': words('失业保险费率', 'Unemployment insurance rate'),
  'unemployment/duration': words('最多领几个月（全国）', 'Longest benefit (national)'),
  'unemployment/local_duration': words('领几个月（本地）', 'Length of the benefit (local)'),
  'unemployment/benefit': words('失业保险金标准', 'Amount of the benefit'),
  'unemployment/conditions': words('领取条件', 'Conditions of the benefit'),
  'unemployment/temporary_allowance': words('失业补助金', 'Temporary allowance'),
  'unemployment/older_claimant': words('快退休的人', 'People close to retirement'),
  'minimum_wage/where': words('最低工资放在哪里', 'Where minimum wages are kept'),
  'minimum_wage/rates': words('最低工资标准', 'Minimum wage'),
  'subsidy/national': words('灵活就业社保补贴（全国）', 'Subsidy for flexible workers (national)'),
  'subsidy/local': words('灵活就业社保补贴（本地）', 'Subsidy for flexible workers (local)'),
  'subsidy/employer': words('给用人单位的补贴', 'Subsidies for employers'),
  'subsidy/skill': words('技能提升补贴', 'Skills subsidy'),
  'tax/personal_pension': words('个人养老金', 'Personal pension'),
  'tax/comprehensive_brackets': words('综合所得税率表', 'Tax bands of comprehensive income'),
  'tax/business_brackets': words('经营所得税率表', 'Tax bands of business income'),
  'tax/platform_withholding': words('平台预扣个税', 'Withholding by platforms'),
  'tax/settings': words('减除费用和增值税', 'Basic deduction and VAT'),
  'tax/platform_reporting': words('平台报送收入', 'Reporting by platforms'),
  'calendar/year': words('一年的放假和调休', 'Holidays of a year'),
  'injury/industries': words('试点的行业', 'Kinds of work in the pilot'),
  'injury/provinces': words('本省的试点', 'Pilot in the province'),
  'injury/platforms': words('试点的平台', 'Platforms in the pilot'),
  'injury/base_amounts': words('平台每单交多少', 'What platforms pay an order'),
  'injury/urban_income': words('全国城镇居民人均可支配收入', 'National urban income a head'),
};

/** What has no name of its own is shown under the name that it has on file. */
export const schemeName = (scheme: string, lang: Lang): string => schemeNames[scheme]?.[lang] ?? scheme;
export const sectionName = ({ scheme, key }: { scheme: string; key: string }, lang: Lang): string =>
  sectionNames[`${scheme}/${key}`]?.[lang] ?? `${scheme}/${key}`;
