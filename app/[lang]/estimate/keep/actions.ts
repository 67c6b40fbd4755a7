'use server';
import { redirect } from 'next/navigation';
import { workerContext } from '@/app/context';
import { formAction, refused } from '@/app/form-action';
import type { FormState } from '@/components/form/form-state';
import { type Lang, path } from '@/components/wording/lang';
import { keepInAccount } from '@/server/estimates/keep-in-account';
import { resultAddress } from '../result-address';
import { texts } from './texts';

/** Goes on to the copy that is kept, so that the button and its answer never stand side by side. */
export async function keep(lang: Lang, id: string, _: FormState, data: FormData): Promise<FormState> {
  return formAction(lang, data, async () => {
    const worker = await workerContext(lang, `/estimate/result/${id}`); // leads on to the page of its kind
    const kept = await keepInAccount(worker, id);
    return kept ? redirect(path(lang, resultAddress(kept.kind, kept.id))) : refused(texts[lang].notThere);
  });
}
