import type { FieldError, FormValues } from '@/components/form/form-state';
import { fenOfYuan, narrow } from '@/components/form/typed-values';
import { type Lang, formatMonth } from '@/components/wording/lang';
import { retirementCategories, retirementDate } from '@/domain/contributions/retirement';
import { isRealMonth, type Month } from '@/domain/kernel/days';
import { isUnknown, type OperationError, type Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { projectionBases, type PensionProjectionInput } from '@/domain/pension/projection-input';
import { placeName } from '../places';
import { gradeList, plainYuan } from '../plain-yuan';
import { texts } from './texts';

type Field = Exclude<keyof (typeof texts)['zh']['errors'] & keyof PensionProjectionInput, 'month'>;

const oneOf = <T extends string>(words: readonly T[], text: unknown): T | undefined =>
  words.find((word) => word === text);
const textOf = (value: FormValues[string] | undefined): string => (typeof value === 'string' ? narrow(value) : '');

/** Undefined when nothing was typed, null when it cannot be read. */
const optional = <T>(text: string, read: (text: string) => T | undefined): T | undefined | null =>
  text === '' ? undefined : (read(text) ?? null);

const indexOf = (text: string): string | undefined =>
  /^\d(\.\d{1,6})?$/.test(text) && Number(text) <= 5 ? text : undefined;
const monthOf = (text: string): Month | undefined => (isRealMonth(text) ? text : undefined);

/** What was typed as a question for a month, or everything that cannot be read, at once. */
export function typedPension(
  values: FormValues,
  month: Month,
  lang: Lang,
): Result<PensionProjectionInput, FieldError[]> {
  const category = oneOf(retirementCategories, values.category);
  const birthMonth = monthOf(textOf(values.birthMonth));
  const region = textOf(values.region);
  const months = textOf(values.paidMonths);
  const paidMonths = /^\d{1,3}$/.test(months) && Number(months) <= 720 ? Number(months) : undefined;
  const paidThrough = optional(textOf(values.paidThrough), monthOf);
  const baseChoice = oneOf(projectionBases, values.baseChoice);
  const baseFen = baseChoice === 'amount' ? (fenOfYuan(textOf(values.baseFen)) ?? null) : undefined;
  const accountBalanceFen = optional(textOf(values.accountBalanceFen), fenOfYuan);
  const averageIndex = optional(textOf(values.averageIndex), indexOf);

  const wrong: [Field, boolean][] = [
    ['category', !category],
    ['birthMonth', !birthMonth || birthMonth >= month],
    ['region', placeName(region, lang) === undefined],
    ['paidMonths', paidMonths === undefined],
    ['paidThrough', paidThrough === null || (paidMonths !== 0 && paidThrough === undefined)],
    ['baseChoice', !baseChoice],
    ['baseFen', baseFen === null],
    ['accountBalanceFen', accountBalanceFen === null],
    ['averageIndex', averageIndex === null],
  ];
  const errors = wrong
    .filter(([, isWrong]) => isWrong)
    .map(([field]): FieldError => ({ field, message: texts[lang].errors[field] }));
  if (errors.length > 0 || !category || !birthMonth || paidMonths === undefined || !baseChoice) return refuse(errors);
  return ok({
    region,
    month,
    category,
    birthMonth,
    paidMonths,
    paidThrough: paidMonths === 0 ? undefined : paidThrough,
    baseChoice,
    baseFen,
    // Without paid months there is nothing to tell of the past.
    accountBalanceFen: paidMonths === 0 ? undefined : accountBalanceFen,
    averageIndex: paidMonths === 0 ? undefined : averageIndex,
  });
}

/** A rule's refusal as sentences, beside the field where there is one. */
export function refusalErrors(
  refusal: OperationError | Unknown,
  question: PensionProjectionInput,
  parameters: ParameterSet,
  lang: Lang,
): FieldError[] {
  const t = texts[lang].errors;
  if (isUnknown(refusal)) {
    const what = t.unknownParts[refusal.unknown.parameter] ?? t.unknownOther;
    return [
      { field: '', message: `${t.unknown(what)}${lang === 'en' ? ' ' : ''}${stillKnown(question, parameters, lang)}` },
    ];
  }
  const { code, field, floorFen, ceilingFen, gradesFen } = refusal.error;
  const limits = [
    plainYuan(question.baseFen ?? 0),
    plainYuan(Number(floorFen)),
    plainYuan(Number(ceilingFen)),
  ] as const;
  switch (code) {
    case 'BASE_BELOW_FLOOR':
      return [{ field: 'baseFen', message: t.below(...limits) }];
    case 'BASE_ABOVE_CEILING':
      return [{ field: 'baseFen', message: t.above(...limits) }];
    case 'BASE_NOT_A_GRADE':
      return [{ field: 'baseFen', message: t.notGrade(gradeList(gradesFen as Fen[], lang)) }];
    case 'CITY_REQUIRED':
      return [{ field: 'region', message: t.cityRequired }];
    default:
      return [{ field, message: field === 'paidMonths' ? t.tooManyMonths : t.other }];
  }
}

/** What the national rules say even where the place has no figures. */
function stillKnown(question: PensionProjectionInput, parameters: ParameterSet, lang: Lang): string {
  const retirement = retirementDate(question, parameters);
  if (isUnknown(retirement)) return '';
  const { statutoryMonth, minimumContributionMonths } = retirement;
  const t = texts[lang];
  return t.errors.stillKnown(formatMonth(statutoryMonth, lang), t.years(minimumContributionMonths));
}
