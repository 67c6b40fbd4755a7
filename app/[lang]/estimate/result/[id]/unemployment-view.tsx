import { SummaryList } from '@/components/ui/summary-list';
import { type Lang, formatFen, formatMonth } from '@/components/wording/lang';
import type { UnemploymentBenefit } from '@/domain/contributions/unemployment-benefit';
import type { Kept } from '@/server/estimates/kept-estimate';
import { placeName } from '../../places';
import { addressOf } from '../../questions';
import { HeadlineBox } from './headline-box';
import type { Shown } from './shown';
import { unemploymentTexts } from './unemployment-texts';

/** 失业金: length and sum; an uncertain length gives the monthly amount and a range, no sum. */
export function unemploymentShown({ input, result }: Kept<'unemployment'>, lang: Lang): Shown {
  const t = unemploymentTexts[lang];
  const { benefit } = result.value;
  const month = input.on.slice(0, 7);
  return {
    title: t.title,
    about: [placeName(input.region, lang) ?? input.region, formatMonth(month, lang), t.paid(input.paidMonths)],
    question: addressOf('/estimate/unemployment', { region: input.region, month }),
    headline: <Answer benefit={benefit} paidMonths={input.paidMonths} lang={lang} />,
    body: (
      <>
        {benefit.eligible && <SummaryList rows={rowsOf(benefit, lang)} />}
        <h2>{t.conditions}</h2>
        <ul>
          {t.conditionList.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
        <p>{t.also}</p>
      </>
    ),
    lines: result.steps,
    doubtful: ({ rule }) => !isLengthSure(benefit) && /length|months|total/i.test(rule),
  };
}

const isLengthSure = ({ months, confidence }: UnemploymentBenefit) => months !== null && confidence !== 'uncertain';

function Answer({ benefit, paidMonths, lang }: { benefit: UnemploymentBenefit; paidMonths: number; lang: Lang }) {
  const t = unemploymentTexts[lang];
  const { eligible, months, nationalMaxMonths, months1To12Fen, totalFen } = benefit;
  if (!eligible)
    return (
      <HeadlineBox label={t.notEligible}>
        <p>{t.notEligibleAbout(12 - paidMonths)}</p>
      </HeadlineBox>
    );
  if (isLengthSure(benefit) && months !== null && totalFen !== null)
    return (
      <HeadlineBox label={t.sum(months)} figure={formatFen(totalFen, lang)}>
        {months1To12Fen !== null && <p>{t.monthly(formatFen(months1To12Fen, lang))}</p>}
      </HeadlineBox>
    );
  if (months1To12Fen !== null)
    return (
      <HeadlineBox label={t.perMonth} figure={formatFen(months1To12Fen, lang)} unit={t.unit}>
        <p>{months === null ? t.lengthUnknown(nationalMaxMonths) : t.lengthUnsure(months, nationalMaxMonths)}</p>
      </HeadlineBox>
    );
  return (
    <HeadlineBox label={t.noAmount}>
      <p>{months !== null && isLengthSure(benefit) ? t.lengthOnly(months) : t.lengthUnknown(nationalMaxMonths)}</p>
    </HeadlineBox>
  );
}

function rowsOf(benefit: UnemploymentBenefit, lang: Lang) {
  const t = unemploymentTexts[lang];
  const { months, nationalMaxMonths, months1To12Fen, months13To24Fen } = benefit;
  const amount = (fen: number | null) => (fen === null ? t.unknown : formatFen(fen, lang));
  const length = months === null ? t.unknown : isLengthSure(benefit) ? t.months(months) : t.unsureMonths(months);
  return [
    { term: t.length, value: length },
    { term: t.first, value: amount(months1To12Fen) },
    ...((months ?? nationalMaxMonths) > 12 ? [{ term: t.later, value: amount(months13To24Fen) }] : []),
    { term: t.most, value: t.months(nationalMaxMonths) },
  ];
}
