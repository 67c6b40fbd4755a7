import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { maybeWorker } from '@/app/context';
import { ActionForm } from '@/components/form/action-form';
import { MobileField } from '@/components/form/special-fields';
import { Details } from '@/components/ui/details';
import { PageHeading } from '@/components/ui/page-heading';
import { inLanguage, langOf } from '@/components/wording/lang';
import { halfWayCookieName, readHalfWay } from '@/server/auth/half-way';
import { localPath } from '@/server/auth/local-path';
import { sendCode } from './actions';
import { OutboxHint } from './outbox-hint';
import { texts } from './texts';

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** 登录: first the number. */
export default async function SignInPage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const to = localPath((await searchParams).to);
  if (await maybeWorker(lang)) redirect(inLanguage(lang, to ?? '/account'));
  const typedBefore = await readHalfWay('code-sent', (await cookies()).get(halfWayCookieName('code-sent'))?.value);
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.title}>
        <p>{t.intro}</p>
      </PageHeading>
      <ActionForm lang={lang} action={sendCode.bind(null, lang, to)} submit={t.send}>
        <MobileField name="mobile" label={t.mobile} hint={t.mobileHint} defaultValue={typedBefore} />
      </ActionForm>
      <OutboxHint lang={lang} />
      <div className="mt-6">
        <Details summary={t.noPhone}>
          <p>{t.noPhoneAbout}</p>
        </Details>
      </div>
    </>
  );
}
