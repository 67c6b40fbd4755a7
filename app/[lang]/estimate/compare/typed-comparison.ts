import type { FieldError, FormValues } from '@/components/form/form-state';
import type { Lang } from '@/components/wording/lang';
import type { CompareSchemesInput } from '@/domain/contributions/compare-schemes';
import { isUnknown, type OperationError, type Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { baseError } from '../base-errors';
import type { AskedPlace } from '../place-question';
import { texts as baseTexts } from '../texts';
import { typedBase, typedFen } from '../typed-base';
import { texts } from './texts';

/** The lowest and highest base as the page showed them; the rule holds them against the limits again. */
type Shown = { floorFen: Fen; ceilingFen: Fen };

export function typedComparison(
  { region, month }: AskedPlace,
  { floorFen, ceilingFen }: Shown,
  values: FormValues,
  lang: Lang,
): Result<CompareSchemesInput, FieldError[]> {
  const t = texts[lang].errors;
  const { base, errors: ofBase } = typedBase(values, lang);
  const residentPensionYearFen = typedFen(values.residentPensionYearFen) ?? undefined;
  const residentMedicalYearFen = typedFen(values.residentMedicalYearFen) ?? undefined;
  const ofResident = [
    ...(residentPensionYearFen === undefined ? [{ field: 'residentPensionYearFen', message: t.residentPension }] : []),
    ...(residentMedicalYearFen === undefined ? [{ field: 'residentMedicalYearFen', message: t.residentMedical }] : []),
  ];
  if (!base || residentPensionYearFen === undefined || residentMedicalYearFen === undefined)
    return refuse([...ofBase, ...ofResident]);
  const pensionBaseFen = { floor: floorFen, ceiling: ceilingFen, amount: base.amountFen ?? 0 }[base.choice];
  return ok({ region, month, pensionBaseFen, residentPensionYearFen, residentMedicalYearFen });
}

export function comparisonErrors(
  refusal: OperationError | Unknown,
  { pensionBaseFen }: CompareSchemesInput,
  lang: Lang,
): FieldError[] {
  const t = texts[lang].errors;
  const ofBase = baseError(refusal, { field: 'amountFen', typedFen: pensionBaseFen }, lang);
  if (ofBase) return [ofBase];
  const isMedical = isUnknown(refusal) && refusal.unknown.parameter === 'medical';
  return [{ field: '', message: isMedical ? t.medicalUnknown : baseTexts[lang].errors.other }];
}
