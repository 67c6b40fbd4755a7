import { UnknownFigure } from '@/components/explanation/unknown-figure';
import { Notice } from '@/components/ui/notice';
import { Table } from '@/components/ui/table';
import { type Lang, formatFen, formatMonth, formatYuan } from '@/components/wording/lang';
import type { TopUp, TopUpLine } from '@/domain/contributions/top-up';
import type { Month } from '@/domain/kernel/days';
import type { Kept } from '@/server/estimates/kept-estimate';
import { placeName } from '../../places';
import { plainYuan } from '../../plain-yuan';
import { addressOf } from '../../questions';
import { HeadlineBox } from './headline-box';
import type { Shown } from './shown';
import { topUpTexts } from './top-up-texts';

/** 补缴差额: what the months already paid lack against the floor that holds for them now. */
export function topUpShown({ input, result }: Kept<'top_up'>, lang: Lang): Shown {
  const t = topUpTexts[lang];
  const { value, confidence } = result;
  const isSure = confidence !== 'uncertain';
  const [first] = input.payments.map(({ fromMonth }) => fromMonth).toSorted();
  const last = input.payments
    .map(({ toMonth }) => toMonth)
    .toSorted()
    .at(-1);
  return {
    title: t.title,
    about: [placeName(input.region, lang) ?? input.region, ...(first && last ? [period(first, last, lang)] : [])],
    question: addressOf('/estimate/top-up', { region: input.region, month: last ?? '' }),
    headline: <Total value={value} isSure={isSure} lang={lang} />,
    body: (
      <>
        {value.unknownMonths.length > 0 && (
          <Notice kind="act" title={t.missing}>
            <p>
              {t.missingAbout(
                value.unknownMonths.map((month) => formatMonth(month, lang)).join(lang === 'zh' ? '、' : ', '),
              )}
            </p>
          </Notice>
        )}
        <h2>{t.byMonth}</h2>
        <Table
          caption={t.caption}
          columns={[
            { key: 'months', label: t.months },
            { key: 'base', label: t.paidOn, number: true },
            { key: 'floor', label: t.floor, number: true },
            { key: 'month', label: t.perMonth, number: true },
            { key: 'all', label: t.all, number: true },
          ]}
          rows={value.lines.map((line) => ({ key: `${line.fromMonth} ${line.baseFen}`, cells: cellsOf(line, lang) }))}
        />
        <p>{t.next}</p>
      </>
    ),
    lines: result.steps,
    doubtful: isSure ? undefined : () => true,
  };
}

const period = (from: Month, to: Month, lang: Lang): string =>
  from === to ? formatMonth(from, lang) : topUpTexts[lang].period(formatMonth(from, lang), formatMonth(to, lang));

function cellsOf(
  { fromMonth, toMonth, months, baseFen, newFloorFen, differencePerMonthFen, differenceFen }: TopUpLine,
  lang: Lang,
) {
  const unknown = <UnknownFigure lang={lang} short />;
  return [
    `${period(fromMonth, toMonth, lang)}${topUpTexts[lang].count(months)}`,
    plainYuan(baseFen),
    newFloorFen === null ? unknown : plainYuan(newFloorFen),
    differencePerMonthFen === null ? unknown : formatYuan(differencePerMonthFen),
    differenceFen === null ? unknown : formatYuan(differenceFen),
  ];
}

function Total({ value, isSure, lang }: { value: TopUp; isSure: boolean; lang: Lang }) {
  const t = topUpTexts[lang];
  const { differenceTotalFen, accountCreditTotalFen, monthsToLift } = value;
  if (differenceTotalFen === null)
    return (
      <HeadlineBox label={t.noTotal}>
        <p>{t.noTotalAbout}</p>
      </HeadlineBox>
    );
  if (!isSure)
    return (
      <HeadlineBox label={t.noTotal}>
        <p>{t.unsure(formatFen(differenceTotalFen, lang))}</p>
      </HeadlineBox>
    );
  if (monthsToLift === 0)
    return (
      <HeadlineBox label={t.nothing}>
        <p>{t.nothingAbout}</p>
      </HeadlineBox>
    );
  return (
    <HeadlineBox label={t.owed} figure={formatFen(differenceTotalFen, lang)}>
      <p>{t.monthsToLift(monthsToLift)}</p>
      {accountCreditTotalFen !== null && <p className="muted">{t.account(formatFen(accountCreditTotalFen, lang))}</p>}
    </HeadlineBox>
  );
}
