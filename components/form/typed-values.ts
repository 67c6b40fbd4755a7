import type { FormValues } from './form-state';

/** Everything typed into a form as text. Files are left out, and so are the fields by which React finds the action. */
export function typedValues(data: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$ACTION')) continue;
    const texts = data.getAll(name).filter((value) => typeof value === 'string');
    const [first] = texts;
    if (first !== undefined) values[name] = texts.length > 1 ? texts : first;
  }
  return values;
}

/** What may be sent back to the page after an error: never a password or a one-time code. */
export const withoutSecrets = (values: FormValues, secrets = ['password', 'newPassword', 'code']): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.includes(name)));

/** The values of a group of checkboxes: none, one or several. */
export const listOf = (value: string | string[] | undefined): string[] =>
  value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value;

/** Full-width digits, letters and signs as ASCII, without spaces: for numbers and codes, not for sentences. */
export const narrow = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** `name.year`, `name.month` and `name.day` of a DateField or MonthField as one value, `2026-12-08` or `2026-12`.
 *  Empty parts give an empty text; what is no date stays wrong, so that the schema refuses it. */
export function withDatesJoined(values: FormValues): FormValues {
  const joined: FormValues = {};
  for (const [key, value] of Object.entries(values)) {
    const [, name, part] = /^(.+)\.(year|month|day)$/.exec(key) ?? [];
    if (!name) joined[key] = value;
    else if (part === 'year') joined[name] = joinDate(values, name);
  }
  return joined;
}

function joinDate(values: FormValues, name: string): string {
  const parts = ['year', 'month', 'day'].flatMap((part) => values[`${name}.${part}`] ?? []).map(narrow);
  if (parts.every((part) => part === '')) return '';
  return parts.map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('-');
}

/** 元 as people type it ("1,234.5", "１２００元", "￥800") in fen; undefined when it is no amount or finer than a fen. */
export function fenOfYuan(text: string): number | undefined {
  const plain = narrow(text)
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '')
    .replace(/[,、]/g, '');
  const [, yuan, cents = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  return yuan === undefined ? undefined : Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
}

/** "+86 138-0013-8000" as 13800138000; the schema says whether it is a mobile number. */
export const mobileDigits = (text: string): string =>
  narrow(text)
    .replace(/[-()－]/g, '')
    .replace(/^(?:\+|00)86/, '');
