import { LinkButton } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { htmlLang, langs, path } from '@/components/wording/lang';
import { notFoundTexts } from './not-found-texts';

/** Next tells this page nothing about the address, so both languages are in it and `<html lang>` shows one. */
export default function NotFound() {
  return langs.map((lang) => {
    const texts = notFoundTexts[lang];
    return (
      <div key={lang} data-only={lang} lang={htmlLang[lang]}>
        <PageHeading title={texts.title}>{texts.about}</PageHeading>
        <p className="flex flex-wrap gap-3">
          <LinkButton href={path(lang, '/')}>{texts.home}</LinkButton>
          <LinkButton href={path(lang, '/status')} tone="quiet">
            {texts.status}
          </LinkButton>
          <LinkButton href={path(lang, '/help')} tone="quiet">
            {texts.help}
          </LinkButton>
        </p>
      </div>
    );
  });
}
