import type { z } from 'zod';
import { ratioText } from '@/domain/kernel/decimal';
import { fen, int, list1, positiveFen, record } from '@/domain/kernel/input';
import { sum } from '@/domain/kernel/money';

export const averageIndexInput = record({
  periods: list1(record({ months: int(1), baseFen: fen, referenceWageFen: positiveFen })),
});
type Period = z.output<typeof averageIndexInput>['periods'][number];

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
export function averageIndex(input: z.output<typeof averageIndexInput>): { averageIndex: string; months: number } {
  const months = sum(input.periods.map((period) => period.months));
  const [numerator, denominator] = [...baseMonthsByWage(input.periods)].reduce<[bigint, bigint]>(
    ([top, bottom], [wage, baseMonths]) => [top * wage + baseMonths * bottom, bottom * wage],
    [0n, 1n],
  );
  return { averageIndex: ratioText(numerator, denominator * BigInt(months), 4), months };
}
