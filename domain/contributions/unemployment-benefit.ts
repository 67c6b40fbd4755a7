import type { z } from 'zod';
import type { Day } from '@/domain/kernel/days';
import type { Confidence, Explaining, Step } from '@/domain/kernel/explained';
import { day, inputError, int, isError, isUnknown, month, record, region, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { shareOf } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import { firstOf, rowOn } from '@/domain/parameters/look-up';
import { sourceNamed, sourceOf } from '@/domain/parameters/parameter-set';
import type { ParameterSet, UnemploymentBenefitRow } from '@/domain/parameters/parameter-set';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { isProvince } from '@/domain/parameters/places';
import { minimumWageOn, type MinimumWageRow } from '@/domain/wages/minimum-wage';
import { ruleAssumptions } from './assumptions';
import { exactHalfUp } from './exact';

/** Benefits at a share of the minimum wage need its rows too. */
type Figures = Pick<RuleBook, 'insurance' | 'minimumWages'>;

/** 失业保险金 standards, fen a month; null = none on file. */
export type UnemploymentAmount = { months1To12Fen: Fen; months13To24Fen: Fen; extendedFen: Fen | null };

/** A standard with what it comes of. */
type Standard = { amount: UnemploymentAmount; row: UnemploymentBenefitRow; wage: CertainWage | null };
type CertainWage = { row: MinimumWageRow; monthlyFen: Fen };

/** A wage feeds a benefit only when it is one certain figure: not tiered, not marked uncertain. */
function certainMonthlyWage(city: string, on: Day, rows: readonly MinimumWageRow[]): CertainWage | undefined {
  const row = minimumWageOn(city, on, rows);
  const [tier, ...others] = row?.tiers ?? [];
  return row && tier && row.confidence !== 'uncertain' && others.length === 0
    ? { row, monthlyFen: tier.monthlyFen }
    : undefined;
}

/** The standard in force at a place on a day (contributions 5). Errors: CITY_REQUIRED for a province whose cities differ;
 *  unknown unemploymentAmount, minimumWage. */
function standardOn(asked: string, on: Day, figures: Figures): Standard | OperationError | Unknown {
  const row = rowOn(figures.insurance.unemployment.benefit, asked, on);
  if (!row) return unknown('unemploymentAmount', { region: asked, on });
  if (!('percentOfCityMinimumWageBps' in row)) {
    const { months1To12Fen, months13To24Fen, extendedFen } = row;
    return { amount: { months1To12Fen, months13To24Fen, extendedFen }, row, wage: null };
  }
  if (isProvince(asked)) return inputError('CITY_REQUIRED', 'region');
  const wage = certainMonthlyWage(asked, on, figures.minimumWages);
  if (!wage) return unknown('minimumWage', { region: asked, on });
  const fen = shareOf(wage.monthlyFen, row.percentOfCityMinimumWageBps);
  return { amount: { months1To12Fen: fen, months13To24Fen: fen, extendedFen: null }, row, wage };
}

const amountNames = {
  months1To12Fen: { term: '第 1–12 个月每月失业保险金', termEn: 'Benefit a month, months 1 to 12' },
  months13To24Fen: { term: '第 13–24 个月每月失业保险金', termEn: 'Benefit a month, months 13 to 24' },
  extendedFen: { term: '延长领取期每月失业保险金', termEn: 'Benefit a month when extended' },
} as const;

/** A published sum each, or the share of the minimum wage once: it is the same in every month. */
function standardSteps({ amount, row, wage }: Standard, parameters: ParameterSet): Step[] {
  const local = sourceOf(row, parameters);
  if (wage && 'percentOfCityMinimumWageBps' in row) {
    const { row: wageRow, monthlyFen } = wage;
    const { source: title, effectiveFrom, effectiveTo, confidence } = wageRow;
    return [
      {
        rule: 'jobless.shareOfMinimumWage',
        term: '每月失业保险金',
        termEn: 'Unemployment benefit a month',
        inputs: { usedRegion: wageRow.code, minimumWageFen: monthlyFen, rateBps: row.percentOfCityMinimumWageBps },
        output: amount.months1To12Fen,
        rounding: 'half_up_to_fen',
        sources: [local, { id: `minimum-wage-${wageRow.code}`, title, effectiveFrom, effectiveTo, confidence }],
      },
    ];
  }
  const lines = (['months1To12Fen', 'months13To24Fen', 'extendedFen'] as const).filter((name) => amount[name] !== null);
  return lines.map((name): Step => ({
    rule: 'jobless.publishedAmount',
    ...amountNames[name],
    inputs: { usedRegion: row.region },
    output: amount[name],
    sources: [local],
  }));
}

export const unemploymentAmountInput = record({ region, month });

/** Monthly benefit in a month, looked up on its first day. Errors as `standardOn`. */
export function unemploymentAmount(
  { region: asked, month: of }: z.output<typeof unemploymentAmountInput>,
  figures: Figures,
): (UnemploymentAmount & Explaining) | OperationError | Unknown {
  const standard = standardOn(asked, firstOf(of), figures);
  if (isError(standard) || isUnknown(standard)) return standard;
  return {
    ...standard.amount,
    steps: standardSteps(standard, figures.insurance),
    assumptions: [...ruleAssumptions(asked, standard.row.region), 'office_decides'],
  };
}

/** Local rules of length, by the region of their dated row: months of benefit for months paid, at most 24. */
const localLength: Record<string, (paidMonths: number) => number> = {
  // 上海 from 2026-08-16: two months per full year.
  '310000': (paid) => Math.min(24, 2 * Math.floor(paid / 12)),
  // 广东: one month per full year for four years, then one per full half-year.
  '440000': (paid) => Math.min(24, paid < 48 ? Math.floor(paid / 12) : 4 + Math.floor((paid - 48) / 6)),
};

type LengthRow = ParameterSet['unemployment']['durationLocal'][number];
type Length = { months: number; row: LengthRow };

function localLengthOn(asked: string, on: Day, paidMonths: number, parameters: ParameterSet): Length | undefined {
  const row = rowOn(parameters.unemployment.durationLocal, asked, on);
  const rule = row && localLength[row.region];
  return rule ? { months: rule(paidMonths), row } : undefined;
}

function nationalMaximum(paidMonths: number, parameters: ParameterSet): number {
  const years = Math.floor(paidMonths / 12);
  const { durationNationalMaxMonths: steps } = parameters.unemployment;
  return steps.findLast((step) => years >= step.yearsFrom)?.months ?? 0;
}

export const unemploymentBenefitInput = record({ region, on: day, paidMonths: int(0) });
type UnemploymentBenefitInput = z.output<typeof unemploymentBenefitInput>;

export type UnemploymentBenefit = {
  eligible: boolean;
  months: number | null;
  /** Ceiling of 失业保险条例; 0 below one paid year. */
  nationalMaxMonths: number;
  months1To12Fen: Fen | null;
  months13To24Fen: Fen | null;
  totalFen: Fen | null;
  unknownParts: ('duration' | 'amount')[];
  /** Of the length; null when it is unknown. */
  confidence: Confidence | null;
};

const totalOf = (months: number, { months1To12Fen, months13To24Fen }: UnemploymentAmount): Fen =>
  exactHalfUp(
    [
      [Math.min(12, months), months1To12Fen],
      [Math.max(0, months - 12), months13To24Fen],
    ],
    [1],
  );

/** Length and sum of 失业保险金, fen (contributions 5). The standard of the day of the claim is held. Below one paid year
 *  nothing is due: months and total are 0 by the national rule. Error: CITY_REQUIRED as `standardOn`. */
export function unemploymentBenefit(
  input: UnemploymentBenefitInput,
  figures: Figures,
): (UnemploymentBenefit & Explaining) | OperationError {
  const { region: asked, on, paidMonths } = input;
  const found = standardOn(asked, on, figures);
  if (isError(found)) return found;
  const standard = isUnknown(found) ? undefined : found;
  const eligible = paidMonths >= 12;
  const length = eligible ? localLengthOn(asked, on, paidMonths, figures.insurance) : undefined;
  const months = eligible ? (length?.months ?? null) : 0;
  const value: UnemploymentBenefit = {
    eligible,
    months,
    nationalMaxMonths: nationalMaximum(paidMonths, figures.insurance),
    months1To12Fen: standard?.amount.months1To12Fen ?? null,
    months13To24Fen: standard?.amount.months13To24Fen ?? null,
    totalFen: eligible ? (length && standard ? totalOf(length.months, standard.amount) : null) : 0,
    unknownParts: [...(months === null ? (['duration'] as const) : []), ...(standard ? [] : (['amount'] as const))],
    confidence: eligible ? (length?.row.confidence ?? null) : 'primary',
  };
  return {
    ...value,
    steps: [
      ...amountSteps(input, standard, figures.insurance),
      ...lengthSteps(input, value, length, figures.insurance),
      totalStep(value),
    ],
    assumptions: [
      ...(standard ? ruleAssumptions(asked, standard.row.region) : []),
      'unemployment_other_conditions',
      ...(standard ? ['unemployment_standard_held'] : []),
      'office_decides',
    ],
  };
}

function amountSteps(
  { region: askedRegion, on }: UnemploymentBenefitInput,
  standard: Standard | undefined,
  parameters: ParameterSet,
): Step[] {
  // The extension is another benefit: it is no part of the sum.
  if (standard) return standardSteps({ ...standard, amount: { ...standard.amount, extendedFen: null } }, parameters);
  return [
    {
      rule: 'jobless.amountUnknown',
      term: '每月失业保险金',
      termEn: 'Unemployment benefit a month',
      inputs: { askedRegion, on },
      output: null,
      sources: [],
    },
  ];
}

function lengthSteps(
  { region: askedRegion, paidMonths }: UnemploymentBenefitInput,
  { eligible, months, nationalMaxMonths }: UnemploymentBenefit,
  length: Length | undefined,
  parameters: ParameterSet,
): Step[] {
  const national = [sourceNamed(parameters.unemployment.durationSource, 'primary', parameters)];
  const name = { term: '领取期限', termEn: 'Length of the benefit' };
  if (!eligible)
    return [
      { rule: 'jobless.notEligible', ...name, inputs: { paidMonths }, output: 0, unit: 'months', sources: national },
    ];
  return [
    {
      rule: 'jobless.nationalMaximum',
      term: '全国最长领取期限',
      termEn: 'Longest period nationally',
      inputs: { paidMonths, paidYears: Math.floor(paidMonths / 12) },
      output: nationalMaxMonths,
      unit: 'months',
      sources: national,
    },
    {
      rule: length ? `jobless.length.${length.row.region}` : 'jobless.lengthUnknown',
      ...name,
      inputs: length ? { paidMonths } : { askedRegion },
      output: months,
      unit: 'months',
      sources: length ? [sourceOf(length.row, parameters)] : [],
    },
  ];
}

function totalStep({ eligible, months, months1To12Fen, months13To24Fen, totalFen }: UnemploymentBenefit): Step {
  const name = { term: '失业保险金合计', termEn: 'Unemployment benefit in all' };
  if (!eligible) return { rule: 'jobless.nothingDue', ...name, inputs: {}, output: totalFen, sources: [] };
  if (totalFen === null || months === null)
    return { rule: 'jobless.totalUnknown', ...name, inputs: {}, output: null, sources: [] };
  return months > 12
    ? {
        rule: 'jobless.totalOverAYear',
        ...name,
        inputs: { months1To12Fen, months13To24Fen, laterMonths: months - 12 },
        output: totalFen,
        sources: [],
      }
    : { rule: 'jobless.total', ...name, inputs: { months1To12Fen, months }, output: totalFen, sources: [] };
}
