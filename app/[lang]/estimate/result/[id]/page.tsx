import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { maybeWorker, publicContext } from '@/app/context';
import { PrintButton } from '@/components/claim/print-button';
import { Reliance } from '@/components/explanation/reliance';
import { StepLines } from '@/components/explanation/step-lines';
import { ActionForm } from '@/components/form/action-form';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PrintFooter } from '@/components/ui/print-footer';
import { type Lang, formatFen, formatInstant, formatMonth, langOf, path } from '@/components/wording/lang';
import { estimateMonth } from '@/domain/contributions/estimate';
import { shanghaiDay } from '@/domain/kernel/days';
import type { Step } from '@/domain/kernel/explained';
import { shippedParameters } from '@/domain/parameters/parameter-set';
import { findEstimate } from '@/server/estimates/find-estimate';
import { headline, type Headline, type LeftOut } from '@/server/estimates/headline';
import { isInAccount } from '@/server/estimates/keep-in-account';
import type { KeptEstimate } from '@/server/estimates/kept-estimate';
import { addressOfPlace } from '../../place-question';
import { placeName } from '../../places';
import { schemeNames } from '../../texts';
import { plainYuan } from '../../typed-question';
import { keep } from './actions';
import { texts } from './texts';

type Props = { params: Promise<{ lang: string; id: string }> };

const estimateOf = cache(
  async (lang: Lang, id: string) => (await findEstimate(await publicContext(lang), id)) ?? notFound(),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title, robots: { index: false } };
}

/** An estimate as it was made: the same on screen, on paper and for whoever was given the link. */
export default async function ResultPage({ params }: Props) {
  const lang = await langOf(params);
  const estimate = await estimateOf(lang, (await params).id);
  if (estimate.kind === 'pension') redirect(path(lang, `/estimate/pension/result/${estimate.id}`));
  const { input, result, createdAt } = estimate;
  const t = texts[lang];
  const top = headline(result);
  // With everything sure the last line is the same sum; else a sum that mixes sure and unsure would stand there.
  const isWhole = top.totalFen !== null && top.totalFen === result.value.totalFen;
  const lines = isWhole ? result.steps : result.steps.filter(({ rule }) => rule !== 'contribution.total');
  return (
    <>
      <BackLink href={path(lang, addressOfPlace(input))}>{t.back}</BackLink>
      <h1>{t.title}</h1>
      <p className="muted">
        {placeName(input.region, lang) ?? input.region} · {formatMonth(input.month, lang)} ·{' '}
        {t.base(plainYuan(input.pensionBaseFen))}
        {lang === 'zh' ? `（${t.chosen[input.baseChoice]}）` : ` (${t.chosen[input.baseChoice]})`}
      </p>
      <Total top={top} isWhole={isWhole} lang={lang} />
      {result.value.individualAccountFen !== null && top.counted.includes('pension') && (
        <p>{t.account(formatFen(result.value.individualAccountFen, lang))}</p>
      )}
      {hasChanged(estimate, shanghaiDay((await publicContext(lang)).now)) && (
        <Notice kind="act" title={t.changed}>
          <p>{t.changedAbout}</p>
          <a href={path(lang, addressOfPlace(input))}>{t.again}</a>
        </Notice>
      )}
      {top.leftOut.length > 0 && (
        <section>
          <h2>{t.notIncluded}</h2>
          <ul className="list-disc pl-5">
            {top.leftOut.map((part) => (
              <li key={part.scheme}>{leftOutText(part, lang)}</li>
            ))}
          </ul>
        </section>
      )}
      <h2>{t.lines}</h2>
      <p className="muted no-print">{t.linesAbout}</p>
      <StepLines steps={lines} lang={lang} doubtful={(step) => isDoubtful(step, top)} />
      <Reliance explained={result} lang={lang} />
      <Notice title={t.link}>
        <p>{t.linkAbout}</p>
        <p className="muted">{t.made(formatInstant(createdAt, lang))}</p>
      </Notice>
      <div className="no-print flex flex-wrap items-start gap-4">
        <LinkButton href={path(lang, '/enrol')}>{t.enrol}</LinkButton>
        <Keep id={estimate.id} lang={lang} />
        <PrintButton label={t.print} />
      </div>
      <PrintFooter>{`${t.title} ${estimate.id}`}</PrintFooter>
    </>
  );
}

/** A line is no surer than the part it belongs to, also where its own rate is official but the base is not. */
const isDoubtful = ({ rule }: Step, { leftOut }: Headline): boolean =>
  leftOut.some(({ scheme, why }) => why === 'uncertain' && rule.startsWith(`${scheme}.`));

function Total({ top, isWhole, lang }: { top: Headline; isWhole: boolean; lang: Lang }) {
  const t = texts[lang];
  return (
    <div className="border-y-2 border-ink py-3">
      {top.totalFen === null ? (
        <>
          <p className="text-large font-strong">{t.noTotal}</p>
          <p>{t.noTotalAbout}</p>
        </>
      ) : (
        <>
          <p>
            {isWhole ? t.monthly : t.monthlyKnown}{' '}
            <strong className="text-title tabular-nums">{formatFen(top.totalFen, lang)}</strong>
            {lang === 'en' && ' a month'}
          </p>
          <p className="muted">{t.counts(top.counted.map((scheme) => schemeNames[lang][scheme]).join(' + '))}</p>
        </>
      )}
      <p>{t.agencyDecides}</p>
    </div>
  );
}

function leftOutText(part: LeftOut, lang: Lang): string {
  const t = texts[lang];
  const name = schemeNames[lang][part.scheme];
  switch (part.why) {
    case 'uncertain':
      return t.uncertain(name, formatFen(part.fen, lang), part.per);
    case 'yearly':
      return t.yearly(name, formatFen(part.fen, lang));
    case 'unknown':
      return t.unknown(name);
    case 'not_open':
      return t.notOpen(name);
  }
}

/** Figures may come out late and with effect back in time: a kept estimate says when it would be another now. */
function hasChanged({ input, result }: KeptEstimate, today: string): boolean {
  const again = estimateMonth(input, shippedParameters, today);
  if (!('value' in again)) return true;
  return again.value.knownTotalFen !== result.value.knownTotalFen || again.value.totalFen !== result.value.totalFen;
}

async function Keep({ id, lang }: { id: string; lang: Lang }) {
  const t = texts[lang];
  const worker = await maybeWorker(lang);
  if (!worker)
    return (
      <LinkButton tone="quiet" href={`${path(lang, '/sign-in')}?to=${encodeURIComponent(`/estimate/result/${id}`)}`}>
        {t.signIn}
      </LinkButton>
    );
  if (await isInAccount(worker, id))
    return (
      <Notice kind="done" title={t.isKept}>
        <p>{t.keptWhere}</p>
      </Notice>
    );
  return (
    <ActionForm lang={lang} action={keep.bind(null, lang, id)} submit={t.keep} tone="quiet">
      {null}
    </ActionForm>
  );
}
