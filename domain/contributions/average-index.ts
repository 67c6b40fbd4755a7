import type { z } from 'zod';
import { ratioText } from '@/domain/kernel/decimal';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { fen, int, list1, positiveFen, record } from '@/domain/kernel/input';
import { sourceNamed } from '@/domain/parameters/parameter-set';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { exactSum } from './exact';

export const averageIndexInput = record({
  periods: list1(record({ months: int(1), baseFen: fen, referenceWageFen: positiveFen })),
});
type Period = z.output<typeof averageIndexInput>['periods'][number];

export type AverageIndex = { averageIndex: string; months: number };

/** Base months over each distinct wage, so that the common denominator stays small. */
function baseMonthsByWage(periods: readonly Period[]): Map<bigint, bigint> {
  const byWage = new Map<bigint, bigint>();
  for (const period of periods) {
    const wage = BigInt(period.referenceWageFen);
    byWage.set(wage, (byWage.get(wage) ?? 0n) + BigInt(period.months) * BigInt(period.baseFen));
  }
  return byWage;
}

/** 平均缴费工资指数: month-weighted mean of base over the contribution wage of its year, rounded once to four decimals half
 *  up (contributions 4.1). The divisor is the wage behind the limits, not the calculation base. */
export function averageIndex(
  { periods }: z.output<typeof averageIndexInput>,
  parameters: ParameterSet,
): AverageIndex & Explaining {
  const months = periods.reduce((total, period) => total + BigInt(period.months), 0n);
  const [numerator, denominator] = [...baseMonthsByWage(periods)].reduce<[bigint, bigint]>(
    ([top, bottom], [wage, baseMonths]) => [top * wage + baseMonths * bottom, bottom * wage],
    [0n, 1n],
  );
  const value: AverageIndex = {
    averageIndex: ratioText(numerator, denominator * months, 4),
    months: exactSum([months]),
  };
  return { ...value, steps: stepsOf(periods, value, parameters), assumptions: ['index_by_paying_place'] };
}

function stepsOf(periods: readonly Period[], value: AverageIndex, parameters: ParameterSet): Step[] {
  // The four decimals are the usual practice; no text that says so was found (contributions 4.1, assumption).
  const sources = [sourceNamed('cn-38-2005', 'secondary', parameters)];
  return [
    ...periods.map((period): Step => ({
      rule: 'index.period',
      term: '缴费工资指数',
      termEn: 'Contribution index of a period',
      inputs: { ...period },
      output: ratioText(BigInt(period.baseFen), BigInt(period.referenceWageFen), 4),
      unit: 'decimal',
      rounding: 'half_up_4_decimals',
      sources: [],
    })),
    {
      rule: 'index.average',
      term: '平均缴费工资指数',
      termEn: 'Average contribution index',
      inputs: { months: value.months, periods: periods.length },
      output: value.averageIndex,
      unit: 'decimal',
      rounding: 'half_up_4_decimals',
      sources,
    },
  ];
}
