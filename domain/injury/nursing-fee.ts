import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { fen, oneOf, opt, record, unknown } from '@/domain/kernel/input';
import type { Unknown } from '@/domain/kernel/input';
import { mulDivHalfUp } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import { frame } from './legal-sources';

export const nursingLevels = ['full', 'most', 'part', 'none'] as const;
export type NursingLevel = (typeof nursingLevels)[number];

export const nursingFeeInput = record({ level: oneOf(nursingLevels), regionAvgMonthlyWageFen: opt(fen) });

// 工伤保险条例 art. 34: 完全, 大部分, 部分 不能自理.
const percentByLevel: Record<NursingLevel, number> = { full: 50, most: 40, part: 30, none: 0 };

/** 生活护理费 in fen a month: a share of the average wage of the pooling region in the year before (occupational-injury
 *  6.1). */
export function nursingFee({
  level,
  regionAvgMonthlyWageFen,
}: z.output<typeof nursingFeeInput>): ({ monthlyNursingFen: Fen } & Explaining) | Unknown {
  if (level === 'none') return told('injury.nursing.none', { level }, 0);
  if (regionAvgMonthlyWageFen === undefined) return unknown('regionAvgMonthlyWageFen');
  const percent = percentByLevel[level];
  const fee = mulDivHalfUp(regionAvgMonthlyWageFen, percent, 100);
  return told('injury.nursing', { level, regionAvgMonthlyWageFen, percent }, fee);
}

const told = (rule: string, inputs: Step['inputs'], fee: Fen): { monthlyNursingFen: Fen } & Explaining => ({
  monthlyNursingFen: fee,
  steps: [
    {
      rule,
      term: '生活护理费',
      termEn: 'Monthly nursing fee',
      inputs,
      output: fee,
      unit: 'fen',
      ...(fee > 0 ? { rounding: 'half_up_to_fen' as const } : {}),
      sources: [frame(34)],
    },
  ],
  assumptions: ['frame_rule_stands_in', 'figures_as_given'],
});
