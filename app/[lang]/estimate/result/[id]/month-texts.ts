import type { Lang } from '@/components/wording/lang';
import type { BaseChoice } from '@/domain/estimates/month';

export const monthTexts = {
  zh: {
    title: '预估结果',
    monthly: '每月约',
    monthlyKnown: '已知的部分，每月约',
    unit: '',
    noTotal: '还说不出每月多少',
    noTotalAbout: '用到的数还没有核实，只在下面逐项列出，不合计。',
    counts: (parts: string) => `算进去的：${parts}`,
    base: (yuan: string, chosen: string | undefined) => `缴费基数 ${yuan} 元${chosen ? `（${chosen}）` : ''}`,
    chosen: {
      floor: '本地最低',
      ceiling: '本地最高',
      amount: '自己定的',
      income: '按月收入',
      undeclared: '没报新基数，沿用上一年',
    } satisfies Record<BaseChoice, string>,
    uncertain: (scheme: string, amount: string, per: 'month' | 'year') =>
      `${scheme}：每${per === 'month' ? '月' : '年'}大约 ${amount}（待核实），没有算进合计。`,
    yearly: (scheme: string, amount: string) => `${scheme}：这里按年交，一年 ${amount}，没有算进每月合计。`,
    unknown: (scheme: string) => `${scheme}：还没有确认的数字，没有算进合计。请打 12333 或到窗口问。`,
    notOpen: (scheme: string) => `${scheme}：本地灵活就业人员不参加，不用交。`,
    account: (amount: string) => `养老里的 ${amount} 进您自己的账户，以后归您。`,
    notIncluded: '没有算进合计的',
  },
  en: {
    title: 'Your estimate',
    monthly: 'About',
    monthlyKnown: 'The known part, about',
    unit: 'a month',
    noTotal: 'No monthly total can be given yet',
    noTotalAbout: 'The figures it needs are not verified; they stand one by one below and are not added up.',
    counts: (parts: string) => `Included: ${parts}`,
    base: (yuan: string, chosen: string | undefined) => `Contribution base ${yuan} yuan${chosen ? ` (${chosen})` : ''}`,
    chosen: {
      floor: 'the lowest here',
      ceiling: 'the highest here',
      amount: 'your own choice',
      income: 'by monthly income',
      undeclared: 'not declared, carried over',
    } satisfies Record<BaseChoice, string>,
    uncertain: (scheme: string, amount: string, per: 'month' | 'year') =>
      `${scheme}: roughly ${amount} a ${per} (to be checked), not in the total.`,
    yearly: (scheme: string, amount: string) =>
      `${scheme}: paid by the year here, ${amount} a year, not in the monthly total.`,
    unknown: (scheme: string) => `${scheme}: no confirmed figure yet, not in the total. Ask 12333 or a service window.`,
    notOpen: (scheme: string) => `${scheme}: not open to flexible workers here, nothing to pay.`,
    account: (amount: string) => `Of the pension premium ${amount} goes to your own account and stays yours.`,
    notIncluded: 'Not in the total',
  },
} as const satisfies Record<Lang, Record<string, unknown>>;
