import { SummaryList } from '@/components/ui/summary-list';
import { type Lang, formatFen, formatMonth } from '@/components/wording/lang';
import type { SubsidyAnswer } from '@/domain/estimates/subsidy';
import type { Kept } from '@/server/estimates/kept-estimate';
import { placeName } from '../../places';
import { addressOf } from '../../questions';
import { schemeNames } from '../../texts';
import { texts as formTexts } from '../../subsidy/texts';
import { HeadlineBox } from './headline-box';
import type { Shown } from './shown';
import { subsidyTexts } from './subsidy-texts';

/** 社保补贴: how much a month and for how many months. */
export function subsidyShown({ input, result }: Kept<'subsidy'>, lang: Lang): Shown {
  const t = subsidyTexts[lang];
  const { value, confidence } = result;
  const isSure = confidence !== 'uncertain';
  return {
    title: t.title,
    about: [
      placeName(input.region, lang) ?? input.region,
      formatMonth(input.month, lang),
      formTexts[lang].groups[input.group].label,
    ],
    question: addressOf('/estimate/subsidy', input),
    headline: <Amount value={value} isSure={isSure} lang={lang} />,
    body: (
      <>
        <h2>{t.howLong}</h2>
        <SummaryList rows={durationRows(value, input.usedMonths, lang)} />
        <p>{t.next}</p>
      </>
    ),
    lines: result.steps,
    doubtful: isSure ? undefined : () => true,
  };
}

function Amount({ value, isSure, lang }: { value: SubsidyAnswer; isSure: boolean; lang: Lang }) {
  const t = subsidyTexts[lang];
  const { amount, duration } = value;
  if (amount?.totalFen == null) {
    const parts = (amount?.unknownParts ?? [])
      .map((scheme) => schemeNames[lang][scheme])
      .join(lang === 'zh' ? '、' : ', ');
    return (
      <HeadlineBox label={t.noAmount}>
        <p>{amount ? t.partsUnknown(parts) : t.ruleUnknown}</p>
      </HeadlineBox>
    );
  }
  const figure = formatFen(amount.totalFen, lang);
  return isSure ? (
    <HeadlineBox label={t.monthly} figure={figure} unit={t.unit}>
      <p>{duration.remainingMonths === 0 ? t.over : t.forMonths(duration.remainingMonths)}</p>
      {amount.capped && amount.beforeCapFen !== null && (
        <p className="muted">{t.capped(formatFen(amount.beforeCapFen, lang))}</p>
      )}
    </HeadlineBox>
  ) : (
    <HeadlineBox label={t.noAmount}>
      <p>{t.unsure(figure)}</p>
    </HeadlineBox>
  );
}

function durationRows({ duration }: SubsidyAnswer, usedMonths: number | undefined, lang: Lang) {
  const t = subsidyTexts[lang];
  return [
    {
      term: t.length,
      value: duration.untilRetirement ? t.untilRetirement(duration.months) : t.months(duration.months),
    },
    ...(usedMonths ? [{ term: t.used, value: t.months(usedMonths) }] : []),
    { term: t.remaining, value: duration.remainingMonths === 0 ? t.over : t.months(duration.remainingMonths) },
    { term: t.retirement, value: formatMonth(duration.statutoryMonth, lang) },
  ];
}
