import type { Metadata } from 'next';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/text-field';
import { Notice } from '@/components/ui/notice';
import { type Lang, langOf } from '@/components/wording/lang';
import { unemploymentAmount } from '@/domain/contributions/unemployment-benefit';
import { enrolmentRowOn } from '@/domain/contributions/unemployment-enrolment';
import { isError, isUnknown } from '@/domain/kernel/input';
import { firstOf } from '@/domain/parameters/look-up';
import type { RuleBook } from '@/domain/parameters/rule-book';
import type { AskedPlace } from '../place-question';
import { QuestionPage } from '../question-page';
import { workOutUnemployment } from './actions';
import { texts } from './texts';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** 失业金: for how many months and how much, after so many months paid. */
export default async function UnemploymentPage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const t = texts[lang];
  return (
    <QuestionPage
      asking="/estimate/unemployment"
      title={t.title}
      intro={t.intro}
      search={await searchParams}
      lang={lang}
    >
      {(place, book) => (
        <>
          <Known place={place} book={book} lang={lang} />
          <ActionForm lang={lang} action={workOutUnemployment.bind(null, lang, place)} submit={t.submit}>
            <TextField
              name="paidMonths"
              label={t.paidMonths}
              hint={t.paidMonthsHint}
              inputMode="numeric"
              autoComplete="off"
              width={4}
              unit={t.months}
            />
          </ActionForm>
        </>
      )}
    </QuestionPage>
  );
}

/** Whether it is open to flexible workers here, and that the standard of the place may be missing. */
function Known({ place, book, lang }: { place: AskedPlace; book: RuleBook; lang: Lang }) {
  const t = texts[lang];
  const on = firstOf(place.month);
  const row = enrolmentRowOn(place.region, on, book.insurance);
  const amount = unemploymentAmount(place, book);
  const open = row === undefined ? t.openUnknown : row.available ? t.open : t.notOpen;
  return (
    <>
      <p>{open}</p>
      {(isError(amount) || isUnknown(amount)) && (
        <Notice kind="act" title={t.noAmount}>
          <p>{t.noAmountAbout}</p>
        </Notice>
      )}
    </>
  );
}
