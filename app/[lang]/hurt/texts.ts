import type { Lang } from '@/components/wording/lang';

type Stage = { title: string; steps: readonly { title: string; about: string }[] };

/** The first 72 hours. Filing limits of 30 and 90 days: press on the State Council briefing of 2026-05-26 and the annexes of
 *  人社厅函〔2025〕79号 as reported; no official text seen, and the page says so. */
export const hurtTexts = {
  zh: {
    title: '我受伤了',
    lead: '先救人。下面的事按顺序做，做不到的先跳过。',
    ambulance: '打 120 急救',
    report: '报给人社（职业伤害报案）',
    reportHint: '人没有危险了再报，几分钟就够。谁报都行，家里人也可以替您报。',
    stages: [
      {
        title: '现在',
        steps: [
          { title: '打 120', about: '说清在哪里、伤了哪里。别硬撑着送完单。' },
          { title: '交通事故打 122', about: '等交警来，不要私下了结就走。交警会出事故责任认定书，以后要用。' },
          { title: '拍照', about: '拍现场、车、伤处、对方车牌。能拍多少算多少。' },
          { title: '留住订单页面', about: '截图，要看得见订单号、接单时间和地址。事故时手上有没有单，是认定的关键。' },
        ],
      },
      {
        title: '今天',
        steps: [
          { title: '在平台 App 里报案', about: '找"一键报案"或者客服，截图留底。平台有责任替您报。' },
          { title: '告诉医生怎么受的伤', about: '写进病历："某月某日送单时受伤"。病历、诊断书、票据都留着。' },
          {
            title: '交不起押金，说出来',
            about: '找医院的医务社工或者医保办，问能不能先治后付，打 12333 问先行支付。不要因为钱不住院。',
          },
          { title: '不签私了协议', about: '不签空白的纸，不签"一次性了结"。别人催您签，就说要先问 12348。' },
        ],
      },
      {
        title: '三天之内',
        steps: [
          { title: '在这里报一次', about: '平台报了您也可以报，不会重复。报完有回执编号，能自己查进度。' },
          { title: '告诉家里人', about: '让人帮您收票据、接电话、照顾老人和孩子。' },
          { title: '问清楚之后怎么养', about: '问医生要休多久、什么时候复查，请他写下来。' },
        ],
      },
    ],
    limits: '期限',
    limitsText:
      '平台要在接到报告后 30 天内递申请。它不递，您或者近亲属可以自己递，最迟在出事后 90 天内；过了也可以递，要写明为什么晚。',
    limitsSource: '据媒体报道的规定，我们还没有看到正式文件；各地可能不同，请打 12333 核对。',
    low: '心里过不去，打 12356。有的地方夜里没人接，那时打 120。',
    print: '这一页可以打印出来，贴在站点里。',
    coverage: '我有没有职业伤害保障',
    help: '找人帮忙',
  },
  en: {
    title: 'I am hurt',
    lead: 'First get help. Do these in order and skip what you cannot do now.',
    ambulance: 'Call 120, ambulance',
    report: 'Report the injury',
    reportHint: 'When nobody is in danger any more. It takes a few minutes. Anyone may report, your family too.',
    stages: [
      {
        title: 'Now',
        steps: [
          { title: 'Call 120', about: 'Say where you are and what is hurt. Do not finish the delivery first.' },
          {
            title: 'On the road call 122',
            about: 'Wait for the traffic police and do not settle on the spot. You will need their liability decision.',
          },
          {
            title: 'Take photos',
            about: 'The place, the vehicles, the injury, the other number plate. As many as you can.',
          },
          {
            title: 'Keep the order screen',
            about:
              'A screenshot with order number, time of acceptance and address. Whether you were on an order matters most.',
          },
        ],
      },
      {
        title: 'Today',
        steps: [
          {
            title: 'Report in the platform’s app',
            about:
              'Look for “report an accident” or customer service, and keep a screenshot. The platform must pass it on.',
          },
          {
            title: 'Tell the doctor how it happened',
            about: 'Have it written down: “hurt while delivering on …”. Keep records, diagnosis and bills.',
          },
          {
            title: 'If you cannot pay the deposit, say so',
            about:
              'Ask the hospital’s social worker about treatment first, payment later, and ask 12333 about advance payment. Do not stay away because of money.',
          },
          {
            title: 'Sign no private settlement',
            about: 'No blank paper, no “settled once and for all”. If pressed, say that you will ask 12348 first.',
          },
        ],
      },
      {
        title: 'Within three days',
        steps: [
          {
            title: 'Report it here',
            about:
              'Even if the platform has reported: it does not count twice. You get a receipt number and can follow the claim.',
          },
          {
            title: 'Tell your family',
            about: 'Let someone collect bills, answer the phone, look after old and young.',
          },
          {
            title: 'Ask about the time after',
            about: 'How long to rest, when to come back. Ask the doctor to write it down.',
          },
        ],
      },
    ],
    limits: 'Time limits',
    limitsText:
      'The platform must file within 30 days of the report. If it does not, you or a close relative may file, at the latest 90 days after the accident; later is possible with a statement why.',
    limitsSource:
      'As reported by the press; we have not seen the official text and places may differ. Please check with 12333.',
    low: 'If it is too much to bear, call 12356. Some places do not answer at night: then call 120.',
    print: 'This page can be printed and put up at the station.',
    coverage: 'See if I have injury cover',
    help: 'Reach a person',
  },
} as const satisfies Record<Lang, { stages: readonly Stage[] } & Record<string, unknown>>;
