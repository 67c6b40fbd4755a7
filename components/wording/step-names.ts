import type { Step } from '@/domain/kernel/explained';
import { shippedParameters } from '@/domain/parameters/parameter-set';
import { placesOnFile } from '@/domain/parameters/places-on-file';
import { regionName } from '@/domain/regions/regions';
import type { Lang } from './lang';
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

export const stepName = ({ rule, term, termEn }: Step, lang: Lang): string =>
  names[rule]?.[lang] ?? (lang === 'zh' ? term : termEn);

/** Only places with figures of their own have an English name on file; it does not change with the figures. */
const englishPlaces = new Map(placesOnFile(shippedParameters).map(({ region, nameEn }) => [region, nameEn]));

const placeWord = (code: string, lang: Lang): string | undefined =>
  (lang === 'en' ? englishPlaces.get(code) : undefined) ?? regionName(code);

/** A word of the rules; undefined for what people typed. */
export const wordOf = (word: string, lang: Lang): string | undefined =>
  Object.hasOwn(outcomes, word) ? outcomes[word]?.[lang] : undefined;

/** A place is said by its name. */
export const outcomeWord = (outcome: string, lang: Lang): string =>
  wordOf(outcome, lang) ?? (/^\d{6}$/.test(outcome) ? placeWord(outcome, lang) : undefined) ?? outcome;
