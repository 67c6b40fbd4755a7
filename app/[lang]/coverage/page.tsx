import type { Metadata } from 'next';
import { publicContext } from '@/app/context';
import { Radios, Select } from '@/components/form/choice-fields';
import { DateField } from '@/components/form/date-fields';
import { GroupedSelect } from '@/components/form/grouped-select';
import { PlainForm } from '@/components/form/plain-form';
import { SubmitButton } from '@/components/form/submit-button';
import { PageHeading } from '@/components/ui/page-heading';
import { type Lang, langOf, path } from '@/components/wording/lang';
import type { Pilot } from '@/domain/injury/pilot';
import { shanghaiDay } from '@/domain/kernel/days';
import { currentRules } from '@/server/rules/current-rules';
import { Answer } from './answer';
import { askedQuestion, otherPlatform } from './coverage-question';
import { provinceChoices } from './provinces';
import { texts } from './texts';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** "Am I covered?" by place, platform, work and day; the answer has an address of its own. */
export default async function CoveragePage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const t = texts[lang];
  const ctx = await publicContext(lang);
  const rules = await currentRules(ctx.db);
  const { question, state } = askedQuestion(await searchParams, rules, lang);
  if (question) return <Answer question={question} rules={rules} lang={lang} />;
  const today = shanghaiDay(ctx.now);
  return (
    <>
      <PageHeading title={t.title}>
        <p>{t.intro}</p>
      </PageHeading>
      <PlainForm lang={lang} state={state} action={path(lang, '/coverage')} method="get">
        <Select name="province" label={t.province} choices={provinceChoices(rules.insurance, lang)} />
        <GroupedSelect
          name="platform"
          label={t.platform}
          hint={t.platformHint}
          groups={platformGroups(rules.pilot, lang)}
        />
        <Radios name="industry" label={t.industry} choices={choicesOf(t.industries)} />
        <DateField name="on" label={t.day} hint={t.dayHint} defaultValue={today} />
        <Radios name="onOrder" label={t.onOrder} choices={choicesOf(t.onOrderChoices)} defaultValue="asking" />
        <SubmitButton>{t.submit}</SubmitButton>
      </PlainForm>
      <section className="mt-8">
        <h2>{t.perOrder}</h2>
        <p>{t.perOrderAbout}</p>
      </section>
    </>
  );
}

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** All platforms that were ever listed: the day may lie in the past. */
function platformGroups(pilot: Pilot, lang: Lang) {
  const t = texts[lang];
  const industries = ['instant_delivery', 'ride_hailing', 'city_freight'] as const;
  return [
    ...industries.map((industry) => ({
      label: t.industries[industry],
      choices: pilot.platforms
        .filter((row) => row.industry === industry)
        .map(({ platform, nameZh }) => [platform, nameZh] as const),
    })),
    { label: t.otherPlatform, choices: [[otherPlatform, t.otherPlatform] as const] },
  ];
}
