'use client';
import { type Lang, path } from '@/components/wording/lang';
import { siteTexts } from './texts';

/** The way to a person, on every page. */
export function SiteFooter({ lang }: { lang: Lang }) {
  const texts = siteTexts[lang];
  return (
    <footer className="no-print mt-8 border-t border-line py-6 text-small">
      <div className="mx-auto max-w-column px-4">
        <nav aria-label={texts.hotlines} className="flex flex-wrap gap-x-6">
          <Hotline number="12333" about={texts.social} />
          <Hotline number="12356" about={texts.feelings} />
          <Hotline number="120" about={texts.danger} />
        </nav>
        <nav aria-label={texts.site} className="flex flex-wrap gap-x-6">
          <a href={path(lang, '/help')} className="py-2.5">
            {texts.help}
          </a>
          <a href={path(lang, '/parameters')} className="py-2.5">
            {texts.parameters}
          </a>
          <a href={path(lang, '/privacy')} className="py-2.5">
            {texts.privacy}
          </a>
          <a href={path(lang, '/accessibility')} className="py-2.5">
            {texts.accessibility}
          </a>
        </nav>
        <p className="muted mt-2">{texts.estimate}</p>
      </div>
    </footer>
  );
}

function Hotline({ number, about }: { number: string; about: string }) {
  return (
    <a href={`tel:${number}`} className="hotline" data-icon="phone">
      {`${about} ${number}`}
    </a>
  );
}
