import { UnknownFigure } from '@/components/explanation/unknown-figure';
import { Notice } from '@/components/ui/notice';
import { Table, type Column } from '@/components/ui/table';
import { type Lang, formatFen, formatMonth, formatYuan } from '@/components/wording/lang';
import type { ContributionYear, MonthOfYear } from '@/domain/contributions/contribution-year';
import type { Fen } from '@/domain/kernel/money';
import type { Scheme } from '@/domain/parameters/parameter-set';
import type { Kept } from '@/server/estimates/kept-estimate';
import { placeName } from '../../places';
import { plainYuan } from '../../plain-yuan';
import { addressOf } from '../../questions';
import { schemeNames } from '../../texts';
import { HeadlineBox } from './headline-box';
import { schemesShown } from './schemes-shown';
import type { Shown } from './shown';
import { yearTexts } from './year-texts';

/** 全年缴费: the sum where every month is sure, and a table of the months. */
export function yearShown({ input, result }: Kept<'year'>, lang: Lang): Shown {
  const t = yearTexts[lang];
  const { value, confidence } = result;
  const isSure = confidence !== 'uncertain';
  return {
    title: t.title,
    about: [placeName(input.region, lang) ?? input.region, t.year(input.year), baseText(input, lang)],
    question: addressOf('/estimate/year', { region: input.region, month: `${input.year}-01` }),
    headline: <Total value={value} isSure={isSure} lang={lang} />,
    body: (
      <>
        {isSure && value.individualAccountYearFen !== null && (
          <p>{t.account(formatFen(value.individualAccountYearFen, lang))}</p>
        )}
        {value.unknownMonths.length > 0 && <MissingMonths value={value} lang={lang} />}
        <h2>{t.byMonth}</h2>
        <MonthTable months={value.months} asked={input.schemes} year={input.year} lang={lang} />
      </>
    ),
    lines: result.steps,
    doubtful: isSure ? undefined : () => true,
  };
}

export function baseText(
  { baseChoice, baseFen }: Pick<Kept<'year'>['input'], 'baseChoice' | 'baseFen'>,
  lang: Lang,
): string {
  const t = yearTexts[lang];
  return baseChoice === 'fixed' ? t.base.fixed(plainYuan(baseFen ?? 0)) : t.base[baseChoice];
}

function Total({ value, isSure, lang }: { value: ContributionYear; isSure: boolean; lang: Lang }) {
  const t = yearTexts[lang];
  if (value.yearTotalFen !== null && isSure)
    return <HeadlineBox label={t.yearly} figure={formatFen(value.yearTotalFen, lang)} unit={t.unit} />;
  return (
    <HeadlineBox label={t.noTotal}>
      <p>{value.yearTotalFen === null ? t.noTotalAbout : t.unsure(formatFen(value.yearTotalFen, lang))}</p>
    </HeadlineBox>
  );
}

/** Which months cannot be told, and what of them is missing. */
function MissingMonths({ value, lang }: { value: ContributionYear; lang: Lang }) {
  const t = yearTexts[lang];
  const parts = new Set(value.months.flatMap(({ unknownParts }) => unknownParts));
  const separator = lang === 'zh' ? '、' : ', ';
  return (
    <Notice kind="act" title={t.missing(value.unknownMonths.length)}>
      <p>
        {t.missingAbout(
          value.unknownMonths.map((month) => formatMonth(month, lang)).join(separator),
          [...parts].map((scheme) => schemeNames[lang][scheme]).join(separator),
        )}
      </p>
    </Notice>
  );
}

function MonthTable({
  months,
  asked,
  year,
  lang,
}: {
  months: readonly MonthOfYear[];
  asked: readonly Scheme[];
  year: number;
  lang: Lang;
}) {
  const t = yearTexts[lang];
  const shown = schemesShown(asked, (scheme) => months.some((month) => partOf(month, scheme) !== null));
  // The total first: a phone shows the left of the table.
  const columns: Column[] = [
    { key: 'month', label: t.month },
    { key: 'total', label: t.total, number: true },
    { key: 'base', label: t.baseColumn, number: true },
    ...shown.map((scheme) => ({ key: scheme, label: schemeNames[lang][scheme], number: true })),
  ];
  const rows = months.map((month) => ({
    key: month.month,
    cells: [
      t.monthNumber(Number(month.month.slice(5))),
      amount(month.totalFen, lang),
      month.pensionBaseFen === null ? amount(null, lang) : plainYuan(month.pensionBaseFen),
      ...shown.map((scheme) => amount(partOf(month, scheme), lang)),
    ],
  }));
  return <Table caption={t.caption(year)} columns={columns} rows={rows} />;
}

const partOf = (month: MonthOfYear, scheme: Scheme): Fen | null =>
  ({ pension: month.pensionFen, medical: month.medicalFen, unemployment: month.unemploymentFen })[scheme];

const amount = (fen: Fen | null, lang: Lang) => (fen === null ? <UnknownFigure lang={lang} /> : formatYuan(fen));
