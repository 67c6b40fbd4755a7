import type { FieldError } from '@/components/form/form-state';
import { type Lang, formatMonth } from '@/components/wording/lang';
import { isUnknown, type OperationError, type Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { texts } from './texts';
import { gradeList, plainYuan } from './plain-yuan';

/** A refusal of a base as a sentence beside its field, with the limits; undefined for another refusal. */
export function baseError(
  refusal: OperationError | Unknown,
  { field, typedFen }: { field: string; typedFen: Fen | undefined },
  lang: Lang,
): FieldError | undefined {
  const t = texts[lang].errors;
  if (isUnknown(refusal)) return undefined;
  const { code, floorFen, ceilingFen, gradesFen, month } = refusal.error;
  const limits = [plainYuan(typedFen ?? 0), plainYuan(Number(floorFen)), plainYuan(Number(ceilingFen))] as const;
  const inMonth = typeof month === 'string' ? t.inMonth(formatMonth(month, lang)) : '';
  switch (code) {
    case 'BASE_BELOW_FLOOR':
      return { field, message: inMonth + t.below(...limits) };
    case 'BASE_ABOVE_CEILING':
      return { field, message: inMonth + t.above(...limits) };
    case 'BASE_NOT_A_GRADE':
      return { field, message: inMonth + t.notGrade(gradeList(gradesFen as Fen[], lang)) };
    default:
      return undefined;
  }
}
