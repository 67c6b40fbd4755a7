import type { Lang } from '@/components/wording/lang';

export const yearTexts = {
  zh: {
    title: '一年的社保费',
    year: (year: number) => `${year} 年`,
    base: {
      floor: '每个月按最低',
      ceiling: '每个月按最高',
      fixed: (yuan: string) => `缴费基数 ${yuan} 元`,
    },
    yearly: '全年约',
    unit: '',
    noTotal: '还说不出全年多少',
    noTotalAbout: '有的月份还没有确认的数字，合计要等它们。知道的月份在下面。',
    unsure: (amount: string) => `用到的数还没有核实，全年大约 ${amount}，只能当参考。`,
    account: (amount: string) => `其中 ${amount} 进您自己的养老账户，以后归您。`,
    missing: (months: number) => `${months} 个月还没有确认的数字`,
    missingAbout: (months: string, parts: string) =>
      `${months}：没有查到的是${parts}。请打 12333 或到窗口问。去掉这一样再算，就有合计。`,
    byMonth: '每个月交多少',
    caption: (year: number) => `${year} 年，12 个月，单位：元`,
    month: '月份',
    monthNumber: (month: number) => `${month} 月`,
    baseColumn: '基数',
    total: '合计',
  },
  en: {
    title: 'A year of contributions',
    year: (year: number) => String(year),
    base: {
      floor: 'the lowest base of each month',
      ceiling: 'the highest base of each month',
      fixed: (yuan: string) => `contribution base ${yuan} yuan`,
    },
    yearly: 'About',
    unit: 'for the year',
    noTotal: 'No total of the year can be given yet',
    noTotalAbout:
      'Some months have no confirmed figure and the total must wait for them. The months that are known stand below.',
    unsure: (amount: string) =>
      `The figures it needs are not verified: roughly ${amount} for the year, as a guide only.`,
    account: (amount: string) => `Of this ${amount} goes to your own pension account and stays yours.`,
    missing: (months: number) =>
      months === 1 ? 'One month has no confirmed figure' : `${months} months have no confirmed figure`,
    missingAbout: (months: string, parts: string) =>
      `${months}. Not found: ${parts}. Ask 12333 or a service window. Without it there is a total.`,
    byMonth: 'Month by month',
    caption: (year: number) => `${year}, 12 months, in yuan`,
    month: 'Month',
    monthNumber: (month: number) => 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[month - 1],
    baseColumn: 'Base',
    total: 'Total',
  },
} as const satisfies Record<Lang, Record<string, unknown>>;
