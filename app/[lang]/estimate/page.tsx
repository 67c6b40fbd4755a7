import type { Metadata } from 'next';
import { langOf } from '@/components/wording/lang';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import { isError, isUnknown } from '@/domain/kernel/input';
import { firstOf } from '@/domain/parameters/look-up';
import { BaseForm } from './base-form';
import { NotOnFile } from './not-on-file';
import { QuestionPage } from './question-page';
import { texts } from './texts';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** The entrance of the estimator, and the question most come with: what a month costs. */
export default async function EstimatePage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const { title, intro } = texts[lang];
  return (
    <QuestionPage asking="/estimate" title={title} intro={intro} search={await searchParams} lang={lang}>
      {(place, book) => {
        const limits = pensionLimitsOn(place.region, firstOf(place.month), book.insurance);
        return isUnknown(limits) || isError(limits) ? (
          <NotOnFile asking="/estimate" place={place} book={book} lang={lang} />
        ) : (
          <BaseForm place={place} limits={limits} parameters={book.insurance} lang={lang} />
        );
      }}
    </QuestionPage>
  );
}
