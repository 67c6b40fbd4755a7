import type { z } from 'zod';
import type { Confidence, Explaining, Step } from '@/domain/kernel/explained';
import type { Day } from '@/domain/kernel/days';
import { day, inputError, isError, isUnknown, record, region, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { rowsAt } from '@/domain/parameters/by-place';
import { inForce } from '@/domain/parameters/look-up';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { LimitsRow, ParameterSet, PeriodBasis } from '@/domain/parameters/parameter-set';
import { cityOf, isProvince, placeChain } from '@/domain/parameters/places';
import { limitsAssumptions } from './assumptions';

const appliesTo = (row: LimitsRow, asked: string): boolean =>
  (row.onlyCities === null || row.onlyCities.includes(cityOf(asked))) &&
  (row.exceptCities === null || !row.exceptCities.includes(cityOf(asked)));

const dependsOnCity = (row: LimitsRow): boolean => row.onlyCities !== null || row.exceptCities !== null;

/** 缴费基数上下限 in force at a place on a day (contributions 1.4; operations insurance.limits).
 *  CITY_REQUIRED when a province is asked for whose rows differ by city. */
export function pensionLimitsOn(
  asked: string,
  on: Day,
  parameters: ParameterSet,
): LimitsRow | OperationError | Unknown {
  for (const place of placeChain(asked)) {
    const rows = rowsAt(parameters.contributionBases, place);
    if (isProvince(asked) && rows.some((row) => dependsOnCity(row) && inForce(row, on)))
      return inputError('CITY_REQUIRED', 'region');
    const row = rows.find((each) => inForce(each, on) && appliesTo(each, asked));
    if (row) return row;
  }
  return unknown('pensionLimits', { region: asked, on });
}

export const pensionLimitsInput = record({ region, on: day });

export type PensionLimits = {
  floorFen: Fen;
  ceilingFen: Fen;
  gradesFen: Fen[] | null;
  regionUsed: string;
  effectiveFrom: Day;
  effectiveTo: Day | null;
  periodBasis: PeriodBasis;
  confidence: Confidence;
};

/** Limits of the pension base as a result, fen a month. Errors and source as `pensionLimitsOn`. */
export function pensionLimits(
  input: z.output<typeof pensionLimitsInput>,
  parameters: ParameterSet,
): (PensionLimits & Explaining) | OperationError | Unknown {
  const row = pensionLimitsOn(input.region, input.on, parameters);
  if (isError(row) || isUnknown(row)) return row;
  const { floorFen, ceilingFen, gradesFen, effectiveFrom, effectiveTo, periodBasis, confidence } = row;
  return {
    floorFen,
    ceilingFen,
    gradesFen,
    regionUsed: row.region,
    effectiveFrom,
    effectiveTo,
    periodBasis,
    confidence,
    steps: limitsSteps(row, parameters),
    assumptions: limitsAssumptions(input.region, row),
  };
}

function limitsSteps(row: LimitsRow, parameters: ParameterSet): Step[] {
  const { region: usedRegion, effectiveFrom, floorFen, ceilingFen, gradesFen } = row;
  const inputs = { usedRegion, effectiveFrom };
  const sources = [sourceOf(row, parameters)];
  const grades: Step = {
    rule: 'limits.grades',
    term: '缴费档次',
    termEn: 'Contribution grades',
    inputs,
    output: gradesFen?.length ?? null,
    unit: 'count',
    sources,
  };
  return [
    {
      rule: 'limits.floor',
      term: '缴费基数下限',
      termEn: 'Lowest contribution base',
      inputs,
      output: floorFen,
      sources,
    },
    {
      rule: 'limits.ceiling',
      term: '缴费基数上限',
      termEn: 'Highest contribution base',
      inputs,
      output: ceilingFen,
      sources,
    },
    ...(gradesFen ? [grades] : []),
  ];
}
