import type { FieldError, FormValues } from '@/components/form/form-state';
import { fenOfYuan, listOf } from '@/components/form/typed-values';
import type { Lang } from '@/components/wording/lang';
import { schemes } from '@/domain/contributions/contribution-month';
import type { Fen } from '@/domain/kernel/money';
import type { Scheme } from '@/domain/parameters/parameter-set';
import { texts } from './texts';

export const oneOf = <T extends string>(words: readonly T[], text: unknown): T | undefined =>
  words.find((word) => word === text);
export const textOf = (value: FormValues[string] | undefined): string =>
  typeof value === 'string' ? value.trim() : '';

/** An amount of money as typed; undefined when nothing was typed, null when it cannot be read. */
export function typedFen(value: FormValues[string] | undefined): Fen | undefined | null {
  const text = textOf(value);
  return text === '' ? undefined : (fenOfYuan(text) ?? null);
}

/** A whole number as typed; undefined when nothing was typed, null when it is none or too large. */
export function typedCount(value: FormValues[string] | undefined, most: number): number | undefined | null {
  const text = textOf(value).normalize('NFKC');
  if (text === '') return undefined;
  return /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

export type TypedBase = { choice: 'floor' | 'amount' | 'ceiling'; amountFen: Fen | undefined };

/** What `BaseFields` hold; the amount counts only where it was chosen. */
export function typedBase(values: FormValues, lang: Lang): { base: TypedBase | undefined; errors: FieldError[] } {
  const t = texts[lang].errors;
  const choice = oneOf(['floor', 'amount', 'ceiling'], values.baseChoice);
  if (!choice) return { base: undefined, errors: [{ field: 'baseChoice', message: t.baseChoice }] };
  const amountFen = choice === 'amount' ? (typedFen(values.amountFen) ?? undefined) : undefined;
  return choice === 'amount' && amountFen === undefined
    ? { base: undefined, errors: [{ field: 'amountFen', message: t.amountFen }] }
    : { base: { choice, amountFen }, errors: [] };
}

export function typedSchemes(values: FormValues, lang: Lang): { asked: Scheme[]; errors: FieldError[] } {
  const asked = schemes.filter((scheme) => listOf(values.schemes).includes(scheme));
  return { asked, errors: asked.length > 0 ? [] : [{ field: 'schemes', message: texts[lang].errors.schemes }] };
}
