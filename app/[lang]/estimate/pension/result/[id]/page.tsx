import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { publicContext } from '@/app/context';
import { PrintButton } from '@/components/claim/print-button';
import { Reliance } from '@/components/explanation/reliance';
import { StepLines } from '@/components/explanation/step-lines';
import { LifePicture } from '@/components/pension/life-picture';
import { LifeTable } from '@/components/pension/life-table';
import { WhatIf } from '@/components/pension/what-if';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { PrintFooter } from '@/components/ui/print-footer';
import { type Lang, formatInstant, formatMonth, langOf, path } from '@/components/wording/lang';
import type { Step } from '@/domain/kernel/explained';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { projectPension } from '@/domain/pension/projection';
import { findPension, type KeptPension } from '@/server/estimates/find-pension';
import { currentRules } from '@/server/rules/current-rules';
import { accountOf, Keep } from '../../../keep/keep';
import { placeName } from '../../../places';
import { resultAddress } from '../../../result-address';
import { amountText, Headline, Months, Scenarios } from './figures';
import { texts } from './texts';
import { Ways } from './ways';
import { whatIf } from './what-if-question';

type SearchParams = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ lang: string; id: string }>; searchParams: Promise<SearchParams> };

const keptOf = cache(
  async (lang: Lang, id: string) => (await findPension(await publicContext(lang), id)) ?? notFound(),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title, robots: { index: false } };
}

/** A projection as it was made, the same on screen and on paper; the sliders ask the same question with other wishes. */
export default async function PensionResultPage({ params, searchParams }: Props) {
  const lang = await langOf(params);
  const { id } = await params;
  const [kept, account] = await Promise.all([keptOf(lang, id), accountOf(id, lang)]);
  const book = await currentRules((await publicContext(lang)).db);
  const t = texts[lang];
  const { input, createdAt } = kept;
  const place = placeName(input.region, lang) ?? input.region;
  const wishes = whatIf(input, kept.result.value, book.insurance, lang);
  const changed = wishes.changed(await searchParams);
  const outcome = changed && projectPension(changed, book);
  const result = outcome && 'value' in outcome ? outcome : kept.result;
  const { value } = result;
  const isRough = result.confidence === 'uncertain';
  const here = path(lang, resultAddress('pension', id));
  return (
    <>
      <BackLink href={path(lang, '/estimate/pension')}>{t.back}</BackLink>
      <h1>{t.title}</h1>
      <p className="muted">
        {[place, t.person[input.category], t.born(formatMonth(input.birthMonth, lang))].join(' · ')}
      </p>
      <Headline result={result} lang={lang} />
      {changed && (
        <p className="no-print">
          <a href={here}>{t.whatIf.back}</a>
        </p>
      )}
      {outcome && !('value' in outcome) && <Notice kind="act" title={t.whatIf.refused} />}
      {!changed && hasChanged(kept, book) && (
        <Notice kind="act" title={t.changed}>
          <p>{t.changedAbout}</p>
          <a href={path(lang, '/estimate/pension')}>{t.back}</a>
        </Notice>
      )}
      <Months value={value} lang={lang} />
      <Ways value={value} lang={lang} />
      <section className="no-print">
        <h2>{t.whatIf.title}</h2>
        <p>{t.whatIf.about}</p>
        <WhatIf action={here} sliders={wishes.sliders(value)} submit={t.whatIf.submit} />
        {value.pension && (
          <p>
            {t.about} <b className="tabular-nums">{amountText(value.pension, isRough, lang)}</b>
          </p>
        )}
        <p className="muted">
          {value.shortfallMonths === 0 && value.maxEarlyMonths === 0 && t.whatIf.noEarly} {t.whatIf.late}
        </p>
      </section>
      <LifePicture points={value.points} rough={isRough} lang={lang} />
      {value.pension && <LifeTable points={value.points} lang={lang} />}
      {value.pension && <Scenarios value={value} pension={value.pension} lang={lang} />}
      <h2>{t.claim}</h2>
      <p>{t.claimAbout(place)}</p>
      <p className="no-print">
        <a href={path(lang, '/estimate/pension/where')}>{t.claimLink}</a>
      </p>
      <h2>{t.lines}</h2>
      <p className="muted no-print">{t.linesAbout}</p>
      <StepLines steps={result.steps} lang={lang} doubtful={(step) => isRough && restsOnPast(step)} />
      <Reliance explained={result} lang={lang} />
      <Notice title={t.link}>
        <p>{t.linkAbout}</p>
        <p className="muted">{t.made(formatInstant(createdAt, lang))}</p>
      </Notice>
      <div className="no-print flex flex-wrap items-start gap-4">
        <Keep id={id} kind="pension" account={account} lang={lang} />
        <PrintButton label={t.print} tone="quiet" />
      </div>
      <PrintFooter>{`${t.title} ${kept.id}`}</PrintFooter>
    </>
  );
}

/** Lines that are no surer than what was paid before now. */
const restsOnPast = ({ rule }: Step): boolean =>
  /^(projection\.(pastAccount|index|account)|benefit\.(basic|account|total))$/.test(rule);

/** A kept projection says when it would be another now. */
function hasChanged({ input, result }: KeptPension, book: RuleBook): boolean {
  const again = projectPension(input, book);
  if (!('value' in again)) return true;
  const [now, then] = [again.value.pension, result.value.pension];
  return now?.monthFen !== then?.monthFen || now?.lowFen !== then?.lowFen || now?.highFen !== then?.highFen;
}
