import type { z } from 'zod';
import type { Day } from '@/domain/kernel/days';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { fen, int, list1, record, str } from '@/domain/kernel/input';
import { shareOf, sum } from '@/domain/kernel/money';
import type { Bps, Fen } from '@/domain/kernel/money';
import { rowOn } from '@/domain/parameters/look-up';
import type {
  LimitsRow,
  MedicalFixedRow,
  MedicalPartRate,
  MedicalRateRow,
  MedicalRow,
  MedicalTier,
  MedicalTiersRow,
  ParameterSet,
} from '@/domain/parameters/parameter-set';
import { exactSum } from './exact';

export type MedicalPart = { name: string; fen: Fen };

/** 职工基本医疗保险费 of a flexible worker for a month, as the place charges it. */
export type MedicalPremium =
  | { kind: 'rate'; row: MedicalRateRow; baseFen: Fen; fen: Fen; parts: MedicalPart[] }
  | { kind: 'fixed'; row: MedicalFixedRow; fen: Fen }
  | { kind: 'yearly'; row: MedicalTiersRow; yearFen: Fen }
  | { kind: 'tier_required'; row: MedicalTiersRow }
  /** A row without the limits or wage it needs, or no row at all. */
  | { kind: 'unknown'; row: MedicalRow | undefined };

export const medicalRowOn = (region: string, on: Day, parameters: ParameterSet): MedicalRow | undefined =>
  rowOn(parameters.flexibleMedical, region, on);

/** Parts of one premium rounded one by one, as Chengdu prints them (contributions 1.7). */
const partsOf = (base: Fen, rates: readonly MedicalPartRate[]): MedicalPart[] =>
  rates.map(({ name, bps }) => ({ name, fen: shareOf(base, bps) }));

/** 医保缴费基数; null when the row's own limits or the reference wage are not on file. */
function medicalBase(row: MedicalRateRow, pensionBase: Fen, limits: LimitsRow): Fen | null {
  switch (row.baseMode) {
    case 'same_as_pension':
      return pensionBase;
    case 'fixed_base':
      return row.fixedBaseFen;
    case 'fixed_100_percent_wage':
      return limits.referenceWageFen;
    case 'own_limits':
      // Moving the base into the medical limits is the rule of these places, not a correction of an error.
      return row.baseFloorFen === null || row.baseCeilingFen === null
        ? null
        : Math.min(Math.max(pensionBase, row.baseFloorFen), row.baseCeilingFen);
  }
}

function premiumAtRate(row: MedicalRateRow, pensionBase: Fen, limits: LimitsRow): MedicalPremium {
  const baseFen = medicalBase(row, pensionBase, limits);
  if (baseFen === null) return { kind: 'unknown', row };
  const parts = partsOf(baseFen, row.partsBps ?? []);
  const premium = parts.length > 0 ? sum(parts.map((part) => part.fen)) : shareOf(baseFen, row.rateBps);
  return { kind: 'rate', row, baseFen, fen: premium, parts };
}

/** Medical premium by the mode of the place (contributions 2.1), half up to the fen per premium or per part. */
export function medicalPremium(
  row: MedicalRow | undefined,
  pensionBase: Fen,
  limits: LimitsRow,
  tier: MedicalTier | undefined,
): MedicalPremium {
  if (!row) return { kind: 'unknown', row };
  if (row.mode === 'rate') return premiumAtRate(row, pensionBase, limits);
  if (row.mode === 'fixed_monthly') return { kind: 'fixed', row, fen: row.fixedMonthlyFen };
  if (!tier) return { kind: 'tier_required', row };
  const year = row.annualFen.find((each) => each.tier === tier);
  return year ? { kind: 'yearly', row, yearFen: year.fen } : { kind: 'unknown', row };
}

export const medicalPartsInput = record({
  medicalBaseFen: fen,
  parts: list1(record({ name: str, bps: int(0, 10_000) })),
});

type MedicalPartsInput = z.output<typeof medicalPartsInput>;

export type MedicalParts = {
  parts: MedicalPart[];
  totalFen: Fen;
  /** What one rounding would give, for comparison only. */
  singleRoundingTotalFen: Fen;
};

/** A premium built from separately rounded parts (contributions 1.7). Fen. */
export function medicalParts(input: MedicalPartsInput): MedicalParts & Explaining {
  const parts = partsOf(input.medicalBaseFen, input.parts);
  const wholeRateBps = input.parts.reduce((total, part) => total + part.bps, 0);
  const value: MedicalParts = {
    parts,
    totalFen: exactSum(parts.map((part) => part.fen)),
    singleRoundingTotalFen: shareOf(input.medicalBaseFen, wholeRateBps),
  };
  return { ...value, steps: medicalPartsSteps(input, value, wholeRateBps) };
}

const medicalPartsSteps = (
  { medicalBaseFen, parts: rates }: MedicalPartsInput,
  { parts, totalFen, singleRoundingTotalFen }: MedicalParts,
  wholeRateBps: Bps,
): Step[] => [
  ...parts.map(({ name, fen: output }, index): Step => ({
    rule: 'medicalParts.part',
    term: '医疗保险费分项',
    termEn: 'Part of the medical premium',
    inputs: { name, medicalBaseFen, rateBps: rates[index]?.bps ?? null },
    output,
    rounding: 'half_up_to_fen',
    sources: [],
  })),
  {
    rule: 'medicalParts.total',
    term: '职工基本医疗保险费',
    termEn: 'Employee medical insurance premium',
    inputs: { parts: parts.length },
    output: totalFen,
    sources: [],
  },
  {
    rule: 'medicalParts.singleRounding',
    term: '不分项一次算',
    termEn: 'Rounded once, for comparison',
    inputs: { medicalBaseFen, rateBps: wholeRateBps },
    output: singleRoundingTotalFen,
    rounding: 'half_up_to_fen',
    sources: [],
  },
];
