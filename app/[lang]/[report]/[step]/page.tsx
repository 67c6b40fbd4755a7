import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { workerContext } from '@/app/context';
import { styleNonce } from '@/app/style-nonce';
import { ActionForm } from '@/components/form/action-form';
import { ConditionalQuestion } from '@/components/report/conditional-question';
import { EvidenceList } from '@/components/report/evidence-list';
import { QuestionField } from '@/components/report/question-field';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Progress } from '@/components/ui/progress';
import { langOf, path } from '@/components/wording/lang';
import { shanghaiDay } from '@/domain/kernel/days';
import { nextStep, stepsFor } from '@/domain/reports/flow';
import { findDraft } from '@/server/reports/find-draft';
import { prefilled } from '@/server/reports/prefilled';
import { currentRules } from '@/server/rules/current-rules';
import { listedPlatforms } from '@/server/workers/platforms';
import { removeFile, saveStep } from '../actions';
import { addressOf, reportOf } from '../report-of';
import { texts } from '../texts';

type Props = {
  params: Promise<{ lang: string; report: string; step: string }>;
  searchParams: Promise<{ change?: string; upload?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const form = await reportOf(params);
  const { step } = await params;
  const lang = await langOf(params);
  return { title: `${form.steps.find((each) => each.id === step)?.title[lang] ?? ''} · ${form.title[lang]}` };
}

/** One question a page. What is answered is kept on the server, so the next phone shows it too. */
export default async function StepPage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const form = await reportOf(params);
  const { step: stepId } = await params;
  const { change, upload } = await searchParams;
  const address = addressOf[form.kind];
  const step = form.steps.find((each) => each.id === stepId) ?? notFound();
  const ctx = await workerContext(lang, `${address}/${stepId}`);
  const draft = await findDraft(ctx, form.kind);
  const answers = draft?.answers ?? (await prefilled(ctx, form.kind));
  const steps = stepsFor(form, answers);
  const position = steps.findIndex((each) => each.id === step.id);
  if (position < 0) redirect(path(lang, address)); // a page that the answers so far do not lead to
  const t = texts[lang];
  const previous = steps[position - 1];
  const changing = change !== undefined;
  const after = changing ? 'check' : (nextStep(form, answers, step.id)?.id ?? 'check');
  const nonce = await styleNonce();
  const platforms = step.questions.some(({ kind }) => kind === 'platform')
    ? listedPlatforms(shanghaiDay(ctx.now), (await currentRules(ctx.db)).pilot)
    : [];
  const files = step.questions.find((question) => question.kind === 'files');

  return (
    <>
      <BackLink href={path(lang, changing ? `${address}/check` : previous ? `${address}/${previous.id}` : address)}>
        {t.back}
      </BackLink>
      <Progress step={position + 1} of={steps.length} text={t.step(position + 1, steps.length)} />
      <h1>{step.title[lang]}</h1>
      <Details summary={t.why}>
        <p>{step.why[lang]}</p>
      </Details>
      {files ? (
        <EvidenceList
          lang={lang}
          files={draft?.files ?? []}
          uploadTo={{ report: form.kind, back: path(lang, `${address}/${step.id}${changing ? '?change' : ''}`) }}
          outcome={upload}
          remove={removeFile.bind(null, lang, form.kind, changing)}
        >
          <LinkButton href={path(lang, `${address}/${after}`)}>
            {changing ? t.toCheck : (draft?.files.length ?? 0) > 0 ? t.next : t.skip}
          </LinkButton>
        </EvidenceList>
      ) : (
        <ActionForm
          lang={lang}
          action={saveStep.bind(null, lang, form.kind, step.id, changing)}
          submit={changing ? t.toCheck : t.next}
        >
          {step.questions.map((question) => (
            <ConditionalQuestion key={question.id} question={question} step={step} nonce={nonce}>
              <QuestionField question={question} answers={answers} lang={lang} platforms={platforms} />
            </ConditionalQuestion>
          ))}
        </ActionForm>
      )}
    </>
  );
}
