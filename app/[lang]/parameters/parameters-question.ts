import type { FieldError, FormState, FormValues } from '@/components/form/form-state';
import { withDatesJoined } from '@/components/form/typed-values';
import type { Lang } from '@/components/wording/lang';
import { isRealDay, type Day } from '@/domain/kernel/days';
import { nation } from '@/domain/parameters/parameter-row';
import { placeName } from '../estimate/places';
import { texts } from './texts';

export type ParametersQuestion = { region: string; on: Day; knownOn: Day };
type SearchParams = Record<string, string | string[] | undefined>;

/** Place and days as they stand in the address; a day left out is today. Undefined until they can be used. */
export function askedParameters(
  search: SearchParams,
  today: Day,
  lang: Lang,
): { question: ParametersQuestion | undefined; state: FormState } {
  const values: FormValues = Object.fromEntries(
    Object.entries(search).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined),
  );
  const { region, on, knownOn } = withDatesJoined(values);
  if (region === undefined) return { question: undefined, state: { status: 'idle', values, errors: [] } };
  const question = { region: String(region), on: String(on || today), knownOn: String(knownOn || today) };
  const errors = errorsOf(question, today, lang);
  return errors.length > 0
    ? { question: undefined, state: { status: 'invalid', values, errors } }
    : { question, state: { status: 'idle', values, errors } };
}

function errorsOf({ region, on, knownOn }: ParametersQuestion, today: Day, lang: Lang): FieldError[] {
  const t = texts[lang].errors;
  const errors: FieldError[] = [];
  if (region !== nation && placeName(region, lang) === undefined) errors.push({ field: 'region', message: t.region });
  if (!isRealDay(on)) errors.push({ field: 'on', message: t.day });
  if (!isRealDay(knownOn)) errors.push({ field: 'knownOn', message: t.day });
  else if (knownOn > today) errors.push({ field: 'knownOn', message: t.dayToCome });
  return errors;
}

/** Where the same question is answered for programs. */
export const apiAddressOf = ({ region, on, knownOn }: ParametersQuestion, format: 'json' | 'csv'): string =>
  `/api/v1/parameters?${new URLSearchParams({ region, on, knownOn, format })}`;

export const historyAddressOf = (matter: { scheme: string; key: string; region: string; variant: string }): string => {
  const { scheme, key, region, variant } = matter;
  return `/parameters/history?${new URLSearchParams({ scheme, key, region, ...(variant && { variant }) })}`;
};
