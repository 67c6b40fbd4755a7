import type { z } from 'zod';
import type { Day } from '@/domain/kernel/days';
import type { Confidence } from '@/domain/kernel/explained';
import { fen, isError, isUnknown, month, oneOf, opt, record, region, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { mulDivHalfUp, shareOf } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import { firstOf, rowOn } from '@/domain/parameters/look-up';
import type {
  Fraction,
  LimitsRow,
  MedicalRow,
  ParameterSet,
  PensionRatesRow,
  Scheme,
  SubsidyGroup,
  SubsidyKind,
  SubsidyRow,
} from '@/domain/parameters/parameter-set';
import { medicalPremium, medicalRowOn } from './medical-premium';
import { pensionLimitsOn } from './pension-limits';
import { pensionPremium, pensionRatesOn } from './pension-premium';
import { enrolmentRowOn } from './unemployment-enrolment';

export const subsidyGroups = ['employment_difficulty', 'graduate'] as const satisfies readonly SubsidyGroup[];

export const subsidyAmountInput = record({
  region,
  month,
  group: oneOf(subsidyGroups),
  paid: record({ pensionFen: opt(fen), medicalFen: opt(fen), unemploymentFen: opt(fen) }),
});
type SubsidyAmountInput = z.output<typeof subsidyAmountInput>;

/** Fen a month for each scheme: 0 = not paid or not covered, null = unknown. */
type Parts = { pensionFen: Fen | null; medicalFen: Fen | null; unemploymentFen: Fen | null };

export type SubsidyAmount = Parts & {
  beforeCapFen: Fen | null;
  totalFen: Fen | null;
  capped: boolean | null;
  kind: SubsidyKind;
  regionUsed: string;
  unknownParts: Scheme[];
  /** Of the local rule. */
  confidence: Confidence;
};

/** What was paid for the month; 0 = not paid. */
type Paid = { pension: Fen; medical: Fen; unemployment: Fen };

/** Premiums on the floor of the place, which several rules subsidise whatever base was chosen; null = not on file. */
type FloorPremiums = { pension: Fen; medical: Fen | null; lowestTierYear: Fen | null; unemployment: Fen | null };

/** A fraction of an amount given as amount ÷ divisor, half up once; null stays unknown. */
function fractionOf(amount: Fen, fraction: Fraction, divisor?: number): Fen;
function fractionOf(amount: Fen | null, fraction: Fraction, divisor?: number): Fen | null;
function fractionOf(amount: Fen | null, fraction: Fraction, divisor = 1): Fen | null {
  if (amount === null) return null;
  const [numerator = 0, denominator = 1] = fraction.split('/').map(Number);
  return mulDivHalfUp(amount, numerator, denominator * divisor);
}

const lowestTier = (row: MedicalRow | undefined): Fen | null =>
  row?.mode === 'annual_tiers' && row.annualFen.length > 0 ? Math.min(...row.annualFen.map((each) => each.fen)) : null;

function floorPremiums(
  limits: LimitsRow,
  rates: PensionRatesRow,
  { region: place, on, parameters }: { region: string; on: Day; parameters: ParameterSet },
): FloorPremiums {
  const row = medicalRowOn(place, on, parameters);
  const medical = medicalPremium(row, limits.floorFen, limits, undefined);
  const unemploymentBps = enrolmentRowOn(place, on, parameters)?.rateBps ?? null;
  return {
    pension: pensionPremium(limits.floorFen, rates).pensionFen,
    medical: medical.kind === 'rate' || medical.kind === 'fixed' ? medical.fen : null,
    lowestTierYear: lowestTier(row),
    unemployment: unemploymentBps === null ? null : shareOf(limits.floorFen, unemploymentBps),
  };
}

/** 南京: two thirds of the premium at the floor and half of what is paid above it, rounded one by one. */
function minimumPlusRest(paid: Fen, floor: Fen | null, share: Fraction, shareOfRest: Fraction): Fen | null {
  return floor === null ? null : fractionOf(floor, share) + fractionOf(Math.max(0, paid - floor), shareOfRest);
}

type RuleOnActual = Extract<SubsidyRow, { kind: 'share_of_actual' | 'flat' | 'flat_not_above_actual' }>;
type RuleOnLimits = Exclude<SubsidyRow, RuleOnActual>;

const standsOnLimits = (row: SubsidyRow): row is RuleOnLimits =>
  row.kind !== 'share_of_actual' && row.kind !== 'flat' && row.kind !== 'flat_not_above_actual';

/** Parts from what was paid or from fixed sums. Unemployment is not covered by these rules. */
function partsOfPaid(row: RuleOnActual, paid: Paid): Parts {
  const part = (scheme: 'pension' | 'medical'): Fen => {
    if (row.kind === 'share_of_actual') return fractionOf(paid[scheme], row.share);
    if (paid[scheme] === 0) return 0;
    const fixed = row.amountsFen[scheme];
    return row.kind === 'flat' ? fixed : Math.min(fixed, paid[scheme]);
  };
  return { pensionFen: part('pension'), medicalFen: part('medical'), unemploymentFen: 0 };
}

/** Parts from the premiums on the floor, or up to a premium on the reference wage. Only Beijing goes scheme by scheme
 *  and so covers unemployment. */
function partsOnLimits(row: RuleOnLimits, paid: Paid, floor: FloorPremiums, onFullWage: Fen | null): Parts {
  switch (row.kind) {
    case 'share_of_minimum_per_scheme':
      return {
        pensionFen: fractionOf(floor.pension, row.share),
        medicalFen: fractionOf(floor.medical, row.share),
        unemploymentFen: fractionOf(floor.unemployment, row.share),
      };
    case 'share_of_floor':
      return {
        pensionFen: fractionOf(floor.pension, row.share),
        medicalFen: fractionOf(floor.medical, row.share),
        unemploymentFen: 0,
      };
    case 'share_of_floor_and_lowest_tier':
      return {
        pensionFen: fractionOf(floor.pension, row.share),
        medicalFen: fractionOf(floor.lowestTierYear, row.share, 12),
        unemploymentFen: 0,
      };
    case 'share_of_actual_pension_capped':
      return {
        pensionFen: onFullWage === null ? null : fractionOf(Math.min(paid.pension, onFullWage), row.share),
        medicalFen: fractionOf(paid.medical, row.share),
        unemploymentFen: 0,
      };
    case 'minimum_plus_rest':
      return {
        pensionFen: minimumPlusRest(paid.pension, floor.pension, row.share, row.shareOfRest),
        medicalFen: minimumPlusRest(paid.medical, floor.medical, row.share, row.shareOfRest),
        unemploymentFen: 0,
      };
  }
}

/** A part stands only on what was paid, known or not. */
const onlyPaid = (parts: Parts, paid: Paid): Parts => ({
  pensionFen: paid.pension > 0 ? parts.pensionFen : 0,
  medicalFen: paid.medical > 0 ? parts.medicalFen : 0,
  unemploymentFen: paid.unemployment > 0 ? parts.unemploymentFen : 0,
});

function partsOf(row: SubsidyRow, paid: Paid, input: SubsidyAmountInput, parameters: ParameterSet) {
  if (!standsOnLimits(row)) return partsOfPaid(row, paid);
  const on = firstOf(input.month);
  const limits = pensionLimitsOn(input.region, on, parameters);
  if (isError(limits) || isUnknown(limits)) return limits;
  const rates = pensionRatesOn(on, parameters);
  if (isUnknown(rates)) return rates;

  const wage = limits.referenceWageFen;
  const onFullWage = wage === null ? null : pensionPremium(wage, rates).pensionFen;
  const floor = floorPremiums(limits, rates, { region: input.region, on, parameters });
  return onlyPaid(partsOnLimits(row, paid, floor, onFullWage), paid);
}

/** 灵活就业社会保险补贴 for a month, fen (contributions 6.1). Errors: unknown subsidyRule; CITY_REQUIRED and unknown
 *  pensionLimits where the rule stands on the limits. */
export function subsidyAmount(
  input: SubsidyAmountInput,
  parameters: ParameterSet,
): SubsidyAmount | OperationError | Unknown {
  const on = firstOf(input.month);
  const forGroup = parameters.flexibleSubsidy.local.filter((each) => each.group === input.group);
  const row = rowOn(forGroup, input.region, on);
  if (!row) return unknown('subsidyRule', { region: input.region, on });

  const { pensionFen: pension = 0, medicalFen: medical = 0, unemploymentFen: unemployment = 0 } = input.paid;
  const parts = partsOf(row, { pension, medical, unemployment }, input, parameters);
  if (isError(parts) || isUnknown(parts)) return parts;
  return { ...parts, ...totalsOf(parts, row), kind: row.kind, regionUsed: row.region, confidence: row.confidence };
}

function totalsOf({ pensionFen, medicalFen, unemploymentFen }: Parts, row: SubsidyRow) {
  const unknownParts: Scheme[] = [
    ...(pensionFen === null ? (['pension'] as const) : []),
    ...(medicalFen === null ? (['medical'] as const) : []),
    ...(unemploymentFen === null ? (['unemployment'] as const) : []),
  ];
  if (pensionFen === null || medicalFen === null || unemploymentFen === null)
    return { beforeCapFen: null, totalFen: null, capped: null, unknownParts };
  const beforeCapFen = pensionFen + medicalFen + unemploymentFen;
  const capFen = row.kind === 'share_of_actual' ? (row.capFen ?? beforeCapFen) : beforeCapFen;
  return { beforeCapFen, totalFen: Math.min(beforeCapFen, capFen), capped: beforeCapFen > capFen, unknownParts };
}
