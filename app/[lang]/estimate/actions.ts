'use server';
import type { FormState } from '@/components/form/form-state';
import type { Lang } from '@/components/wording/lang';
import { makeEstimate } from '@/server/estimates/make-estimate';
import type { AskedPlace } from './place-question';
import { refusalErrors, typedQuestion } from './typed-question';
import { workOutWith } from './work-out';

export async function workOut(lang: Lang, place: AskedPlace, _: FormState, data: FormData): Promise<FormState> {
  return workOutWith(lang, data, {
    read: (values) => typedQuestion(place, values, lang),
    keep: makeEstimate,
    explain: (refusal, question) => refusalErrors(refusal, question, lang),
  });
}
