import type { Metadata } from 'next';
import { workerContext } from '@/app/context';
import { addressOf } from '@/app/[lang]/[report]/report-of';
import { ActionForm } from '@/components/form/action-form';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { type Lang, formatInstant, langOf, path } from '@/components/wording/lang';
import { type Consents, type ConsentPurpose, consentPurposes, isAllowed } from '@/domain/consents';
import { regionName } from '@/domain/regions/regions';
import { forms } from '@/domain/reports/forms';
import { listSessions } from '@/server/auth/list-sessions';
import { listOwnClaims } from '@/server/claims/list-own-claims';
import { listOwnEstimates } from '@/server/estimates/find-estimate';
import { listOwnRevisions } from '@/server/estimates/list-revisions';
import { findProfile, type Profile } from '@/server/workers/find-profile';
import { listDrafts } from '@/server/workers/list-drafts';
import { signOut, signOutEverywhere } from './actions';
import { OwnCases } from './own-cases';
import { OwnEstimates } from './own-estimates';
import { checkTexts, consentNames, texts } from './texts';

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** 我的账户: what I do here, what is unfinished, who I am, what I agreed to, where I am signed in. */
export default async function AccountPage({ params }: Props) {
  const lang = await langOf(params);
  const ctx = await workerContext(lang, '/account');
  const [profile, claims, drafts, estimates, revisions, sessions] = await Promise.all([
    findProfile(ctx),
    listOwnClaims(ctx),
    listDrafts(ctx),
    listOwnEstimates(ctx),
    listOwnRevisions(ctx),
    listSessions(ctx),
  ]);
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.title} />
      <Standing lang={lang} profile={profile} />
      <section className="mt-6">
        <h2>{t.reports}</h2>
        <OwnCases lang={lang} claims={claims} />
      </section>
      {drafts.length > 0 && (
        <section className="mt-8">
          <h2>{t.drafts}</h2>
          <ul className="list-none p-0">
            {drafts.map(({ kind, updatedAt }) => (
              <li key={kind} className="py-2">
                <a href={path(lang, addressOf[kind])}>{forms[kind].title[lang]}</a>{' '}
                <span className="muted">{t.savedAt(formatInstant(updatedAt, lang))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {estimates.length > 0 && (
        <section className="mt-8">
          <h2>{t.estimates}</h2>
          <OwnEstimates estimates={estimates} revisions={revisions} lang={lang} />
        </section>
      )}
      <section className="mt-8">
        <h2>{t.who}</h2>
        <SummaryList rows={whoRows(lang, profile)} />
        {profile.registration !== 'started' && (
          <p className="mt-2">
            <a href={path(lang, '/account/profile')} className="inline-block py-2">
              {t.change}
              <span className="visually-hidden"> {t.who}</span>
            </a>
          </p>
        )}
      </section>
      <section className="mt-8">
        <h2>{t.consents}</h2>
        <SummaryList rows={consentRows(lang, profile.consents)} />
        <p className="mt-2">
          <a href={path(lang, '/account/consents')} className="inline-block py-2">
            {t.changeConsents}
          </a>
        </p>
      </section>
      <section className="mt-8">
        <h2>{t.devices}</h2>
        <ul>
          {sessions.map(({ id, since, thisOne }) => (
            <li key={id} className="py-1">
              {thisOne ? t.thisDevice : t.otherDevice}{' '}
              <span className="muted">{t.since(formatInstant(since, lang))}</span>
            </li>
          ))}
        </ul>
        {sessions.length > 1 && <p>{t.devicesAbout}</p>}
        <div className="mt-3 flex flex-wrap gap-3">
          <ActionForm lang={lang} action={signOut.bind(null, lang)} submit={t.signOut} tone="quiet">
            {null}
          </ActionForm>
          <ActionForm lang={lang} action={signOutEverywhere.bind(null, lang)} submit={t.signOutEverywhere} tone="quiet">
            {null}
          </ActionForm>
        </div>
      </section>
    </>
  );
}

/** What still has to be done about the registration, first of all. */
function Standing({ lang, profile }: { lang: Lang; profile: Profile }) {
  const t = texts[lang];
  if (profile.registration === 'started')
    return (
      <Notice kind="act" title={t.notRegistered}>
        <p className="mb-2">{t.notRegisteredAbout}</p>
        <LinkButton href={path(lang, '/register')}>{t.register}</LinkButton>
      </Notice>
    );
  const reasons = Object.entries(checkTexts).filter(([mark]) => profile.checks.includes(mark));
  if (reasons.length === 0) return null;
  return (
    <Notice title={t.toCheck}>
      {reasons.map(([mark, text]) => (
        <p key={mark}>{text[lang]}</p>
      ))}
    </Notice>
  );
}

function whoRows(lang: Lang, profile: Profile): SummaryRow[] {
  const t = texts[lang];
  const identity = profile.identityMasked ?? (profile.identityKind === 'none' ? t.noIdentity : t.none);
  return [
    { term: t.name, value: profile.nameMasked ?? t.none },
    { term: t.mobile, value: profile.mobileMasked },
    { term: t.identity, value: identity },
    { term: t.region, value: (profile.region && regionName(profile.region)) ?? t.none },
    { term: t.platforms, value: profile.platforms.join(lang === 'zh' ? '、' : ', ') || t.none },
  ];
}

function consentRows(lang: Lang, consents: Consents): SummaryRow[] {
  const t = texts[lang];
  const said = (purpose: ConsentPurpose) =>
    isAllowed(consents, purpose) ? t.yes : consents[purpose]?.given === false ? t.no : t.notAsked;
  return consentPurposes.map((purpose) => ({ term: consentNames[purpose][lang], value: said(purpose) }));
}
