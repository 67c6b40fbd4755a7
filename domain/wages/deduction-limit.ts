import type { z } from 'zod';
import type { Step } from '@/domain/kernel/explained';
import { fen, opt, record, unknown, type Unknown } from '@/domain/kernel/input';
import { shareOf } from '@/domain/kernel/money';
import { deductionRule } from './legal-sources';

export const deductionLimitInput = record({ monthPayFen: fen, deductionFen: fen, monthlyMinFen: opt(fen) });

/** Largest deduction for loss from an employee's month (赔偿损失扣款上限), fen: 20 % of the pay, and the monthly minimum must
 *  remain (工资支付暂行规定 art. 16; wages 5.2). Unknown `monthlyMinFen`. */
export function deductionLimit(
  input: z.output<typeof deductionLimitInput>,
): { maxDeductionFen: number; excessFen: number; steps: Step[] } | Unknown {
  const { monthPayFen, deductionFen, monthlyMinFen } = input;
  if (monthlyMinFen === undefined) return unknown('monthlyMinFen');
  const maxDeductionFen = Math.max(0, Math.min(shareOf(monthPayFen, 2000), monthPayFen - monthlyMinFen));
  return {
    maxDeductionFen,
    excessFen: Math.max(0, deductionFen - maxDeductionFen),
    steps: [
      {
        rule: 'wages.deductionLimit',
        term: '扣款上限',
        termEn: 'Largest deduction for loss',
        inputs: { monthPayFen, shareBps: 2000, monthlyMinFen },
        output: maxDeductionFen,
        unit: 'fen',
        rounding: 'half_up_to_fen',
        sources: [deductionRule],
      },
    ],
  };
}
