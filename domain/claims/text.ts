import type { Fen } from '@/domain/kernel/money';
import type { Day } from '@/domain/kernel/days';
import type { Actor } from './codes';

export type Lang = 'zh' | 'en';
export type Text = Readonly<Record<Lang, string>>;

export const t = (zh: string, en: string): Text => ({ zh, en });

/** 2026年5月8日; in English 8 May 2026. */
export function sayDay(day: Day, lang: Lang): string {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return lang === 'zh' ? `${year}年${month}月${date}日` : `${date} ${englishMonths[month - 1]} ${year}`;
}

const englishMonths = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** 5600.00元; in English 5600.00 yuan. */
export const sayFen = (amount: Fen, lang: Lang): string => {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${lang === 'zh' ? '元' : ' yuan'}`;
};

/** All that the pages say about one procedure; a word missing for a state, an event or a clock does not compile. */
export type ProcedureWording<State extends string, Event extends string, Clock extends string> = {
  name: Text;
  /** `meaning`: who deals with it now and what the person has to do. `acts`: whose turn it is; null when it has ended. */
  states: Readonly<Record<State, { name: Text; meaning: Text; acts: Actor | null }>>;
  /** `done`: one line of the timeline, past tense, the legal word behind. `workerButton` where a worker's button reads
   *  otherwise than an office's. */
  events: Readonly<Record<Event, { done: Text; button: Text; workerButton?: Text }>>;
  /** Name of the last day. */
  clocks: Readonly<Record<Clock, Text>>;
};
