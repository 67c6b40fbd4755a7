import type { Lang } from '@/components/wording/lang';

export const texts = {
  zh: {
    keep: '存到我的账户',
    isKept: '已经存在您的账户里',
    keptWhere: '以后在“我的账户”里能找到。',
    signIn: '登录后存到我的账户',
    notThere: '没有这个结果。请重新算一次。',
  },
  en: {
    keep: 'Keep in my account',
    isKept: 'Kept in your account',
    keptWhere: 'You find it again on "My account".',
    signIn: 'Sign in and keep it in my account',
    notThere: 'This result does not exist. Please work it out again.',
  },
} as const satisfies Record<Lang, unknown>;
