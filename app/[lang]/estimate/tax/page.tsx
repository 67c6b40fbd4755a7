import type { Metadata } from 'next';
import { ActionForm } from '@/components/form/action-form';
import { MoneyField } from '@/components/form/special-fields';
import { langOf } from '@/components/wording/lang';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import { isError, isUnknown } from '@/domain/kernel/input';
import { firstOf } from '@/domain/parameters/look-up';
import { BaseFields, SchemeFields } from '../base-fields';
import { NotOnFile } from '../not-on-file';
import { plainYuan } from '../plain-yuan';
import { QuestionPage } from '../question-page';
import { workOutTax } from './actions';
import { texts } from './texts';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** 交社保省多少税: what a year of contributions costs after the yearly settlement. */
export default async function TaxPage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const t = texts[lang];
  return (
    <QuestionPage asking="/estimate/tax" title={t.title} intro={t.intro} search={await searchParams} lang={lang}>
      {(place, book) => {
        const limits = pensionLimitsOn(place.region, firstOf(place.month), book.insurance);
        if (isError(limits) || isUnknown(limits))
          return <NotOnFile asking="/estimate/tax" place={place} book={book} lang={lang} />;
        return (
          <ActionForm lang={lang} action={workOutTax.bind(null, lang, place)} submit={t.submit}>
            <p>{t.whole(place.month.slice(0, 4))}</p>
            <MoneyField name="labourIncomeFen" label={t.income} hint={t.incomeHint} why={t.incomeWhy} />
            <BaseFields limits={undefined} lang={lang} />
            <SchemeFields lang={lang} />
            <MoneyField
              name="personalPensionFen"
              label={t.personalPension}
              hint={t.personalPensionHint(plainYuan(book.insurance.personalPension.annualDeductionCapFen))}
              optional
            />
          </ActionForm>
        );
      }}
    </QuestionPage>
  );
}
