import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { workerContext } from '@/app/context';
import { ActionForm } from '@/components/form/action-form';
import { Checkbox } from '@/components/form/choice-fields';
import { answerText } from '@/components/report/answer-text';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { type Lang, langOf, path } from '@/components/wording/lang';
import { questionsFor, stepsFor, unanswered } from '@/domain/reports/flow';
import type { ReportForm } from '@/domain/reports/question';
import { type Draft, findDraft } from '@/server/reports/find-draft';
import { findProfile } from '@/server/workers/find-profile';
import { sendReport } from '../actions';
import { addressOf, reportOf } from '../report-of';
import { texts } from '../texts';

type Params = { params: Promise<{ lang: string; report: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const form = await reportOf(params);
  const lang = await langOf(params);
  return { title: `${texts[lang].check} · ${form.title[lang]}` };
}

/** Everything once more before it is sent. */
export default async function CheckPage({ params }: Params) {
  const lang = await langOf(params);
  const form = await reportOf(params);
  const address = addressOf[form.kind];
  const ctx = await workerContext(lang, `${address}/check`);
  const [draft, profile] = [await findDraft(ctx, form.kind), await findProfile(ctx)];
  if (!draft) redirect(path(lang, address));
  const t = texts[lang];
  const missing = unanswered(form, draft.answers);
  const known = profile.registration !== 'started';
  const mayWait = form.kind === 'injury'; // an injured person reports first and proves who they are later

  return (
    <>
      <BackLink href={path(lang, `${address}/${stepsFor(form, draft.answers).at(-1)?.id}`)}>{t.back}</BackLink>
      <PageHeading title={t.check}>
        <p>{t.checkIntro}</p>
      </PageHeading>
      {missing.length > 0 && (
        <Notice kind="act" title={t.missing}>
          <ul>
            {missing.map((step) => (
              <li key={step.id}>
                <a href={path(lang, `${address}/${step.id}?change`)}>{step.title[lang]}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <SummaryList rows={rowsOf(form, draft, lang)} />
      <h2>{t.who}</h2>
      {known ? (
        <p>
          {profile.nameMasked} {profile.mobileMasked}
        </p>
      ) : (
        <Notice kind="act" title={t.whoMissing}>
          <p>{mayWait ? t.whoLater : t.whoNeeded}</p>
          <p className="mt-3">
            <LinkButton tone={mayWait ? 'quiet' : 'action'} href={path(lang, `/register?to=${address}/check`)}>
              {t.register}
            </LinkButton>
          </p>
        </Notice>
      )}
      {missing.length === 0 && (known || mayWait) && (
        <ActionForm
          lang={lang}
          action={sendReport.bind(null, lang, form.kind, draft.id, draft.revision)}
          clientKey={randomUUID()}
          submit={t.send}
        >
          <Checkbox name="declared" label={t.declare} />
        </ActionForm>
      )}
    </>
  );
}

function rowsOf(form: ReportForm, draft: Draft, lang: Lang): SummaryRow[] {
  const t = texts[lang];
  return stepsFor(form, draft.answers).flatMap((step) =>
    questionsFor(step, draft.answers).map((question) => {
      const answer = draft.answers[question.id];
      const value =
        question.kind === 'files'
          ? t.files(draft.files.length)
          : answer === undefined
            ? t.none
            : answerText(question, answer, lang);
      return {
        term: question.label[lang],
        value: <span className="whitespace-pre-wrap break-words">{value}</span>,
        change: {
          href: path(lang, `${addressOf[form.kind]}/${step.id}?change`),
          label: t.change,
          about: question.label[lang],
        },
      };
    }),
  );
}
