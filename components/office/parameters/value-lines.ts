import { formatFen, formatNumber } from '@/components/wording/lang';
import { codecs, percentOf, type Typing } from './field-codecs';
import { valueForms } from './value-fields';

/** A field of a value in words; `amount` where it is a number, with what it counts. */
export type ValueLine = { path: string; label: string; text: string; amount?: number; unit?: 'fen' | 'bps' };

type Item = Record<string, unknown>;
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

const truthWords = (value: unknown, choices: readonly { value: string; label: string }[] = []): string =>
  choices.find((choice) => choice.value === (value === true ? 'yes' : 'no'))?.label ?? (value === true ? '是' : '否');

type Labelled = { label: string; typing: Typing; choices?: readonly { value: string; label: string }[] };

function lineOf(path: string, { label, typing, choices }: Labelled, value: unknown): ValueLine {
  if (typing === 'yuan' && isWhole(value)) return { path, label, text: formatFen(value), amount: value, unit: 'fen' };
  if (typing === 'percent' && isWhole(value))
    return { path, label, text: `${percentOf(value)}%`, amount: value, unit: 'bps' };
  if (typing === 'choice')
    return { path, label, text: choices?.find((choice) => choice.value === value)?.label ?? String(value) };
  if (typing === 'truth') return { path, label, text: truthWords(value, choices) };
  return { path, label, text: codecs[typing].show(value) };
}

/** The fields that a form in words has no control for, and those of kinds without one, by their own names. */
function plainLines(path: string, value: unknown): ValueLine[] {
  const label = path === '' ? '内容' : path;
  if (isItem(value) || (Array.isArray(value) && value.some(isItem)))
    return Object.entries(value).flatMap(([name, field]) => plainLines(path === '' ? name : `${path}.${name}`, field));
  if (isWhole(value) && /Fen(\W|$)|^fen$/.test(path))
    return [{ path, label, text: formatFen(value), amount: value, unit: 'fen' }];
  if (isWhole(value) && /bps$/i.test(path))
    return [{ path, label, text: `${percentOf(value)}%`, amount: value, unit: 'bps' }];
  if (value === null || value === undefined) return [];
  const text = isWhole(value) ? formatNumber(value) : typeof value === 'string' ? value : JSON.stringify(value);
  return [{ path, label, text }];
}

/** A value line by line: those that say something. */
export function valueLines(kind: string, value: unknown): ValueLine[] {
  const form = valueForms[kind];
  if (!form || !isItem(value)) return plainLines('', value);
  const named = new Set([...form.fields, ...form.groups].map(({ path }) => path));
  const fields = form.fields.flatMap((field) => {
    const found = value[field.path];
    return found === null || found === undefined ? [] : [lineOf(field.path, field, found)];
  });
  const groups = form.groups.flatMap((group) => {
    const items = value[group.path];
    if (!Array.isArray(items)) return [];
    return items.flatMap((item: unknown, at) =>
      group.fields.flatMap((field) => {
        const found = isItem(item) ? item[field.path] : undefined;
        if (found === null || found === undefined) return [];
        const path = `${group.path}.${at}.${field.path}`;
        return [lineOf(path, { ...field, label: `${group.label} ${at + 1}，${field.label}` }, found)];
      }),
    );
  });
  const rest = Object.entries(value).flatMap(([name, field]) =>
    named.has(name) || name in form.constants('') ? [] : plainLines(name, field),
  );
  return [...fields, ...groups, ...rest];
}

/** The first lines in one, for lists. */
export const valueSummary = (kind: string, value: unknown, most = 3): string =>
  valueLines(kind, value)
    .filter(({ path }) => path !== 'note')
    .slice(0, most)
    .map(({ label, text }) => `${label} ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`)
    .join('，');
