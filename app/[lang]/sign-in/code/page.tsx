import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { CodeField } from '@/components/form/special-fields';
import { PageHeading } from '@/components/ui/page-heading';
import { langOf, path } from '@/components/wording/lang';
import { maskMobileNumber } from '@/domain/identity/mask';
import { halfWayCookieName, readHalfWay } from '@/server/auth/half-way';
import { localPath } from '@/server/auth/local-path';
import { sendCodeAgain, signIn } from '../actions';
import { OutboxHint } from '../outbox-hint';
import { texts } from '../texts';

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].codeTitle };
}

/** 登录: then the code. An address of its own, so that a phone that reloads the page after a look at the message loses
 *  nothing and sends nothing again. */
export default async function CodePage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const to = localPath((await searchParams).to);
  const back = path(lang, to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in');
  const mobile = await readHalfWay('code-sent', (await cookies()).get(halfWayCookieName('code-sent'))?.value);
  if (!mobile) redirect(back);
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.codeTitle}>
        <p>
          {t.sentTo(maskMobileNumber(mobile))} <a href={back}>{t.otherMobile}</a>
        </p>
      </PageHeading>
      <ActionForm lang={lang} action={signIn.bind(null, lang, to)} submit={t.signIn}>
        <CodeField name="code" label={t.code} hint={t.codeHint} />
      </ActionForm>
      <OutboxHint lang={lang} />
      <div className="mt-6 border-t border-line pt-4">
        <ActionForm lang={lang} action={sendCodeAgain.bind(null, lang, to)} submit={t.again} tone="quiet">
          <p className="mb-2">{t.againAbout}</p>
        </ActionForm>
      </div>
    </>
  );
}
