import type { Lang } from '@/components/wording/lang';

export const texts = {
  zh: {
    title: '已收到，这是您的回执',
    receivedAt: (when: string) => `收到时间：${when}`,
    number: '回执号',
    code: '查询码',
    codeHidden: '已经收起来了',
    keepCode: '请记下回执号和查询码',
    keepCodeWhy: '没有登录的时候，凭这两样就能查进度。查询码最多显示 24 小时，按了“我记下了”就不再显示。',
    saved: '我记下了',
    newCode: '换一个查询码',
    newCodeAbout: '忘了查询码，可以换一个新的，旧的马上作废。',
    dates: '法定日期和依据',
    print: '打印或存成文件',
    follow: '看进度、补材料',
    help: '有疑问打 12333，报回执号就行，不要把查询码告诉别人。',
  },
  en: {
    title: 'Received. This is your receipt',
    receivedAt: (when: string) => `Received on ${when}`,
    number: 'Receipt number',
    code: 'Look-up code',
    codeHidden: 'No longer shown',
    keepCode: 'Please write down the receipt number and the code',
    keepCodeWhy:
      'With these two you can look up the status without signing in. The code is shown for at most 24 hours, and not after you press “I have it”.',
    saved: 'I have it',
    newCode: 'Get a new code',
    newCodeAbout: 'If you lost the code, get a new one. The old one ends at once.',
    dates: 'Legal dates and their rules',
    print: 'Print or save',
    follow: 'Follow it, add papers',
    help: 'Questions: call 12333 and give the receipt number. Do not tell anyone the code.',
  },
} as const satisfies Record<Lang, unknown>;
