import type { FieldError, FormValues } from '@/components/form/form-state';
import { type Lang, formatMonth } from '@/components/wording/lang';
import type { NetCostQuestion } from '@/domain/estimates/net-cost';
import { isUnknown, type OperationError, type Unknown } from '@/domain/kernel/input';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import type { AskedPlace } from '../place-question';
import { typedFen } from '../typed-base';
import { typedYear, yearErrors } from '../year/typed-year';
import { texts } from './texts';

export function typedTax(place: AskedPlace, values: FormValues, lang: Lang): Result<NetCostQuestion, FieldError[]> {
  const t = texts[lang].errors;
  const year = typedYear(place, values, lang);
  const labourIncomeFen = typedFen(values.labourIncomeFen) ?? undefined;
  const personalPensionFen = typedFen(values.personalPensionFen);
  const errors = [
    ...(labourIncomeFen === undefined ? [{ field: 'labourIncomeFen', message: t.income }] : []),
    ...(year.ok ? [] : year.refusal),
    ...(personalPensionFen === null ? [{ field: 'personalPensionFen', message: t.personalPension }] : []),
  ];
  if (!year.ok || labourIncomeFen === undefined || personalPensionFen === null) return refuse(errors);
  return ok({ ...year.value, labourIncomeFen, personalPensionFen });
}

/** Months without figures are named: the tax of a year stands on the whole of it. */
export function taxErrors(refusal: OperationError | Unknown, question: NetCostQuestion, lang: Lang): FieldError[] {
  if (!isUnknown(refusal)) return yearErrors(refusal, question, lang);
  const { months } = refusal.unknown as { months?: string[] };
  const named = (months ?? []).map((month) => formatMonth(month, lang)).join(lang === 'zh' ? '、' : ', ');
  return [{ field: 'schemes', message: texts[lang].errors.unknownMonths(named) }];
}
