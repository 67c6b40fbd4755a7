import { startForm, type FieldError, type FormState, type FormValues } from '@/components/form/form-state';
import { withDatesJoined } from '@/components/form/typed-values';
import type { Lang } from '@/components/wording/lang';
import { isRealMonth, type Month } from '@/domain/kernel/days';
import { isGuangdongWhole, placeName } from './places';
import { placeTexts } from './place-texts';

export type AskedPlace = { region: string; month: Month };
type SearchParams = Record<string, string | string[] | undefined>;

/** The first half of the form stands in the address, because it says nothing about the person. `place` is undefined until
 *  both answers can be used; the state then says why. */
export function askedPlace(search: SearchParams, lang: Lang): { place: AskedPlace | undefined; state: FormState } {
  const values = Object.fromEntries(
    Object.entries(search).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined),
  );
  const { region, month } = withDatesJoined(values);
  if (values.change !== undefined) return { place: undefined, state: startForm(asTyped(values)) };
  if (region === undefined) return { place: undefined, state: { status: 'idle', values, errors: [] } };
  const errors = errorsOf({ region, month: month ?? '' }, lang);
  const place = errors.length === 0 ? { region: String(region), month: String(month) } : undefined;
  return { place, state: { status: errors.length > 0 ? 'invalid' : 'idle', values, errors } };
}

/** A month of the address as the two boxes of its field. */
function asTyped({ month, ...values }: FormValues): FormValues {
  const [year, number] = typeof month === 'string' ? month.split('-') : [];
  return year && number ? { ...values, 'month.year': year, 'month.month': String(Number(number)) } : values;
}

function errorsOf({ region, month }: FormValues, lang: Lang): FieldError[] {
  const t = placeTexts[lang];
  const errors: FieldError[] = [];
  if (typeof region !== 'string' || placeName(region, lang) === undefined)
    errors.push({ field: 'region', message: t.placeError });
  else if (isGuangdongWhole(region)) errors.push({ field: 'region', message: t.guangdongError });
  if (typeof month !== 'string' || !isRealMonth(month)) errors.push({ field: 'month', message: t.monthError });
  return errors;
}
