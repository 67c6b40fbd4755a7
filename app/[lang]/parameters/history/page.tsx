import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { publicContext } from '@/app/context';
import { parameterTexts } from '@/components/parameters/parameter-texts';
import { periodText, SourceLine, ValueLines } from '@/components/parameters/row-facts';
import { placeText, valueInWords, variantText } from '@/components/parameters/value-text';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Tag } from '@/components/ui/tag';
import { type Lang, formatPlainDay, langOf, path } from '@/components/wording/lang';
import { schemeName, sectionName } from '@/components/wording/parameter-names';
import { nation } from '@/domain/parameters/parameter-row';
import { provinceOf } from '@/domain/parameters/places';
import { parameterHistory } from '@/server/rules/list-parameters';
import { historyQuery } from '@/server/rules/parameter-query';
import { viewsOfHistory } from '@/server/rules/parameter-views';
import { historyAddressOf } from '../parameters-question';
import { texts } from './texts';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const askedMatter = async (search: Props['searchParams']) => historyQuery.safeParse(await search).data;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const lang = await langOf(params);
  const matter = await askedMatter(searchParams);
  return matter ? { title: texts[lang].title(sectionName(matter, lang)), robots: { index: false } } : {};
}

/** Everything that was ever on file of one matter: periods newest first, what was corrected when and why. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const t = texts[lang];
  const matter = await askedMatter(searchParams);
  if (!matter) notFound();
  const { rows, sources } = await parameterHistory((await publicContext(lang)).db, matter);
  const views = viewsOfHistory(rows, sources);
  const place = placeText(matter.region, lang);
  const province = provinceOf(matter.region);
  const back = matter.region === nation ? '/parameters' : `/parameters?region=${matter.region}`;
  return (
    <>
      <BackLink href={path(lang, back)}>{t.back}</BackLink>
      <PageHeading title={t.title(sectionName(matter, lang))}>
        <p>
          {[schemeName(matter.scheme, lang), place, variantText({ ...matter, value: rows[0]?.value }, lang)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {views.length > 0 && <p>{t.about}</p>}
      </PageHeading>
      {views.length === 0 ? (
        <EmptyState title={t.none}>
          <p>{t.noneAbout}</p>
          {province !== matter.region && (
            <p>
              <a href={path(lang, historyAddressOf({ ...matter, region: province }))}>{t.province}</a>
            </p>
          )}
        </EmptyState>
      ) : (
        views.map((view) => (
          <HistoryItem
            key={view.id}
            view={view}
            replaced={views.find(({ id }) => id === view.supersedes)}
            lang={lang}
          />
        ))
      )}
      {views.length > 0 && (
        <p className="no-print">
          <a href={`/api/v1/parameters/history?${new URLSearchParams(matter)}`}>{t.json}</a>
        </p>
      )}
    </>
  );
}

type View = ReturnType<typeof viewsOfHistory>[number];

function HistoryItem({ view, replaced, lang }: { view: View; replaced: View | undefined; lang: Lang }) {
  const t = texts[lang];
  const { colon } = parameterTexts[lang];
  return (
    <article className="border-t border-line pt-4">
      <h2>{periodText(view, lang)}</h2>
      <p>
        <Tag tone={view.supersededBy ? 'plain' : 'action'}>{view.supersededBy ? t.replaced : t.current}</Tag>
      </p>
      {view.supersededOn && <p>{t.replacedOn(formatPlainDay(view.supersededOn, lang))}</p>}
      <ValueLines value={valueInWords(view.value, view.unit, lang)} lang={lang} />
      {replaced && <p>{isOnlyEnded(view, replaced) ? t.ended : t.replaces(periodText(replaced, lang))}</p>}
      {view.gapReason && <p>{t.gap + colon + view.gapReason}</p>}
      <p className="muted">
        {t.registered(formatPlainDay(view.knownOn, lang), view.version)} · {t.reason + colon}
        {view.version === 1 ? t.shipped : view.note}
      </p>
      <SourceLine row={view} lang={lang} />
    </article>
  );
}

/** A row that a later one follows is written again with its last day, and nothing else. */
const isOnlyEnded = (view: View, replaced: View): boolean =>
  JSON.stringify(view.value) === JSON.stringify(replaced.value) &&
  view.from === replaced.from &&
  view.to !== replaced.to;
