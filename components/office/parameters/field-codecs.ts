import { addDays, isRealDay } from '@/domain/kernel/days';
import { fenOfYuan, narrow } from '@/components/form/typed-values';

/** How a value of a row is typed. */
export type Typing =
  | 'yuan'
  | 'percent'
  | 'whole'
  | 'words'
  | 'lines'
  | 'truth'
  | 'truth-or-words'
  | 'choice'
  | 'yuan-list'
  | 'codes'
  | 'days'
  | 'parts'
  | 'tiers';

/** What was read; undefined = it cannot be read that way. Nothing is rounded: what is finer than a fen or a basis point is
 *  not read. */
type Codec = { show: (value: unknown) => string; read: (text: string) => unknown; wanted: string };

const list = (text: string): string[] => text.split(/[\s,，、;；]+/).filter(Boolean);
/** All of a list, or undefined when one of them cannot be read. */
const all = <T>(read: readonly (T | undefined)[]): T[] | undefined =>
  read.some((each) => each === undefined) ? undefined : (read as T[]);

/** 455200 -> 4552, 45520 -> 455.20. */
export const yuanOf = (fen: number): string =>
  fen % 100 === 0 ? String(fen / 100) : `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** 950 -> 9.5. */
export const percentOf = (bps: number): string =>
  `${Math.trunc(bps / 100)}${bps % 100 === 0 ? '' : `.${String(bps % 100).padStart(2, '0')}`}`.replace(
    /(\.\d)0$/,
    '$1',
  );

/** "9.5%" as 950. */
export function bpsOfPercent(text: string): number | undefined {
  const [, whole, rest = ''] = /^(\d{1,4})(?:\.(\d{1,2}))?%?$/.exec(narrow(text)) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(rest.padEnd(2, '0'));
}

const wholeOf = (text: string): number | undefined =>
  /^\d{1,6}$/.test(narrow(text)) ? Number(narrow(text)) : undefined;

/** A day, or a stretch of days: `2027-02-05` or `2027-02-05~2027-02-11`. */
function stretchOf(text: string): string[] | undefined {
  const [from = '', to = from, ...more] = narrow(text).split('~');
  if (!isRealDay(from) || !isRealDay(to) || to < from || more.length > 0) return undefined;
  const days = [from];
  while (days.at(-1)! < to && days.length < 400) days.push(addDays(days.at(-1)!, 1));
  return days;
}

function stretchesOf(days: readonly string[]): string {
  const stretches: { from: string; to: string }[] = [];
  for (const day of days) {
    const last = stretches.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else stretches.push({ from: day, to: day });
  }
  return stretches.map(({ from, to }) => (from === to ? from : `${from}~${to}`)).join('\n');
}

/** Lines of a name and an amount behind it. */
function namedLines<T>(text: string, read: (name: string, amount: string) => T | undefined): T[] | undefined {
  return all(
    text
      .split(/\n/)
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => {
        const [, name, amount] = /^(.+?)\s+(\S+)$/.exec(line) ?? [];
        return name === undefined ? undefined : read(name, amount!);
      }),
  );
}

const tierNames = { tier1: '一档', tier2: '二档' } as const;
const tierOf = (name: string) => (name === '一档' ? 'tier1' : name === '二档' ? 'tier2' : undefined);

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

// A draft may hold anything: what is not of the form is shown as it stands.
const isAmount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const amount = (write: (value: number) => string) => (value: unknown) =>
  isAmount(value) ? write(value) : asText(value);
const listOf =
  <T>(isOne: (value: unknown) => value is T, write: (values: T[]) => string) =>
  (value: unknown) =>
    Array.isArray(value) && value.every(isOne) ? write(value) : asText(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isDay = (value: unknown): value is string => isText(value) && isRealDay(value);
const isPart = (value: unknown): value is { name: string; bps: number } =>
  typeof value === 'object' && value !== null && 'name' in value && 'bps' in value && isAmount(value.bps);
const isTier = (value: unknown): value is { tier: keyof typeof tierNames; fen: number } =>
  typeof value === 'object' && value !== null && 'tier' in value && 'fen' in value && isAmount(value.fen);

export const codecs: Readonly<Record<Typing, Codec>> = {
  yuan: {
    show: amount(yuanOf),
    read: fenOfYuan,
    wanted: '请写成元，最多两位小数，例如 4552.00',
  },
  percent: {
    show: amount(percentOf),
    read: bpsOfPercent,
    wanted: '请写成百分数，最多两位小数，例如 9.5',
  },
  whole: { show: asText, read: wholeOf, wanted: '请写整数' },
  words: { show: asText, read: (text) => text, wanted: '' },
  lines: { show: asText, read: (text) => text, wanted: '' },
  choice: { show: asText, read: (text) => text, wanted: '' },
  truth: {
    show: (value) => (value === true ? 'yes' : 'no'),
    read: (text) => (text === 'yes' ? true : text === 'no' ? false : undefined),
    wanted: '请选一个',
  },
  'truth-or-words': {
    show: (value) => (value === true ? '有' : value === false ? '没有' : asText(value)),
    read: (text) => (text === '有' ? true : text === '没有' ? false : text),
    wanted: '',
  },
  'yuan-list': {
    show: listOf(isAmount, (amounts) => amounts.map(yuanOf).join(' ')),
    // A comma may stand within an amount, so blanks alone part them.
    read: (text) => all(text.split(/\s+/).filter(Boolean).map(fenOfYuan)),
    wanted: '请写成元，中间用空格隔开',
  },
  codes: { show: listOf(isText, (codes) => codes.join(' ')), read: list, wanted: '' },
  days: {
    show: listOf(isDay, stretchesOf),
    read: (text) => all(list(text).map(stretchOf))?.flat(),
    wanted: '请写成 2027-02-05，连着的几天写成 2027-02-05~2027-02-11，一行一个',
  },
  parts: {
    show: listOf(isPart, (parts) => parts.map(({ name, bps }) => `${name} ${percentOf(bps)}`).join('\n')),
    read: (text) =>
      namedLines(text, (name, amount) => {
        const bps = bpsOfPercent(amount);
        return bps === undefined ? undefined : { name, bps };
      }),
    wanted: '一行写一部分：名称，空格，百分数',
  },
  tiers: {
    show: listOf(isTier, (tiers) => tiers.map(({ tier, fen }) => `${tierNames[tier]} ${yuanOf(fen)}`).join('\n')),
    read: (text) =>
      namedLines(text, (name, amount) => {
        const [tier, fen] = [tierOf(name), fenOfYuan(amount)];
        return tier === undefined || fen === undefined ? undefined : { tier, fen };
      }),
    wanted: '一行写一档：“一档”或“二档”，空格，一年多少元',
  },
};
