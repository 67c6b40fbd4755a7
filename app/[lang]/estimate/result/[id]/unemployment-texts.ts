import type { Lang } from '@/components/wording/lang';

type Texts = Record<
  | 'title'
  | 'notEligible'
  | 'perMonth'
  | 'unit'
  | 'noAmount'
  | 'length'
  | 'first'
  | 'later'
  | 'most'
  | 'unknown'
  | 'conditions'
  | 'also',
  string
> & {
  paid: (months: number) => string;
  notEligibleAbout: (missing: number) => string;
  sum: (months: number) => string;
  monthly: (amount: string) => string;
  lengthUnknown: (most: number) => string;
  lengthUnsure: (months: number, most: number) => string;
  lengthOnly: (months: number) => string;
  months: (months: number) => string;
  unsureMonths: (months: number) => string;
  conditionList: readonly string[];
};

export const unemploymentTexts: Record<Lang, Texts> = {
  zh: {
    title: '失业金',
    paid: (months) => `交了 ${months} 个月`,
    notEligible: '现在还不能领',
    notEligibleAbout: (missing) => `要交满 12 个月，还差 ${missing} 个月。`,
    sum: (months) => `${months} 个月，一共约`,
    monthly: (amount) => `每月 ${amount}（前 12 个月）。`,
    perMonth: '每月约',
    unit: '',
    lengthUnknown: (most) => `能领几个月，本地的办法没有查到。全国最长 ${most} 个月，请打 12333 问。`,
    lengthUnsure: (months, most) =>
      `能领几个月还没有核实：按手里的办法是 ${months} 个月，全国最长 ${most} 个月。请打 12333 问准。`,
    lengthOnly: (months) => `能领 ${months} 个月。每月多少，本地的标准没有查到，请打 12333 问。`,
    noAmount: '还说不出每月多少',
    length: '能领',
    first: '前 12 个月，每月',
    later: '第 13 个月起，每月',
    most: '全国最长',
    months: (months) => `${months} 个月`,
    unsureMonths: (months) => `${months} 个月（待核实）`,
    unknown: '没有查到',
    conditions: '还要满足',
    conditionList: ['不是自己愿意停工的：平台停了账号、不再派单等，要有凭据', '办了失业登记，并且在找工作'],
    also: '领失业金的时候，医疗保险费由基金替您交，自己不用交。',
  },
  en: {
    title: 'Unemployment benefit',
    paid: (months) => `${months} months paid`,
    notEligible: 'Not yet',
    notEligibleAbout: (missing) => `12 months must be paid; ${missing} more.`,
    sum: (months) => `${months} months, in all about`,
    monthly: (amount) => `${amount} a month in the first 12 months.`,
    perMonth: 'About',
    unit: 'a month',
    lengthUnknown: (most) =>
      `For how many months: the local rule was not found. At most ${most} months nationwide; ask 12333.`,
    lengthUnsure: (months, most) =>
      `For how many months is not verified: ${months} by the rule on file, at most ${most} nationwide. Ask 12333 to be sure.`,
    lengthOnly: (months) => `For ${months} months. The monthly amount of this place was not found; ask 12333.`,
    noAmount: 'The monthly amount cannot be told yet',
    length: 'For',
    first: 'First 12 months, a month',
    later: 'From month 13 on, a month',
    most: 'Longest nationwide',
    months: (months) => `${months} months`,
    unsureMonths: (months) => `${months} months (to be checked)`,
    unknown: 'not found',
    conditions: 'Also needed',
    conditionList: [
      'You did not stop of your own will: the platform closed the account or gave no more orders, with something to show for it',
      'You are registered as unemployed and looking for work',
    ],
    also: 'While you draw the benefit the fund pays your medical insurance.',
  },
};
