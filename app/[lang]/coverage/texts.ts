import type { Lang } from '@/components/wording/lang';
import type { Finding } from '@/domain/injury/coverage-circumstance';
import type { GateRefusal } from '@/domain/injury/coverage-gate';
import type { PilotIndustry } from '@/domain/injury/pilot';

export type Industry = Exclude<PilotIndustry, 'food_delivery'> | 'other';
export type OnOrder = 'asking' | 'yes' | 'no' | 'unsure';

type Texts = {
  industries: Record<Industry, string>;
  onOrderChoices: Record<OnOrder, string>;
  why: Record<GateRefusal, (facts: { province: string; platform: string; industry: string; day: string }) => string>;
  outside: Record<GateRefusal, string>;
  finding: Partial<Record<Finding['reasonCode'], string>>;
  confidence: Record<'official' | 'primary' | 'secondary', string>;
};

export const texts = {
  zh: {
    title: '我有没有职业伤害保障',
    intro: '送单、跑车、同城拉货时受的伤，有一份不用您出钱的保障（职业伤害保障试点）。查查您在不在里面。',
    province: '在哪个省接单',
    platform: '哪个平台',
    otherPlatform: '名单里没有我的平台',
    platformHint: '列的是全国名单。',
    industry: '干的是哪一行',
    industries: {
      instant_delivery: '送外卖、跑腿、即时配送',
      ride_hailing: '开网约车（出行）',
      city_freight: '同城拉货',
      other: '别的，例如快递、长途货运、代驾',
    },
    day: '哪一天',
    dayHint: '受了伤的填受伤那天，没受伤的填今天。',
    onOrder: '受伤的时候在跑单吗',
    onOrderChoices: { asking: '没受伤，只是查一查', yes: '在跑单', no: '没有单子', unsure: '说不清' },
    submit: '查一查',
    again: '换一个查',
    errors: {
      province: '请选一个省。',
      platform: '请选平台，没有就选“名单里没有我的平台”。',
      industry: '请选一行。',
      on: '请填一个真实的日期，例如 2026 年 9 月 8 日。',
    },

    anyPlatform: '您的平台',
    otherIndustry: (platform: string, industry: string) =>
      `${platform}在名单上是“${industry}”。选错了行，请换一个再查。`,
    inPilot: '这个平台、这个地方在保障范围里',
    inPilotAbout: (province: string, provinceFrom: string, platform: string, platformFrom: string) =>
      `${province}从 ${provinceFrom} 起试点，${platform}从 ${platformFrom} 起在全国名单上。跑单时受的伤，可以申请。`,
    notInPilot: '这一次，名单里查不到',
    personDecides: '要由人来看',
    personDecidesAbout: '这里的答案不作数，不会因为它拒绝您。拿不准也照样可以报案，由经办人核实决定。',
    why: {
      PROVINCE_NOT_STARTED: ({ province, day }) => `${day} 这一天，${province}还没有开始试点。`,
      INDUSTRY_NOT_IN_PILOT: () => '试点现在只有三行：出行、即时配送（含外卖）、同城货运。您选的不在里面。',
      PLATFORM_NOT_STARTED: ({ platform, day }) => `${day} 这一天，${platform}还没有进全国名单。`,
      PLATFORM_NOT_LISTED: ({ platform, industry }) => `全国名单的“${industry}”里没有${platform}。`,
    },
    outside: {
      PROVINCE_NOT_STARTED: '各省开始的日子可能有出入，请打 12333 再问一次。',
      INDUSTRY_NOT_IN_PILOT: '国家打算以后再扩大到别的行业，现在还没有日子。',
      PLATFORM_NOT_STARTED: '地方可能更早加进来，请打 12333 问本省的名单。',
      PLATFORM_NOT_LISTED:
        '有的省另外加了本地的平台（例如北京的网约车平台），我们手里没有这些名单。请打 12333 问本省的名单。',
    },
    finding: {
      ACCIDENT_ON_ORDER: '跑单时受的意外伤害属于保障范围，自己有没有过错都一样。',
      OUTSIDE_ORDER_WINDOW: '没有单子的时候一般不在保障里，但是刚送完、刚取消、几个平台同时接单，都要由人来看。',
    },
    unsureOrder: '是不是在跑单，平台有记录，经办人会去核实。您不用自己证明。',
    otherRoutes: '还有别的路',
    routes: [
      '和公司有劳动关系的，走工伤保险：请公司申报，公司不报的，自己 1 年内可以报。',
      '平台或者站点给您买过意外险的，找保险公司理赔。在试点里的人也可以同时要。',
      '医药费、误工的钱谈不拢，可以打 12348 问法律援助。',
    ],
    perOrder: '保障从哪里来',
    perOrderAbout:
      '从平台替您申报的每一单来，钱由平台出，您不用交。和您有没有登记没有关系：没登记也一样保障，登记只是查起来快。',
    report: '我受伤了，去报案',
    reportAnyway: '照样去报案',
    enrol: '登记，出事查得快',
    rely: '这个答案靠得住吗',
    relyProvince: (text: string) => `省份这一行：${text}`,
    relyPlatform: (text: string) => `平台这一行：${text}`,
    confidence: { official: '有官方发布', primary: '官方文件', secondary: '媒体或汇编，请打 12333 核对' },
    listDay: (day: string) => `名单核对到 ${day}。`,
    decides: '这里只按名单查。算不算，由经办机构决定。',
    phone: '拿不准，打 12333。',
  },

  en: {
    title: 'Do I have injury cover',
    intro:
      'Injuries while delivering, driving passengers or carrying goods in the city have a cover that costs you nothing (occupational-injury pilot). See if you are in it.',
    province: 'Province in which you take orders',
    platform: 'Platform',
    otherPlatform: 'My platform is not listed',
    platformHint: 'The list is the national one.',
    industry: 'Kind of work',
    industries: {
      instant_delivery: 'Food delivery, errands, instant delivery',
      ride_hailing: 'Ride-hailing',
      city_freight: 'Freight within the city',
      other: 'Something else, such as parcels, long-haul freight, driving for others',
    },
    day: 'Day',
    dayHint: 'The day of the injury, or today if you are not hurt.',
    onOrder: 'Were you on an order when you were hurt?',
    onOrderChoices: { asking: 'Not hurt, only asking', yes: 'On an order', no: 'No order', unsure: 'Not sure' },
    submit: 'Look',
    again: 'Ask about something else',
    errors: {
      province: 'Choose a province.',
      platform: 'Choose a platform, or "My platform is not listed".',
      industry: 'Choose the kind of work.',
      on: 'Enter a real date, for example 2026, 9, 8.',
    },

    anyPlatform: 'your platform',
    otherIndustry: (platform: string, industry: string) =>
      `${platform} is listed under "${industry}". If you chose the wrong kind of work, ask again.`,
    inPilot: 'This platform and place are within the cover',
    inPilotAbout: (province: string, provinceFrom: string, platform: string, platformFrom: string) =>
      `The pilot runs in ${province} since ${provinceFrom}, and ${platform} is on the national list since ${platformFrom}. An injury on an order can be claimed.`,
    notInPilot: 'Not found on the lists',
    personDecides: 'A person has to look at this',
    personDecidesAbout:
      'The answer here decides nothing and is no reason to refuse you. Report it all the same if you are not sure: a caseworker checks and decides.',
    why: {
      PROVINCE_NOT_STARTED: ({ province, day }) => `On ${day} the pilot had not begun in ${province}.`,
      INDUSTRY_NOT_IN_PILOT: () =>
        'The pilot has three kinds of work: ride-hailing, instant delivery with food delivery, and freight within the city. Yours is none of them.',
      PLATFORM_NOT_STARTED: ({ platform, day }) => `On ${day} ${platform} was not yet on the national list.`,
      PLATFORM_NOT_LISTED: ({ platform, industry }) => `The national list for "${industry}" does not name ${platform}.`,
    },
    outside: {
      PROVINCE_NOT_STARTED: 'Provinces may have begun on other days. Ask 12333 to be sure.',
      INDUSTRY_NOT_IN_PILOT: 'The state plans to add other kinds of work; no day is set.',
      PLATFORM_NOT_STARTED: 'A province may have added it earlier. Ask 12333 for the list of your province.',
      PLATFORM_NOT_LISTED:
        'Some provinces added platforms of their own (Beijing, for example, ride-hailing platforms). We do not have these lists. Ask 12333 for the list of your province.',
    },
    finding: {
      ACCIDENT_ON_ORDER: 'An accident on an order is covered, whether or not you were at fault.',
      OUTSIDE_ORDER_WINDOW:
        'Without an order there is usually no cover, but an order just delivered or cancelled, or several platforms at once, is for a person to look at.',
    },
    unsureOrder:
      'The platform has a record of whether you were on an order, and the caseworker checks it. You need not prove it.',
    otherRoutes: 'Other ways',
    routes: [
      'With an employment relation you have work-injury insurance: ask the company to report; if it does not, you can within one year.',
      'If the platform or station bought accident insurance for you, claim from the insurer. This is possible beside the pilot.',
      'If medical costs or lost pay are disputed, ask legal aid at 12348.',
    ],
    perOrder: 'Where the cover comes from',
    perOrderAbout:
      'From each order that the platform declares and pays for; you pay nothing. It never depends on your enrolment: you are covered without it, it only makes it quicker to find your records.',
    report: 'I am hurt: report it',
    reportAnyway: 'Report it all the same',
    enrol: 'Enrol, to be found quicker',
    rely: 'How far to rely on this',
    relyProvince: (text: string) => `The row of the province: ${text}`,
    relyPlatform: (text: string) => `The row of the platform: ${text}`,
    confidence: {
      official: 'published officially',
      primary: 'official text',
      secondary: 'press or compilation; check with 12333',
    },
    listDay: (day: string) => `The lists were checked on ${day}.`,
    decides: 'This looks only at the lists. Whether it counts is decided by the agency.',
    phone: 'Not sure? Call 12333.',
  },
} as const satisfies Record<Lang, Texts & Record<string, unknown>>;
