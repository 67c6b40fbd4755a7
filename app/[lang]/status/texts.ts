import type { Lang } from '@/components/wording/lang';

export const texts = {
  zh: {
    title: '查进度',
    intro: '有回执上的受理编号和查询码就能查，不用账户。',
    missed: '请对着回执核对编号和查询码，再查一次。还是查不到，请打 12333。',
    limited: (minutes: number) => `这个编号或者这个网络查得太多了。请过 ${minutes} 分钟再查。着急请打 12333。`,
    failed: '我们这边出了问题，请过一会儿再查，或者打 12333。',
    lost: '编号或者查询码丢了',
    lostAbout: '登录“我的账户”能看到您自己的申请，也能换一个新的查询码。进不去，请带身份证到窗口，或者打 12333。',
    account: '我的账户',
  },
  en: {
    title: 'See how my claim stands',
    intro: 'The receipt number and look-up code on your receipt are enough. No account is needed.',
    missed: 'Compare number and code with your receipt and try again. If nothing is found again, call 12333.',
    limited: (minutes: number) =>
      `Too many look-ups of this number or from this network. Try again in ${minutes} minute${minutes === 1 ? '' : 's'}, or call 12333.`,
    failed: 'Something went wrong on our side. Try again in a while, or call 12333.',
    lost: 'Number or code lost',
    lostAbout:
      'Your account shows your own claims and can give you a new code. If you cannot get in, take your identity card to a service window or call 12333.',
    account: 'My account',
  },
} as const satisfies Record<Lang, Record<string, unknown>>;
