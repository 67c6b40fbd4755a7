import type { Lang } from '@/components/wording/lang';

export const texts = {
  zh: {
    title: '补差要补多少',
    intro: '新的缴费标准常常晚公布，又从前几个月算起。以前按旧的最低交的，要补差额。',
    paid: '前几个月是按多少交的',
    paidAbout: '从新标准开始的月份，到上次交费的月份。只算养老。',
    more: '中间换过基数，再填一段',
    from: (number: number) => (number === 1 ? '从哪个月' : `第 ${number} 段，从哪个月`),
    to: (number: number) => (number === 1 ? '到哪个月' : `第 ${number} 段，到哪个月`),
    base: (number: number) => (number === 1 ? '当时的缴费基数' : `第 ${number} 段的缴费基数`),
    baseHint: '缴费记录上有。养老每月交的钱除以 20%，就是基数。',
    submit: '算要补多少',
    errors: {
      month: '请填一个真实的年月，例如 2026 年 7 月。',
      order: '结束的月份要在开始的月份之后。',
      base: '请写明当时的基数是多少元，例如 7460。',
      tooLong: '一段最多算十年。请改短一些。',
    },
  },
  en: {
    title: 'What I must top up',
    intro:
      'New figures often come out late and count from earlier months. Whoever paid on the old lowest base owes the difference.',
    paid: 'What you paid on in those months',
    paidAbout: 'From the month in which the new figures begin to the last month you paid. Pension only.',
    more: 'The base changed in between: add another stretch',
    from: (number: number) => (number === 1 ? 'From which month' : `Stretch ${number}, from which month`),
    to: (number: number) => (number === 1 ? 'To which month' : `Stretch ${number}, to which month`),
    base: (number: number) => (number === 1 ? 'Base you paid on then' : `Base of stretch ${number}`),
    baseHint: 'It stands in the payment record. What you paid for the pension a month, divided by 20%, is the base.',
    submit: 'Work out the difference',
    errors: {
      month: 'Enter a real year and month, for example 2026, 7.',
      order: 'The last month must not come before the first.',
      base: 'Enter the base of that time in yuan, for example 7460.',
      tooLong: 'A stretch may last ten years at most.',
    },
  },
} as const satisfies Record<Lang, Record<string, unknown>>;
