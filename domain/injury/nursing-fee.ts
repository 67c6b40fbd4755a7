import type { z } from 'zod';
import { fen, oneOf, opt, record, unknown } from '@/domain/kernel/input';
import type { Unknown } from '@/domain/kernel/input';
import { mulDivHalfUp } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';

export const nursingLevels = ['full', 'most', 'part', 'none'] as const;
export type NursingLevel = (typeof nursingLevels)[number];

export const nursingFeeInput = record({ level: oneOf(nursingLevels), regionAvgMonthlyWageFen: opt(fen) });

// 工伤保险条例 art. 34: 完全, 大部分, 部分 不能自理.
const percentByLevel: Record<NursingLevel, number> = { full: 50, most: 40, part: 30, none: 0 };

/** 生活护理费 in fen a month: a share of the average wage of the pooling region in the year before (occupational-injury
 *  6.1). */
export function nursingFee(input: z.output<typeof nursingFeeInput>): { monthlyNursingFen: Fen } | Unknown {
  const { level, regionAvgMonthlyWageFen } = input;
  if (level === 'none') return { monthlyNursingFen: 0 };
  if (regionAvgMonthlyWageFen === undefined) return unknown('regionAvgMonthlyWageFen');
  return { monthlyNursingFen: mulDivHalfUp(regionAvgMonthlyWageFen, percentByLevel[level], 100) };
}
