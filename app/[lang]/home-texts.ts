import type { Lang } from '@/components/wording/lang';

export const homeTexts = {
  zh: {
    title: '社保和工伤，在这里办',
    hurt: { title: '我受伤了', hint: '先救人，再报案' },
    wanted: '我要办',
    estimate: { title: '算社保', hint: '每月交多少（缴费基数）' },
    coverage: { title: '我有没有职业伤害保障', hint: '按地方、平台和日期查' },
    wages: { title: '工资没发', hint: '欠了多少，去哪里要' },
    status: { title: '查进度', hint: '不用账户，有回执编号就行' },
    account: { title: '我的账户', hint: '我的申请、消息和资料' },
    person: '想找个人问问',
    phones: ['社保、工伤、欠薪，打', '；心里难受，打', '。'],
    more: '其他电话和窗口',
    about: '安驿是什么',
    aboutText:
      '安驿帮灵活就业的人问清楚、算明白、递出去。看和算都不用账户；每个数字都写明出处和日期。认定和发钱由经办机构决定，它说了算。',
  },
  en: {
    title: 'Insurance and injury cover for flexible work',
    hurt: { title: 'I am hurt', hint: 'First get help, then report' },
    wanted: 'I want to',
    estimate: { title: 'Work out my social insurance', hint: 'What to pay a month' },
    coverage: { title: 'See if I have injury cover', hint: 'By place, platform and day' },
    wages: { title: 'Get wages that were not paid', hint: 'How much, and where to go' },
    status: { title: 'See how my claim stands', hint: 'With your receipt number, no account' },
    account: { title: 'Open my account', hint: 'My claims, messages and details' },
    person: 'Talk to a person',
    phones: ['Insurance, injury, unpaid wages: ', '. Feeling low: ', '.'],
    more: 'Other phones and service windows',
    about: 'What Anyi is',
    aboutText:
      'Anyi helps people in flexible work to ask, to work out and to send. Reading and estimating need no account; every figure names its source and date. The agency in charge decides and pays, and its word counts.',
  },
} as const satisfies Record<Lang, unknown>;
