import { SummaryList } from '@/components/ui/summary-list';
import { Table } from '@/components/ui/table';
import { type Lang, formatFen, formatMonth, formatYuan } from '@/components/wording/lang';
import type { Kept } from '@/server/estimates/kept-estimate';
import { placeName } from '../../places';
import { plainYuan } from '../../plain-yuan';
import { addressOf } from '../../questions';
import { compareTexts } from './compare-texts';
import { HeadlineBox } from './headline-box';
import type { Shown } from './shown';

/** 职工 beside 居民: what a year of each costs, and in words what it buys. */
export function compareShown({ input, result }: Kept<'compare'>, lang: Lang): Shown {
  const t = compareTexts[lang];
  const { value, confidence } = result;
  const isSure = confidence !== 'uncertain';
  const columns = [
    { key: 'scheme', label: t.scheme },
    { key: 'employee', label: t.employee, number: true },
    { key: 'resident', label: t.resident, number: true },
  ];
  const row = (key: string, label: string, employee: number, resident: number) => ({
    key,
    cells: [label, formatYuan(employee), formatYuan(resident)],
  });
  return {
    title: t.title,
    about: [
      placeName(input.region, lang) ?? input.region,
      formatMonth(input.month, lang),
      t.base(plainYuan(input.pensionBaseFen)),
    ],
    question: addressOf('/estimate/compare', input),
    headline: isSure ? (
      <HeadlineBox
        label={value.differenceYearFen < 0 ? t.employeeLess : t.employeeMore}
        figure={formatFen(Math.abs(value.differenceYearFen), lang)}
      >
        <p>{t.both(formatFen(value.employeeTotalYearFen, lang), formatFen(value.residentTotalYearFen, lang))}</p>
      </HeadlineBox>
    ) : (
      <HeadlineBox label={t.unsure}>
        <p>{t.unsureAbout}</p>
      </HeadlineBox>
    ),
    body: (
      <>
        <h2>{t.costs}</h2>
        <Table
          caption={t.caption}
          columns={columns}
          rows={[
            row('pension', t.pension, value.employeePensionYearFen, input.residentPensionYearFen),
            row('medical', t.medical, value.employeeMedicalYearFen, input.residentMedicalYearFen ?? 0),
            row('total', t.total, value.employeeTotalYearFen, value.residentTotalYearFen),
          ]}
        />
        <h2>{t.buys}</h2>
        <p>{t.buysAbout}</p>
        <h3 className="font-strong">{t.employee}</h3>
        <SummaryList rows={t.employeeBuys.map(([term, value]) => ({ term, value }))} />
        <h3 className="font-strong">{t.resident}</h3>
        <SummaryList rows={t.residentBuys.map(([term, value]) => ({ term, value }))} />
        <p>{t.choose}</p>
      </>
    ),
    lines: result.steps,
    doubtful: isSure ? undefined : () => true,
  };
}
