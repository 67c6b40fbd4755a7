import type { Lang } from '@/components/wording/lang';
import type { ClockSpec, Mark } from '@/domain/claims/procedure';
import type { Text } from '@/domain/reports/question';

/** Laws that a deadline rests on, as a person can look them up. */
const laws: Readonly<Record<string, Text>> = {
  'wages.clock.acceptance': {
    zh: '《关于实施〈劳动保障监察条例〉若干规定》第18条',
    en: 'Rules on implementing the Labour Inspection Regulation, art. 18',
  },
  'wages.clock.investigation': {
    zh: '《关于实施〈劳动保障监察条例〉若干规定》',
    en: 'Rules on implementing the Labour Inspection Regulation',
  },
  'wages.clock.agreed_payment': { zh: '调解协议里写明的日期', en: 'The day written in the mediation agreement' },
  'wages.clock.order_payment': { zh: '责令限期支付时定的日期', en: 'The day set in the order to pay' },
  'injury.clock.reconsideration': { zh: '《行政复议法》第20条', en: 'Administrative Reconsideration Law, art. 20' },
  'injury.clock.litigation': { zh: '《行政诉讼法》第46条', en: 'Administrative Litigation Law, art. 46' },
  'injury.clock.litigation_after_reconsideration': {
    zh: '《行政诉讼法》第45条',
    en: 'Administrative Litigation Law, art. 45',
  },
};

const bodies: Readonly<Record<string, Text>> = {
  'occupational-injury': { zh: '新就业形态人员职业伤害保障试点的规定', en: 'Rules of the occupational-injury pilot' },
  'unpaid-wages': { zh: '劳动保障监察的规定', en: 'Rules of labour inspection' },
};

const marks: Readonly<Record<Exclude<Mark, 'D'>, Text>> = {
  P: { zh: '法规原文', en: 'text of the rule' },
  O: { zh: '官方发布', en: 'official statement' },
  S: { zh: '媒体或汇编，待核对原文', en: 'press or compilation, to be checked' },
  F: { zh: '参照工伤保险条例', en: 'by the work-injury regulation' },
  U: { zh: '还没有核实', en: 'not confirmed' },
};

const ours: Text = { zh: '本站的办理约定', en: 'our own practice' };

/** What a deadline rests on and how sure that is: the law where one is confirmed, else the body of rules. */
export function basisOf({ rule, source, mark }: ClockSpec, lang: Lang): string {
  const law = laws[rule] ?? bodies[source.document];
  if (mark === 'D') return laws[rule]?.[lang] ?? ours[lang];
  const sure = marks[mark][lang];
  const basis = law?.[lang] ?? source.document;
  return lang === 'zh' ? `${basis}（${sure}）` : `${basis} (${sure})`;
}
