import type { z } from 'zod';
import { formatDecimal, parseDecimal } from '@/domain/kernel/decimal';
import type { Decimal } from '@/domain/kernel/decimal';
import type { Explaining, Source, Step } from '@/domain/kernel/explained';
import { day, dec, inputError, int, isUnknown, list1, oneOf, opt, record } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { divHalfUp } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import { baseAmount } from './base-amount';
import { chargeByOrder, floatTiers } from './legal-sources';
import { payoutClasses, pilotIndustries } from './pilot';
import type { Pilot } from './pilot';

const line = record({
  industry: oneOf(pilotIndustries),
  orders: int(0),
  rateFenPerOrder: opt(dec),
  on: opt(day),
  payoutClass: opt(oneOf(payoutClasses)),
  /** 浮动系数: the number of tiers is not published, so there is no default. */
  floatFactor: dec,
});
export const contributionInput = record({ lines: list1(line) });

export type Contribution = { lines: { unitRateFen: string; exactFen: string }[]; totalFen: Fen };

type Line = z.output<typeof line>;

type Rate = { text: string; sources: Source[] };
type Charge = { line: Line; rate: Rate; unitRate: Decimal; exact: Decimal };

/** 职业伤害保障费 of one declaration: orders x base amount x factor, exact to the last line; only the declared total is
 *  rounded, half up (occupational-injury 3.1-3.3). The platform pays, the worker nothing. */
export function contribution(
  { lines }: { lines: Line[] },
  pilot: Pilot,
): (Contribution & Explaining) | OperationError | Unknown {
  const charged: Charge[] = [];
  let notOnFile: Unknown | undefined;
  for (const [index, line] of lines.entries()) {
    const rate = rateOf(line, pilot);
    // An input error of a later line still comes before a figure that is not on file for this one.
    if (rate === undefined) return inputError('MISSING_FIELD', `lines[${index}].rateFenPerOrder`);
    if (isUnknown(rate)) notOnFile ??= rate;
    else charged.push(chargeOf(line, rate));
  }
  if (notOnFile) return notOnFile;
  const exact = sumOf(charged);
  const totalFen = Number(divHalfUp(exact.scaled, 10n ** BigInt(exact.places)));
  return {
    lines: charged.map((each) => ({ unitRateFen: textOf(each.unitRate), exactFen: textOf(each.exact) })),
    totalFen,
    steps: [...charged.map(lineStep), totalStep(exact, totalFen)],
    assumptions: ['platform_pays', 'float_factor_as_given'],
  };
}

function rateOf({ industry, rateFenPerOrder, on, payoutClass }: Line, pilot: Pilot): Rate | Unknown | undefined {
  if (rateFenPerOrder !== undefined) return { text: rateFenPerOrder, sources: [] };
  if (on === undefined) return undefined;
  const base = baseAmount({ industry, on, payoutClass }, pilot);
  if (isUnknown(base)) return base;
  return { text: base.rateFenPerOrder, sources: base.steps.flatMap((step) => step.sources) };
}

function chargeOf(line: Line, rate: Rate): Charge {
  const unitRate = product(parseDecimal(rate.text), parseDecimal(line.floatFactor));
  return { line, rate, unitRate, exact: product(unitRate, { scaled: BigInt(line.orders), places: 0 }) };
}

const lineStep = ({ line, rate, exact }: Charge): Step => ({
  rule: 'injury.contribution.line',
  term: '应缴（未取整，分）',
  termEn: 'Due before rounding, fen',
  inputs: {
    industry: line.industry,
    orders: line.orders,
    rate: textOf(parseDecimal(rate.text)),
    floatFactor: textOf(parseDecimal(line.floatFactor)),
  },
  output: textOf(exact),
  unit: 'decimal',
  sources: [...new Map([...rate.sources, chargeByOrder, floatTiers].map((each) => [each.id, each])).values()],
});

const totalStep = (exact: Decimal, totalFen: Fen): Step => ({
  rule: 'injury.contribution.total',
  term: '申报应缴合计',
  termEn: 'Due for the declaration',
  inputs: { exact: textOf(exact) },
  output: totalFen,
  unit: 'fen',
  rounding: 'half_up_to_fen',
  sources: [],
});

const product = (a: Decimal, b: Decimal): Decimal => ({ scaled: a.scaled * b.scaled, places: a.places + b.places });
const textOf = ({ scaled, places }: Decimal): string => formatDecimal(scaled, places);

function sumOf(charges: readonly Charge[]): Decimal {
  const places = charges.reduce((most, { exact }) => Math.max(most, exact.places), 0);
  const scaled = charges.reduce((sum, { exact }) => sum + exact.scaled * 10n ** BigInt(places - exact.places), 0n);
  return { scaled, places };
}
