import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { workerContext } from '@/app/context';
import { EvidenceList } from '@/components/report/evidence-list';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { Tag } from '@/components/ui/tag';
import { langOf, path } from '@/components/wording/lang';
import { paperName } from '@/domain/claims/fact-wording';
import { buttonLabel } from '@/domain/claims/wording';
import { findOwnClaim } from '@/server/claims/find-own-claim';
import { requestedPapers } from '@/server/claims/requested-papers';
import { isUuid } from '@/server/kernel/uuid';
import { texts } from '../texts';

type Props = {
  params: Promise<{ lang: string; claimId: string }>;
  searchParams: Promise<{ upload?: string; item?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].addFiles };
}

/** 补交材料: one place for each paper that was asked for, and one for everything else. */
export default async function ClaimFilesPage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const { claimId } = await params;
  const { upload, item: answered } = await searchParams;
  const ctx = await workerContext(lang, `/claims/${claimId}/files`);
  const file = isUuid(claimId) ? await findOwnClaim(ctx, claimId) : undefined;
  if (!file) notFound();
  const t = texts[lang];
  const back = path(lang, `/claims/${claimId}`);
  const papers = requestedPapers(file);
  const supply = file.steps.find(({ event }) => event === 'papers_arrive' || event === 'supply');

  return (
    <>
      <BackLink href={back}>{t.backToClaim}</BackLink>
      <PageHeading title={t.addFiles} />
      {papers.map((code) => {
        const given = file.files.filter(({ item }) => item === code);
        return (
          <section key={code} id={code}>
            <h2>
              {paperName(code)[lang]}{' '}
              {given.length > 0 ? <Tag tone="action">{t.given}</Tag> : <Tag tone="amber">{t.wanted}</Tag>}
            </h2>
            <EvidenceList
              lang={lang}
              files={given}
              uploadTo={{ claim: claimId, item: code, back: path(lang, `/claims/${claimId}/files?item=${code}`) }}
              outcome={answered === code ? upload : undefined}
            />
          </section>
        );
      })}
      <section>
        {papers.length > 0 && <h2>{t.otherFiles}</h2>}
        <EvidenceList
          lang={lang}
          files={file.files.filter(({ item }) => item === null || !papers.includes(item))}
          uploadTo={{ claim: claimId, back: path(lang, `/claims/${claimId}/files`) }}
          outcome={answered === undefined ? upload : undefined}
        />
      </section>
      {supply ? (
        <LinkButton href={path(lang, `/claims/${claimId}/${supply.event}`)}>
          {buttonLabel(file.claim.procedure, supply.event, supply.actor)[lang]}
        </LinkButton>
      ) : (
        <LinkButton tone="quiet" href={back}>
          {t.backToClaim}
        </LinkButton>
      )}
    </>
  );
}
