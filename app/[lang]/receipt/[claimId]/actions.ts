'use server';
import { redirect } from 'next/navigation';
import { workerContext } from '@/app/context';
import { formAction } from '@/app/form-action';
import type { FormState } from '@/components/form/form-state';
import { type Lang, path } from '@/components/wording/lang';
import { lookupCodeSaved, renewLookupCode } from '@/server/claims/lookup-code';

export async function savedCode(lang: Lang, claimId: string, _: FormState, data: FormData): Promise<FormState> {
  return formAction(lang, data, async () => {
    await lookupCodeSaved(await workerContext(lang, `/receipt/${claimId}`), claimId);
    redirect(path(lang, `/receipt/${claimId}`));
  });
}

export async function newCode(lang: Lang, claimId: string, _: FormState, data: FormData): Promise<FormState> {
  return formAction(lang, data, async () => {
    await renewLookupCode(await workerContext(lang, `/receipt/${claimId}`), claimId);
    redirect(path(lang, `/receipt/${claimId}`));
  });
}
