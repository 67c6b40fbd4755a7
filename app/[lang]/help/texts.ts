import type { Lang } from '@/components/wording/lang';

type Phone = { number: string; name: string; about: string };

export const helpTexts = {
  zh: {
    title: '找人帮忙',
    lead: '不会用、看不清、不放心，都可以打电话或者去窗口。不用先在这里办过什么。',
    emergency: '危险的时候',
    phones: '打电话',
    windows: '去窗口',
    windowsText: [
      '街道、乡镇的政务服务中心有人社窗口，社保、职业伤害、就业登记都能问。先打 12333 或 12345，问最近的窗口和开门时间。',
      '带身份证和社保卡。有病历、票据、订单截图、转账记录的，一起带上，没有也可以先去问。',
      '家里人或者信得过的人可以陪您去，也可以替您去；替人办要带两个人的身份证和一张您签名的委托书。',
    ],
    trust: '怎么认出骗子',
    trustText: ['经办机构不收手续费，不问银行卡密码，也不要短信验证码。', '拿不准就挂掉，自己拨 12333 再问。'],
    emergencies: [
      { number: '120', name: '急救', about: '人受伤、昏倒' },
      { number: '110', name: '报警', about: '有人要伤害您，或者您想伤害自己' },
      { number: '122', name: '交通事故', about: '路上撞了车、撞了人' },
    ],
    lines: [
      { number: '12333', name: '人社服务热线', about: '社保、职业伤害保障、工伤、失业金、拖欠工资' },
      { number: '12345', name: '政务服务便民热线', about: '不知道归谁管，或者别处没有答复' },
      { number: '12348', name: '公共法律服务热线', about: '免费问法律，申请法律援助' },
      { number: '12351', name: '工会热线', about: '会员权益、跟平台或公司有争议' },
      {
        number: '12356',
        name: '心理援助热线',
        about: '心里难受，睡不着，撑不住。有的地方夜里没人接，那时打 120 或 110',
      },
    ],
  },
  en: {
    title: 'Reach a person',
    lead: 'If something is hard to use, hard to read, or you do not trust it: call or go to a service window. You need not have done anything here first.',
    emergency: 'In danger',
    phones: 'Call',
    windows: 'Go to a window',
    windowsText: [
      'Street and township service centres have a window for social insurance, injury cover and employment. Call 12333 or 12345 for the nearest one and its hours.',
      'Bring your identity card and social security card. If you have medical records, bills, screenshots of orders or transfers, bring them too. You may also come without.',
      'A relative or someone you trust may come with you or go for you. To act for you they need both identity cards and a letter that you signed.',
    ],
    trust: 'How to tell a fraud',
    trustText: [
      'No agency takes a fee, asks for the password of a bank card, or wants a code from a text message.',
      'When in doubt hang up and call 12333 yourself.',
    ],
    emergencies: [
      { number: '120', name: 'Ambulance', about: 'someone is hurt or unconscious' },
      { number: '110', name: 'Police', about: 'someone wants to hurt you, or you want to hurt yourself' },
      { number: '122', name: 'Traffic accident', about: 'a collision on the road' },
    ],
    lines: [
      {
        number: '12333',
        name: 'Human resources and social security',
        about: 'insurance, injury cover, unemployment benefit, unpaid wages',
      },
      {
        number: '12345',
        name: 'Government services',
        about: 'when you do not know who is in charge, or nobody answered',
      },
      { number: '12348', name: 'Legal services', about: 'free legal advice and legal aid' },
      { number: '12351', name: 'Trade union', about: 'disputes with a platform or a company' },
      {
        number: '12356',
        name: 'Psychological support',
        about:
          'when you feel low, cannot sleep, cannot go on. Some places do not answer at night: then call 120 or 110',
      },
    ],
  },
} as const satisfies Record<Lang, { emergencies: readonly Phone[]; lines: readonly Phone[] } & Record<string, unknown>>;
