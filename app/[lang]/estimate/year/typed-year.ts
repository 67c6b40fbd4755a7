import type { FieldError, FormValues } from '@/components/form/form-state';
import type { Lang } from '@/components/wording/lang';
import type { ContributionYearInput } from '@/domain/contributions/contribution-year';
import type { Month } from '@/domain/kernel/days';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { baseError } from '../base-errors';
import type { AskedPlace } from '../place-question';
import { texts as baseTexts } from '../texts';
import { typedBase, typedSchemes } from '../typed-base';
import { texts } from './texts';

export const monthsOfYear = (month: Month): Month[] =>
  Array.from({ length: 12 }, (_, index) => `${month.slice(0, 4)}-${String(index + 1).padStart(2, '0')}`);

export function typedYear(
  { region, month }: AskedPlace,
  values: FormValues,
  lang: Lang,
): Result<ContributionYearInput, FieldError[]> {
  const { base, errors: ofBase } = typedBase(values, lang);
  const { asked, errors: ofSchemes } = typedSchemes(values, lang);
  if (!base || ofSchemes.length > 0) return refuse([...ofBase, ...ofSchemes]);
  const baseChoice = base.choice === 'amount' ? 'fixed' : base.choice;
  return ok({ region, year: Number(month.slice(0, 4)), baseChoice, baseFen: base.amountFen, schemes: asked });
}

export function yearErrors(
  refusal: OperationError | Unknown,
  { baseFen }: ContributionYearInput,
  lang: Lang,
): FieldError[] {
  const ofBase = baseError(refusal, { field: 'amountFen', typedFen: baseFen }, lang);
  if (ofBase) return [ofBase];
  const isYear = 'error' in refusal && refusal.error.field === 'year';
  return [{ field: '', message: isYear ? texts[lang].yearError : baseTexts[lang].errors.other }];
}
