import type { Headline } from '@/domain/estimates/estimate-kind';
import type { Lang } from '@/components/wording/lang';

export const estimateTexts = {
  zh: {
    year: (year: number) => `${year}年`,
    per: { month: '（每月）', year: '（每年）', once: '' } satisfies Record<Headline['per'], string>,
    none: '没有准数',
    changed: (day: string) => `${day}，规定的数变了：`,
    moved: (old: string, now: string) => `原来 ${old}，现在 ${now}。`,
    unknown: (old: string) => `原来 ${old}，现在有一个数不再确认，算不出来。`,
    refused: (old: string) => `原来 ${old}，现在这个基数超出了新的上下限，请换一个再算。`,
    why: (titles: string) => `依据：${titles}`,
  },
  en: {
    year: (year: number) => String(year),
    per: { month: ' a month', year: ' a year', once: '' } satisfies Record<Headline['per'], string>,
    none: 'no sure figure',
    changed: (day: string) => `The figures changed on ${day}:`,
    moved: (old: string, now: string) => `it was ${old} and is now ${now}.`,
    unknown: (old: string) => `it was ${old}; one figure is no longer confirmed and there is no answer now.`,
    refused: (old: string) => `it was ${old}; the base now lies outside of the new limits. Choose another.`,
    why: (titles: string) => `Because of: ${titles}`,
  },
} as const satisfies Record<Lang, Record<string, unknown>>;
