'use server';
import type { FormState } from '@/components/form/form-state';
import type { Lang } from '@/components/wording/lang';
import { keepEstimate } from '@/server/estimates/keep-estimate';
import type { AskedPlace } from '../place-question';
import { workOutWith } from '../work-out';
import { typedYear, yearErrors } from './typed-year';

export async function workOutYear(lang: Lang, place: AskedPlace, _: FormState, data: FormData): Promise<FormState> {
  return workOutWith(lang, data, {
    read: (values) => typedYear(place, values, lang),
    keep: (ctx, question) => keepEstimate(ctx, 'year', question),
    explain: (refusal, question) => yearErrors(refusal, question, lang),
  });
}
