import type { Metadata } from 'next';
import { SourceList } from '@/components/explanation/source-list';
import { ActionForm } from '@/components/form/action-form';
import { Radios } from '@/components/form/choice-fields';
import { MonthField } from '@/components/form/date-fields';
import { MoneyField } from '@/components/form/special-fields';
import { TextField } from '@/components/form/text-field';
import { Notice } from '@/components/ui/notice';
import { type Lang, langOf } from '@/components/wording/lang';
import { contributionMonth, type ContributionMonth } from '@/domain/contributions/contribution-month';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import { retirementCategories } from '@/domain/contributions/retirement';
import { subsidyGroups } from '@/domain/contributions/subsidy-amount';
import { isError, isUnknown } from '@/domain/kernel/input';
import { firstOf, rowOn } from '@/domain/parameters/look-up';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { texts as pensionTexts } from '../pension/texts';
import type { AskedPlace } from '../place-question';
import { plainYuan } from '../plain-yuan';
import { QuestionPage } from '../question-page';
import { workOutSubsidy } from './actions';
import { texts } from './texts';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** 社保补贴: how much of what was paid comes back, and for how long. */
export default async function SubsidyPage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const t = texts[lang];
  return (
    <QuestionPage asking="/estimate/subsidy" title={t.title} intro={t.intro} search={await searchParams} lang={lang}>
      {(place, book) => (
        <>
          <LocalRule place={place} book={book} lang={lang} />
          <SubsidyForm place={place} atFloor={atFloor(place, book)} lang={lang} />
        </>
      )}
    </QuestionPage>
  );
}

function SubsidyForm({
  place,
  atFloor: { pensionFen, medicalFen } = {},
  lang,
}: {
  place: AskedPlace;
  atFloor: Partial<ContributionMonth> | undefined;
  lang: Lang;
}) {
  const t = texts[lang];
  const p = pensionTexts[lang];
  const hint = (fen: number | null | undefined) => (fen ? t.atFloor(plainYuan(fen)) : undefined);
  return (
    <ActionForm lang={lang} action={workOutSubsidy.bind(null, lang, place)} submit={t.submit}>
      <Radios
        name="group"
        label={t.group}
        why={t.groupWhy}
        choices={subsidyGroups.map((value) => ({ value, ...t.groups[value] }))}
      />
      <Radios
        name="category"
        label={p.category}
        why={p.categoryWhy}
        choices={retirementCategories.map((value) => ({ value, label: p.categories[value] }))}
      />
      <MonthField name="birthMonth" label={p.birth} why={t.birthWhy} />
      <MoneyField name="pensionFen" label={t.pension} hint={hint(pensionFen)} optional />
      <MoneyField name="medicalFen" label={t.medical} hint={hint(medicalFen)} optional />
      <MoneyField name="unemploymentFen" label={t.unemployment} optional />
      <MonthField name="firstMonth" label={t.first} hint={t.firstHint} defaultValue={place.month} />
      <TextField
        name="usedMonths"
        label={t.used}
        inputMode="numeric"
        autoComplete="off"
        width={4}
        unit={t.months}
        optional
      />
    </ActionForm>
  );
}

/** The rule of the place, or that none was found; how long is the same everywhere. */
function LocalRule({ place, book: { insurance }, lang }: { place: AskedPlace; book: RuleBook; lang: Lang }) {
  const t = texts[lang];
  const row = rowOn(insurance.flexibleSubsidy.local, place.region, firstOf(place.month));
  if (!row)
    return (
      <Notice kind="act" title={t.noRule}>
        <p>{t.noRuleAbout}</p>
      </Notice>
    );
  return (
    <section className="mb-6">
      <p>{t.rule}</p>
      <SourceList sources={[sourceOf(row, insurance)]} lang={lang} />
    </section>
  );
}

/** What the lowest base costs, so that the person finds the number on the receipt. */
function atFloor({ region, month }: AskedPlace, { insurance }: RuleBook): Partial<ContributionMonth> | undefined {
  const limits = pensionLimitsOn(region, firstOf(month), insurance);
  if (isError(limits) || isUnknown(limits)) return undefined;
  const question = { region, month, pensionBaseFen: limits.floorFen, medicalTier: 'tier1' as const };
  const paid = contributionMonth({ ...question, schemes: ['pension', 'medical'] }, insurance);
  return isError(paid) || isUnknown(paid) ? undefined : paid;
}
