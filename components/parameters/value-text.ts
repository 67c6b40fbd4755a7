import { fieldName, inFieldOrder, valueWord } from '@/components/wording/parameter-fields';
import { type Lang, formatBps, formatFen, formatMonth, formatNumber, formatPlainDay } from '@/components/wording/lang';
import { placeNames } from '@/domain/parameters/place-names';

/** A figure in words: one line for each field, and the first amounts for a summary. */
export type ValueLine = { field: string; label: string; text: string };
export type ValueInWords = { lines: ValueLine[]; headline: string | undefined; missing: string[] };

type Item = Readonly<Record<string, unknown>>;
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

const separators = {
  zh: { list: '、', parts: '，', label: '：', items: '；' },
  en: { list: ', ', parts: ', ', label: ': ', items: '; ' },
} as const;
const yesNo = { zh: ['是', '否'], en: ['yes', 'no'] } as const;

const endOfAmount = /Fen(?:PerYear|PerHire|PerOrder)?(?:Max)?$|^fen(?:PerHireMax)?$/;
const isAge = (field: string) => field.endsWith('AgeMonths');

function ageText(months: number, lang: Lang): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (lang === 'zh') return rest === 0 ? `${years} 岁` : `${years} 岁 ${rest} 个月`;
  return rest === 0 ? `${years} years` : `${years} years ${rest} months`;
}

/** The unit stands in the name of a field, or of the list that it is in. */
function numberText(value: number, field: string, unit: string, lang: Lang): string {
  if (endOfAmount.test(field) || (field === '' && unit.startsWith('fen'))) return formatFen(value, lang);
  if (field.endsWith('Bps') || field === 'bps' || (field === 'value' && unit === 'bps')) return formatBps(value);
  if (isAge(field)) return ageText(value, lang);
  if (/[mM]onths(?!1To12|13To24)/.test(field) || (unit === 'months' && (field === '' || /^\d+$/.test(field))))
    return lang === 'zh' ? `${formatNumber(value)} 个月` : `${formatNumber(value)} months`;
  return /[yY]ear(?:From|To)?$/.test(field) ? String(value) : formatNumber(value);
}

function wordText(value: string, field: string, lang: Lang): string {
  if (field === 'rateFenPerOrder') return lang === 'zh' ? `${value} 分` : `${value} fen`;
  if (/^\d{6}$/.test(value)) return placeText(value, lang);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatPlainDay(value, lang);
  if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(value, lang);
  return valueWord(value, lang) ?? value;
}

export function placeText(region: string, lang: Lang): string {
  const { nameZh, nameEn } = placeNames(region);
  return lang === 'zh' ? nameZh : (nameEn ?? nameZh);
}

function textOf(value: unknown, field: string, unit: string, lang: Lang): string {
  const by = separators[lang];
  if (typeof value === 'number') return numberText(value, field, unit, lang);
  if (typeof value === 'string') return wordText(value, field, lang);
  if (typeof value === 'boolean') return yesNo[lang][value ? 0 : 1];
  if (Array.isArray(value))
    return value.map((each) => textOf(each, field, unit, lang)).join(value.some(isItem) ? by.items : by.list);
  if (!isItem(value)) return '';
  return inFieldOrder(Object.entries(value))
    .filter(([, part]) => part !== null && part !== undefined)
    .map(([name, part]) => {
      // Parts of an amount, such as pension and medical, carry the unit of the whole.
      const unitField = typeof part === 'number' && endOfAmount.test(field) && !endOfAmount.test(name) ? field : name;
      return `${fieldName(name, lang)}${by.label}${textOf(part, unitField, unit, lang)}`;
    })
    .join(by.parts);
}

/** A value as it stands on file, in plain words. Fields without a figure are named, never left out. */
export function valueInWords(value: unknown, unit: string, lang: Lang): ValueInWords {
  if (!isItem(value)) {
    const texts = (Array.isArray(value) ? value : [value]).map((each) => textOf(each, '', unit, lang));
    return {
      lines: texts.map((text, index) => ({ field: String(index), label: '', text })),
      headline: typeof value === 'number' ? texts[0] : undefined,
      missing: [],
    };
  }
  const entries = inFieldOrder(Object.entries(value)).filter(([field]) => !saidElsewhere.has(field));
  const lines = entries.flatMap(([field, part]): ValueLine[] => {
    if (isNothing(part)) return [];
    const parts = Array.isArray(part) && part.some(isItem) ? (part as unknown[]) : [part];
    return parts.map((each) => ({ field, label: fieldName(field, lang), text: textOf(each, field, unit, lang) }));
  });
  return {
    lines,
    headline: headlineOf(value, unit, lang),
    missing: entries
      .filter(([field, part]) => isNothing(part) && !noneNeeded.has(field))
      .map(([field]) => fieldName(field, lang)),
  };
}

const isNothing = (part: unknown): boolean => part === null || (Array.isArray(part) && part.length === 0);

/** Place and scheme stand in the columns of the row. */
const saidElsewhere = new Set(['regionName', 'scheme']);
/** Nothing in them says that nothing is to be said. */
const noneNeeded = new Set(['note', 'onlyCities', 'exceptCities']);

const isFigure = ([field, part]: [string, unknown]): boolean =>
  (typeof part === 'number' && (endOfAmount.test(field) || /Bps$|^value$|Months$/.test(field))) ||
  field === 'rateFenPerOrder';

/** What these are is said by the name of their kind already. */
const saidByName = new Set(['value', 'valueFen', 'fen', 'rateBps', 'totalBps', 'rateFenPerOrder']);

/** The first figures of a value; those of its only item where it is a list of one. */
function headlineOf(value: Item, unit: string, lang: Lang): string | undefined {
  const { label: colon, parts } = separators[lang];
  const [figures = []] = [value, ...itemsAlone(value)]
    .map((item) => inFieldOrder(Object.entries(item)).filter(isFigure).slice(0, 2))
    .filter((found) => found.length > 0);
  const [only] = figures;
  if (only && figures.length === 1 && saidByName.has(only[0])) return textOf(only[1], only[0], unit, lang);
  const texts = figures.map(([field, part]) => `${fieldName(field, lang)}${colon}${textOf(part, field, unit, lang)}`);
  return texts.length > 0 ? texts.join(parts) : undefined;
}

const itemsAlone = (value: Item): Item[] =>
  Object.values(value).flatMap((part) => (Array.isArray(part) && part.length === 1 ? part.filter(isItem) : []));

/** What tells apart rows of one kind and place: a year, a group of people, a kind of work, a platform. */
export function variantText({ variant, value }: { variant: string; value: unknown }, lang: Lang): string {
  const [group, cities] = variant.split(' ');
  if ((group === 'only' || group === 'except') && cities !== undefined) {
    const names = cities.split(',').map((city) => placeText(city, lang));
    return `${fieldName(`${group}Cities`, lang)}${separators[lang].label}${names.join(separators[lang].list)}`;
  }
  const named = isItem(value) && typeof value.nameZh === 'string' ? value.nameZh : undefined;
  const words = variant.split(' ').map((word) => valueWord(word, lang) ?? word);
  if (named !== undefined && words.length > 1) words[words.length - 1] = named;
  return words.join(' ');
}
