import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { workerContext } from '@/app/context';
import { registerWorker } from '@/app/[lang]/register/actions';
import { DetailsFields } from '@/app/[lang]/register/details-fields';
import { texts } from '@/app/[lang]/register/texts';
import { ActionForm } from '@/components/form/action-form';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { langOf, path } from '@/components/wording/lang';
import { shanghaiDay } from '@/domain/kernel/days';
import { currentRules } from '@/server/rules/current-rules';
import { findProfile } from '@/server/workers/find-profile';
import { listedPlatforms } from '@/server/workers/platforms';

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].profileTitle };
}

/** 改我的资料. The mobile number is the key to the account and is changed at a window. */
export default async function ProfilePage({ params }: Props) {
  const lang = await langOf(params);
  const ctx = await workerContext(lang, '/account/profile');
  const profile = await findProfile(ctx);
  if (profile.registration === 'started') redirect(path(lang, '/register'));
  const t = texts[lang];
  const { pilot } = await currentRules(ctx.db);
  return (
    <>
      <BackLink href={path(lang, '/account')}>{t.back}</BackLink>
      <PageHeading title={t.profileTitle} />
      <ActionForm lang={lang} action={registerWorker.bind(null, lang, undefined, false)} submit={t.save}>
        <DetailsFields lang={lang} profile={profile} listed={listedPlatforms(shanghaiDay(ctx.now), pilot)} />
      </ActionForm>
    </>
  );
}
