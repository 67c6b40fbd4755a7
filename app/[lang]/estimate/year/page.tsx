import type { Metadata } from 'next';
import { ActionForm } from '@/components/form/action-form';
import { langOf } from '@/components/wording/lang';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import { isError, isUnknown } from '@/domain/kernel/input';
import { firstOf } from '@/domain/parameters/look-up';
import type { LimitsRow } from '@/domain/parameters/parameter-set';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { BaseFields, SchemeFields } from '../base-fields';
import { Limits } from '../limits';
import { NotOnFile } from '../not-on-file';
import type { AskedPlace } from '../place-question';
import { QuestionPage } from '../question-page';
import { workOutYear } from './actions';
import { texts } from './texts';
import { monthsOfYear } from './typed-year';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** 一年交多少: a year of the place, month by month. */
export default async function YearPage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const t = texts[lang];
  return (
    <QuestionPage asking="/estimate/year" title={t.title} intro={t.intro} search={await searchParams} lang={lang}>
      {(place, book) => {
        const limits = limitsOfYear(place, book);
        if (limits.length === 0) return <NotOnFile asking="/estimate/year" place={place} book={book} lang={lang} />;
        return (
          <ActionForm lang={lang} action={workOutYear.bind(null, lang, place)} submit={t.submit}>
            <p>{t.whole(place.month.slice(0, 4))}</p>
            {limits.map((row) => (
              <Limits
                key={row.effectiveFrom}
                limits={row}
                parameters={book.insurance}
                lang={lang}
                withPeriod={limits.length > 1}
              />
            ))}
            <BaseFields limits={limits.length === 1 ? limits[0] : undefined} lang={lang} />
            <SchemeFields lang={lang} />
          </ActionForm>
        );
      }}
    </QuestionPage>
  );
}

/** The limits of the months, each once; months without are left to the answer, which names them. */
function limitsOfYear({ region, month }: AskedPlace, { insurance }: RuleBook): LimitsRow[] {
  const rows = monthsOfYear(month).flatMap((each) => {
    const limits = pensionLimitsOn(region, firstOf(each), insurance);
    return isError(limits) || isUnknown(limits) ? [] : [limits];
  });
  return [...new Set(rows)];
}
