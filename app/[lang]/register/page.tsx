import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { workerContext } from '@/app/context';
import { ActionForm } from '@/components/form/action-form';
import { Details } from '@/components/ui/details';
import { PageHeading } from '@/components/ui/page-heading';
import { inLanguage, langOf, path } from '@/components/wording/lang';
import { necessaryUses } from '@/domain/consents';
import { shanghaiDay } from '@/domain/kernel/days';
import { localPath } from '@/server/auth/local-path';
import { currentRules } from '@/server/rules/current-rules';
import { findProfile } from '@/server/workers/find-profile';
import { listedPlatforms } from '@/server/workers/platforms';
import { registerWorker } from './actions';
import { ConsentBoxes } from './consent-boxes';
import { DetailsFields } from './details-fields';
import { texts } from './texts';

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** 登记, once; later changes are made at /account/profile. */
export default async function RegisterPage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const to = localPath((await searchParams).to);
  const ctx = await workerContext(lang, to ? `/register?to=${encodeURIComponent(to)}` : '/register');
  const profile = await findProfile(ctx);
  if (profile.registration !== 'started') redirect(to ? inLanguage(lang, to) : path(lang, '/account/profile'));
  const t = texts[lang];
  const { pilot } = await currentRules(ctx.db);
  return (
    <>
      <PageHeading title={t.title}>
        <p>{t.intro}</p>
      </PageHeading>
      <ActionForm lang={lang} action={registerWorker.bind(null, lang, to, true)} submit={t.submit}>
        <DetailsFields lang={lang} profile={profile} listed={listedPlatforms(shanghaiDay(ctx.now), pilot)} />
        <div className="mb-6">
          <Details summary={t.uses}>
            <ul>
              {necessaryUses.map((use) => (
                <li key={use.en}>{use[lang]}</li>
              ))}
            </ul>
          </Details>
        </div>
        <h2>{t.consents}</h2>
        <p className="mb-4">{t.consentsAbout}</p>
        <ConsentBoxes lang={lang} />
      </ActionForm>
      <p className="mt-4">
        <a href={path(lang, to ?? '/account')}>{t.later}</a>
      </p>
    </>
  );
}
