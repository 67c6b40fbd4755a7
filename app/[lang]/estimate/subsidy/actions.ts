'use server';
import { publicContext } from '@/app/context';
import type { FormState } from '@/components/form/form-state';
import type { Lang } from '@/components/wording/lang';
import { keepEstimate } from '@/server/estimates/keep-estimate';
import type { AskedPlace } from '../place-question';
import { workOutWith } from '../work-out';
import { subsidyErrors, typedSubsidy } from './typed-subsidy';

export async function workOutSubsidy(lang: Lang, place: AskedPlace, _: FormState, data: FormData): Promise<FormState> {
  const today = (await publicContext(lang)).now;
  return workOutWith(lang, data, {
    read: (values) => typedSubsidy(place, values, today, lang),
    keep: (ctx, question) => keepEstimate(ctx, 'subsidy', question),
    explain: (refusal) => subsidyErrors(refusal, lang),
  });
}
