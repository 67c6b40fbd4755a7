import type { FieldError, FormState, FormValues } from '@/components/form/form-state';
import { withDatesJoined } from '@/components/form/typed-values';
import type { Lang } from '@/components/wording/lang';
import { isRealMonth, type Month } from '@/domain/kernel/days';
import { isGuangdongWhole, placeName } from './places';
import { texts } from './texts';

export type AskedPlace = { region: string; month: Month };
type SearchParams = Record<string, string | string[] | undefined>;

/** The first half of the form stands in the address, because it says nothing about the person. `place` is undefined until
 *  both answers can be used; the state then says why. */
export function askedPlace(search: SearchParams, lang: Lang): { place: AskedPlace | undefined; state: FormState } {
  const values = Object.fromEntries(
    Object.entries(search).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined),
  );
  const { region, month } = withDatesJoined(values);
  if (region === undefined) return { place: undefined, state: { status: 'idle', values, errors: [] } };
  const errors = errorsOf({ region, month: month ?? '' }, lang);
  const place = errors.length === 0 ? { region: String(region), month: String(month) } : undefined;
  return { place, state: { status: errors.length > 0 ? 'invalid' : 'idle', values, errors } };
}

function errorsOf({ region, month }: FormValues, lang: Lang): FieldError[] {
  const t = texts[lang];
  const errors: FieldError[] = [];
  if (typeof region !== 'string' || placeName(region, lang) === undefined)
    errors.push({ field: 'region', message: t.placeError });
  else if (isGuangdongWhole(region)) errors.push({ field: 'region', message: t.guangdongError });
  if (typeof month !== 'string' || !isRealMonth(month)) errors.push({ field: 'month', message: t.monthError });
  return errors;
}

/** Address of the form for a place and month, without language. */
export const addressOfPlace = ({ region, month }: AskedPlace): string => `/estimate?region=${region}&month=${month}`;
