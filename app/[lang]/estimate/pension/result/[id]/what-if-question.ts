import type { Slider } from '@/components/pension/what-if';
import { type Lang, formatBps, formatMonth } from '@/components/wording/lang';
import { monthNumber, monthOfNumber } from '@/domain/kernel/days';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import { isError, isUnknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { firstOf } from '@/domain/parameters/look-up';
import type { LimitsRow, ParameterSet } from '@/domain/parameters/parameter-set';
import type { PensionQuestion } from '@/domain/pension/projection-input';
import type { PensionProjection } from '@/domain/pension/projection';
import { plainYuan } from '../../../plain-yuan';
import { texts } from './texts';

type SearchParams = Record<string, string | string[] | undefined>;

const growth = { step: 50, count: 7 }; // 0 to 3 %
const interest = { step: 25, count: 17 }; // 0 to 4 %
const points = 12; // between floor and ceiling, where any base may be chosen

/** The bases that the slider offers: the published grades, or whole yuan between the limits, and the chosen one. */
function basesOf({ floorFen, ceilingFen, gradesFen }: LimitsRow, chosen: Fen): Fen[] {
  const free = Array.from({ length: points - 1 }, (_, index) => {
    const fen = floorFen + Math.round(((ceilingFen - floorFen) * (index + 1)) / points);
    return fen - (fen % 100);
  });
  const offered = gradesFen ?? [floorFen, ...free, ceilingFen];
  return [...new Set([...offered, chosen])].toSorted((a, b) => a - b);
}

/** Sliders that ask the same question with other wishes; what cannot move (no early retirement, no limits) has none. */
export function whatIf(
  asked: PensionQuestion,
  kept: Pick<PensionProjection, 'baseFen' | 'maxEarlyMonths' | 'statutoryMonth'>,
  parameters: ParameterSet,
  lang: Lang,
): { sliders(now: PensionProjection): Slider[]; changed(search: SearchParams): PensionQuestion | undefined } {
  const t = texts[lang].whatIf;
  const limits = pensionLimitsOn(asked.region, firstOf(asked.month), parameters);
  const bases = isError(limits) || isUnknown(limits) ? [kept.baseFen] : basesOf(limits, kept.baseFen);
  const steps = (count: number) => Array.from({ length: count }, (_, index) => index);

  const sliders = (now: PensionProjection): Slider[] => [
    ...(bases.length > 1
      ? [
          {
            name: 'base',
            label: t.base,
            min: 0,
            step: 1,
            value: Math.max(0, bases.indexOf(now.baseFen)),
            words: bases.map((fen) => t.perMonth(plainYuan(fen))),
          },
        ]
      : []),
    ...(kept.maxEarlyMonths > 0
      ? [
          {
            name: 'early',
            label: t.early,
            min: 0,
            step: 1,
            value: monthNumber(kept.statutoryMonth) - monthNumber(now.retirementMonth),
            words: steps(kept.maxEarlyMonths + 1).map((months) =>
              t.earlyBy(months, formatMonth(monthOfNumber(monthNumber(kept.statutoryMonth) - months), lang)),
            ),
          },
        ]
      : []),
    {
      name: 'growth',
      label: t.growth,
      min: 0,
      step: growth.step,
      value: now.growthBps,
      words: rates(growth, t.perYear),
    },
    {
      name: 'interest',
      label: t.interest,
      min: 0,
      step: interest.step,
      value: now.interestBps,
      words: rates(interest, t.perYear),
    },
  ];

  /** Undefined when the address asks for nothing else; what is out of range is left as it was kept. */
  const changed = (search: SearchParams): PensionQuestion | undefined => {
    const read = (name: string, largest: number, step = 1): number | undefined => {
      const text = search[name];
      const number = typeof text === 'string' && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
      return number !== undefined && number <= largest && number % step === 0 ? number : undefined;
    };
    const base = bases[read('base', bases.length - 1) ?? -1];
    const wishes = {
      earlyMonths: read('early', kept.maxEarlyMonths) ?? asked.earlyMonths,
      growthBps: read('growth', growth.step * (growth.count - 1), growth.step) ?? asked.growthBps,
      interestBps: read('interest', interest.step * (interest.count - 1), interest.step) ?? asked.interestBps,
    };
    const isAsked = ['base', 'early', 'growth', 'interest'].some((name) => search[name] !== undefined);
    if (!isAsked) return undefined;
    return base === undefined ? { ...asked, ...wishes } : { ...asked, ...wishes, baseChoice: 'amount', baseFen: base };
  };
  return { sliders, changed };
}

const rates = ({ step, count }: { step: number; count: number }, perYear: (rate: string) => string): string[] =>
  Array.from({ length: count }, (_, index) => perYear(formatBps(index * step)));
