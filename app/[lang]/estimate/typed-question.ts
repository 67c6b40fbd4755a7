import type { FieldError, FormValues } from '@/components/form/form-state';
import { fenOfYuan, listOf } from '@/components/form/typed-values';
import type { Lang } from '@/components/wording/lang';
import { medicalTiers, schemes } from '@/domain/contributions/contribution-month';
import { isUnknown, type OperationError, type Unknown } from '@/domain/kernel/input';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { baseChoices } from '@/domain/estimates/month';
import type { EstimateQuestion } from '@/server/estimates/make-estimate';
import { baseError } from './base-errors';
import type { AskedPlace } from './place-question';
import { texts } from './texts';

const oneOf = <T extends string>(words: readonly T[], text: unknown): T | undefined =>
  words.find((word) => word === text);

/** What was typed as a question to the rules, or everything that cannot be read, at once. */
export function typedQuestion(
  place: AskedPlace,
  values: FormValues,
  lang: Lang,
): Result<EstimateQuestion, FieldError[]> {
  const baseChoice = oneOf(baseChoices, values.baseChoice);
  const typed = typeof values.amountFen === 'string' ? values.amountFen : '';
  const needsAmount = baseChoice === 'amount' || baseChoice === 'income' || baseChoice === 'undeclared';
  const amountFen = needsAmount ? fenOfYuan(typed) : undefined;
  const asked = schemes.filter((scheme) => listOf(values.schemes).includes(scheme));
  const errors = [
    !baseChoice && ('baseChoice' as const),
    needsAmount && amountFen === undefined && ('amountFen' as const),
    asked.length === 0 && ('schemes' as const),
  ].filter((field) => field !== false);
  if (!baseChoice || errors.length > 0)
    return refuse(errors.map((field) => ({ field, message: texts[lang].errors[field] })));
  const medicalTier = oneOf(medicalTiers, values.medicalTier);
  return ok({ ...place, baseChoice, amountFen, schemes: asked, medicalTier });
}

/** A rule's refusal as sentences beside the fields, with the limits. */
export function refusalErrors(
  refusal: OperationError | Unknown,
  { amountFen }: EstimateQuestion,
  lang: Lang,
): FieldError[] {
  const t = texts[lang];
  if (isUnknown(refusal)) return [{ field: '', message: t.unknown }];
  const ofBase = baseError(refusal, { field: 'amountFen', typedFen: amountFen ?? undefined }, lang);
  if (ofBase) return [ofBase];
  const { code, field } = refusal.error;
  return code === 'MISSING_FIELD' && field === 'medicalTier'
    ? [{ field, message: t.errors.medicalTier }]
    : [{ field: '', message: t.errors.other }];
}
