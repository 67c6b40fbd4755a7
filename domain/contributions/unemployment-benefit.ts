import type { z } from 'zod';
import type { Day } from '@/domain/kernel/days';
import type { Confidence } from '@/domain/kernel/explained';
import { day, inputError, int, isError, isUnknown, month, record, region, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { shareOf } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import { firstOf, rowOn } from '@/domain/parameters/look-up';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { isProvince } from '@/domain/parameters/places';
import { minimumWageOn, type MinimumWageRow } from '@/domain/wages/minimum-wage';

/** Benefits at a share of the minimum wage need its rows too. */
type Figures = Pick<RuleBook, 'insurance' | 'minimumWages'>;

/** 失业保险金 standards, fen a month; null = none on file. */
export type UnemploymentAmount = { months1To12Fen: Fen; months13To24Fen: Fen; extendedFen: Fen | null };

/** A wage feeds a benefit only when it is one certain figure: not tiered, not marked uncertain. */
function certainMonthlyWage(city: string, on: Day, rows: readonly MinimumWageRow[]): Fen | undefined {
  const row = minimumWageOn(city, on, rows);
  const [tier, ...others] = row?.tiers ?? [];
  return row && row.confidence !== 'uncertain' && others.length === 0 ? (tier?.monthlyFen ?? undefined) : undefined;
}

/** The standard in force at a place on a day (contributions 5). Errors: CITY_REQUIRED for a province whose cities differ;
 *  unknown unemploymentAmount, minimumWage. */
export function unemploymentAmountOn(
  asked: string,
  on: Day,
  figures: Figures,
): UnemploymentAmount | OperationError | Unknown {
  const row = rowOn(figures.insurance.unemployment.benefit, asked, on);
  if (!row) return unknown('unemploymentAmount', { region: asked, on });
  if (!('percentOfCityMinimumWageBps' in row)) {
    const { months1To12Fen, months13To24Fen, extendedFen } = row;
    return { months1To12Fen, months13To24Fen, extendedFen };
  }
  if (isProvince(asked)) return inputError('CITY_REQUIRED', 'region');
  const wage = certainMonthlyWage(asked, on, figures.minimumWages);
  if (wage === undefined) return unknown('minimumWage', { region: asked, on });
  const amount = shareOf(wage, row.percentOfCityMinimumWageBps);
  return { months1To12Fen: amount, months13To24Fen: amount, extendedFen: null };
}

export const unemploymentAmountInput = record({ region, month });

/** Monthly benefit in a month, looked up on its first day. Errors as `unemploymentAmountOn`. */
export const unemploymentAmount = (input: z.output<typeof unemploymentAmountInput>, figures: Figures) =>
  unemploymentAmountOn(input.region, firstOf(input.month), figures);

/** Local rules of length, by the region of their dated row: months of benefit for months paid, at most 24. */
const localLength: Record<string, (paidMonths: number) => number> = {
  // 上海 from 2026-08-16: two months per full year.
  '310000': (paid) => Math.min(24, 2 * Math.floor(paid / 12)),
  // 广东: one month per full year for four years, then one per full half-year.
  '440000': (paid) => Math.min(24, paid < 48 ? Math.floor(paid / 12) : 4 + Math.floor((paid - 48) / 6)),
};

type Length = { months: number; confidence: Confidence };

function benefitLength(asked: string, on: Day, paidMonths: number, parameters: ParameterSet): Length | undefined {
  const row = rowOn(parameters.unemployment.durationLocal, asked, on);
  const rule = row && localLength[row.region];
  return rule ? { months: rule(paidMonths), confidence: row.confidence } : undefined;
}

function nationalMaximum(paidMonths: number, parameters: ParameterSet): number {
  const years = Math.floor(paidMonths / 12);
  const { durationNationalMaxMonths: steps } = parameters.unemployment;
  return steps.findLast((step) => years >= step.yearsFrom)?.months ?? 0;
}

export const unemploymentBenefitInput = record({ region, on: day, paidMonths: int(0) });

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

function totalOf(months: number, amount: UnemploymentAmount): Fen {
  return Math.min(12, months) * amount.months1To12Fen + Math.max(0, months - 12) * amount.months13To24Fen;
}

/** Length and sum of 失业保险金, fen (contributions 5). The standard of the day of the claim is held. Below one paid year
 *  nothing is due: months and total are 0 by the national rule. Error: CITY_REQUIRED as `unemploymentAmountOn`. */
export function unemploymentBenefit(
  { region: asked, on, paidMonths }: z.output<typeof unemploymentBenefitInput>,
  figures: Figures,
): UnemploymentBenefit | OperationError {
  const standard = unemploymentAmountOn(asked, on, figures);
  if (isError(standard)) return standard;
  const amount = isUnknown(standard) ? undefined : standard;
  const eligible = paidMonths >= 12;
  const length: Length | undefined = eligible
    ? benefitLength(asked, on, paidMonths, figures.insurance)
    : { months: 0, confidence: 'primary' };
  return {
    eligible,
    months: length?.months ?? null,
    nationalMaxMonths: nationalMaximum(paidMonths, figures.insurance),
    months1To12Fen: amount?.months1To12Fen ?? null,
    months13To24Fen: amount?.months13To24Fen ?? null,
    totalFen: eligible ? (length && amount ? totalOf(length.months, amount) : null) : 0,
    unknownParts: [...(length ? [] : (['duration'] as const)), ...(amount ? [] : (['amount'] as const))],
    confidence: length?.confidence ?? null,
  };
}
