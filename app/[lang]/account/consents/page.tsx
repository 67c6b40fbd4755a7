import type { Metadata } from 'next';
import { workerContext } from '@/app/context';
import { changeConsents } from '@/app/[lang]/register/actions';
import { ConsentBoxes } from '@/app/[lang]/register/consent-boxes';
import { consentField } from '@/app/[lang]/register/consent-field';
import { texts } from '@/app/[lang]/register/texts';
import { ActionForm } from '@/components/form/action-form';
import { startForm } from '@/components/form/form-state';
import { BackLink } from '@/components/ui/back-link';
import { Details } from '@/components/ui/details';
import { LinkButton } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { langOf, path } from '@/components/wording/lang';
import { consentPurposes, isAllowed, necessaryUses } from '@/domain/consents';
import { findProfile } from '@/server/workers/find-profile';

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].consentsTitle };
}

/** 我同意的事: give and withdraw, as easily the one as the other (个人信息保护法 art. 15). */
export default async function ConsentsPage({ params }: Props) {
  const lang = await langOf(params);
  const { consents } = await findProfile(await workerContext(lang, '/account/consents'));
  const t = texts[lang];
  const ticked = consentPurposes.filter((purpose) => isAllowed(consents, purpose));
  return (
    <>
      <BackLink href={path(lang, '/account')}>{t.back}</BackLink>
      <PageHeading title={t.consentsTitle}>
        <p>{t.consentsAbout}</p>
      </PageHeading>
      <ActionForm
        lang={lang}
        action={changeConsents.bind(null, lang)}
        initial={startForm(Object.fromEntries(ticked.map((purpose) => [consentField(purpose), 'yes'])))}
        submit={t.save}
        done={<LinkButton href={path(lang, '/account')}>{t.back}</LinkButton>}
      >
        <ConsentBoxes lang={lang} />
      </ActionForm>
      <div className="mt-6">
        <Details summary={t.uses}>
          <ul>
            {necessaryUses.map((use) => (
              <li key={use.en}>{use[lang]}</li>
            ))}
          </ul>
        </Details>
      </div>
    </>
  );
}
