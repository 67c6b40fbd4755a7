'use server';
import { redirect } from 'next/navigation';
import { publicContext } from '@/app/context';
import { formAction, invalid, refused } from '@/app/form-action';
import type { FormState } from '@/components/form/form-state';
import { type Lang, path } from '@/components/wording/lang';
import { shanghaiDay } from '@/domain/kernel/days';
import { keepEstimate } from '@/server/estimates/keep-estimate';
import { countLimit } from '@/server/kernel/limits';
import { currentRules } from '@/server/rules/current-rules';
import { resultAddress } from '../result-address';
import { texts } from './texts';
import { refusalErrors, typedPension } from './typed-pension';

/** Far above what the people behind one carrier's address need, far below what would fill a disk. */
const estimateLimit = { seconds: 600, allowed: 600 };

/** Answers what cannot be used beside its field; else keeps the projection and goes to its address, which holds no figure. */
export async function project(lang: Lang, _: FormState, data: FormData): Promise<FormState> {
  return formAction(lang, data, async (values) => {
    const ctx = await publicContext(lang);
    const question = typedPension(values, shanghaiDay(ctx.now).slice(0, 7), lang);
    if (!question.ok) return invalid(question.refusal);
    if (!(await countLimit(ctx, 'estimate', ctx.address, estimateLimit))) return refused(texts[lang].errors.tooMany);
    const outcome = await keepEstimate(ctx, 'pension', question.value);
    if (outcome.ok) redirect(path(lang, resultAddress('pension', outcome.value.id)));
    const { insurance } = await currentRules(ctx.db);
    return invalid(refusalErrors(outcome.refusal, question.value, insurance, lang));
  });
}
