import type { z } from 'zod';
import type { Confidence, Explaining, Step } from '@/domain/kernel/explained';
import { int, record, region, unknown } from '@/domain/kernel/input';
import type { Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { nearest } from '@/domain/parameters/look-up';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { CalculationBaseRow, ParameterSet } from '@/domain/parameters/parameter-set';

export const calculationBaseInput = record({ region, year: int(2000, 2100) });

export type CalculationBase = { calculationBaseFen: Fen; regionUsed: string; confidence: Confidence };

const termOf = { term: '养老金计发基数', termEn: 'Pension calculation base' };

/** The line that says which year's figure of which place was used. */
export const calculationBaseStep = (row: CalculationBaseRow, parameters: ParameterSet): Step => ({
  rule: 'benefit.calculationBase',
  ...termOf,
  inputs: { calculationRegion: row.region, year: String(row.year) },
  output: row.valueFen,
  sources: [sourceOf(row, parameters)],
});

/** A base that the person brought along. */
export const givenBaseStep = (calculationBaseFen: Fen): Step => ({
  rule: 'benefit.calculationBase',
  ...termOf,
  inputs: {},
  output: calculationBaseFen,
  sources: [],
});

/** The row of a place and year: the city's figure before the province's (contributions 4.2). */
export const calculationBaseRow = (
  region: string,
  year: number,
  parameters: ParameterSet,
): CalculationBaseRow | undefined =>
  nearest(
    parameters.pensionBenefit.calculationBases.filter((row) => row.year === year),
    region,
  );

/** 养老金计发基数 of a place and year, fen a month (contributions 4.2): the city's figure before the province's.
 *  Unknown calculationBase until the year's notice. */
export function calculationBase(
  input: z.output<typeof calculationBaseInput>,
  parameters: ParameterSet,
): (CalculationBase & Explaining) | Unknown {
  const row = calculationBaseRow(input.region, input.year, parameters);
  if (!row) return unknown('calculationBase', { region: input.region, year: input.year });
  return {
    calculationBaseFen: row.valueFen,
    regionUsed: row.region,
    confidence: row.confidence,
    steps: [calculationBaseStep(row, parameters)],
    assumptions: row.region === input.region ? [] : ['province_limits_used'],
  };
}
