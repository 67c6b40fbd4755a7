import type { FieldError, FormValues } from '@/components/form/form-state';
import { fenOfYuan, listOf } from '@/components/form/typed-values';
import { type Lang, formatYuan } from '@/components/wording/lang';
import { medicalTiers, schemes } from '@/domain/contributions/contribution-month';
import { isUnknown, type OperationError, type Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { baseChoices } from '@/domain/estimates/month';
import type { EstimateQuestion } from '@/server/estimates/make-estimate';
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
  const needsAmount = baseChoice === 'amount' || baseChoice === 'income';
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

/** Whole yuan without the cents. */
export const plainYuan = (fen: Fen): string => formatYuan(fen).replace(/\.00$/, '');
export const gradeList = (gradesFen: readonly Fen[], lang: Lang): string =>
  gradesFen.map(plainYuan).join(lang === 'zh' ? '、' : '; ');

/** A rule's refusal as sentences beside the fields, with the limits. */
export function refusalErrors(
  refusal: OperationError | Unknown,
  { amountFen = 0 }: EstimateQuestion,
  lang: Lang,
): FieldError[] {
  const t = texts[lang];
  if (isUnknown(refusal)) return [{ field: '', message: t.unknown }];
  const { code, field, floorFen, ceilingFen, gradesFen } = refusal.error;
  const limits = [plainYuan(amountFen ?? 0), plainYuan(Number(floorFen)), plainYuan(Number(ceilingFen))] as const;
  switch (code) {
    case 'BASE_BELOW_FLOOR':
      return [{ field: 'amountFen', message: t.errors.below(...limits) }];
    case 'BASE_ABOVE_CEILING':
      return [{ field: 'amountFen', message: t.errors.above(...limits) }];
    case 'BASE_NOT_A_GRADE':
      return [{ field: 'amountFen', message: t.errors.notGrade(gradeList(gradesFen as Fen[], lang)) }];
    case 'MISSING_FIELD':
      return [{ field, message: field === 'medicalTier' ? t.errors.medicalTier : t.errors.other }];
    default:
      return [{ field: '', message: t.errors.other }];
  }
}
