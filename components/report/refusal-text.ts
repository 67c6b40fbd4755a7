import { type Lang, formatFen, formatNumber } from '@/components/wording/lang';
import type { FieldRefusal } from '@/domain/reports/flow';
import type { Question } from '@/domain/reports/question';

const number = (value: number | undefined) => formatNumber(value ?? 0);

const chosen: readonly Question['kind'][] = ['choice', 'choices', 'city', 'district'];

/** What to do about an answer that cannot be taken. */
const sentences: Record<
  string,
  (refusal: FieldRefusal, label: string, kind: Question['kind'] | undefined) => Record<Lang, string>
> = {
  REQUIRED: (_, label, kind) => ({
    zh: chosen.includes(kind ?? 'text') ? `请选“${label}”` : `请填“${label}”`,
    en: `Please answer “${label}”`,
  }),
  TOO_LONG: ({ max }, label) => ({
    zh: `“${label}”最多 ${number(max)} 个字，请写短一点`,
    en: `“${label}” may have at most ${number(max)} characters`,
  }),
  NOT_A_CHOICE: (_, label) => ({ zh: `请为“${label}”选一个`, en: `Please choose an answer for “${label}”` }),
  NOT_A_DATE: () => ({ zh: '没有这个日期，请再看一下', en: 'This date does not exist. Please look again' }),
  IN_THE_FUTURE: () => ({ zh: '这个日期还没到，请再看一下', en: 'This date is in the future. Please look again' }),
  TOO_EARLY: () => ({
    zh: '这个日期太早了，请再看一下年份',
    en: 'This date is too early. Please check the year',
  }),
  NOT_A_TIME: () => ({ zh: '请写成 21:40 这样，24小时制', en: 'Please write it like 21:40, on the 24-hour clock' }),
  NOT_AN_AMOUNT: (_, label) => ({
    zh: `“${label}”请只写数字，例如 8600.50`,
    en: `Please write “${label}” in digits, for example 8600.50`,
  }),
  NOT_A_NUMBER: (_, label) => ({
    zh: `“${label}”请只写数字，例如 3`,
    en: `Please write “${label}” in digits, for example 3`,
  }),
  OUT_OF_RANGE: ({ min, max }, label, kind) => {
    const show = (value: number | undefined, lang: Lang) =>
      kind === 'money' ? formatFen(value ?? 0, lang) : number(value);
    return {
      zh: `“${label}”要在 ${show(min, 'zh')} 到 ${show(max, 'zh')} 之间`,
      en: `“${label}” must be between ${show(min, 'en')} and ${show(max, 'en')}`,
    };
  },
  NOT_A_PLACE: () => ({ zh: '请从列表里选一个地方', en: 'Please choose a place from the list' }),
  CHARACTERS: (_, label) => ({
    zh: `“${label}”里有显示不出来的符号，请重新打一遍`,
    en: `“${label}” contains characters that cannot be shown. Please type it again`,
  }),
  MONTHS_REVERSED: () => ({
    zh: '结束的月份比开始的早，请再看一下',
    en: 'The last month is before the first. Please look again',
  }),
};

export function refusalText(question: Question | undefined, refusal: FieldRefusal, lang: Lang): string {
  const sentence = sentences[refusal.code];
  const label = question?.label[lang] ?? '';
  return sentence ? sentence(refusal, label, question?.kind)[lang] : `${label} ${refusal.code}`;
}
