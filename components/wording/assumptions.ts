import type { ContributionAssumption } from '@/domain/contributions/assumptions';
import { injuryAssumptions } from './injury-assumptions';
import type { Lang } from './lang';
import { pensionAssumptions } from './pension-assumptions';
import { wagesAssumptions } from './wages-assumptions';

const texts: Record<ContributionAssumption, Record<Lang, string>> = {
  period_assumed_cycle: {
    zh: '文件没有写明起止日期，按当地通常的周期算。',
    en: 'The text names no dates; the usual cycle of the place is assumed.',
  },
  period_year_label_only: {
    zh: '文件只写了年份，按那一年算。',
    en: 'The text names only a year; that year is used.',
  },
  period_end_not_published: {
    zh: '还没有公布用到哪一天，新的数出来后要重算。',
    en: 'The last day is not published; when new figures come out it must be worked out again.',
  },
  city_limits_used: {
    zh: '区县没有单独的数，用的是全市的数。',
    en: 'The district has no figures of its own; those of the city are used.',
  },
  province_limits_used: {
    zh: '本市没有单独的数，用的是全省的数。',
    en: 'The city has no figures of its own; those of the province are used.',
  },
  city_rule_used: {
    zh: '区县没有单独的规定，按全市的规定算。',
    en: 'The district has no rule of its own; that of the city is used.',
  },
  province_rule_used: {
    zh: '本市没有单独的规定，按全省的规定算。',
    en: 'The city has no rule of its own; that of the province is used.',
  },
  medical_base_moved_into_medical_limits: {
    zh: '医保基数有自己的上下限，已按它调整。',
    en: 'The medical base has limits of its own and was moved into them.',
  },
  medical_paid_yearly_not_in_total: {
    zh: '医保在这里按年交，没有算进每月合计。',
    en: 'Medical insurance is paid by the year here and is not in the monthly total.',
  },
  medical_paid_yearly_no_month: {
    zh: '医保在这里按年交，没有每月的数，所以这些月的合计不知道。',
    en: 'Medical insurance is paid by the year here and has no monthly figure, so the total of these months is not known.',
  },
  year_has_unknown_months: {
    zh: '有的月份还没有查到数，所以全年合计不知道。不知道的不当作 0。',
    en: 'For some months no figure is on file, so the total of the year is not known. Unknown is not counted as 0.',
  },
  undeclared_base_lifted: {
    zh: '没有申报，原来的基数又低于新下限，已提高到下限。',
    en: 'Nothing was declared and the earlier base is below the new floor; it was lifted to the floor.',
  },
  top_up_only_where_backdated: {
    zh: '只有通知写明往前补的月份才要补差额。有的地方新标准只管以后的月份。',
    en: 'A difference is due only for months that the notice reaches back to. In some places new limits apply forward only.',
  },
  top_up_deadline_in_notice: {
    zh: '在通知写的日期以前补，不收滞纳金。请看本地通知。',
    en: 'Until the day named in the notice no late fee is charged. See the notice of the place.',
  },
  compare_month_times_twelve: {
    zh: '按这一个月的数乘 12 算一年。年中换标准的，实际会有出入。',
    en: 'A year is twelve times this month. Where limits change during the year the real sum differs.',
  },
  compare_benefits_differ: {
    zh: '交得少，以后领得也少，看病报销也不一样。不要只看交多少钱。',
    en: 'Who pays less will also draw less, and medical cover differs. Do not look at the price alone.',
  },
  compare_without_growth_and_interest: {
    zh: '没有算工资增长和个人账户利息。',
    en: 'Without growth of wages and interest on the account.',
  },
  subsidy_pay_first: { zh: '先交费，后申请补贴。', en: 'Pay first, then claim.' },
  subsidy_group_confirmed_by_office: {
    zh: '要先由当地认定您属于可以补贴的人员。',
    en: 'The office must first confirm that you belong to the group.',
  },
  subsidy_length_national: {
    zh: '能领多久按全国的规定算，本地可能不同。首次批准时的年龄和期限定下来就不变。',
    en: 'The length is by the national rule; the place may differ. Age and term are fixed at the first approval.',
  },
  unemployment_other_conditions: {
    zh: '还要满足：不是自己不想干，已经登记失业，正在找工作。',
    en: 'Also needed: work ended against your will, you are registered as unemployed and looking for work.',
  },
  unemployment_standard_held: {
    zh: '后面的月份也按申请那天的标准算。标准涨了，会多领。',
    en: 'All months are at the standard of the day of the claim. If it rises, you draw more.',
  },
  refund_is_upper_limit: { zh: '这是最高的数，实际由当地定。', en: 'This is the upper limit; the place decides.' },
  office_decides: { zh: '这是估算，以经办机构为准。', en: 'This is an estimate; the agency decides.' },
};

const all: Record<string, Record<Lang, string>> = {
  ...pensionAssumptions,
  ...wagesAssumptions,
  ...injuryAssumptions,
  ...texts,
};

/** What the reader must know beside the figures. An assumption without words of its own is shown by its id rather than hidden. */
export const assumptionText = (assumption: string, lang: Lang): string =>
  Object.hasOwn(all, assumption) ? (all[assumption]?.[lang] ?? assumption) : assumption;
