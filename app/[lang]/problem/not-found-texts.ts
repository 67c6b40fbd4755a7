import type { Lang } from '@/components/wording/lang';

export const notFoundTexts = {
  zh: {
    title: '没有这个页面',
    about: '地址可能抄错了，也可能页面搬了家。已经交上来的都在。',
    home: '回首页',
    status: '查进度',
    help: '找人帮忙',
  },
  en: {
    title: 'There is no such page',
    about: 'The address may be mistyped, or the page has moved. Nothing you sent is lost.',
    home: 'Go to the start',
    status: 'See how my claim stands',
    help: 'Reach a person',
  },
} as const satisfies Record<Lang, unknown>;
