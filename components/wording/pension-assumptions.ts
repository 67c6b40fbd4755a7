import type { Lang } from './lang';

/** What the reader of a pension or tax result must know beside the figures; see `assumptions.ts`. */
export const pensionAssumptions: Record<string, Record<Lang, string>> = {
  woman_confirms_category: {
    zh: '女性原来按 55 岁还是 50 岁退休，由您自己确认。灵活就业一般按 55 岁；当职工年头长的，有的地方按 50 岁办。',
    en: 'Whether a woman’s original age is 55 or 50 is for you to confirm. Flexible workers are usually 55; with long employee years some places use 50.',
  },
  minimum_by_statutory_year: {
    zh: '最低缴费年限按法定退休那一年的规定算。提前退休时有的地方按实际那一年，那会少一些；这里用严的。',
    en: 'The minimum period is that of the statutory year. For early retirement some places take the actual year, which needs less; the stricter one is used.',
  },
  index_by_paying_place: {
    zh: '在别的省缴过的，指数按缴费地当年的平均工资算。有的文件说按领取地算，说法不一。',
    en: 'For years paid in another province the index uses the wage of the paying place. One text says the claim place; practice differs.',
  },
  pension_rounded_to_fen: {
    zh: '算到分。有的省按角发，见分进角。',
    en: 'Worked out to the fen. Some provinces pay to the jiao, rounding up.',
  },
  resident_without_interest: { zh: '没有算利息。', en: 'Without interest.' },
  resident_subsidy_minimum: {
    zh: '政府补贴用的是国家最低标准，本地多半更高。',
    en: 'The subsidy is the national minimum; the local one is often higher.',
  },
  resident_basic_minimum: {
    zh: '基础养老金用的是国家最低标准，本地多半更高。',
    en: 'The basic pension is the national minimum; the local one is often higher.',
  },
  first_missed_year_read_differently: {
    zh: '断缴的第一年算不算，各地说法不一，所以请您选。',
    en: 'Places differ on whether the first missed year counts; therefore you are asked.',
  },
  exceptions_of_the_place: {
    zh: '新生儿、刚从职工医保转过来的人，当地可能不用等。',
    en: 'Newborns and people who just left employee cover may be excepted locally.',
  },
  withheld_settled_next_year: {
    zh: '预扣的税第二年汇算，多退少补。平台从当月起连续干的月数才算减除。',
    en: 'What is withheld is settled the next year. Only consecutive months with the platform count for the deduction.',
  },
  tax_only_income: {
    zh: '只算这一份劳务收入，没有别的收入和专项附加扣除。',
    en: 'For this labour income alone, without other income and special additional deductions.',
  },
  personal_pension_no_sure_saving: {
    zh: '个人养老金不一定省钱：现在税率不超过 3% 的，以后领取时缴的税可能更多。',
    en: 'A personal pension is not a sure saving: with a rate of 3% or less now, more tax may be due when it is drawn.',
  },
  projection_today_money: {
    zh: '金额都是今天的钱：按今天的工资水平说。以后工资涨，领到的数字会大，能买的东西差不多是这么多。这个折法是我们定的。',
    en: 'All amounts are in today’s money, at today’s level of wages. The number paid later will be larger, its worth about this. The method is ours.',
  },
  projection_pays_every_month: {
    zh: '从现在起每个月都缴，一个月不断。断了就少领，也可能晚领。',
    en: 'You pay every month from now on. A gap means less, and perhaps later.',
  },
  projection_base_keeps_share: {
    zh: '基数每年 1 月跟着工资一起涨，一直占同样的比例。',
    en: 'Your base grows with wages every January and keeps its share of the average wage.',
  },
  projection_no_deemed_months: {
    zh: '没有算视同缴费年限。有的话请到窗口问。',
    en: 'No deemed years are counted. If you have any, ask at a service window.',
  },
  projection_earlier_calculation_base: {
    zh: '今年的计发基数还没有查到，用的是最近一年的。',
    en: 'This year’s calculation base is not on file; that of the latest year is used.',
  },
  projection_past_index_assumed: {
    zh: '您没有填以前的平均缴费指数，按一直用现在选的基数算；范围的低端按一直缴最低算。',
    en: 'No average index so far was given: as if you had always paid on the base you chose now; the low end as if always on the lowest.',
  },
  projection_past_account_assumed: {
    zh: '您没有填个人账户余额，按缴过的月数估计。填了会准得多。',
    en: 'No account balance was given; it is estimated from the months paid. With it the result is much surer.',
  },
  projection_wage_from_ceiling: {
    zh: '本地的平均工资没有写明，按上限除以 3 倒推。',
    en: 'The average wage of the place is not printed; it is taken as a third of the ceiling.',
  },
  projection_payout_by_month: {
    zh: '退休年龄带月份的，计发月数按月算；有的地方只看周岁，差多少写在上面。',
    en: 'For an age with months the payout months are taken by month; some places look at whole years only, the difference is shown above.',
  },
};
