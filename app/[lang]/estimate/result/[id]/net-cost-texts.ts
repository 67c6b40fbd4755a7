import type { Lang } from '@/components/wording/lang';

export const netCostTexts = {
  zh: {
    title: '社保和个人所得税',
    net: '省税以后，社保一年实际花',
    unit: '',
    unsure: '还不能给一个准数',
    costs: (amount: string) => `一年交 ${amount}，`,
    saves: (amount: string) => `少交个人所得税 ${amount}。`,
    noTax: '按这个收入本来就不用交个人所得税，所以省不了税。',
    income: '一年的收入（税前）',
    taxNone: '不扣社保，全年的税',
    taxWith: '扣了社保，全年的税',
    personalPension: '个人养老金',
    personalPensionAbout: (deducted: string, saved: string, later: string) =>
      `能扣 ${deducted}，今年少交税 ${saved}；以后领的时候要交税 ${later}。`,
    personalPensionLoses: '以后要交的比今年省的多，从税上看不划算。',
    next: '第二年 3 月到 6 月，在“个人所得税”手机应用里办年度汇算，填上交的社保费，多扣的税会退。缴费凭证要留着。',
  },
  en: {
    title: 'Contributions and income tax',
    net: 'After the tax saved the contributions cost',
    unit: 'a year',
    unsure: 'No sure figure can be given yet',
    costs: (amount: string) => `You pay ${amount} a year`,
    saves: (amount: string) => `and ${amount} less income tax.`,
    noTax: 'With this income no income tax is due anyway, so none can be saved.',
    income: 'Income of the year before tax',
    taxNone: 'Tax of the year without contributions',
    taxWith: 'Tax of the year with them deducted',
    personalPension: 'Personal pension',
    personalPensionAbout: (deducted: string, saved: string, later: string) =>
      `${deducted} is deducted and saves ${saved} of tax this year; ${later} of tax is due when it is drawn.`,
    personalPensionLoses: 'More tax is due later than is saved now: by the tax alone it does not pay.',
    next: 'From March to June of the next year settle the year in the income tax app and enter what you paid; tax withheld too much is paid back. Keep the receipts.',
  },
} as const satisfies Record<Lang, Record<string, unknown>>;
