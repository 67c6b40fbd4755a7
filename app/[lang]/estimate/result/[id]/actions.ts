'use server';
import { redirect } from 'next/navigation';
import { publicContext } from '@/app/context';
import { formAction, refused } from '@/app/form-action';
import type { FormState } from '@/components/form/form-state';
import { type Lang, path } from '@/components/wording/lang';
import { findEstimate } from '@/server/estimates/find-estimate';
import { keepEstimate } from '@/server/estimates/keep-estimate';
import { countLimit } from '@/server/kernel/limits';
import { estimateLimit } from '../../work-out';
import { texts } from './texts';

/** The same question by the figures in force now, as an estimate of its own; the old one stays. */
export async function again(lang: Lang, id: string, _: FormState, data: FormData): Promise<FormState> {
  return formAction(lang, data, async () => {
    const t = texts[lang];
    const ctx = await publicContext(lang);
    if (!(await countLimit(ctx, 'estimate', ctx.address, estimateLimit))) return refused(t.tooMany);
    const old = await findEstimate(ctx, id);
    if (!old) return refused(t.notThere);
    const outcome = await keepEstimate(ctx, old.kind, old.input);
    if (outcome.ok) redirect(path(lang, `/estimate/result/${outcome.value.id}`));
    return refused('unknown' in outcome.refusal ? t.nowUnknown : t.nowRefused);
  });
}
