import type { Lang } from '@/components/wording/lang';

type Part = { title: string; text: readonly string[] };

export const privacyTexts = {
  zh: {
    title: '个人信息',
    lead: '只问办这件事要用的。为什么问，写在每个问题旁边。',
    parts: [
      {
        title: '用来做什么',
        text: [
          '职业伤害报案：姓名、身份证号、手机号、出事的时间地点、订单和病历，用来认定和支付待遇。',
          '欠薪线索：您和用工方的信息、金额和证据，用来核实和催付。',
          '估算：结果存在一个随机编号下，不带您的名字；您按了保存才放进您的账户。',
          '查进度：只用回执编号和查询码。',
          '健康、银行账户这样的敏感信息，单独征得您同意才收。',
        ],
      },
      {
        title: '怎么保管',
        text: [
          '姓名、身份证号、手机号、账户、地址、伤情和您写的话，都加密存放。',
          '查询码给您看过后，我们只留一个算不回去的记号。',
          '工作人员只看自己地区、自己经手的申请；谁在什么时候看过您的申请，您在账户里看得到。',
          '不放广告，不用别家的统计和字体，不给任何人打分。数据放在中国境内。',
        ],
      },
      {
        title: '给谁看',
        text: [
          '办理这件申请的人社部门和经办机构。',
          '平台只看到核实这一单要用的几项，看不到您的病历。',
          '法律要求之外，不给别人。',
        ],
      },
      {
        title: '您可以',
        text: [
          '看和下载我们存的您的信息，改正写错的。',
          '撤回同意。撤回不影响已经办完的，也不会因此不给您别的待遇。',
          '要求删除。法律规定要留的申请档案除外，我们会告诉您留哪些、凭哪一条。',
          '对自动算出来的结果要求人工再看一遍，并听到理由（个人信息保护法第 24 条）。',
        ],
      },
      {
        title: '要用这些权利',
        text: ['登录后在"我的账户"里办，或者带身份证到窗口，或者打 12333。'],
      },
    ],
  },
  en: {
    title: 'Your data',
    lead: 'We ask only what the matter needs. Why we ask stands beside each question.',
    parts: [
      {
        title: 'What it is for',
        text: [
          'Injury reports: name, identity number, mobile number, time and place, orders and medical records, to confirm and pay benefits.',
          'Unpaid wages: you, the company, the amounts and the evidence, to check and to press for payment.',
          'Estimates: kept under a random number without your name; in your account only if you save them.',
          'Look-up: receipt number and look-up code, nothing else.',
          'Sensitive data such as health or bank account only with your separate consent.',
        ],
      },
      {
        title: 'How it is kept',
        text: [
          'Name, identity number, mobile number, account, address, injury and your own words are encrypted.',
          'After you have seen your look-up code we keep only a mark from which it cannot be worked out.',
          'Staff see only claims of their region and task. Who looked at your claim and when, you can see in your account.',
          'No advertisements, no foreign statistics or fonts, no scores of people. Data stay in China.',
        ],
      },
      {
        title: 'Who sees it',
        text: [
          'The social security department and the agency that handle the claim.',
          'The platform sees only what it needs to check the order, never your medical records.',
          'Nobody else, unless the law requires it.',
        ],
      },
      {
        title: 'You may',
        text: [
          'See and download what we hold about you, and correct mistakes.',
          'Withdraw consent. What was done stays valid, and no other benefit is refused for it.',
          'Ask for deletion, except files that the law tells us to keep; we say which and why.',
          'Ask a person to look again at a computed result and to give reasons (Personal Information Protection Law, article 24).',
        ],
      },
      {
        title: 'To use these rights',
        text: ['Sign in and open “My account”, go to a window with your identity card, or call 12333.'],
      },
    ],
  },
} as const satisfies Record<Lang, { title: string; lead: string; parts: readonly Part[] }>;
