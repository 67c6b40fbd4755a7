'use server';
import { redirect } from 'next/navigation';
import { publicContext } from '@/app/context';
import { formAction, invalid, refused } from '@/app/form-action';
import type { FormState } from '@/components/form/form-state';
import { type Lang, path } from '@/components/wording/lang';
import { makeEstimate } from '@/server/estimates/make-estimate';
import { countLimit } from '@/server/kernel/limits';
import type { AskedPlace } from './place-question';
import { texts } from './texts';
import { refusalErrors, typedQuestion } from './typed-question';

/** Far above what the people behind one carrier's address need, far below what would fill a disk. */
const estimateLimit = { seconds: 600, allowed: 600 };

/** Answers what cannot be used beside its field; else keeps the estimate and goes to its address, which holds no figure. */
export async function workOut(lang: Lang, place: AskedPlace, _: FormState, data: FormData): Promise<FormState> {
  return formAction(lang, data, async (values) => {
    const question = typedQuestion(place, values, lang);
    if (!question.ok) return invalid(question.refusal);
    const ctx = await publicContext(lang);
    if (!(await countLimit(ctx, 'estimate', ctx.address, estimateLimit))) return refused(texts[lang].errors.tooMany);
    const outcome = await makeEstimate(ctx, question.value);
    if (outcome.ok) redirect(path(lang, `/estimate/result/${outcome.value.id}`));
    return invalid(refusalErrors(outcome.refusal, question.value, lang));
  });
}
