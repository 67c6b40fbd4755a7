import type { z } from 'zod';
import { parseDecimal } from '@/domain/kernel/decimal';
import { dec, fen, record } from '@/domain/kernel/input';
import { divHalfUp } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';

export const benefitBaseInput = record({ averageMonthlyFen: fen, percent: dec });

/** Monthly base (计发基数) given as a percentage of a published average, rounded half up before anything is multiplied
 *  with it (occupational-injury 6.2). */
export function benefitBase(input: z.output<typeof benefitBaseInput>): { baseMonthlyFen: Fen } {
  const percent = parseDecimal(input.percent);
  const hundred = 100n * 10n ** BigInt(percent.places);
  return { baseMonthlyFen: Number(divHalfUp(BigInt(input.averageMonthlyFen) * percent.scaled, hundred)) };
}
