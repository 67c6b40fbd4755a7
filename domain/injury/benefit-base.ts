import type { z } from 'zod';
import { formatDecimal, parseDecimal } from '@/domain/kernel/decimal';
import type { Explaining } from '@/domain/kernel/explained';
import { dec, fen, record } from '@/domain/kernel/input';
import { divHalfUp } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import { benefitBaseRule } from './legal-sources';

export const benefitBaseInput = record({ averageMonthlyFen: fen, percent: dec });

/** Monthly base (计发基数) given as a percentage of a published average, rounded half up before anything is multiplied
 *  with it (occupational-injury 6.2). */
export function benefitBase({
  averageMonthlyFen,
  percent: percentText,
}: z.output<typeof benefitBaseInput>): { baseMonthlyFen: Fen } & Explaining {
  const percent = parseDecimal(percentText);
  const hundred = 100n * 10n ** BigInt(percent.places);
  const baseMonthlyFen = Number(divHalfUp(BigInt(averageMonthlyFen) * percent.scaled, hundred));
  return {
    baseMonthlyFen,
    steps: [
      {
        rule: 'injury.benefitBase',
        term: '待遇计发基数',
        termEn: 'Monthly base of the benefits',
        inputs: { averageMonthlyFen, percent: formatDecimal(percent.scaled, percent.places) },
        output: baseMonthlyFen,
        unit: 'fen',
        rounding: 'half_up_to_fen',
        sources: [benefitBaseRule],
      },
    ],
    assumptions: ['benefit_base_not_confirmed'],
  };
}
