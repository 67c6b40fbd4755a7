'use server';
import { redirect } from 'next/navigation';
import { staffContext } from '@/app/context';
import { formAction, refused } from '@/app/form-action';
import type { FormState } from '@/components/form/form-state';
import { takeNext } from '@/server/office/take-next';

const refusalText = {
  'not-permitted': '您的岗位不承办案件。',
  'nothing-left': '没有要您办、又还没有人承办的了。',
};

export async function giveMeNext(_: FormState, data: FormData): Promise<FormState> {
  return formAction('zh', data, async () => {
    const taken = await takeNext(await staffContext());
    if (!taken.ok) return refused(refusalText[taken.refusal.code]);
    redirect(`/office/claims/${taken.value.claimId}`);
  });
}
