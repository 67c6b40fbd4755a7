import type { FieldError, FormValues } from '@/components/form/form-state';
import type { Lang } from '@/components/wording/lang';
import { retirementCategories } from '@/domain/contributions/retirement';
import { subsidyGroups } from '@/domain/contributions/subsidy-amount';
import type { SubsidyQuestion } from '@/domain/estimates/subsidy';
import { isRealMonth, shanghaiDay } from '@/domain/kernel/days';
import { isUnknown, type OperationError, type Unknown } from '@/domain/kernel/input';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import type { AskedPlace } from '../place-question';
import { texts as baseTexts } from '../texts';
import { oneOf, textOf, typedCount, typedFen } from '../typed-base';
import { texts } from './texts';

export function typedSubsidy(
  { region, month }: AskedPlace,
  values: FormValues,
  now: Date,
  lang: Lang,
): Result<SubsidyQuestion, FieldError[]> {
  const t = texts[lang].errors;
  const group = oneOf(subsidyGroups, values.group);
  const category = oneOf(retirementCategories, values.category);
  const [birthMonth, firstMonth] = [textOf(values.birthMonth), textOf(values.firstMonth)];
  const pensionFen = typedFen(values.pensionFen);
  const medicalFen = typedFen(values.medicalFen);
  const unemploymentFen = typedFen(values.unemploymentFen);
  const usedMonths = typedCount(values.usedMonths, 600);
  const wrong: [keyof typeof t, boolean][] = [
    ['group', !group],
    ['category', !category],
    ['birthMonth', !isRealMonth(birthMonth) || birthMonth > shanghaiDay(now)],
    ['pensionFen', pensionFen === null || (!pensionFen && !medicalFen && !unemploymentFen)],
    ['medicalFen', medicalFen === null],
    ['unemploymentFen', unemploymentFen === null],
    ['firstMonth', !isRealMonth(firstMonth)],
    ['usedMonths', usedMonths === null],
  ];
  const errors = wrong.filter(([, isWrong]) => isWrong).map(([field]) => ({ field, message: t[field] }));
  if (errors.length > 0 || !group || !category || usedMonths === null) return refuse(errors);
  const paid = {
    pensionFen: pensionFen ?? undefined,
    medicalFen: medicalFen ?? undefined,
    unemploymentFen: unemploymentFen ?? undefined,
  };
  return ok({ region, month, group, paid, category, birthMonth, firstMonth, usedMonths });
}

export function subsidyErrors(refusal: OperationError | Unknown, lang: Lang): FieldError[] {
  if (!isUnknown(refusal)) return [{ field: '', message: baseTexts[lang].errors.other }];
  const t = texts[lang];
  return [
    { field: '', message: refusal.unknown.parameter === 'subsidyRule' ? t.noRuleAbout : baseTexts[lang].unknown },
  ];
}
