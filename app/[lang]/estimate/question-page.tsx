import type { ReactNode } from 'react';
import { publicContext } from '@/app/context';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { type Lang, path } from '@/components/wording/lang';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { currentRules } from '@/server/rules/current-rules';
import { askedPlace, type AskedPlace } from './place-question';
import { PlaceForm, PlaceLine } from './place-step';
import { placeTexts } from './place-texts';
import { QuestionList } from './question-list';
import { addressOf, type QuestionAddress } from './questions';

type SearchParams = Record<string, string | string[] | undefined>;

/** The frame of every question of the estimator: place and month first, then the question itself, then the others. */
export async function QuestionPage({
  asking,
  title,
  intro,
  search,
  lang,
  children,
}: {
  asking: QuestionAddress;
  title: string;
  intro: string;
  search: SearchParams;
  lang: Lang;
  /** Asked once the place is known. */
  children: (place: AskedPlace, book: RuleBook) => ReactNode;
}) {
  const { place, state } = askedPlace(search, lang);
  const book = await currentRules((await publicContext(lang)).db);
  return (
    <>
      {asking !== '/estimate' && (
        <BackLink href={path(lang, addressOf('/estimate', place))}>{placeTexts[lang].back}</BackLink>
      )}
      <PageHeading title={title}>
        <p>{intro}</p>
      </PageHeading>
      {place ? (
        <>
          <PlaceLine asking={asking} place={place} lang={lang} />
          {children(place, book)}
        </>
      ) : (
        <PlaceForm asking={asking} state={state} lang={lang} />
      )}
      <QuestionList asking={asking} place={place} lang={lang} />
    </>
  );
}
