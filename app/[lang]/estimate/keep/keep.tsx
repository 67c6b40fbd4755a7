import { maybeWorker } from '@/app/context';
import { ActionForm } from '@/components/form/action-form';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type Lang, path } from '@/components/wording/lang';
import { isInAccount } from '@/server/estimates/keep-in-account';
import type { KeptEstimate } from '@/server/estimates/kept-estimate';
import { resultAddress } from '../result-address';
import { keep } from './actions';
import { texts } from './texts';

type Account = 'signed_out' | 'kept' | 'not_kept';

/** Whether an estimate lies in the account of whoever asks. */
export async function accountOf(id: string, lang: Lang): Promise<Account> {
  const worker = await maybeWorker(lang);
  if (!worker) return 'signed_out';
  return (await isInAccount(worker, id)) ? 'kept' : 'not_kept';
}

/** Into the account of whoever is signed in. */
export function Keep({
  id,
  kind,
  account,
  lang,
}: {
  id: string;
  kind: KeptEstimate['kind'];
  account: Account;
  lang: Lang;
}) {
  const t = texts[lang];
  switch (account) {
    case 'signed_out':
      return (
        <LinkButton tone="quiet" href={`${path(lang, '/sign-in')}?to=${encodeURIComponent(resultAddress(kind, id))}`}>
          {t.signIn}
        </LinkButton>
      );
    case 'kept':
      return (
        <Notice kind="done" title={t.isKept}>
          <p>{t.keptWhere}</p>
        </Notice>
      );
    case 'not_kept':
      return (
        <ActionForm lang={lang} action={keep.bind(null, lang, id)} submit={t.keep} tone="quiet">
          {null}
        </ActionForm>
      );
  }
}
