import Engine from 'publicodes';
import { estimateMonth } from '@/domain/contributions/estimate';
import type { ContributionMonth, ContributionMonthInput } from '@/domain/contributions/contribution-month';
import { pensionLimitsOn } from '@/domain/contributions/pension-limits';
import { isError, isUnknown } from '@/domain/kernel/input';
import { firstOf } from '@/domain/parameters/look-up';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { rateOf } from './rate';
import { inTurn, median, rounded, say, type Result } from './result';

const { insurance, knownOn } = shippedRuleBook;
const region = '310000';
const month = '2026-11';
const input = (pensionBaseFen: number): ContributionMonthInput => ({
  ...{ region, month, pensionBaseFen, schemes: ['pension', 'medical'] },
});

/** The same month as rules of publicodes, in fen; a contribution is not owed outside of the limits. */
function model({ floorFen, ceilingFen }: { floorFen: number; ceilingFen: number }) {
  const share = (rate: string) => ({ valeur: `base * ${rate}`, arrondi: 'oui' });
  return {
    base: { valeur: floorFen },
    floor: { valeur: floorFen },
    ceiling: { valeur: ceilingFen },
    within: { 'toutes ces conditions': ['base >= floor', 'base <= ceiling'] },
    pension: { 'applicable si': 'within', ...share('20%') },
    account: { 'applicable si': 'within', ...share('8%') },
    pooled: { 'applicable si': 'within', valeur: 'pension - account' },
    medical: { 'applicable si': 'within', ...share('10%') },
    total: { 'applicable si': 'within', valeur: 'pension + medical' },
  };
}

const figures = {
  pension: 'pensionFen',
  account: 'individualAccountFen',
  pooled: 'pooledFen',
  medical: 'medicalFen',
  total: 'totalFen',
} as const satisfies Record<string, keyof ContributionMonth>;
const names = Object.keys(figures) as (keyof typeof figures)[];

type Month = Record<(typeof names)[number], number | null>;

/** What both say of a base; null where there is none. */
function ours(base: number): Month {
  const found = estimateMonth(input(base), insurance, knownOn);
  const value = isError(found) || isUnknown(found) ? undefined : found.value;
  return Object.fromEntries(names.map((name) => [name, value?.[figures[name]] ?? null])) as Month;
}

function reference(engine: Engine, base: number): Month {
  // Numbers instead of text and nothing checked is its quickest way (measured).
  engine.setSituation({ base });
  return Object.fromEntries(names.map((name) => [name, engine.evaluate(name).nodeValue ?? null])) as Month;
}

const bases = 2_000;

/** Monthly contribution in Shanghai with everything that explains it, against the rules engine publicodes on the same model;
 *  each evaluates a base it has not seen just before. */
export async function benchPublicodes(seconds: number): Promise<Result> {
  const limits = pensionLimitsOn(region, firstOf(month), insurance);
  if (isError(limits) || isUnknown(limits)) throw new Error('there are no limits for the bench');
  const { floorFen, ceilingFen } = limits;
  const step = Math.floor((ceilingFen - floorFen) / bases);
  const asked = Array.from({ length: bases }, (_, position) => floorFen + position * step);
  const engine = new Engine(model(limits), { strict: false });
  const checked = [floorFen - 1, ...asked, ceilingFen, ceilingFen + 1];
  say(`rules-vs-publicodes: the same numbers for ${checked.length} bases?`);
  for (const base of checked) {
    const [a, b] = [JSON.stringify(ours(base)), JSON.stringify(reference(engine, base))];
    if (a !== b) throw new Error(`base ${base} fen: ours ${a}, publicodes ${b}`);
  }

  let at = 0;
  const next = (): number => asked[at++ % bases]!;
  let kept: unknown; // so that no work is left out as unused
  const oursOnce = () => {
    for (let done = 0; done < 500; done++) kept = estimateMonth(input(next()), insurance, knownOn);
    return 500;
  };
  const referenceOnce = () => {
    engine.setSituation({ base: next() });
    for (const name of names) kept = engine.evaluate(name);
    return 1;
  };
  await rateOf(oursOnce, 1);
  await rateOf(referenceOnce, 1);
  const measured = await inTurn(
    () => rateOf(oursOnce, seconds),
    () => rateOf(referenceOnce, seconds),
  );
  if (kept === undefined) throw new Error('nothing was worked out');
  return {
    bench: 'rules-vs-publicodes',
    ours: rounded(median(measured.map((pair) => pair.ours))),
    reference: rounded(median(measured.map((pair) => pair.reference))),
    referenceIs: 'publicodes 1.10.3, the same model of nine rules, five evaluated a month',
    unit: 'months/s of one core',
    ratio: rounded(median(measured.map((pair) => pair.ours / pair.reference))),
    wanted: 'ratio at least 100',
    sameNumbersForBases: checked.length,
  };
}
