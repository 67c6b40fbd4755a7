'use client';
import { SkipLink } from '@/components/ui/skip-link';
import { type Lang, path } from '@/components/wording/lang';
import { LanguageLink } from './language-link';
import { siteTexts } from './texts';

/** The notice of a demonstration is in every page; the server's `data-mode` on `<html>` shows it. Head and foot are client
 *  components so that a page does not hold them a second time, as data: they are the same everywhere, and fetched once. */
export function SiteHeader({ lang }: { lang: Lang }) {
  const texts = siteTexts[lang];
  return (
    <>
      <SkipLink>{texts.skip}</SkipLink>
      <aside className="demo-notice border-b-2 border-amber bg-amber-soft py-2 text-small" aria-label={texts.demo}>
        <p className="mx-auto max-w-column px-4">
          <strong>{texts.demo}</strong>
          {lang === 'zh' ? '。' : '. '}
          {texts.demoAbout}
        </p>
      </aside>
      <header className="no-print border-b border-line">
        <div className="mx-auto flex max-w-column flex-wrap items-center justify-between gap-x-4 px-4">
          <a href={path(lang, '/')} className="py-2 text-large font-strong text-ink no-underline">
            {texts.name}
          </a>
          <div className="flex flex-wrap items-center gap-x-2 text-small">
            <LanguageLink lang={lang} label={texts.languages} />
            <a href={path(lang, '/account')} className="py-2.5">
              {texts.account}
            </a>
          </div>
        </div>
      </header>
    </>
  );
}
