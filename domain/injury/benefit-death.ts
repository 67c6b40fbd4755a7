import type { z } from 'zod';
import { monthNumber, monthOfNumber } from '@/domain/kernel/days';
import type { Month } from '@/domain/kernel/days';
import type { Explaining, Source, Step } from '@/domain/kernel/explained';
import { bool, fen, int, list, oneOf, opt, record } from '@/domain/kernel/input';
import { mulDivHalfUp, sum } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import { startDay } from '@/domain/calendar/start-day';
import { benefitBaseRule, frame } from './legal-sources';
import type { Pilot } from './pilot';
import { incomeSource } from './pilot-sources';

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
export function benefitDeath(input: Input, pilot: Pick<Pilot, 'nationalUrbanIncome'>): DeathBenefit & Explaining {
  const { kind, eventOn, regionAvgMonthlyWageFen: wage, baseMonthlyFen: base, dependants } = input;
  const incomeYear = Number(eventOn.slice(0, 4)) - 1;
  const { income, incomeSources } = incomeOf(incomeYear, input, pilot);

  const multiple = incomeMultiple(kind, input.hardship ?? false);
  const oneOffDeathFen = multiple === 0 ? 0 : income === undefined ? null : mulDivHalfUp(income, multiple, 1);
  const funeralFen = kind === 'missing' || wage === undefined ? null : mulDivHalfUp(wage, 6, 1);
  const pension = dependantsPension(dependants, base);

  const unknownParts: DeathBenefit['unknownParts'] = [];
  if (oneOffDeathFen === null) unknownParts.push('nationalUrbanIncome');
  if (funeralFen === null && kind !== 'missing') unknownParts.push('regionAvgMonthlyWageFen');
  if (pension.totalDependantMonthlyFen === null) unknownParts.push('baseMonthlyFen');
  const pensionFromMonth = kind === 'missing' ? monthOfNumber(monthNumber(eventOn.slice(0, 7)) + 3) : null;
  const value = { incomeYear, oneOffDeathFen, funeralFen, ...pension, pensionFromMonth, unknownParts };
  return {
    ...value,
    steps: [
      oneOffStep(input, { incomeYear, income, multiple, oneOffDeathFen }, incomeSources),
      ...(kind === 'missing' ? [] : [funeralStep(wage, funeralFen)]),
      ...pensionSteps(input, value),
    ],
    assumptions: [
      'frame_rule_stands_in',
      ...(dependants.length > 0 ? ['benefit_base_not_confirmed'] : []),
      ...(pension.sumPercent > 100 ? ['dependants_cut_to_base'] : []),
    ],
  };
}

/** The income of a year from the input, which replaces the list on file, or from that list with its source. */
function incomeOf(
  incomeYear: number,
  { nationalUrbanIncome: given }: Input,
  pilot: Pick<Pilot, 'nationalUrbanIncome'>,
): { income: Fen | undefined; incomeSources: Source[] } {
  if (given) return { income: given.find(({ year }) => year === incomeYear)?.fen, incomeSources: [] };
  const row = pilot.nationalUrbanIncome.find(({ year }) => year === incomeYear);
  return { income: row?.fen, incomeSources: row ? [incomeSource(row)] : [] };
}

const articleOf = (kind: Input['kind']): Source => frame(kind === 'missing' ? 41 : 39);

function oneOffStep(
  { kind }: Input,
  worked: { incomeYear: number; income: Fen | undefined; multiple: number; oneOffDeathFen: Fen | null },
  incomeSources: Source[],
): Step {
  const { incomeYear, income, multiple, oneOffDeathFen } = worked;
  const name = { term: '一次性工亡补助金', termEn: 'One-off death benefit' };
  if (multiple === 0)
    return {
      rule: `injury.death.noOneOff.${kind}`,
      ...name,
      inputs: {},
      output: 0,
      unit: 'fen',
      sources: [articleOf(kind)],
    };
  return {
    rule: kind === 'missing' ? 'injury.death.oneOffMissing' : 'injury.death.oneOff',
    ...name,
    inputs: { year: String(incomeYear), incomeFen: income ?? null, multiple },
    output: oneOffDeathFen,
    unit: 'fen',
    sources: [articleOf(kind), ...incomeSources],
  };
}

const funeralStep = (wage: Fen | undefined, funeralFen: Fen | null): Step => ({
  rule: 'injury.death.funeral',
  term: '丧葬补助金',
  termEn: 'Funeral benefit',
  inputs: { regionAvgMonthlyWageFen: wage ?? null, months: 6 },
  output: funeralFen,
  unit: 'fen',
  sources: [frame(39)],
});

/** A line for each relative, then the total, and for a missing person the first month. */
function pensionSteps(
  { kind, dependants, baseMonthlyFen }: Input,
  value: Pick<
    DeathBenefit,
    'dependantPercents' | 'sumPercent' | 'dependantMonthlyFen' | 'totalDependantMonthlyFen' | 'pensionFromMonth'
  >,
): Step[] {
  if (dependants.length === 0) return [];
  const base = baseMonthlyFen ?? null;
  const sources = [articleOf(kind), benefitBaseRule];
  const isCut = value.sumPercent > 100;
  const lines = dependants.map(({ relation }, index): Step => ({
    rule: isCut ? 'injury.death.dependantShare' : 'injury.death.dependant',
    term: '供养亲属抚恤金',
    termEn: 'Dependant’s monthly pension',
    inputs: { relation, percent: value.dependantPercents[index] ?? null, baseMonthlyFen: base },
    ...(isCut
      ? { output: (value.dependantPercents[index] ?? 0) * 100, unit: 'bps' }
      : { output: value.dependantMonthlyFen?.[index] ?? null, unit: 'fen', rounding: 'half_up_to_fen' }),
    sources,
  }));
  const total: Step = {
    rule: isCut ? 'injury.death.dependantsCut' : 'injury.death.dependants',
    term: '供养亲属抚恤金合计（每月）',
    termEn: 'Dependants’ pensions together, a month',
    inputs: { sumPercent: value.sumPercent, baseMonthlyFen: base },
    output: value.totalDependantMonthlyFen,
    unit: 'fen',
    sources,
  };
  if (value.pensionFromMonth === null) return [...lines, total];
  return [...lines, total, fromMonthStep(value.pensionFromMonth)];
}

/** 从事故发生当月起3个月内照发工资，从第4个月起停发: the pension begins with the fourth month. */
const fromMonthStep = (month: Month): Step => ({
  rule: 'injury.death.pensionFromMonth',
  term: '开始发放供养亲属抚恤金的月份',
  termEn: 'First month of the dependants’ pension',
  inputs: {},
  output: month,
  unit: 'month',
  sources: [frame(41)],
});

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
