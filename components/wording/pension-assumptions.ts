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
};
