import type { Metadata } from 'next';
import { workerContext } from '@/app/context';
import { ActionForm } from '@/components/form/action-form';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { formatInstant, langOf, path } from '@/components/wording/lang';
import { unanswered } from '@/domain/reports/flow';
import { findDraft } from '@/server/reports/find-draft';
import { startOver } from './actions';
import { addressOf, reportOf } from './report-of';
import { startTexts, texts } from './texts';

type Params = { params: Promise<{ lang: string; report: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const form = await reportOf(params);
  return { title: form.title[await langOf(params)] };
}

/** Before the first question: what it is for, what to have at hand, or where one stopped. */
export default async function StartPage({ params }: Params) {
  const lang = await langOf(params);
  const form = await reportOf(params);
  const address = addressOf[form.kind];
  const ctx = await workerContext(lang, address);
  const draft = await findDraft(ctx, form.kind);
  const t = texts[lang];
  const start = startTexts[form.kind][lang];
  const goOnAt = draft && (unanswered(form, draft.answers)[0]?.id ?? 'check');

  return (
    <>
      <PageHeading title={form.title[lang]}>
        <p>{start.intro}</p>
      </PageHeading>
      {draft ? (
        <>
          <Notice title={t.goOnAbout(formatInstant(draft.updatedAt, lang))} />
          <LinkButton href={path(lang, `${address}/${goOnAt}`)}>{t.goOn}</LinkButton>
          <ActionForm lang={lang} action={startOver.bind(null, lang, form.kind)} submit={t.startOver} tone="quiet">
            <p className="muted">{t.startOverAbout}</p>
          </ActionForm>
        </>
      ) : (
        <>
          <h2>{t.ready}</h2>
          <ul>
            {start.ready.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          <Notice title={start.note} />
          <LinkButton href={path(lang, `${address}/${form.steps[0]?.id}`)}>{t.begin}</LinkButton>
        </>
      )}
    </>
  );
}
