import type { z } from 'zod';
import type { Confidence } from '@/domain/kernel/explained';
import type { Day } from '@/domain/kernel/days';
import { day, inputError, isError, isUnknown, record, region, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { rowsAt } from '@/domain/parameters/by-place';
import { inForce } from '@/domain/parameters/look-up';
import type { LimitsRow, ParameterSet, PeriodBasis } from '@/domain/parameters/parameter-set';
import { cityOf, isProvince, placeChain } from '@/domain/parameters/places';

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
    const rows = rowsAt(parameters.contributionBases, place).filter((row) => inForce(row, on));
    if (isProvince(asked) && rows.some(dependsOnCity)) return inputError('CITY_REQUIRED', 'region');
    const row = rows.find((each) => appliesTo(each, asked));
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
): PensionLimits | OperationError | Unknown {
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
  };
}
