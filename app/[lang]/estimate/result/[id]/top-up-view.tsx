import { UnknownFigure } from '@/components/explanation/unknown-figure';
import { Notice } from '@/components/ui/notice';
import { Table } from '@/components/ui/table';
import { type Lang, formatFen, formatMonth, formatYuan, monthRun } from '@/components/wording/lang';
import type { TopUp, TopUpLine } from '@/domain/contributions/top-up';
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
    about: [placeName(input.region, lang) ?? input.region, ...(first && last ? [monthRun(first, last, lang)] : [])],
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
            { key: 'all', label: t.all, number: true },
            { key: 'month', label: t.perMonth, number: true },
            { key: 'base', label: t.paidOn, number: true },
            { key: 'floor', label: t.floor, number: true },
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

function cellsOf(
  { fromMonth, toMonth, months, baseFen, newFloorFen, differencePerMonthFen, differenceFen }: TopUpLine,
  lang: Lang,
) {
  const unknown = <UnknownFigure lang={lang} />;
  return [
    <Months key="months" {...{ fromMonth, toMonth, months, lang }} />,
    differenceFen === null ? unknown : formatYuan(differenceFen),
    differencePerMonthFen === null ? unknown : formatYuan(differencePerMonthFen),
    plainYuan(baseFen),
    newFloorFen === null ? unknown : plainYuan(newFloorFen),
  ];
}

/** One under the other, so that a phone has room for what is owed beside them. */
function Months({
  fromMonth,
  toMonth,
  months,
  lang,
}: Pick<TopUpLine, 'fromMonth' | 'toMonth' | 'months'> & { lang: Lang }) {
  const t = topUpTexts[lang];
  return (
    <>
      <span className="block">{formatMonth(fromMonth, lang)}</span>
      {toMonth !== fromMonth && <span className="block">{t.until(formatMonth(toMonth, lang))}</span>}
      <span className="muted block">{t.count(months)}</span>
    </>
  );
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
