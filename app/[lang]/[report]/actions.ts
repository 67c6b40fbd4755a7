'use server';
import { redirect } from 'next/navigation';
import { workerContext } from '@/app/context';
import { formAction, invalid, refused } from '@/app/form-action';
import { type FormState, clientKeyName } from '@/components/form/form-state';
import { refusalText } from '@/components/report/refusal-text';
import { type Lang, path } from '@/components/wording/lang';
import { nextStep } from '@/domain/reports/flow';
import { forms } from '@/domain/reports/forms';
import type { ReportForm } from '@/domain/reports/question';
import { discardDraft } from '@/server/reports/discard-draft';
import { removeEvidence } from '@/server/evidence/remove-evidence';
import { saveStep as saveStepOfDraft } from '@/server/reports/save-step';
import { submitReport } from '@/server/reports/submit-report';
import { addressOf } from './report-of';
import { texts } from './texts';

type Kind = ReportForm['kind'];

export async function saveStep(
  lang: Lang,
  kind: Kind,
  stepId: string,
  changing: boolean,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return formAction(lang, data, async (values) => {
    const ctx = await workerContext(lang, `${addressOf[kind]}/${stepId}`);
    const saved = await saveStepOfDraft(ctx, { kind, stepId, typed: values });
    if (!saved.ok) {
      const questions = forms[kind].steps.flatMap((step) => step.questions);
      return invalid(
        saved.refusal.map((refusal) => ({
          field: refusal.field,
          message: refusalText(
            questions.find((question) => question.id === refusal.field),
            refusal,
            lang,
          ),
        })),
      );
    }
    const next = changing ? undefined : nextStep(forms[kind], saved.value.answers, stepId);
    redirect(path(lang, `${addressOf[kind]}/${next?.id ?? 'check'}`));
  });
}

export async function startOver(lang: Lang, kind: Kind, _: FormState, data: FormData): Promise<FormState> {
  return formAction(lang, data, async () => {
    await discardDraft(await workerContext(lang, addressOf[kind]), kind);
    redirect(path(lang, addressOf[kind]));
  });
}

export async function removeFile(
  lang: Lang,
  kind: Kind,
  changing: boolean,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return formAction(lang, data, async (values) => {
    await removeEvidence(await workerContext(lang, addressOf[kind]), String(values.file));
    redirect(path(lang, `${addressOf[kind]}/evidence${changing ? '?change' : ''}`));
  });
}

export async function sendReport(
  lang: Lang,
  kind: Kind,
  draftId: string,
  revision: number,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return formAction(lang, data, async (values) => {
    const t = texts[lang];
    if (values.declared !== 'yes') return invalid([{ field: 'declared', message: t.declare }]);
    const ctx = await workerContext(lang, `${addressOf[kind]}/check`);
    const sent = await submitReport(ctx, { kind, draftId, revision, clientKey: String(values[clientKeyName] ?? '') });
    if (sent.ok) redirect(path(lang, `/receipt/${sent.value.claimId}`));
    switch (sent.refusal.code) {
      case 'changed-elsewhere':
        return refused(t.changedElsewhere);
      case 'other-content':
        return refused(t.otherContent);
      case 'unanswered':
        return refused(t.missing);
      case 'registration-needed':
        return refused(t.whoNeeded);
      case 'draft-gone':
        return refused(t.gone);
    }
  });
}
