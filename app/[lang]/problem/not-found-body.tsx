import { LinkButton } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { type Lang, path } from '@/components/wording/lang';
import { notFoundTexts } from './not-found-texts';

export function NotFoundBody({ lang }: { lang: Lang }) {
  const texts = notFoundTexts[lang];
  return (
    <>
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
    </>
  );
}
