import type { IconName } from '@/components/ui/icon';
import { type Lang, path } from '@/components/wording/lang';
import type { AskedPlace } from './place-question';

/** What the estimator answers, each at an address of its own; place and month are carried along. */
const questions = [
  { address: '/estimate', icon: 'calculator' },
  { address: '/estimate/year', icon: 'calculator' },
  { address: '/estimate/top-up', icon: 'money' },
  { address: '/estimate/compare', icon: 'info' },
  { address: '/estimate/subsidy', icon: 'money' },
  { address: '/estimate/unemployment', icon: 'shield' },
  { address: '/estimate/pension', icon: 'person' },
  { address: '/estimate/tax', icon: 'money' },
] as const satisfies { address: string; icon: IconName }[];
export type QuestionAddress = (typeof questions)[number]['address'];

/** Address of a question about a place and month, without language. */
export const addressOf = (address: QuestionAddress, place?: AskedPlace): string =>
  place ? `${address}?region=${place.region}&month=${place.month}` : address;

export type Question = { href: string; icon: IconName; title: string; hint: string };

/** All questions but the one that is being asked. */
export const otherQuestions = (asking: QuestionAddress, place: AskedPlace | undefined, lang: Lang): Question[] =>
  questions
    .filter(({ address }) => address !== asking)
    .map(({ address, icon }) => ({
      href: path(lang, addressOf(address, place)),
      icon,
      ...questionTexts[lang][address],
    }));

type QuestionText = { title: string; hint: string };
export const questionTexts: Record<Lang, Record<QuestionAddress, QuestionText>> = {
  zh: {
    '/estimate': { title: '每月交多少', hint: '灵活就业自己交社保，一个月多少钱' },
    '/estimate/year': { title: '一年交多少', hint: '按月列出；年中换了标准，也按月算' },
    '/estimate/top-up': { title: '补差要补多少', hint: '新标准晚公布，前几个月少交的部分' },
    '/estimate/compare': { title: '跟居民保险比一比', hint: '各花多少钱，各能得到什么' },
    '/estimate/subsidy': { title: '社保补贴', hint: '能补多少，能补多久' },
    '/estimate/unemployment': { title: '失业金', hint: '能领几个月，一共多少' },
    '/estimate/pension': { title: '算退休金', hint: '哪个月退休，每月大约领多少' },
    '/estimate/tax': { title: '交社保省多少税', hint: '年度汇算时能少交的税，实际花多少' },
  },
  en: {
    '/estimate': { title: 'What I pay a month', hint: 'Social insurance paid by yourself in flexible work' },
    '/estimate/year': { title: 'What I pay a year', hint: 'Month by month, also where the figures change in the year' },
    '/estimate/top-up': { title: 'What I must top up', hint: 'When new figures come out late, for the months before' },
    '/estimate/compare': { title: 'Compared with resident insurance', hint: 'What each costs and what each gives' },
    '/estimate/subsidy': { title: 'Social insurance subsidy', hint: 'How much and for how long' },
    '/estimate/unemployment': { title: 'Unemployment benefit', hint: 'For how many months and how much' },
    '/estimate/pension': { title: 'My pension', hint: 'When I retire and what I get a month' },
    '/estimate/tax': { title: 'Tax saved by contributions', hint: 'What they cost after the yearly tax settlement' },
  },
};
