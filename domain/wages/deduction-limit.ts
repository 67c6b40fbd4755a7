import type { z } from 'zod';
import type { Explaining } from '@/domain/kernel/explained';
import { fen, opt, record, unknown, type Unknown } from '@/domain/kernel/input';
import { shareOf } from '@/domain/kernel/money';
import { deductionRule } from './legal-sources';

export const deductionLimitInput = record({ monthPayFen: fen, deductionFen: fen, monthlyMinFen: opt(fen) });

export type DeductionLimit = { maxDeductionFen: number; excessFen: number };

const shareBps = 2000;

/** Largest deduction for loss from an employee's month (赔偿损失扣款上限), fen: 20 % of the pay, and the monthly minimum must
 *  remain (工资支付暂行规定 art. 16; wages 5.2). Unknown `monthlyMinFen`. */
export function deductionLimit(input: z.output<typeof deductionLimitInput>): (DeductionLimit & Explaining) | Unknown {
  const { monthPayFen, deductionFen, monthlyMinFen } = input;
  if (monthlyMinFen === undefined) return unknown('monthlyMinFen');
  const shareFen = shareOf(monthPayFen, shareBps);
  const maxDeductionFen = Math.max(0, Math.min(shareFen, monthPayFen - monthlyMinFen));
  const excessFen = Math.max(0, deductionFen - maxDeductionFen);
  return {
    maxDeductionFen,
    excessFen,
    steps: [
      {
        rule: 'wages.deductionShare',
        term: '月工资的百分之二十',
        termEn: 'A fifth of the month’s pay',
        inputs: { monthPayFen, shareBps },
        output: shareFen,
        unit: 'fen',
        rounding: 'half_up_to_fen',
        sources: [deductionRule],
      },
      {
        rule: 'wages.deductionLimit',
        term: '扣款上限',
        termEn: 'Largest deduction for loss',
        inputs: { monthPayFen, shareFen, monthlyMinFen },
        output: maxDeductionFen,
        unit: 'fen',
        sources: [deductionRule],
      },
      {
        rule: 'wages.deductionExcess',
        term: '多扣的钱',
        termEn: 'Deducted beyond the limit',
        inputs: { deductionFen, maxDeductionFen },
        output: excessFen,
        unit: 'fen',
        sources: [],
      },
    ],
    assumptions: ['employees_only', 'minimum_as_given'],
  };
}
