import type { Metadata } from 'next';
import { publicContext } from '@/app/context';
import { PrintButton } from '@/components/claim/print-button';
import { placeText } from '@/components/parameters/value-text';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { type Lang, formatPlainDay, langOf, path } from '@/components/wording/lang';
import { schemeName, schemeNames, sectionName, sectionNames } from '@/components/wording/parameter-names';
import { groupBy } from '@/domain/kernel/group-by';
import { shanghaiDay, type Day } from '@/domain/kernel/days';
import { missingKinds } from '@/domain/parameters/expected';
import { nation } from '@/domain/parameters/parameter-row';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { currentRules } from '@/server/rules/current-rules';
import { listParameters } from '@/server/rules/list-parameters';
import { viewsOfRows } from '@/server/rules/parameter-views';
import { QuestionForm } from './question-form';
import { apiAddressOf, askedParameters, historyAddressOf, type ParametersQuestion } from './parameters-question';
import { ParameterLine, type ParameterView } from './parameter-line';
import { texts } from './texts';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** 标准和规则: every figure in force at a place on a day, as known on another; the answer has an address of its own. */
export default async function ParametersPage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const t = texts[lang];
  const ctx = await publicContext(lang);
  const today = shanghaiDay(ctx.now);
  const { insurance } = await currentRules(ctx.db);
  const { question, state } = askedParameters(await searchParams, today, lang);
  return (
    <>
      <PageHeading title={t.title}>
        <p>{t.intro}</p>
        <p className="no-print">
          <a href={path(lang, '/parameters/rules')}>{t.rulesLink}</a>
        </p>
      </PageHeading>
      {question ? (
        <Answer question={question} parameters={insurance} today={today} lang={lang} />
      ) : (
        <QuestionForm
          state={state}
          defaults={{ on: today, knownOn: today }}
          parameters={insurance}
          today={today}
          lang={lang}
        />
      )}
    </>
  );
}

type Asked = { question: ParametersQuestion; parameters: ParameterSet; today: Day; lang: Lang };

async function Answer({ question, parameters, today, lang }: Asked) {
  const t = texts[lang];
  const { region, on, knownOn } = question;
  const { rows, sources } = await listParameters((await publicContext(lang)).db, question);
  const views = viewsOfRows(rows, sources, region);
  const used = views.filter(({ standing }) => standing === 'applies' || standing === 'some_cities');
  const others = views.filter((view) => !used.includes(view));
  return (
    <>
      <p className="border-y border-line py-2">
        <b>{region === nation ? t.nation : placeText(region, lang)}</b> · {t.onDay(formatPlainDay(on, lang))}
        {knownOn !== today && ` · ${t.asKnown(formatPlainDay(knownOn, lang))}`}
      </p>
      <div className="no-print">
        <Details summary={t.change}>
          <QuestionForm defaults={question} parameters={parameters} today={today} lang={lang} />
        </Details>
      </div>
      {region !== nation && <Gaps views={used} region={region} lang={lang} />}
      {used.length === 0 ? (
        <EmptyState title={t.none}>
          <p>{t.noneAbout}</p>
        </EmptyState>
      ) : (
        <p>
          {t.count(used.length)} <span className="no-print">{t.open}</span>
        </p>
      )}
      <Groups views={used} lang={lang} />
      {others.length > 0 && (
        <section>
          <h2>{t.notHere}</h2>
          <Lines views={others} lang={lang} />
        </section>
      )}
      <section className="no-print">
        <h2>{t.download}</h2>
        <ul>
          <li>
            <a href={apiAddressOf(question, 'csv')}>{t.csv}</a>
          </li>
          <li>
            <a href={apiAddressOf(question, 'json')}>{t.json}</a>
          </li>
        </ul>
        <PrintButton label={t.print} tone="quiet" />
      </section>
    </>
  );
}

/** What the place should have and has not: said first, because an estimate cannot fill it either. */
function Gaps({ views, region, lang }: { views: readonly ParameterView[]; region: string; lang: Lang }) {
  const t = texts[lang];
  const missing = missingKinds(views);
  if (missing.length === 0) return null;
  return (
    <Notice kind="act" title={t.gaps}>
      <p>{t.gapsAbout}</p>
      <ul>
        {missing.map((kind) => (
          <li key={`${kind.scheme}/${kind.key}`}>
            <a href={path(lang, historyAddressOf({ ...kind, region, variant: '' }))}>
              {schemeName(kind.scheme, lang)} {sectionName(kind, lang)}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href="tel:12333">12333</a>
      </p>
    </Notice>
  );
}

/** By scheme in the order of the names; a scheme without a name comes last. */
function Groups({ views, lang }: { views: readonly ParameterView[]; lang: Lang }) {
  const byScheme = groupBy(views, ({ scheme }) => scheme);
  const order = [...new Set([...Object.keys(schemeNames), ...byScheme.keys()])];
  return order
    .filter((scheme) => byScheme.has(scheme))
    .map((scheme) => (
      <section key={scheme}>
        <h2>{schemeName(scheme, lang)}</h2>
        <Lines views={byScheme.get(scheme)!.toSorted(byPlaceAndKind)} lang={lang} />
      </section>
    ));
}

const kindOrder = Object.keys(sectionNames);
/** What is of the place itself first, then what holds in the whole country; each kind together. */
function byPlaceAndKind(a: ParameterView, b: ParameterView): number {
  const place = Number(a.region === nation) - Number(b.region === nation);
  const orderOf = ({ scheme, key }: ParameterView) => kindOrder.indexOf(`${scheme}/${key}`);
  return place || orderOf(a) - orderOf(b);
}

const Lines = ({ views, lang }: { views: readonly ParameterView[]; lang: Lang }) => (
  <div className="step-lines">
    {views.map((view) => (
      <ParameterLine key={view.id} view={view} lang={lang} />
    ))}
  </div>
);
