import type { Lang } from '@/components/wording/lang';

export const texts = {
  zh: {
    title: '交社保省多少税',
    intro: '自己交的社保费，第二年办个人所得税年度汇算时可以扣除。看一年能少交多少税，社保实际花多少。',
    whole: (year: string) => `算 ${year} 年全年。`,
    income: '一年的平台收入（税前）',
    incomeHint: '平台报给税务的劳务报酬，没有扣任何东西的数。',
    incomeWhy: '税按收入分级算。结果里会写着这个数，知道网址的人都能看到；不写姓名。',
    personalPension: '个人养老金一年交多少',
    personalPensionHint: (yuan: string) => `自愿的，另外开户，每年最多扣 ${yuan} 元。不是社保里的养老保险。`,
    submit: '算一算',
    errors: {
      income: '请写明一年收入多少元，例如 96000。',
      personalPension: '请写明多少元，没有交的不用填。',
      unknownMonths: (months: string) =>
        `这一年有的月份还没有确认的数字${months ? `（${months}）` : ''}，算不出全年。去掉查不到的那一样再试，多半是医疗或失业。`,
    },
  },
  en: {
    title: 'Tax saved by contributions',
    intro:
      'Contributions you pay yourself are deducted in the yearly tax settlement. See how much less tax that is and what the contributions really cost.',
    whole: (year: string) => `For the whole of ${year}.`,
    income: 'Platform income of the year before tax',
    incomeHint: 'The labour remuneration the platform reports, with nothing taken off.',
    incomeWhy: 'The tax goes by income. The result shows this number to anyone who has its address; it holds no name.',
    personalPension: 'Personal pension (个人养老金) paid in the year',
    personalPensionHint: (yuan: string) =>
      `Voluntary, in an account of its own, at most ${yuan} yuan a year deducted. Not the pension insurance above.`,
    submit: 'Work it out',
    errors: {
      income: 'Enter the income of the year in yuan, for example 96000.',
      personalPension: 'Enter the amount in yuan, or leave it empty.',
      unknownMonths: (months: string) =>
        `Some months of this year have no confirmed figure${months ? ` (${months})` : ''}, so the year cannot be worked out. Try without what is missing, most likely medical or unemployment.`,
    },
  },
} as const satisfies Record<Lang, Record<string, unknown>>;
