import { formatNumber, type Lang } from '@/components/wording/lang';
import type { LifePoint } from '@/domain/pension/life-course';
import { pictureTexts, roundYuan } from './picture-texts';

/** Drawn small, so that its letters are still read at 320 px. */
const size = { width: 360, height: 300, left: 40, right: 12, top: 30, bottom: 44 };
const inner = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom };

/** Payments, account and pension over a life as an accessible SVG made on the server. Lines differ by their stroke and are
 *  named in words; colours come from the page, so that dark mode and paper work. */
export function LifePicture({
  points,
  rough,
  lang,
}: {
  points: readonly LifePoint[];
  /** The pension behind it is known as a range only. */
  rough: boolean;
  lang: Lang;
}) {
  const t = pictureTexts[lang];
  const [first, last] = [points[0], points.at(-1)];
  const retires = points.find(({ pensionMonthFen }) => pensionMonthFen !== null);
  if (!first || !last || !retires) return null;

  const top = niceTop(
    Math.max(...points.flatMap(({ paidFen, accountFen, drawnFen }) => [paidFen, accountFen ?? 0, drawnFen])),
  );
  const x = (age: number) => round(size.left + ((age - first.age) / (last.age - first.age)) * inner.width);
  const y = (fen: number) => round(size.top + inner.height - (fen / top) * inner.height);
  const line = (amountOf: (point: LifePoint) => number | null) =>
    points
      .filter((point) => amountOf(point) !== null)
      .map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.age)} ${y(amountOf(point) ?? 0)}`)
      .join('');
  const about = t.about(
    first.age,
    retires.age,
    `${roundYuan(last.paidFen)} ${lang === 'zh' ? '元' : 'yuan'}`,
    `${roundYuan(retires.pensionMonthFen ?? 0)} ${lang === 'zh' ? '元' : 'yuan'}`,
    last.age,
    `${roundYuan(last.drawnFen)} ${lang === 'zh' ? '元' : 'yuan'}`,
  );
  const retiresInMiddle = x(retires.age) > size.left + inner.width / 2;
  return (
    <figure className="my-4 break-inside-avoid">
      <figcaption className="font-strong">{t.title}</figcaption>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-labelledby="life-title life-about"
        className="w-full max-w-[30rem] text-ink print:max-w-[20rem]"
        fontSize="15"
        fill="currentColor"
      >
        <title id="life-title">{t.title}</title>
        <desc id="life-about">{rough ? `${about} ${t.rough}` : about}</desc>
        <text x="0" y="14" fontSize="13">
          {t.unit}
        </text>
        {[0, 0.25, 0.5, 0.75, 1].map((part) => (
          <g key={part}>
            <path d={`M${size.left} ${y(top * part)}h${inner.width}`} className="stroke-line" fill="none" />
            <text x={size.left - 6} y={y(top * part) + 5} textAnchor="end">
              {formatNumber((top * part) / 1_000_000)}
            </text>
          </g>
        ))}
        {ageTicks(first.age, last.age).map((age) => (
          <text key={age} x={x(age)} y={size.height - 24} textAnchor="middle">
            {age}
          </text>
        ))}
        <text x={size.left + inner.width / 2} y={size.height - 4} textAnchor="middle" fontSize="13">
          {t.age}
        </text>
        <path
          d={`M${x(retires.age)} ${size.top}v${inner.height}`}
          className="stroke-edge"
          strokeDasharray="2 4"
          fill="none"
        />
        <text
          x={x(retires.age) + (retiresInMiddle ? -5 : 5)}
          y={size.top + 12}
          textAnchor={retiresInMiddle ? 'end' : 'start'}
          fontSize="13"
        >
          {t.retires(retires.age)}
        </text>
        <path d={line(({ accountFen }) => accountFen)} className="stroke-ink" strokeWidth="1.5" fill="none" />
        <path
          d={line(({ paidFen }) => paidFen)}
          className="stroke-amber"
          strokeWidth="2.5"
          strokeDasharray="7 4"
          fill="none"
        />
        <path
          d={line(({ pensionMonthFen, drawnFen }) => (pensionMonthFen === null ? null : drawnFen))}
          className="stroke-action"
          strokeWidth="4"
          fill="none"
        />
      </svg>
      <ul className="list-none p-0">
        <Key className="stroke-amber" strokeWidth="2.5" strokeDasharray="7 4" label={t.paid} />
        <Key className="stroke-ink" strokeWidth="1.5" label={t.account} />
        <Key className="stroke-action" strokeWidth="4" label={t.drawn} />
      </ul>
      <p>{rough ? t.rough : about}</p>
      <p className="muted">{t.note}</p>
    </figure>
  );
}

function Key({
  label,
  ...stroke
}: {
  label: string;
  className: string;
  strokeWidth: string;
  strokeDasharray?: string;
}) {
  return (
    <li className="flex items-center gap-2">
      <svg width="40" height="12" aria-hidden="true">
        <path d="M0 6h40" fill="none" {...stroke} />
      </svg>
      {label}
    </li>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The end of the scale: a round number of 10,000 yuan whose quarters are round too. */
function niceTop(fen: number): number {
  const tenThousand = 1_000_000;
  const steps = [4, 8, 12, 20, 40, 60, 80, 100, 120, 160, 200, 240, 320, 400, 600, 800, 1_000, 1_200, 1_600, 2_000];
  return (
    (steps.find((step) => step * tenThousand >= fen) ?? Math.ceil(fen / tenThousand / 4_000) * 4_000) * tenThousand
  );
}

/** Every ten years, and not where two would touch. */
function ageTicks(from: number, to: number): number[] {
  const first = Math.ceil(from / 10) * 10;
  return Array.from({ length: Math.floor((to - first) / 10) + 1 }, (_, index) => first + index * 10);
}
