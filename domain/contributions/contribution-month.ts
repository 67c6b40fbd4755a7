import { weakest } from '@/domain/kernel/explained';
import { firstOf } from '@/domain/parameters/look-up';
import type {
  Dated,
  LimitsRow,
  MedicalTier,
  ParameterSet,
  PensionRatesRow,
  Scheme,
  Sourced,
  UnemploymentEnrolmentRow,
} from '@/domain/parameters/parameter-set';
import type { Day, Month } from '@/domain/kernel/days';
import type { Confidence } from '@/domain/kernel/explained';
import { fen, inputError, isError, isUnknown, list1, month, oneOf, opt, record, region } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { shareOf } from '@/domain/kernel/money';
import type { Bps, Fen } from '@/domain/kernel/money';
import { medicalPremium, medicalRowOn } from './medical-premium';
import type { MedicalPart, MedicalPremium } from './medical-premium';
import { baseRefusal } from './pension-base';
import { pensionLimitsOn } from './pension-limits';
import { pensionPremium, pensionRatesOn } from './pension-premium';
import type { PensionPremium } from './pension-premium';
import { enrolmentRowOn } from './unemployment-enrolment';

export const schemes = ['pension', 'medical', 'unemployment'] as const satisfies readonly Scheme[];
export const medicalTiers = ['tier1', 'tier2'] as const satisfies readonly MedicalTier[];

export const contributionMonthInput = record({
  region,
  month,
  pensionBaseFen: fen,
  schemes: list1(oneOf(schemes)),
  medicalTier: opt(oneOf(medicalTiers)),
});

export type ContributionMonthInput = {
  region: string;
  month: Month;
  pensionBaseFen: Fen;
  schemes: Scheme[];
  medicalTier?: MedicalTier;
};

export type UnemploymentPremium =
  | { kind: 'rate'; row: UnemploymentEnrolmentRow; rateBps: Bps; fen: Fen }
  | { kind: 'not_open'; row: UnemploymentEnrolmentRow }
  /** A row without a confirmed rate, or no row at all. */
  | { kind: 'unknown'; row: UnemploymentEnrolmentRow | undefined };

/** What each scheme asked for costs, with the rows used; null = not asked for. */
export type ContributionWorkings = {
  on: Day;
  limits: LimitsRow;
  pension: { rates: PensionRatesRow; premium: PensionPremium } | null;
  medical: MedicalPremium | null;
  unemployment: UnemploymentPremium | null;
};

/** 灵活就业人员月缴费, fen. A scheme not asked for is null and in neither list. */
export type ContributionMonth = {
  pensionBaseUsedFen: Fen;
  medicalBaseUsedFen: Fen | null;
  pensionFen: Fen | null;
  individualAccountFen: Fen | null;
  pooledFen: Fen | null;
  medicalFen: Fen | null;
  /** Where medical is paid by yearly tiers; not in the totals. */
  medicalYearFen: Fen | null;
  medicalParts: MedicalPart[];
  unemploymentFen: Fen | null;
  knownTotalFen: Fen;
  /** null when a part is unknown. */
  totalFen: Fen | null;
  unknownParts: Scheme[];
  notOpen: Scheme[];
  confidence: Confidence;
};

function unemploymentPremium(row: UnemploymentEnrolmentRow | undefined, base: Fen): UnemploymentPremium {
  if (!row) return { kind: 'unknown', row };
  if (!row.available) return { kind: 'not_open', row };
  const rateBps = row.rateBps ?? null;
  return rateBps === null ? { kind: 'unknown', row } : { kind: 'rate', row, rateBps, fen: shareOf(base, rateBps) };
}

/** Every scheme asked for on a base and limits that are settled. Medical by yearly tiers without a tier stands as
 *  `tier_required`; whether that is an error is for the caller. */
export function workingsOn(
  { region: place, pensionBaseFen: base, schemes: asked, medicalTier }: Omit<ContributionMonthInput, 'month'>,
  { on, limits }: { on: Day; limits: LimitsRow },
  parameters: ParameterSet,
): ContributionWorkings | Unknown {
  const rates = pensionRatesOn(on, parameters);
  if (isUnknown(rates)) return rates;
  return {
    on,
    limits,
    pension: asked.includes('pension') ? { rates, premium: pensionPremium(base, rates) } : null,
    medical: asked.includes('medical')
      ? medicalPremium(medicalRowOn(place, on, parameters), base, limits, medicalTier)
      : null,
    unemployment: asked.includes('unemployment')
      ? unemploymentPremium(enrolmentRowOn(place, on, parameters), base)
      : null,
  };
}

/** Looks up and computes every scheme asked for. Errors in the order of insurance.contributionMonth: CITY_REQUIRED,
 *  unknown pensionLimits, the base refusals, then MISSING_FIELD medicalTier where medical is paid by yearly tiers. */
export function contributionWorkings(
  input: ContributionMonthInput,
  parameters: ParameterSet,
): ContributionWorkings | OperationError | Unknown {
  const on = firstOf(input.month);
  const limits = pensionLimitsOn(input.region, on, parameters);
  if (isError(limits) || isUnknown(limits)) return limits;
  const refusal = baseRefusal(input.pensionBaseFen, limits, 'pensionBaseFen');
  if (refusal) return refusal;
  const workings = workingsOn(input, { on, limits }, parameters);
  if (isUnknown(workings)) return workings;
  return workings.medical?.kind === 'tier_required' ? inputError('MISSING_FIELD', 'medicalTier') : workings;
}

/** Rows behind the figures of a month: the limits always, the others where they gave an answer. */
export function rowsUsed({
  limits,
  pension,
  medical,
  unemployment,
}: ContributionWorkings): (Partial<Dated> & Sourced)[] {
  const rows: (Partial<Dated> & Sourced)[] = [limits];
  if (pension) rows.push(pension.rates);
  if (medical?.row && medical.kind !== 'unknown' && medical.kind !== 'tier_required') rows.push(medical.row);
  if (unemployment?.row && unemployment.kind !== 'unknown') rows.push(unemployment.row);
  return rows;
}

/** The medical base is another one than the base chosen, because the place has medical limits of its own. */
export const isMovedIntoLimits = (pensionBaseFen: Fen, { medical }: ContributionWorkings): boolean =>
  medical?.kind === 'rate' && medical.row.baseMode === 'own_limits' && medical.baseFen !== pensionBaseFen;

/** Adds the workings up. */
export function contributionTotals(pensionBaseUsedFen: Fen, workings: ContributionWorkings): ContributionMonth {
  const { pension, medical, unemployment } = workings;
  const monthly = medical?.kind === 'rate' || medical?.kind === 'fixed' ? medical.fen : null;
  const unemploymentFen = unemployment?.kind === 'rate' ? unemployment.fen : null;
  const knownTotalFen = (pension?.premium.pensionFen ?? 0) + (monthly ?? 0) + (unemploymentFen ?? 0);
  const unknownParts: Scheme[] = [];
  if (medical?.kind === 'unknown' || medical?.kind === 'tier_required') unknownParts.push('medical');
  if (unemployment?.kind === 'unknown') unknownParts.push('unemployment');
  return {
    pensionBaseUsedFen,
    medicalBaseUsedFen: medical?.kind === 'rate' ? medical.baseFen : null,
    pensionFen: pension?.premium.pensionFen ?? null,
    individualAccountFen: pension?.premium.individualAccountFen ?? null,
    pooledFen: pension?.premium.pooledFen ?? null,
    medicalFen: monthly,
    medicalYearFen: medical?.kind === 'yearly' ? medical.yearFen : null,
    medicalParts: medical?.kind === 'rate' ? medical.parts : [],
    unemploymentFen,
    knownTotalFen,
    totalFen: unknownParts.length > 0 ? null : knownTotalFen,
    unknownParts,
    notOpen: unemployment?.kind === 'not_open' ? ['unemployment'] : [],
    confidence: weakest(rowsUsed(workings).map((row) => row.confidence)),
  };
}

/** Monthly contribution of a flexible worker (contributions 1.7, 2.1, 5). Half up to the fen, once per scheme.
 *  Errors as `contributionWorkings`. */
export function contributionMonth(
  input: ContributionMonthInput,
  parameters: ParameterSet,
): ContributionMonth | OperationError | Unknown {
  const workings = contributionWorkings(input, parameters);
  return isError(workings) || isUnknown(workings) ? workings : contributionTotals(input.pensionBaseFen, workings);
}
