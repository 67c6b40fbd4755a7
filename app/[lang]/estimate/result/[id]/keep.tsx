import { maybeWorker } from '@/app/context';
import { ActionForm } from '@/components/form/action-form';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type Lang, path } from '@/components/wording/lang';
import { isInAccount } from '@/server/estimates/keep-in-account';
import { keep } from './actions';
import { texts } from './texts';

export type Keeping = 'signed-out' | 'kept' | 'open';

/** Whether an estimate can go into the account of whoever asks. Asked by the page and not by `Keep`, because React renders
 *  around a component that waits, and that costs a tenth of the page. */
export async function keepingOf(id: string, lang: Lang): Promise<Keeping> {
  const worker = await maybeWorker(lang);
  if (!worker) return 'signed-out';
  return (await isInAccount(worker, id)) ? 'kept' : 'open';
}

/** Into the account of whoever is signed in. */
export function Keep({ id, keeping, lang }: { id: string; keeping: Keeping; lang: Lang }) {
  const t = texts[lang];
  switch (keeping) {
    case 'signed-out':
      return (
        <LinkButton tone="quiet" href={`${path(lang, '/sign-in')}?to=${encodeURIComponent(`/estimate/result/${id}`)}`}>
          {t.signIn}
        </LinkButton>
      );
    case 'kept':
      return (
        <Notice kind="done" title={t.isKept}>
          <p>{t.keptWhere}</p>
        </Notice>
      );
    case 'open':
      return (
        <ActionForm lang={lang} action={keep.bind(null, lang, id)} submit={t.keep} tone="quiet">
          {null}
        </ActionForm>
      );
  }
}
