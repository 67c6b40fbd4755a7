import type { Lang } from '@/components/wording/lang';

export const placeTexts = {
  zh: {
    place: '在哪里交',
    placeHint: '有单独标准的市单列，其他的选省。',
    month: '算哪个月',
    next: '下一步',
    placeError: '请从列表里选一个地方。',
    guangdongError: '广东各市不一样，请选市。',
    monthError: '请填一个真实的年月，例如 2026 年 9 月。',
    change: '换地方或月份',
    back: '算社保',
    others: '还可以算',
  },
  en: {
    place: 'Where you pay',
    placeHint: 'Cities with figures of their own are listed; for others choose the province.',
    month: 'Which month',
    next: 'Next',
    placeError: 'Choose a place from the list.',
    guangdongError: 'The cities of Guangdong differ. Choose the city.',
    monthError: 'Enter a real year and month, for example 2026, 9.',
    change: 'Change place or month',
    back: 'Work out my social insurance',
    others: 'Also here',
  },
} as const satisfies Record<Lang, Record<string, string>>;
