import type { ClockSpec } from '@/domain/claims/procedure';
import type { Text } from '@/domain/reports/question';

/** What a deadline rests on, as a person can look it up: the law where one is confirmed, else the body of rules. */
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
  'own design': { zh: '本站的办理约定', en: 'Our own practice' },
};

export const basisOf = ({ rule, source }: ClockSpec): Text =>
  laws[rule] ?? bodies[source.document] ?? { zh: source.document, en: source.document };
