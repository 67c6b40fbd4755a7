import type { Metadata } from 'next';
import { publicContext } from '@/app/context';
import { ActionForm } from '@/components/form/action-form';
import { Radios } from '@/components/form/choice-fields';
import { MonthField } from '@/components/form/date-fields';
import { GroupedSelect } from '@/components/form/grouped-select';
import { MoneyField } from '@/components/form/special-fields';
import { TextField } from '@/components/form/text-field';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { langOf, path } from '@/components/wording/lang';
import { retirementCategories } from '@/domain/contributions/retirement';
import { projectionBases } from '@/domain/pension/projection-input';
import { currentRules } from '@/server/rules/current-rules';
import { placeGroups } from '../places';
import { texts as estimateTexts } from '../texts';
import { project } from './actions';
import { texts } from './texts';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** Everything a projection needs on one page; what only makes it surer stands last and may stay empty. */
export default async function PensionPage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const t = texts[lang];
  const { region } = await searchParams;
  const { insurance } = await currentRules((await publicContext(lang)).db);
  return (
    <>
      <BackLink href={path(lang, '/estimate')}>{estimateTexts[lang].title}</BackLink>
      <PageHeading title={t.title}>
        <p>{t.intro}</p>
      </PageHeading>
      <ActionForm lang={lang} action={project.bind(null, lang)} submit={t.submit}>
        <Radios
          name="category"
          label={t.category}
          why={t.categoryWhy}
          choices={retirementCategories.map((value) => ({ value, label: t.categories[value] }))}
        />
        <MonthField name="birthMonth" label={t.birth} why={t.birthWhy} />
        <GroupedSelect
          name="region"
          label={t.region}
          hint={t.regionHint}
          why={t.regionWhy}
          groups={placeGroups(insurance, lang)}
          defaultValue={typeof region === 'string' ? region : undefined}
        />
        <p className="-mt-4 mb-7">
          <a href={path(lang, '/estimate/pension/where')}>{t.where}</a>
        </p>
        <TextField
          name="paidMonths"
          label={t.paidMonths}
          hint={t.paidMonthsHint}
          why={t.paidMonthsWhy}
          inputMode="numeric"
          autoComplete="off"
          width={5}
          unit={t.months}
        />
        <MonthField name="paidThrough" label={t.paidThrough} hint={t.paidThroughHint} />
        <Radios
          name="baseChoice"
          label={t.base}
          why={t.baseWhy}
          defaultValue="floor"
          choices={projectionBases.map((value) => ({ value, label: t.bases[value] }))}
        />
        <MoneyField name="baseFen" label={t.amount} optional />
        <h2 className="mb-4">{t.known}</h2>
        <MoneyField name="accountBalanceFen" label={t.account} hint={t.accountHint} optional />
        <TextField
          name="averageIndex"
          label={t.index}
          hint={t.indexHint}
          inputMode="decimal"
          autoComplete="off"
          width={6}
          optional
        />
      </ActionForm>
    </>
  );
}
