import type { z } from 'zod';
import type { Month } from '@/domain/kernel/days';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { fen, list1, month, oneOf, record } from '@/domain/kernel/input';
import { sum } from '@/domain/kernel/money';
import { payInFull } from './legal-sources';

export const payLineKinds = ['earned', 'lawful_deduction', 'challenged_deduction', 'paid'] as const;
type PayLineKind = (typeof payLineKinds)[number];

export const owedAmountInput = record({ lines: list1(record({ period: month, kind: oneOf(payLineKinds), fen })) });
type PayLine = z.output<typeof owedAmountInput>['lines'][number];

/** All fen. */
export type OwedAmount = {
  owedFen: number;
  challengedFen: number;
  periods: { period: Month; owedFen: number }[];
};

const totalOf = (lines: readonly PayLine[], kind: PayLineKind) =>
  sum(lines.filter((line) => line.kind === kind).map((line) => line.fen));

/** 拖欠金额: earned less lawful deductions less paid, by period (wages 5.2). An overpaid period lowers the sum; deductions for
 *  lateness or bad reviews are listed for challenge and lower nothing. */
export function owedAmount({ lines }: z.output<typeof owedAmountInput>): OwedAmount & Explaining {
  const months = [...new Set(lines.map(({ period }) => period))].sort();
  const owedByMonth = months.map((period) => {
    const ofMonth = lines.filter((line) => line.period === period);
    const earned = totalOf(ofMonth, 'earned');
    const lawfulDeductions = totalOf(ofMonth, 'lawful_deduction');
    const paid = totalOf(ofMonth, 'paid');
    return { period, earned, lawfulDeductions, paid, owed: earned - lawfulDeductions - paid };
  });
  const owedFen = sum(owedByMonth.map(({ owed }) => owed));
  const challengedFen = totalOf(lines, 'challenged_deduction');
  const sources = [payInFull];
  const steps: Step[] = [
    ...owedByMonth.map(({ owed, ...inputs }): Step => {
      const names = { term: '拖欠劳动报酬', termEn: 'Pay owed for the month' };
      return { rule: 'wages.owed', ...names, inputs, output: owed, unit: 'fen', sources };
    }),
    {
      rule: 'wages.owedTotal',
      term: '拖欠合计',
      termEn: 'Pay owed in all',
      inputs: { months: months.length },
      output: owedFen,
      unit: 'fen',
      sources,
    },
    {
      rule: 'wages.challenged',
      term: '有争议的扣款',
      termEn: 'Deductions to challenge',
      inputs: {},
      output: challengedFen,
      unit: 'fen',
      sources: [],
    },
  ];
  return {
    owedFen,
    challengedFen,
    periods: owedByMonth.map(({ period, owed }) => ({ period, owedFen: owed })),
    steps,
    assumptions: ['amount_as_stated'],
  };
}
