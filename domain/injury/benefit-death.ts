import type { z } from 'zod';
import { monthNumber, monthOfNumber } from '@/domain/kernel/days';
import type { Month } from '@/domain/kernel/days';
import { bool, fen, int, list, oneOf, opt, record } from '@/domain/kernel/input';
import { mulDivHalfUp, sum } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import { startDay } from '@/domain/calendar/start-day';
import type { Pilot } from './pilot';

export const relations = ['spouse', 'child', 'parent', 'grandparent', 'grandchild', 'sibling'] as const;
export const deathKinds = ['death', 'death_after_stop_work_grade_1_to_4', 'missing'] as const;

export const benefitDeathInput = record({
  kind: oneOf(deathKinds),
  eventOn: startDay,
  hardship: opt(bool),
  nationalUrbanIncome: opt(list(record({ year: int(2000, 2100), fen }))),
  regionAvgMonthlyWageFen: opt(fen),
  baseMonthlyFen: opt(fen),
  dependants: list(record({ relation: oneOf(relations), loneElderOrOrphan: bool })),
});
type Input = z.output<typeof benefitDeathInput>;

export type DeathBenefit = {
  /** Year of the national income per head: the one before the event. */
  incomeYear: number;
  oneOffDeathFen: Fen | null;
  funeralFen: Fen | null;
  dependantPercents: number[];
  sumPercent: number;
  /** Null when the sum is cut to the base (how the cut is shared is not stated in the text), or the base is unknown. */
  dependantMonthlyFen: Fen[] | null;
  totalDependantMonthlyFen: Fen | null;
  pensionFromMonth: Month | null;
  unknownParts: ('nationalUrbanIncome' | 'regionAvgMonthlyWageFen' | 'baseMonthlyFen')[];
};

/** 一次性工亡补助金, 丧葬补助金 and 供养亲属抚恤金 in fen on death or disappearance (occupational-injury 6.1, 6.2;
 *  工伤保险条例 arts. 39, 41). A figure that is not given makes its own result null, never 0. */
export function benefitDeath(input: Input, pilot: Pick<Pilot, 'nationalUrbanIncome'>): DeathBenefit {
  const { kind, eventOn, regionAvgMonthlyWageFen: wage, baseMonthlyFen: base, dependants } = input;
  const incomeYear = Number(eventOn.slice(0, 4)) - 1;
  const incomes = input.nationalUrbanIncome ?? pilot.nationalUrbanIncome;
  const income = incomes.find((row) => row.year === incomeYear)?.fen;

  const multiple = incomeMultiple(kind, input.hardship ?? false);
  const oneOffDeathFen = multiple === 0 ? 0 : income === undefined ? null : mulDivHalfUp(income, multiple, 1);
  const funeralFen = kind === 'missing' || wage === undefined ? null : mulDivHalfUp(wage, 6, 1);
  const pension = dependantsPension(dependants, base);

  const unknownParts: DeathBenefit['unknownParts'] = [];
  if (oneOffDeathFen === null) unknownParts.push('nationalUrbanIncome');
  if (funeralFen === null && kind !== 'missing') unknownParts.push('regionAvgMonthlyWageFen');
  if (pension.totalDependantMonthlyFen === null) unknownParts.push('baseMonthlyFen');
  const pensionFromMonth = kind === 'missing' ? monthOfNumber(monthNumber(eventOn.slice(0, 7)) + 3) : null;
  return { incomeYear, oneOffDeathFen, funeralFen, ...pension, pensionFromMonth, unknownParts };
}

/** 20 years of income; half of it, 10, for a missing person in hardship (art. 41), none after the stop-work period. */
function incomeMultiple(kind: Input['kind'], hardship: boolean): number {
  if (kind === 'death') return 20;
  return kind === 'missing' && hardship ? 10 : 0;
}

/** 供养亲属抚恤金: the relatives' shares together never exceed the base. */
function dependantsPension(dependants: Input['dependants'], base: Fen | undefined) {
  const dependantPercents = dependants.map(
    ({ relation, loneElderOrOrphan }) => (relation === 'spouse' ? 40 : 30) + (loneElderOrOrphan ? 10 : 0),
  );
  const sumPercent = sum(dependantPercents);
  const shares = { dependantPercents, sumPercent };
  if (dependants.length === 0) return { ...shares, dependantMonthlyFen: [], totalDependantMonthlyFen: 0 };
  if (base === undefined) return { ...shares, dependantMonthlyFen: null, totalDependantMonthlyFen: null };
  if (sumPercent > 100) return { ...shares, dependantMonthlyFen: null, totalDependantMonthlyFen: base };
  const dependantMonthlyFen = dependantPercents.map((percent) => mulDivHalfUp(base, percent, 100));
  return { ...shares, dependantMonthlyFen, totalDependantMonthlyFen: sum(dependantMonthlyFen) };
}
