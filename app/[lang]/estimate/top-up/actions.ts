'use server';
import type { FormState } from '@/components/form/form-state';
import type { Lang } from '@/components/wording/lang';
import { keepEstimate } from '@/server/estimates/keep-estimate';
import type { AskedPlace } from '../place-question';
import { workOutWith } from '../work-out';
import { topUpErrors, typedTopUp } from './typed-top-up';

export async function workOutTopUp(lang: Lang, place: AskedPlace, _: FormState, data: FormData): Promise<FormState> {
  return workOutWith(lang, data, {
    read: (values) => typedTopUp(place, values, lang),
    keep: (ctx, question) => keepEstimate(ctx, 'top_up', question),
    explain: (refusal) => topUpErrors(refusal, lang),
  });
}
