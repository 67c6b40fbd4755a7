import { type Day, type Month, shanghaiClock, shanghaiDay, weekday } from '@/domain/kernel/days';
import type { Bps, Fen } from '@/domain/kernel/money';

export const langs = ['zh', 'en'] as const;
export type Lang = (typeof langs)[number];

export const isLang = (text: string): text is Lang => langs.some((lang) => lang === text);

/** The language of a page below `app/[lang]`; the layout answers 404 for any other word, so Chinese here is never seen. */
export async function langOf(params: Promise<{ lang: string }>): Promise<Lang> {
  const { lang } = await params;
  return isLang(lang) ? lang : 'zh';
}

/** Value of `<html lang>`. */
export const htmlLang: Record<Lang, string> = { zh: 'zh-CN', en: 'en' };

/** Address of a page as people see it: Chinese without prefix, English below `/en`. `address` begins with `/`. */
export function path(lang: Lang, address: string): string {
  if (lang === 'zh') return address;
  return address === '/' ? '/en' : `/en${address}`;
}

/** The same page in another language. Takes the address as typed (`/help`) or as routed (`/zh/help`). */
export const inLanguage = (lang: Lang, address: string): string =>
  path(lang, address.replace(/^\/(?:zh|en)(?=\/|$)/, '') || '/');

const weekdays = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

const months = 'January February March April May June July August September October November December'.split(' ');

const partsOf = (day: Day) => ({
  year: day.slice(0, 4),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});

/** 2026年12月8日（周二） / Tuesday 8 December 2026. */
export function formatDay(day: Day, lang: Lang): string {
  const name = weekdays[lang][weekday(day)];
  return lang === 'zh' ? `${formatPlainDay(day, lang)}（周${name}）` : `${name} ${formatPlainDay(day, lang)}`;
}

/** Without the day of the week, for sources and tables: 2026年12月8日 / 8 December 2026. */
export function formatPlainDay(day: Day, lang: Lang): string {
  const { year, month, date } = partsOf(day);
  return lang === 'zh' ? `${year}年${month}月${date}日` : `${date} ${months[month - 1]} ${year}`;
}

/** 2026年9月 / September 2026. */
export function formatMonth(month: Month, lang: Lang): string {
  const { year, month: number } = partsOf(month);
  return lang === 'zh' ? `${year}年${number}月` : `${months[number - 1]} ${year}`;
}

/** 2026年1月至6月 / January to June 2026; the year is said once. */
export function monthRun(from: Month, to: Month, lang: Lang): string {
  if (from === to) return formatMonth(from, lang);
  const [first, last] = [partsOf(from), partsOf(to)];
  const isOneYear = first.year === last.year;
  if (lang === 'zh') return `${formatMonth(from, lang)}至${isOneYear ? `${last.month}月` : formatMonth(to, lang)}`;
  return `${isOneYear ? months[first.month - 1] : formatMonth(from, lang)} to ${formatMonth(to, lang)}`;
}

/** Day and clock in Shanghai: 2026年11月24日 22:41 / 24 November 2026, 22:41. */
export function formatInstant(instant: Date, lang: Lang): string {
  const day = formatPlainDay(shanghaiDay(instant), lang);
  return `${day}${lang === 'zh' ? ' ' : ', '}${shanghaiClock(instant)}`;
}

/** 1234567 -> 1,234,567. */
export const formatNumber = (number: number): string =>
  String(number).replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** Yuan without the unit, for tables whose head names it: 226380 -> 2,263.80. */
export function formatYuan(fen: Fen): string {
  const rest = Math.abs(fen % 100);
  const yuan = formatNumber((Math.abs(fen) - rest) / 100);
  return `${fen < 0 ? '-' : ''}${yuan}.${String(rest).padStart(2, '0')}`;
}

/** 226380 -> 2,263.80 元 / 2,263.80 yuan. */
export const formatFen = (fen: Fen, lang: Lang = 'zh'): string => `${formatYuan(fen)} ${lang === 'zh' ? '元' : 'yuan'}`;

/** 2000 -> 20%, 1650 -> 16.5%. */
export const formatBps = (bps: Bps): string => `${bps / 100}%`;

/** A sentence that fits a number; `#` becomes the number. `zero` is a sentence of its own ("no file yet", never "0 files").
 *  Chinese has one form, so `one` may be left out. */
export function plural(count: number, forms: { zero: string; one?: string; other: string }): string {
  const form = count === 0 ? forms.zero : count === 1 ? (forms.one ?? forms.other) : forms.other;
  return form.replace('#', formatNumber(count));
}
