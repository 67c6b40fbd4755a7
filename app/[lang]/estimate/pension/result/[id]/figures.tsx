import { roundYuan } from '@/components/pension/picture-texts';
import { SummaryList } from '@/components/ui/summary-list';
import { Table } from '@/components/ui/table';
import { type Lang, formatBps, formatMonth } from '@/components/wording/lang';
import type { Explained } from '@/domain/kernel/explained';
import type { PensionProjection, ProjectedPension } from '@/domain/pension/projection';
import { plainYuan } from '../../../plain-yuan';
import { texts } from './texts';

type Result = Explained<PensionProjection>;

/** The monthly pension: one figure only where every figure behind it is sure, always with its range. */
export function Headline({ result: { value, confidence }, lang }: { result: Result; lang: Lang }) {
  const t = texts[lang];
  const { pension } = value;
  return (
    <div className="border-y-2 border-ink py-3" role="status">
      {pension ? (
        <>
          <p>
            {t.about}{' '}
            <strong className="text-title tabular-nums">{amountText(pension, confidence === 'uncertain', lang)}</strong>
          </p>
          {confidence === 'uncertain' ? (
            <p>{t.onlyRange}</p>
          ) : (
            <p>{t.between(roundYuan(pension.lowFen), roundYuan(pension.highFen))}</p>
          )}
          <p className="muted">{t.todayMoney}</p>
        </>
      ) : (
        <>
          <p className="text-large font-strong">{t.noPension}</p>
          <p>{t.noPensionAbout}</p>
        </>
      )}
    </div>
  );
}

export function amountText({ monthFen, lowFen, highFen }: ProjectedPension, onlyRange: boolean, lang: Lang): string {
  const t = texts[lang];
  return onlyRange ? t.range(roundYuan(lowFen), roundYuan(highFen)) : `${roundYuan(monthFen)} ${t.yuan}`;
}

/** When, how long and how much to pay. */
export function Months({ value, lang }: { value: PensionProjection; lang: Lang }) {
  const t = texts[lang];
  const age = t.age(value.ageYears, value.ageExtraMonths);
  const starts = formatMonth(value.retirementMonth, lang);
  return (
    <>
      <SummaryList
        rows={[
          { term: t.when, value: formatMonth(value.statutoryMonth, lang) },
          {
            term: value.shortfallMonths > 0 ? t.startsLater : t.starts,
            value: lang === 'zh' ? `${starts}（${age}）` : `${starts} (${age})`,
          },
          { term: t.minimum, value: t.months(value.neededMonths) },
          { term: t.byThen, value: t.months(value.monthsAtRetirement) },
          {
            term: t.toPay,
            value:
              value.monthsToPay === 0
                ? t.nothingToPay
                : t.toPayValue(value.monthsToPay, plainYuan(value.premiumMonthFen), roundYuan(value.toPayFen)),
          },
        ]}
      />
      <p className="muted">
        {t.assumed(plainYuan(value.baseFen), formatBps(value.growthBps), formatBps(value.interestBps))}
      </p>
    </>
  );
}

/** The three growths side by side, and what the two practices of payout months make of it. */
export function Scenarios({
  value,
  pension,
  lang,
}: {
  value: PensionProjection;
  pension: ProjectedPension;
  lang: Lang;
}) {
  const t = texts[lang];
  const columns = [
    { key: 'growth', label: t.growthColumn },
    { key: 'today', label: t.todayColumn, number: true },
    { key: 'later', label: t.laterColumn(value.retirementMonth.slice(0, 4)), number: true },
  ];
  const rows = pension.scenarios.map(({ growthBps, monthFen, atRetirementFen }) => ({
    key: String(growthBps),
    cells: [formatBps(growthBps), roundYuan(monthFen), roundYuan(atRetirementFen)],
  }));
  return (
    <>
      <h2>{t.scenarios}</h2>
      <p>{t.scenariosAbout}</p>
      <Table caption={t.scenariosTable} columns={columns} rows={rows} />
      <h2>{t.payout}</h2>
      <p>
        {value.ageExtraMonths === 0
          ? t.payoutSame
          : t.payoutDiffers(roundYuan(pension.monthFen), roundYuan(pension.wholeYearsMonthFen))}
      </p>
      <p>{t.calculationBase(value.calculationBaseYear, plainYuan(value.calculationBaseFen))}</p>
    </>
  );
}
