import { LinkButton } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { type Lang, path } from '@/components/wording/lang';
import { failedTexts } from './failed-texts';

/** `number` finds the surprise in the log. The first link loads the address anew, which works without a script. */
export function FailedBody({ lang, number }: { lang: Lang; number?: string }) {
  const texts = failedTexts[lang];
  return (
    <>
      <PageHeading title={texts.title}>{texts.about}</PageHeading>
      {number && (
        <p className="muted">
          {texts.number} {number}
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
