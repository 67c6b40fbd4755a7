import { maybeWorker } from '@/app/context';
import { ActionForm } from '@/components/form/action-form';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type Lang, path } from '@/components/wording/lang';
import { isInAccount } from '@/server/estimates/keep-in-account';
import { keep } from './actions';
import { texts } from './texts';

/** Into the account of whoever is signed in. */
export async function Keep({ id, lang }: { id: string; lang: Lang }) {
  const t = texts[lang];
  const worker = await maybeWorker(lang);
  if (!worker)
    return (
      <LinkButton tone="quiet" href={`${path(lang, '/sign-in')}?to=${encodeURIComponent(`/estimate/result/${id}`)}`}>
        {t.signIn}
      </LinkButton>
    );
  if (await isInAccount(worker, id))
    return (
      <Notice kind="done" title={t.isKept}>
        <p>{t.keptWhere}</p>
      </Notice>
    );
  return (
    <ActionForm lang={lang} action={keep.bind(null, lang, id)} submit={t.keep} tone="quiet">
      {null}
    </ActionForm>
  );
}
