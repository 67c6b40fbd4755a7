import type { Lang } from '@/components/wording/lang';

export const pictureTexts = {
  zh: {
    title: '从现在起缴的和以后领的',
    about: (from: number, retires: number, paid: string, month: string, last: number, drawn: string) =>
      `从 ${from} 岁缴到 ${retires} 岁，共缴 ${paid}。${retires} 岁起每月领 ${month}，到 ${last} 岁一共领 ${drawn}。都是今天的钱。`,
    rough: '有的数没有填或没有核实，图和表按中间的情况画，只看个大概。',
    paid: '累计缴的（虚线）',
    account: '个人账户（细线）',
    drawn: '累计领的（粗线）',
    retires: (age: number) => `${age} 岁开始领`,
    age: '年龄',
    unit: '万元',
    table: '同样的数，列成表（元）',
    everyYear: '一年一行的表',
    columns: { age: '年龄', year: '年份', paid: '累计缴的', account: '个人账户', pension: '每月领', drawn: '累计领的' },
    none: '—',
    note: '只算从现在起的：以前缴过的不在“累计缴的”里，在个人账户和养老金里。图画到 85 岁，不是说谁能活多久。',
  },
  en: {
    title: 'What you pay from now on, and what you draw later',
    about: (from: number, retires: number, paid: string, month: string, last: number, drawn: string) =>
      `Paid from age ${from} to ${retires}: ${paid} in all. From ${retires} on ${month} a month, ${drawn} by age ${last}. All in today’s money.`,
    rough:
      'Some figures were not given or are not verified: picture and table show the middle case, a rough view only.',
    paid: 'Paid in all (dashed)',
    account: 'Individual account (thin)',
    drawn: 'Drawn in all (thick)',
    retires: (age: number) => `pension from ${age}`,
    age: 'Age',
    unit: 'ten thousand yuan',
    table: 'The same figures in yuan',
    everyYear: 'A row for every year',
    columns: {
      age: 'Age',
      year: 'Year',
      paid: 'Paid in all',
      account: 'Account',
      pension: 'Pension a month',
      drawn: 'Drawn in all',
    },
    none: '—',
    note: 'From now on only: what was paid before is not in “paid in all” but in the account and the pension. The picture goes to age 85; it says nothing about how old anyone becomes.',
  },
} as const satisfies Record<Lang, unknown>;

/** Whole yuan: a projection is no surer than that. Half up. */
export const roundYuan = (fen: number): string =>
  String((fen + 50 - ((fen + 50) % 100)) / 100).replace(/\B(?=(\d{3})+$)/g, ',');
