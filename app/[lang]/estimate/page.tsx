import type { Metadata } from 'next';
import { publicContext } from '@/app/context';
import { GroupedSelect } from '@/components/form/grouped-select';
import { MonthField } from '@/components/form/date-fields';
import { PlainForm } from '@/components/form/plain-form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { type Lang, formatMonth, langOf, path } from '@/components/wording/lang';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import { isError, isUnknown } from '@/domain/kernel/input';
import { shanghaiDay } from '@/domain/kernel/days';
import { firstOf } from '@/domain/parameters/look-up';
import { shippedParameters } from '@/domain/parameters/parameter-set';
import { placeChain } from '@/domain/parameters/places';
import { BaseForm } from './base-form';
import { addressOfPlace, askedPlace, type AskedPlace } from './place-question';
import { texts as pensionTexts } from './pension/texts';
import { placeGroups, placeName } from './places';
import { texts } from './texts';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** First place and month, which decide what can be asked; then the base and the schemes. */
export default async function EstimatePage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const t = texts[lang];
  const { place, state } = askedPlace(await searchParams, lang);
  return (
    <>
      <PageHeading title={t.title}>
        <p>{t.intro}</p>
        <p>
          <a href={path(lang, '/estimate/pension')}>{pensionTexts[lang].link}</a>
        </p>
      </PageHeading>
      {place ? (
        <Place place={place} lang={lang} />
      ) : (
        <PlainForm lang={lang} state={state} action={path(lang, '/estimate')} method="get">
          <GroupedSelect name="region" label={t.place} hint={t.placeHint} groups={placeGroups(lang)} />
          <MonthField
            name="month"
            label={t.month}
            defaultValue={shanghaiDay((await publicContext(lang)).now).slice(0, 7)}
          />
          <SubmitButton>{t.next}</SubmitButton>
        </PlainForm>
      )}
    </>
  );
}

function Place({ place, lang }: { place: AskedPlace; lang: Lang }) {
  const t = texts[lang];
  const limits = pensionLimitsOn(place.region, firstOf(place.month), shippedParameters);
  return (
    <>
      <p className="flex flex-wrap justify-between gap-x-4 border-y border-line py-2">
        <span>
          {placeName(place.region, lang)} · {formatMonth(place.month, lang)}
        </span>
        <a href={path(lang, '/estimate')}>{t.change}</a>
      </p>
      {isUnknown(limits) || isError(limits) ? (
        <NotOnFile place={place} lang={lang} />
      ) : (
        <BaseForm place={place} limits={limits} lang={lang} />
      )}
    </>
  );
}

/** Says that there is no figure; an earlier period is offered as what it is, never used in its place. */
function NotOnFile({ place, lang }: { place: AskedPlace; lang: Lang }) {
  const t = texts[lang];
  const chain = placeChain(place.region);
  const latest = shippedParameters.contributionBases
    .filter(({ region, effectiveTo }) => chain.includes(region) && effectiveTo !== null)
    .map(({ effectiveTo }) => effectiveTo!.slice(0, 7))
    .filter((month) => month < place.month)
    .toSorted()
    .at(-1);
  return (
    <>
      <Notice kind="act" title={t.unknown}>
        <p>{t.unknownAbout}</p>
        {latest && <p>{t.latest(formatMonth(latest, lang))}</p>}
      </Notice>
      {latest && (
        <p>
          <LinkButton tone="quiet" href={path(lang, addressOfPlace({ ...place, month: latest }))}>
            {t.lookAtLatest}
          </LinkButton>
        </p>
      )}
    </>
  );
}
