import type { Lang } from '@/components/wording/lang';

export const texts = {
  zh: {
    title: '一年交多少',
    intro: '按月列出一年要交的社保费。年中换了标准的，每个月按那个月的算。',
    whole: (year: string) => `算 ${year} 年 1 月到 12 月。`,
    submit: '算一年',
    yearError: '只能算 2024 年到 2030 年。请换一个月份。',
  },
  en: {
    title: 'What I pay a year',
    intro: 'A year of contributions month by month. Where the figures change in the year, each month follows its own.',
    whole: (year: string) => `From January to December ${year}.`,
    submit: 'Work out the year',
    yearError: 'Only 2024 to 2030 can be worked out. Choose another month.',
  },
} as const satisfies Record<Lang, Record<string, unknown>>;
