import type { z } from 'zod';
import type { Day } from '@/domain/kernel/days';
import type { Explaining, Source, Step } from '@/domain/kernel/explained';
import { day, oneOf, opt, record, unknown } from '@/domain/kernel/input';
import type { Unknown } from '@/domain/kernel/input';
import { noticeOn } from './legal-sources';
import { industryOn, isInForce, payoutClasses, pilotIndustries } from './pilot';
import type { Pilot, PilotIndustry } from './pilot';
import { rowSource } from './pilot-sources';

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

type Row = Pilot['baseAmounts'][number];

/** 缴费基准额 per order on a day (occupational-injury 3.1). Where an industry has several classes by payout ratio
 *  (支缴率), the class is data of the platform and has to be given. */
export function baseAmount(input: z.output<typeof baseAmountInput>, pilot: Pilot): (BaseAmount & Explaining) | Unknown {
  const { industry, on, payoutClass } = input;
  const industryUsed = industryOn(industry, on, pilot);
  const rows = pilot.baseAmounts.filter((row) => row.industry === industryUsed && isInForce(row, on));
  const byClass = rows.some((row) => row.payoutClass !== null);
  if (byClass && !payoutClass) return unknown('payoutClass', { industry, on });
  const row = byClass ? rows.find((each) => each.payoutClass === payoutClass) : rows[0];
  if (!row) return unknown('baseAmount', { industry, on });
  const step: Step = {
    rule: row.payoutClass === null ? 'injury.baseAmount' : 'injury.baseAmount.byClass',
    term: '缴费基准额（分/单）',
    termEn: 'Base amount, fen per order',
    inputs: { industry: industryUsed, on, payoutClass: row.payoutClass },
    output: row.rateFenPerOrder,
    unit: 'decimal',
    sources: baseAmountSources(row, on),
  };
  return {
    industryUsed,
    rateFenPerOrder: row.rateFenPerOrder,
    confidence: row.confidence,
    steps: industryUsed === industry ? [step] : [mergedStep(industry, industryUsed, on), step],
    assumptions: ['before_floating', 'platform_pays'],
  };
}

const baseAmountSources = (row: Row, on: Day): Source[] => [
  rowSource('baseAmounts', [row.industry, row.payoutClass].filter(Boolean).join('-'), row),
  noticeOn(on),
];

const mergedStep = (industry: PilotIndustry, industryUsed: PilotIndustry, on: Day): Step => ({
  rule: 'injury.industryMerged',
  term: '行业归并',
  termEn: 'Industry after the merger',
  inputs: { industry, on },
  output: industryUsed,
  unit: 'text',
  sources: [noticeOn(on)],
});
