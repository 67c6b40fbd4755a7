import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { workerContext } from '@/app/context';
import { LegalDates } from '@/components/claim/legal-dates';
import { PrintButton } from '@/components/claim/print-button';
import { StatusView } from '@/components/claim/status-view';
import { ActionForm } from '@/components/form/action-form';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { PrintFooter } from '@/components/ui/print-footer';
import { formatInstant, langOf, path } from '@/components/wording/lang';
import { formatLookupCode, formatReceiptNumber } from '@/domain/claims/receipt';
import { findOwnClaim } from '@/server/claims/find-own-claim';
import { isUuid } from '@/server/kernel/uuid';
import { viewOf } from '@/server/claims/view-of';
import { newCode, savedCode } from './actions';
import { texts } from './texts';

type Params = { params: Promise<{ lang: string; claimId: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** 回执: number, code, what happens next and each legal date with its rule. Made to be printed and kept. */
export default async function ReceiptPage({ params }: Params) {
  const lang = await langOf(params);
  const { claimId } = await params;
  const ctx = await workerContext(lang, `/receipt/${claimId}`);
  const file = isUuid(claimId) ? await findOwnClaim(ctx, claimId) : undefined;
  if (!file) notFound();
  const { claim } = file;
  const t = texts[lang];
  const number = formatReceiptNumber(claim.receiptNumber);

  return (
    <>
      <PageHeading title={t.title}>
        <p>{t.receivedAt(formatInstant(claim.submittedAt, lang))}</p>
      </PageHeading>
      <dl className="receipt">
        <dt>{t.number}</dt>
        <dd className="font-strong tabular">{number}</dd>
        <dt>{t.code}</dt>
        <dd className="font-strong tabular">{file.lookupCode ? formatLookupCode(file.lookupCode) : t.codeHidden}</dd>
      </dl>
      {file.lookupCode ? (
        <Notice kind="act" title={t.keepCode}>
          <p>{t.keepCodeWhy}</p>
          <div className="mt-3">
            <ActionForm lang={lang} action={savedCode.bind(null, lang, claim.id)} submit={t.saved} tone="quiet">
              {null}
            </ActionForm>
          </div>
        </Notice>
      ) : (
        <ActionForm lang={lang} action={newCode.bind(null, lang, claim.id)} submit={t.newCode} tone="quiet">
          <p className="muted">{t.newCodeAbout}</p>
        </ActionForm>
      )}
      <StatusView view={viewOf(ctx, file)} lang={lang} />
      <h2>{t.dates}</h2>
      <LegalDates procedure={claim.procedure} clocks={file.clocks} lang={lang} />
      <p className="no-print flex flex-wrap gap-4">
        <PrintButton label={t.print} />
        <LinkButton tone="quiet" href={path(lang, `/claims/${claim.id}`)}>
          {t.follow}
        </LinkButton>
      </p>
      <p>{t.help}</p>
      <PrintFooter>{`${t.number} ${number}`}</PrintFooter>
    </>
  );
}
