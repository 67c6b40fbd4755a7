import type { Lang } from '@/components/wording/lang';

export const failedTexts = {
  zh: {
    title: '这一页刚才没有打开',
    about:
      '是我们这边出了问题，不是您弄错了。已经交上来的都在。请再试一次；还是不行，请打 12333，或者拿着回执编号查进度。',
    number: '报错编号',
    again: '再试一次',
    home: '回首页',
  },
  en: {
    title: 'This page did not open',
    about:
      'The fault is ours, not yours. What you have sent is safe. Please try again. If it fails again, call 12333, or look up your claim with the receipt number.',
    number: 'Error number',
    again: 'Try again',
    home: 'Go to the start',
  },
} as const satisfies Record<Lang, unknown>;
