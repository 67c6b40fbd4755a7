import type { Lang } from '@/components/wording/lang';

/** Words around every page of workers and the public. */
export const siteTexts = {
  zh: {
    name: '安驿',
    skip: '跳到正文',
    account: '我的账户',
    languages: '语言',
    hotlines: '电话',
    social: '社保、工伤、欠薪',
    feelings: '心里难受',
    danger: '有危险',
    site: '本站',
    help: '找人帮忙',
    parameters: '标准和规则',
    privacy: '个人信息',
    accessibility: '无障碍',
    demo: '这是演示',
    demoAbout: '这里的人和申请都是编的，不会送到任何机构。真的要办，请打 12333。',
    estimate: '安驿做估算、准备材料、转交申请。认定和发钱由经办机构决定。',
  },
  en: {
    name: 'Anyi 安驿',
    skip: 'Skip to the content',
    account: 'My account',
    languages: 'Language',
    hotlines: 'Phone',
    social: 'insurance, injury, unpaid wages',
    feelings: 'feeling low',
    danger: 'in danger',
    site: 'This site',
    help: 'Reach a person',
    parameters: 'Figures and rules',
    privacy: 'Your data',
    accessibility: 'Accessibility',
    demo: 'This is a demonstration',
    demoAbout:
      'The people and claims here are made up and nothing is sent to any office. For a real matter call 12333.',
    estimate: 'Anyi estimates, prepares and passes on. The agency in charge decides and pays.',
  },
} as const satisfies Record<Lang, unknown>;
