import { type Lang, formatFen, formatMonth } from '@/components/wording/lang';
import { monthHeadline, type LeftOut, type MonthHeadline } from '@/domain/estimates/month-headline';
import type { Step } from '@/domain/kernel/explained';
import type { Kept } from '@/server/estimates/kept-estimate';
import { placeName } from '../../places';
import { addressOf } from '../../questions';
import { schemeNames } from '../../texts';
import { plainYuan } from '../../plain-yuan';
import { HeadlineBox } from './headline-box';
import { monthTexts } from './month-texts';
import type { Shown } from './shown';

/** 每月缴费: what is sure as a sum, what is not beside it. */
export function monthShown({ input, result }: Kept<'month'>, lang: Lang): Shown {
  const t = monthTexts[lang];
  const top = monthHeadline(result);
  const { individualAccountFen, totalFen } = result.value;
  // With everything sure the last line is the same sum; else a sum that mixes sure and unsure would stand there.
  const isWhole = top.totalFen !== null && top.totalFen === totalFen;
  return {
    title: t.title,
    about: [
      placeName(input.region, lang) ?? input.region,
      formatMonth(input.month, lang),
      t.base(plainYuan(result.value.pensionBaseUsedFen), input.baseChoice && t.chosen[input.baseChoice]),
    ],
    question: addressOf('/estimate', input),
    headline: <Total top={top} isWhole={isWhole} lang={lang} />,
    body: (
      <>
        {individualAccountFen !== null && top.counted.includes('pension') && (
          <p>{t.account(formatFen(individualAccountFen, lang))}</p>
        )}
        <NotIncluded parts={top.leftOut} lang={lang} />
      </>
    ),
    lines: isWhole ? result.steps : result.steps.filter(({ rule }) => rule !== 'contribution.total'),
    doubtful: (step) => isDoubtful(step, top),
  };
}

/** A line is no surer than the part it belongs to, also where its own rate is official but the base is not. */
const isDoubtful = ({ rule }: Step, { leftOut }: MonthHeadline): boolean =>
  leftOut.some(({ scheme, why }) => why === 'uncertain' && rule.startsWith(`${scheme}.`));

function Total({ top, isWhole, lang }: { top: MonthHeadline; isWhole: boolean; lang: Lang }) {
  const t = monthTexts[lang];
  if (top.totalFen === null)
    return (
      <HeadlineBox label={t.noTotal}>
        <p>{t.noTotalAbout}</p>
      </HeadlineBox>
    );
  return (
    <HeadlineBox label={isWhole ? t.monthly : t.monthlyKnown} figure={formatFen(top.totalFen, lang)} unit={t.unit}>
      <p className="muted">{t.counts(top.counted.map((scheme) => schemeNames[lang][scheme]).join(' + '))}</p>
    </HeadlineBox>
  );
}

function NotIncluded({ parts, lang }: { parts: readonly LeftOut[]; lang: Lang }) {
  if (parts.length === 0) return null;
  return (
    <section>
      <h2>{monthTexts[lang].notIncluded}</h2>
      <ul>
        {parts.map((part) => (
          <li key={part.scheme}>{leftOutText(part, lang)}</li>
        ))}
      </ul>
    </section>
  );
}

function leftOutText(part: LeftOut, lang: Lang): string {
  const t = monthTexts[lang];
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
