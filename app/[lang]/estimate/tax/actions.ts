'use server';
import type { FormState } from '@/components/form/form-state';
import type { Lang } from '@/components/wording/lang';
import { keepEstimate } from '@/server/estimates/keep-estimate';
import type { AskedPlace } from '../place-question';
import { workOutWith } from '../work-out';
import { taxErrors, typedTax } from './typed-tax';

export async function workOutTax(lang: Lang, place: AskedPlace, _: FormState, data: FormData): Promise<FormState> {
  return workOutWith(lang, data, {
    read: (values) => typedTax(place, values, lang),
    keep: (ctx, question) => keepEstimate(ctx, 'net_cost', question),
    explain: (refusal, question) => taxErrors(refusal, question, lang),
  });
}
