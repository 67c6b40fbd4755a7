import { Details } from '@/components/ui/details';
import { Table, type Row } from '@/components/ui/table';
import type { Lang } from '@/components/wording/lang';
import type { LifePoint } from '@/domain/pension/life-course';
import { pictureTexts, roundYuan } from './picture-texts';

/** The picture's figures: the turning points at a glance, every year folded away. */
export function LifeTable({ points, lang }: { points: readonly LifePoint[]; lang: Lang }) {
  const t = pictureTexts[lang];
  const first = points[0];
  const last = points.at(-1);
  const retires = points.find(({ pensionMonthFen }) => pensionMonthFen !== null);
  const turning = points.filter(
    (point) => point === first || point === last || point === retires || point.age % 10 === 0,
  );
  return (
    <>
      <YearTable caption={t.table} points={turning} lang={lang} />
      <div className="no-print">
        <Details summary={t.everyYear}>
          <YearTable caption={t.everyYear} points={points} lang={lang} />
        </Details>
      </div>
    </>
  );
}

function YearTable({ caption, points, lang }: { caption: string; points: readonly LifePoint[]; lang: Lang }) {
  const t = pictureTexts[lang];
  const amount = (fen: number | null) => (fen === null ? t.none : roundYuan(fen));
  const rows = points.map(({ age, year, paidFen, accountFen, pensionMonthFen, drawnFen }): Row => ({
    key: String(year),
    cells: [age, year, amount(paidFen), amount(accountFen), amount(pensionMonthFen), amount(drawnFen)],
  }));
  const columns = (['age', 'year', 'paid', 'account', 'pension', 'drawn'] as const).map((key) => ({
    key,
    label: t.columns[key],
    number: true,
  }));
  return <Table caption={caption} columns={columns} rows={rows} />;
}
