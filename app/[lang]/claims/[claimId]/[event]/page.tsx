import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { workerContext } from '@/app/context';
import { FactField } from '@/components/claim/fact-field';
import { ActionForm } from '@/components/form/action-form';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { langOf, path } from '@/components/wording/lang';
import type { Procedure } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { formatReceiptNumber } from '@/domain/claims/receipt';
import { buttonLabel } from '@/domain/claims/wording';
import { findOwnClaim } from '@/server/claims/find-own-claim';
import { isUuid } from '@/server/kernel/uuid';
import { takeOwnStep } from '../actions';
import { kindName, texts } from '../texts';

type Params = { params: Promise<{ lang: string; claimId: string; event: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: texts[await langOf(params)].confirm };
}

/** One step of one's own, with the facts that only the person can assert. */
export default async function OwnStepPage({ params }: Params) {
  const lang = await langOf(params);
  const { claimId, event } = await params;
  const ctx = await workerContext(lang, `/claims/${claimId}/${event}`);
  const file = isUuid(claimId) ? await findOwnClaim(ctx, claimId) : undefined;
  if (!file) notFound();
  const offered = file.steps.find((step) => step.event === event);
  if (!offered) redirect(path(lang, `/claims/${claimId}`)); // taken already, or no longer possible
  const { claim } = file;
  const rule = (procedures[claim.procedure] as Procedure).events[event]!;
  const t = texts[lang];

  return (
    <>
      <BackLink href={path(lang, `/claims/${claimId}`)}>{t.cancel}</BackLink>
      <PageHeading title={buttonLabel(claim.procedure, event, offered.actor)[lang]}>
        <p>
          {kindName[claim.procedure][lang]} <span className="tabular">{formatReceiptNumber(claim.receiptNumber)}</span>
        </p>
      </PageHeading>
      <ActionForm lang={lang} action={takeOwnStep.bind(null, lang, claimId, event, claim.seq)} submit={t.confirm}>
        <p>{t.confirmAbout}</p>
        {offered.missing.map((name) => (
          // What is still asked here is needed for the step, whatever the table says of other cases.
          <FactField key={name} name={name} spec={{ ...rule.facts[name]!, optional: undefined }} lang={lang} />
        ))}
      </ActionForm>
    </>
  );
}
