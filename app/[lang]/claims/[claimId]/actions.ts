'use server';
import { redirect } from 'next/navigation';
import { workerContext } from '@/app/context';
import { formAction, invalid, refused } from '@/app/form-action';
import { readTypedFacts } from '@/components/claim/read-facts';
import type { FormState } from '@/components/form/form-state';
import { type Lang, path } from '@/components/wording/lang';
import { refusalWording } from '@/domain/claims/wording';
import type { Procedure } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { findOwnClaim, noticesRead } from '@/server/claims/find-own-claim';
import { takeStep } from '@/server/claims/take-step';
import { texts } from './texts';

export async function sawNotices(lang: Lang, claimId: string, _: FormState, data: FormData): Promise<FormState> {
  return formAction(lang, data, async () => {
    await noticesRead(await workerContext(lang, `/claims/${claimId}`), claimId);
    redirect(path(lang, `/claims/${claimId}`));
  });
}

/** A step of one's own: file the application, supply papers, withdraw, confirm the payment, ask for review. */
export async function takeOwnStep(
  lang: Lang,
  claimId: string,
  event: string,
  expectedSeq: number,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return formAction(lang, data, async (values) => {
    const t = texts[lang];
    const ctx = await workerContext(lang, `/claims/${claimId}/${event}`);
    const file = await findOwnClaim(ctx, claimId);
    const offered = file?.steps.find((step) => step.event === event);
    if (!file || !offered) return refused(t.changed);
    const rule = (procedures[file.claim.procedure] as Procedure).events[event]!;
    const { facts, errors } = readTypedFacts(rule.facts, offered.missing, values, lang);
    if (errors.length > 0) return invalid(errors);
    const taken = await takeStep(ctx, { claimId, expectedSeq, event, facts });
    if (taken.ok) redirect(path(lang, `/claims/${claimId}`));
    switch (taken.refusal.code) {
      case 'changed-meanwhile':
      case 'claim-not-found':
        return refused(t.changed);
      case 'not-permitted':
      case 'needs-approval':
      case 'FACT_INVALID':
        return refused(t.notPossible);
      default:
        return refused(refusalWording[taken.refusal.code][lang]);
    }
  });
}
