import type { Metadata } from 'next';
import { ActionForm } from '@/components/form/action-form';
import { MonthField } from '@/components/form/date-fields';
import { MoneyField } from '@/components/form/special-fields';
import { Details } from '@/components/ui/details';
import { type Lang, langOf } from '@/components/wording/lang';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import { isError, isUnknown } from '@/domain/kernel/input';
import { firstOf } from '@/domain/parameters/look-up';
import { Limits } from '../limits';
import { NotOnFile } from '../not-on-file';
import { QuestionPage } from '../question-page';
import { workOutTopUp } from './actions';
import { texts } from './texts';
import { runNumbers } from './typed-top-up';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** 补差: what was paid before the new figures were known, month by month against the floor that holds now. */
export default async function TopUpPage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const t = texts[lang];
  return (
    <QuestionPage asking="/estimate/top-up" title={t.title} intro={t.intro} search={await searchParams} lang={lang}>
      {(place, book) => {
        const limits = pensionLimitsOn(place.region, firstOf(place.month), book.insurance);
        if (isError(limits) || isUnknown(limits))
          return <NotOnFile asking="/estimate/top-up" place={place} book={book} lang={lang} />;
        const [first, ...more] = runNumbers;
        const from = limits.effectiveFrom.slice(0, 7);
        return (
          <ActionForm lang={lang} action={workOutTopUp.bind(null, lang, place)} submit={t.submit}>
            <Limits limits={limits} parameters={book.insurance} lang={lang} />
            <h2>{t.paid}</h2>
            <p>{t.paidAbout}</p>
            <Run number={first} lang={lang} from={from} to={place.month < from ? from : place.month} />
            <Details summary={t.more}>
              {more.map((number) => (
                <Run key={number} number={number} lang={lang} />
              ))}
            </Details>
          </ActionForm>
        );
      }}
    </QuestionPage>
  );
}

/** Months in a row that were paid on one base. */
function Run({ number, from, to, lang }: { number: number; from?: string; to?: string; lang: Lang }) {
  const t = texts[lang];
  return (
    <>
      <MonthField name={`from${number}`} label={t.from(number)} defaultValue={from} />
      <MonthField name={`to${number}`} label={t.to(number)} defaultValue={to} />
      <MoneyField name={`base${number}`} label={t.base(number)} hint={number === 1 ? t.baseHint : undefined} />
    </>
  );
}
