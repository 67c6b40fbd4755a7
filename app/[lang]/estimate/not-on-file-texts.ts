import type { KnownHere } from '@/domain/estimates/known-here';
import type { Lang } from '@/components/wording/lang';

type Texts = {
  title: (place: string, month: string) => string;
  about: string;
  phone: string;
  /** Parts that may be missing too, in the order they are told. */
  parts: readonly (readonly [keyof KnownHere, string])[];
  alsoMissing: (parts: string) => string;
  known: string;
  earlier: string;
  period: (from: string, to: string) => string;
  limits: (floor: string, ceiling: string) => string;
  onlyThen: string;
  goEarlier: (month: string) => string;
  medical: string;
  rate: (rate: string) => string;
  perMonth: (yuan: string) => string;
  perYear: (yuan: string) => string;
  unemployment: string;
  open: (rate: string | undefined) => string;
  notOpen: string;
  benefit: string;
  goBenefit: string;
  subsidy: string;
  subsidyAbout: string;
  goSubsidy: string;
  minimumWage: string;
  wage: (tier: number | undefined, yuan: string) => string;
  nation: string;
  nationAbout: (total: string, account: string) => string;
  goPension: string;
};

export const notOnFileTexts: Record<Lang, Texts> = {
  zh: {
    title: (place, month) => `${place}${month}的缴费基数，还没有确认的数字`,
    about: '我们没有找到可靠的出处，所以不估，也不拿别的数来代替。能答的是当地社保：',
    phone: '打 12333',
    parts: [
      ['medical', '灵活就业医疗费率'],
      ['enrolment', '失业保险能不能自己参加'],
      ['benefit', '失业金标准'],
      ['subsidy', '社保补贴办法'],
      ['minimumWage', '最低工资'],
    ],
    alsoMissing: (parts) => `同样没有查到的：${parts}。`,
    known: '手里有的',
    earlier: '以前的一期基数',
    period: (from, to) => `${from}至${to}：`,
    limits: (floor, ceiling) => `${floor} 到 ${ceiling} 元。`,
    onlyThen: '只管那一段时间，不能当现在的用。',
    goEarlier: (month) => `看 ${month} 的`,
    medical: '医疗保险',
    rate: (rate) => `费率 ${rate}，基数要等上面的数。`,
    perMonth: (yuan) => `每月 ${yuan} 元`,
    perYear: (yuan) => `每年 ${yuan} 元`,
    unemployment: '失业保险',
    open: (rate) => (rate ? `灵活就业人员可以参加，费率 ${rate}。` : '灵活就业人员可以参加，费率还没有确认。'),
    notOpen: '灵活就业人员不参加，不用交。',
    benefit: '失业金',
    goBenefit: '算能领几个月',
    subsidy: '社保补贴',
    subsidyAbout: '本地有补贴办法。',
    goSubsidy: '看能补多少、补多久',
    minimumWage: '最低工资（每月）',
    wage: (tier, yuan) => (tier === undefined ? `${yuan} 元` : `第 ${tier} 档 ${yuan} 元`),
    nation: '全国一样的',
    nationAbout: (total, account) =>
      `养老保险费率 ${total}，其中 ${account} 进您自己的账户。哪个月退休、最少要缴几年，可以算。`,
    goPension: '算退休时间',
  },
  en: {
    title: (place, month) => `No confirmed contribution base for ${place}, ${month}`,
    about:
      'We found no reliable source, so we give no estimate and put no other figure in its place. The local office can answer:',
    phone: 'call 12333',
    parts: [
      ['medical', 'the medical rate for flexible workers'],
      ['enrolment', 'whether unemployment insurance is open to them'],
      ['benefit', 'the unemployment benefit'],
      ['subsidy', 'the subsidy rule'],
      ['minimumWage', 'the minimum wage'],
    ],
    alsoMissing: (parts) => `Also not found: ${parts}.`,
    known: 'What is on file',
    earlier: 'An earlier base',
    period: (from, to) => `${from} to ${to}: `,
    limits: (floor, ceiling) => `${floor} to ${ceiling} yuan.`,
    onlyThen: 'It holds for that time only and does not stand for now.',
    goEarlier: (month) => `See ${month}`,
    medical: 'Medical insurance',
    rate: (rate) => `Rate ${rate}; the base depends on the figures above.`,
    perMonth: (yuan) => `${yuan} yuan a month`,
    perYear: (yuan) => `${yuan} yuan a year`,
    unemployment: 'Unemployment insurance',
    open: (rate) =>
      rate ? `Open to flexible workers at ${rate}.` : 'Open to flexible workers; the rate is not confirmed yet.',
    notOpen: 'Not open to flexible workers, nothing to pay.',
    benefit: 'Unemployment benefit',
    goBenefit: 'Work out for how many months',
    subsidy: 'Social insurance subsidy',
    subsidyAbout: 'There is a local subsidy.',
    goSubsidy: 'See how much and for how long',
    minimumWage: 'Minimum wage a month',
    wage: (tier, yuan) => (tier === undefined ? `${yuan} yuan` : `tier ${tier} ${yuan} yuan`),
    nation: 'The same everywhere',
    nationAbout: (total, account) =>
      `Pension premiums are ${total} of the base, ${account} of the base into your own account. When you retire and how many years it takes can be worked out.`,
    goPension: 'Work out when I retire',
  },
};
