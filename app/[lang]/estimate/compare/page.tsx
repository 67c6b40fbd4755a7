import type { Metadata } from 'next';
import { ActionForm } from '@/components/form/action-form';
import { MoneyField } from '@/components/form/special-fields';
import { langOf } from '@/components/wording/lang';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import { isError, isUnknown } from '@/domain/kernel/input';
import { firstOf } from '@/domain/parameters/look-up';
import { BaseFields } from '../base-fields';
import { Limits } from '../limits';
import { NotOnFile } from '../not-on-file';
import { plainYuan } from '../plain-yuan';
import { QuestionPage } from '../question-page';
import { workOutComparison } from './actions';
import { texts } from './texts';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** 跟居民保险比一比: a year of the employee schemes beside a year of the resident ones. */
export default async function ComparePage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const t = texts[lang];
  return (
    <QuestionPage asking="/estimate/compare" title={t.title} intro={t.intro} search={await searchParams} lang={lang}>
      {(place, book) => {
        const { insurance } = book;
        const limits = pensionLimitsOn(place.region, firstOf(place.month), insurance);
        if (isError(limits) || isUnknown(limits))
          return <NotOnFile asking="/estimate/compare" place={place} book={book} lang={lang} />;
        const year = Number(place.month.slice(0, 4));
        const personal = insurance.residentMedical.find(({ coverageYear }) => coverageYear === year)?.personalFen;
        const tiers = insurance.residentPension.tiersFenPerYear.map(plainYuan).join(lang === 'zh' ? '、' : ', ');
        return (
          <ActionForm
            lang={lang}
            action={workOutComparison.bind(null, lang, place, limits.floorFen, limits.ceilingFen)}
            submit={t.submit}
          >
            <h2>{t.employee}</h2>
            <Limits limits={limits} parameters={insurance} lang={lang} />
            <BaseFields limits={limits} lang={lang} />
            <h2 className="mb-4">{t.resident}</h2>
            <MoneyField name="residentPensionYearFen" label={t.residentPension} hint={t.residentPensionHint(tiers)} />
            <MoneyField
              name="residentMedicalYearFen"
              label={t.residentMedical}
              hint={personal ? t.residentMedicalHint(year, plainYuan(personal)) : t.residentMedicalAsk}
            />
          </ActionForm>
        );
      }}
    </QuestionPage>
  );
}
