import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { workerContext } from '@/app/context';
import { LegalDates } from '@/components/claim/legal-dates';
import { PrintButton } from '@/components/claim/print-button';
import { StatusView } from '@/components/claim/status-view';
import { ActionForm } from '@/components/form/action-form';
import { answerText } from '@/components/report/answer-text';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { PrintFooter } from '@/components/ui/print-footer';
import { SummaryList } from '@/components/ui/summary-list';
import { formatInstant, type Lang, langOf, path } from '@/components/wording/lang';
import type { NoticeTemplate } from '@/domain/claims/notice-templates';
import { noticeText } from '@/domain/claims/notice-texts';
import { formatReceiptNumber } from '@/domain/claims/receipt';
import { buttonLabel } from '@/domain/claims/wording';
import { forms } from '@/domain/reports/forms';
import { findOwnClaim, type OwnClaim } from '@/server/claims/find-own-claim';
import { listReaders } from '@/server/claims/list-readers';
import { viewOf } from '@/server/claims/view-of';
import { isUuid } from '@/server/kernel/uuid';
import { findProfile } from '@/server/workers/find-profile';
import { sawNotices } from './actions';
import { kindName, texts } from './texts';

type Params = { params: Promise<{ lang: string; claimId: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** One claim as its owner follows it: where it stands, what they can do, what they were told, what they handed in. */
export default async function ClaimPage({ params }: Params) {
  const lang = await langOf(params);
  const { claimId } = await params;
  const ctx = await workerContext(lang, `/claims/${claimId}`);
  const file = isUuid(claimId) ? await findOwnClaim(ctx, claimId) : undefined;
  if (!file) notFound();
  const { claim } = file;
  const t = texts[lang];
  const number = formatReceiptNumber(claim.receiptNumber);
  const [profile, readers] = [await findProfile(ctx), await listReaders(ctx, claimId)];

  return (
    <>
      <BackLink href={path(lang, '/account')}>{t.back}</BackLink>
      <PageHeading title={kindName[claim.procedure][lang]}>
        <p>
          {t.number} <span className="tabular">{number}</span> ·{' '}
          <a href={path(lang, `/receipt/${claim.id}`)}>{t.receipt}</a>
        </p>
      </PageHeading>
      {profile.registration === 'started' && (
        <Notice kind="act" title={t.whoMissing}>
          <p>{t.whoMissingAbout}</p>
          <p className="mt-3">
            <LinkButton href={path(lang, `/register?to=/claims/${claim.id}`)}>{t.register}</LinkButton>
          </p>
        </Notice>
      )}
      <StatusView view={viewOf(ctx, file)} lang={lang} />
      {file.steps.length > 0 && (
        <section className="no-print">
          <h2>{t.can}</h2>
          <ul className="mb-6 flex list-none flex-col items-start gap-3 p-0">
            {file.steps.map(({ event, actor }) => (
              <li key={event}>
                <LinkButton tone="quiet" href={path(lang, `/claims/${claim.id}/${event}`)}>
                  {buttonLabel(claim.procedure, event, actor)[lang]}
                </LinkButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Notices file={file} lang={lang} />
      <h2>{t.dates}</h2>
      <LegalDates procedure={claim.procedure} clocks={file.clocks} lang={lang} />
      <h2>{t.files}</h2>
      {file.files.length === 0 ? (
        <p>{t.noFiles}</p>
      ) : (
        <ul>
          {file.files.map(({ id, name }) => (
            <li key={id} className="break-words">
              <a href={`/api/evidence/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {claim.open && (
        <LinkButton tone="quiet" href={path(lang, `/claims/${claim.id}/files`)}>
          {t.addFiles}
        </LinkButton>
      )}
      <Details summary={t.answers}>
        <SummaryList rows={answerRows(file, lang)} />
      </Details>
      <Details summary={t.readers}>
        {readers.length === 0 ? (
          <p>{t.noReaders}</p>
        ) : (
          <ul>
            {readers.map(({ at, action, name, office }, index) => (
              <li key={index}>{t.reader(formatInstant(at, lang), `${office} ${name}`, t.readerDid[action])}</li>
            ))}
          </ul>
        )}
      </Details>
      <PrintButton label={t.print} tone="quiet" />
      <p>{t.help}</p>
      <PrintFooter>{`${t.number} ${number}`}</PrintFooter>
    </>
  );
}

function Notices({ file, lang }: { file: OwnClaim; lang: Lang }) {
  const t = texts[lang];
  const unread = file.notices.filter(({ readAt }) => readAt === null);
  const serves = unread.some(({ eventSeq }) => file.reasons.some((each) => each.eventSeq === eventSeq));
  return (
    <section>
      <h2>{t.notices}</h2>
      {file.notices.length === 0 && <p>{t.noNotices}</p>}
      <ul className="list-none border-t border-line p-0">
        {file.notices.toReversed().map(({ id, template, facts, createdAt, eventSeq }) => {
          const reason = file.reasons.find((each) => each.eventSeq === eventSeq)?.reason;
          return (
            <li key={id} className="border-b border-line py-3">
              <p className="muted">{formatInstant(createdAt, lang)}</p>
              <p>{noticeText(template as NoticeTemplate, facts, lang)}</p>
              {reason && (
                <p className="whitespace-pre-wrap break-words">
                  {t.reason}
                  {reason}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {unread.length > 0 && (
        <ActionForm lang={lang} action={sawNotices.bind(null, lang, file.claim.id)} submit={t.seen} tone="quiet">
          <p className="muted">{serves ? t.seenDecision : t.seenAbout}</p>
        </ActionForm>
      )}
    </section>
  );
}

const answerRows = (file: OwnClaim, lang: Lang) =>
  forms[file.claim.procedure].steps.flatMap((step) =>
    step.questions.flatMap((question) => {
      const answer = file.answers[question.id];
      return answer === undefined
        ? []
        : [
            {
              term: question.label[lang],
              value: <span className="whitespace-pre-wrap break-words">{answerText(question, answer, lang)}</span>,
            },
          ];
    }),
  );
