import type { Lang } from '@/components/wording/lang';

export const texts = {
  zh: {
    title: '失业金',
    intro: '交满一年失业保险，不是自己愿意停工的，可以领失业金。看能领几个月、一共多少。',
    open: '本地灵活就业人员可以自己参加失业保险。',
    notOpen: '本地灵活就业人员不能自己参加失业保险。以前在单位交过的，月数还算。',
    openUnknown: '本地灵活就业人员能不能自己参加失业保险，没有查到，请打 12333 问。',
    noAmount: '本地失业金每月多少，没有查到',
    noAmountAbout: '我们没有找到可靠的出处，所以不估。能领几个月，全国有上限，可以在下面算。',
    paidMonths: '失业保险一共交了几个月',
    paidMonthsHint: '在单位交的也算。领过失业金的，从领完以后重新数。',
    paidMonthsError: '请填月数，例如 36。',
    months: '个月',
    submit: '算失业金',
  },
  en: {
    title: 'Unemployment benefit',
    intro:
      'Whoever paid unemployment insurance for a year and stopped against their own will can draw a benefit. See for how many months and how much.',
    open: 'Unemployment insurance is open to flexible workers here.',
    notOpen: 'Unemployment insurance is not open to flexible workers here. Months paid with an employer still count.',
    openUnknown: 'Whether it is open to flexible workers here was not found; ask 12333.',
    noAmount: 'The monthly benefit of this place was not found',
    noAmountAbout:
      'We found no reliable source and give no estimate. The longest time is set nationally and can be worked out below.',
    paidMonths: 'Months of unemployment insurance paid in all',
    paidMonthsHint: 'Months with an employer count. After a benefit was drawn, count anew.',
    paidMonthsError: 'Enter the number of months, for example 36.',
    months: 'months',
    submit: 'Work out the benefit',
  },
} as const satisfies Record<Lang, Record<string, string>>;
