import type { Day } from '@/domain/kernel/days';
import { unknown } from '@/domain/kernel/input';
import type { Unknown } from '@/domain/kernel/input';
import { shareOf } from '@/domain/kernel/money';
import type { Bps, Fen } from '@/domain/kernel/money';
import { inForce } from '@/domain/parameters/look-up';
import type { ParameterSet, PensionRatesRow } from '@/domain/parameters/parameter-set';

export type PensionPremium = { pensionFen: Fen; individualAccountFen: Fen; pooledFen: Fen };

/** 费率 of flexible workers on a day (contributions 1.1); unknown pensionRates before the first row. */
export const pensionRatesOn = (on: Day, parameters: ParameterSet): PensionRatesRow | Unknown =>
  parameters.employeePension.rates.find((row) => inForce(row, on)) ?? unknown('pensionRates', { on });

/** The rates with no published end, for a comparison that names no day. */
export const currentPensionRates = (parameters: ParameterSet): PensionRatesRow | Unknown =>
  parameters.employeePension.rates.find((row) => row.effectiveTo === null) ?? unknown('pensionRates');

/** 月缴养老保险费 with its 个人账户 and 统筹基金 parts, fen (contributions 1.7). The premium and the account part are each
 *  rounded half up; the pooled part is the difference, so that the parts always add up. */
export function pensionPremium(base: Fen, rates: { totalBps: Bps; individualAccountBps: Bps }): PensionPremium {
  const pensionFen = shareOf(base, rates.totalBps);
  const individualAccountFen = shareOf(base, rates.individualAccountBps);
  return { pensionFen, individualAccountFen, pooledFen: pensionFen - individualAccountFen };
}
