import type { FieldError, FormValues } from '@/components/form/form-state';
import type { Lang } from '@/components/wording/lang';
import type { PaidRun } from '@/domain/contributions/retroactive-difference';
import type { TopUpInput } from '@/domain/contributions/top-up';
import { isRealMonth } from '@/domain/kernel/days';
import { isUnknown, type OperationError, type Unknown } from '@/domain/kernel/input';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import type { AskedPlace } from '../place-question';
import { texts as baseTexts } from '../texts';
import { textOf, typedFen } from '../typed-base';
import { texts } from './texts';

/** Runs of months that can be told of; the first must be. */
export const runNumbers = [1, 2, 3] as const;

export function typedTopUp({ region }: AskedPlace, values: FormValues, lang: Lang): Result<TopUpInput, FieldError[]> {
  const runs = runNumbers
    .filter((number) => number === 1 || isTouched(number, values))
    .map((number) => typedRun(number, values, lang));
  const errors = runs.flatMap((run) => (run.ok ? [] : run.refusal));
  if (errors.length > 0) return refuse(errors);
  return ok({ region, payments: runs.flatMap((run) => (run.ok ? [run.value] : [])) });
}

const isTouched = (number: number, values: FormValues): boolean =>
  [`from${number}`, `to${number}`, `base${number}`].some((name) => textOf(values[name]) !== '');

function typedRun(number: number, values: FormValues, lang: Lang): Result<PaidRun, FieldError[]> {
  const t = texts[lang].errors;
  const [fromMonth, toMonth] = [textOf(values[`from${number}`]), textOf(values[`to${number}`])];
  const baseFen = typedFen(values[`base${number}`]);
  const wrong: [string, boolean, string][] = [
    [`from${number}`, !isRealMonth(fromMonth), t.month],
    [`to${number}`, !isRealMonth(toMonth), t.month],
    [`to${number}`, isRealMonth(fromMonth) && isRealMonth(toMonth) && toMonth < fromMonth, t.order],
    [`base${number}`, !baseFen, t.base],
  ];
  const errors = wrong.filter(([, isWrong]) => isWrong).map(([field, , message]) => ({ field, message }));
  return errors.length > 0 || !baseFen ? refuse(errors) : ok({ fromMonth, toMonth, baseFen });
}

/** A run is named by its place in the list: `payments[1].toMonth`. */
export function topUpErrors(refusal: OperationError | Unknown, lang: Lang): FieldError[] {
  if (isUnknown(refusal)) return [{ field: '', message: baseTexts[lang].unknown }];
  const [, place] = /^payments\[(\d+)\]/.exec(refusal.error.field) ?? [];
  return place === undefined
    ? [{ field: '', message: baseTexts[lang].errors.other }]
    : [{ field: `to${Number(place) + 1}`, message: texts[lang].errors.tooLong }];
}
