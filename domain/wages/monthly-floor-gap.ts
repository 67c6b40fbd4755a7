import type { z } from 'zod';
import type { Explaining } from '@/domain/kernel/explained';
import { fen, list1, oneOf, opt, record, unknown, type Unknown } from '@/domain/kernel/input';
import { sum } from '@/domain/kernel/money';
import { minimumWageRule } from './legal-sources';

/** Whether a component of pay counts towards the monthly minimum (wages 5.5). */
const countsTowardsMinimum = {
  base: true,
  piece: true,
  bonus: true,
  other_pay: true,
  overtime: false,
  shift_allowance: false,
  heat_allowance: false,
  hazard_allowance: false,
  statutory_welfare: false,
} as const;

export type PayComponent = keyof typeof countsTowardsMinimum;
export const payComponents = Object.keys(countsTowardsMinimum) as [PayComponent, ...PayComponent[]];

export const monthlyFloorGapInput = record({
  monthlyMinFen: opt(fen),
  components: list1(record({ kind: oneOf(payComponents), fen })),
});

export type MonthlyFloorGap = { countedFen: number; gapFen: number };

/** Shortfall of an employee against the monthly minimum, fen (月最低工资; wages 5.5). Unknown `monthlyMinFen`. */
export function monthlyFloorGap(
  input: z.output<typeof monthlyFloorGapInput>,
): (MonthlyFloorGap & Explaining) | Unknown {
  const { monthlyMinFen, components } = input;
  if (monthlyMinFen === undefined) return unknown('monthlyMinFen');
  const countedFen = sum(components.filter(({ kind }) => countsTowardsMinimum[kind]).map((each) => each.fen));
  const leftOutFen = sum(components.map((each) => each.fen)) - countedFen;
  const gapFen = Math.max(0, monthlyMinFen - countedFen);
  return {
    countedFen,
    gapFen,
    steps: [
      {
        rule: 'wages.countedPay',
        term: '算进最低工资的收入',
        termEn: 'Pay that counts',
        inputs: { totalFen: countedFen + leftOutFen, leftOutFen },
        output: countedFen,
        unit: 'fen',
        sources: [minimumWageRule],
      },
      {
        rule: 'wages.monthlyFloor',
        term: '低于最低工资的差额',
        termEn: 'Shortfall against the monthly minimum',
        inputs: { monthlyMinFen, countedFen },
        output: gapFen,
        unit: 'fen',
        sources: [minimumWageRule],
      },
    ],
    assumptions: ['employees_only', 'minimum_as_given', 'own_insurance_differs_by_region'],
  };
}
