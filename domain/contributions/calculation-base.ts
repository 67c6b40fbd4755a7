import type { z } from 'zod';
import type { Confidence } from '@/domain/kernel/explained';
import { int, record, region, unknown } from '@/domain/kernel/input';
import type { Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { nearest } from '@/domain/parameters/look-up';
import type { ParameterSet } from '@/domain/parameters/parameter-set';

export const calculationBaseInput = record({ region, year: int(2000, 2100) });

export type CalculationBase = { calculationBaseFen: Fen; regionUsed: string; confidence: Confidence };

/** 养老金计发基数 of a place and year, fen a month (contributions 4.2): the city's figure before the province's.
 *  Unknown calculationBase until the year's notice. */
export function calculationBase(
  input: z.output<typeof calculationBaseInput>,
  parameters: ParameterSet,
): CalculationBase | Unknown {
  const ofYear = parameters.pensionBenefit.calculationBases.filter((row) => row.year === input.year);
  const row = nearest(ofYear, input.region);
  return row
    ? { calculationBaseFen: row.valueFen, regionUsed: row.region, confidence: row.confidence }
    : unknown('calculationBase', { region: input.region, year: input.year });
}
