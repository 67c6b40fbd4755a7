'use client';
import { useParams } from 'next/navigation';
import { LinkButton } from '@/components/ui/button';
import { path } from '@/components/wording/lang';
import { errorTexts } from './error-texts';

/** A surprise of ours. The link loads the page anew, which also works when the script of the old page is gone. */
export default function PageError({ error }: { error: Error & { digest?: string } }) {
  const lang = useParams().lang === 'en' ? 'en' : 'zh';
  const texts = errorTexts[lang];
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="mt-2 mb-6">{texts.about}</p>
      {error.digest && (
        <p className="muted mb-6">
          {texts.number} {error.digest}
        </p>
      )}
      <p className="flex flex-wrap gap-3">
        <LinkButton href="">{texts.again}</LinkButton>
        <LinkButton href={path(lang, '/')} tone="quiet">
          {texts.home}
        </LinkButton>
      </p>
    </>
  );
}
