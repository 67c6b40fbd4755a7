import type { Metadata } from 'next';
import { publicContext } from '@/app/context';
import { Reliance } from '@/components/explanation/reliance';
import { StepLines } from '@/components/explanation/step-lines';
import { Select } from '@/components/form/choice-fields';
import { PlainForm } from '@/components/form/plain-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { type Lang, langOf, path } from '@/components/wording/lang';
import { claimPlace } from '@/domain/contributions/claim-place';
import { explanationOf } from '@/domain/kernel/explained';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { currentRules } from '@/server/rules/current-rules';
import { provinceChoices, provinceName } from '../../../coverage/provinces';
import { texts } from './texts';
import { askedWhere, earlierPlaces, type WhereQuestion } from './where-question';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** 待遇领取地: the rule, asked with one's own places; the answer has an address of its own. */
export default async function WherePage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const t = texts[lang];
  const book = await currentRules((await publicContext(lang)).db);
  const { question, state } = askedWhere(await searchParams, book.insurance, lang);
  const provinces = provinceChoices(book.insurance, lang);
  const months = { inputMode: 'numeric', autoComplete: 'off', width: 5, unit: t.months } as const;
  return (
    <>
      <BackLink href={path(lang, '/estimate/pension')}>{t.back}</BackLink>
      {question ? (
        <Answer question={question} book={book} lang={lang} />
      ) : (
        <>
          <PageHeading title={t.title}>
            <p>{t.intro}</p>
          </PageHeading>
          <PlainForm lang={lang} state={state} action={path(lang, '/estimate/pension/where')} method="get">
            <Select name="household" label={t.household} choices={provinces} />
            <Select name="current" label={t.current} why={t.currentWhy} choices={provinces} />
            <TextField name="currentMonths" label={t.currentMonths} {...months} />
            <h2>{t.earlier}</h2>
            <p>{t.earlierAbout}</p>
            {earlierPlaces.map((number) => (
              <div key={number}>
                <Select name={`place${number}`} label={t.place(number)} choices={provinces} optional />
                <TextField name={`months${number}`} label={t.placeMonths(number)} optional {...months} />
              </div>
            ))}
            <SubmitButton>{t.submit}</SubmitButton>
          </PlainForm>
        </>
      )}
    </>
  );
}

function Answer({ question, book, lang }: { question: WhereQuestion; book: RuleBook; lang: Lang }) {
  const t = texts[lang];
  const { insurance, knownOn } = book;
  const { claimRegion, rule, ...explaining } = claimPlace(question, insurance);
  const explanation = explanationOf(explaining, knownOn);
  return (
    <>
      <h1>{t.answer(provinceName(claimRegion, insurance, lang) ?? claimRegion)}</h1>
      <p>{t.rules[rule]}</p>
      <p>
        <LinkButton href={`${path(lang, '/estimate/pension')}?region=${claimRegion}`}>{t.use}</LinkButton>
      </p>
      <h2>{t.lines}</h2>
      <StepLines steps={explanation.steps} lang={lang} />
      <Reliance explained={explanation} lang={lang} />
      <p>
        <a href={path(lang, '/estimate/pension/where')}>{t.again}</a>
      </p>
    </>
  );
}
