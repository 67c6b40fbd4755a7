import type { Step } from '@/domain/kernel/explained';
import { knownName } from '@/domain/parameters/place-names';
import { regionName } from '@/domain/regions/regions';
import { type Lang, monthRun } from './lang';
import { wagesWords } from './wages-words';

/** Names for lines whose legal term is the same for several. */
const names: Record<string, Record<Lang, string>> = {
  'medical.part.basic': { zh: '其中基本医疗', en: 'Of it basic medical' },
  'medical.part.majorIllness': { zh: '其中大额医疗', en: 'Of it major illness' },
};

/** Results that are words. */
const outcomes: Record<string, Record<Lang, string>> = {
  ...wagesWords,
  open: { zh: '可以参加', en: 'Open to flexible workers' },
  not_open: { zh: '本地灵活就业人员不参加', en: 'Not open to flexible workers here' },
  not_eligible: { zh: '年限不够，不能按月领', en: 'Not enough years for a monthly pension' },
};

/** A line about a run of months says which, because several have the same term. */
export function stepName({ rule, term, termEn, inputs }: Step, lang: Lang): string {
  const name = names[rule]?.[lang] ?? (lang === 'zh' ? term : termEn);
  const { fromMonth, toMonth } = inputs;
  if (typeof fromMonth !== 'string' || typeof toMonth !== 'string') return name;
  return lang === 'zh'
    ? `${name}（${monthRun(fromMonth, toMonth, lang)}）`
    : `${name} (${monthRun(fromMonth, toMonth, lang)})`;
}

const placeWord = (code: string, lang: Lang): string | undefined =>
  (lang === 'en' ? knownName(code)?.nameEn : undefined) ?? regionName(code);

/** A word of the rules; undefined for what people typed. */
export const wordOf = (word: string, lang: Lang): string | undefined =>
  Object.hasOwn(outcomes, word) ? outcomes[word]?.[lang] : undefined;

/** A place is said by its name. */
export const outcomeWord = (outcome: string, lang: Lang): string =>
  wordOf(outcome, lang) ?? (/^\d{6}$/.test(outcome) ? placeWord(outcome, lang) : undefined) ?? outcome;
