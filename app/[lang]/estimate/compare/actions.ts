'use server';
import type { FormState } from '@/components/form/form-state';
import type { Lang } from '@/components/wording/lang';
import { keepEstimate } from '@/server/estimates/keep-estimate';
import type { AskedPlace } from '../place-question';
import { workOutWith } from '../work-out';
import { comparisonErrors, typedComparison } from './typed-comparison';

export async function workOutComparison(
  lang: Lang,
  place: AskedPlace,
  floorFen: number,
  ceilingFen: number,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return workOutWith(lang, data, {
    read: (values) => typedComparison(place, { floorFen, ceilingFen }, values, lang),
    keep: (ctx, question) => keepEstimate(ctx, 'compare', question),
    explain: (refusal, question) => comparisonErrors(refusal, question, lang),
  });
}
