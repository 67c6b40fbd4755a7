import type { z } from 'zod';
import { day, oneOf, opt, record, unknown } from '@/domain/kernel/input';
import type { Unknown } from '@/domain/kernel/input';
import { industryOn, isInForce, payoutClasses, pilotIndustries } from './pilot';
import type { Pilot, PilotIndustry } from './pilot';

export const baseAmountInput = record({
  industry: oneOf(pilotIndustries),
  on: day,
  payoutClass: opt(oneOf(payoutClasses)),
});

export type BaseAmount = {
  industryUsed: PilotIndustry;
  /** Decimal text: a floated rate may be a fraction of a fen. */
  rateFenPerOrder: string;
  confidence: Pilot['baseAmounts'][number]['confidence'];
};

/** 缴费基准额 per order on a day (occupational-injury 3.1). Where an industry has several classes by payout ratio
 *  (支缴率), the class is data of the platform and has to be given. */
export function baseAmount(input: z.output<typeof baseAmountInput>, pilot: Pilot): BaseAmount | Unknown {
  const { industry, on, payoutClass } = input;
  const industryUsed = industryOn(industry, on, pilot);
  const rows = pilot.baseAmounts.filter((row) => row.industry === industryUsed && isInForce(row, on));
  const byClass = rows.some((row) => row.payoutClass !== null);
  if (byClass && !payoutClass) return unknown('payoutClass', { industry, on });
  const row = byClass ? rows.find((each) => each.payoutClass === payoutClass) : rows[0];
  if (!row) return unknown('baseAmount', { industry, on });
  return { industryUsed, rateFenPerOrder: row.rateFenPerOrder, confidence: row.confidence };
}
