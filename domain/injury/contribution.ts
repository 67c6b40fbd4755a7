import type { z } from 'zod';
import { formatDecimal, parseDecimal } from '@/domain/kernel/decimal';
import type { Decimal } from '@/domain/kernel/decimal';
import { day, dec, inputError, int, isUnknown, list1, oneOf, opt, record } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { divHalfUp } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import { baseAmount } from './base-amount';
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

/** 职业伤害保障费 of one declaration: orders x base amount x factor, exact to the last line; only the declared total is
 *  rounded, half up (occupational-injury 3.1-3.3). The platform pays, the worker nothing. */
export function contribution({ lines }: { lines: Line[] }, pilot: Pilot): Contribution | OperationError | Unknown {
  const charged = [];
  let notOnFile: Unknown | undefined;
  for (const [index, each] of lines.entries()) {
    const rate = rateOf(each, pilot);
    // An input error of a later line still comes before a figure that is not on file for this one.
    if (rate === undefined) return inputError('MISSING_FIELD', `lines[${index}].rateFenPerOrder`);
    if (typeof rate === 'object') notOnFile ??= rate;
    else charged.push(chargeOf(each, rate));
  }
  if (notOnFile) return notOnFile;
  return {
    lines: charged.map(({ unitRate, exact }) => ({ unitRateFen: textOf(unitRate), exactFen: textOf(exact) })),
    totalFen: roundedSum(charged.map(({ exact }) => exact)),
  };
}

function rateOf({ industry, rateFenPerOrder, on, payoutClass }: Line, pilot: Pilot): string | Unknown | undefined {
  if (rateFenPerOrder !== undefined || on === undefined) return rateFenPerOrder;
  const base = baseAmount({ industry, on, payoutClass }, pilot);
  return isUnknown(base) ? base : base.rateFenPerOrder;
}

function chargeOf({ orders, floatFactor }: Line, rate: string): { unitRate: Decimal; exact: Decimal } {
  const unitRate = product(parseDecimal(rate), parseDecimal(floatFactor));
  return { unitRate, exact: product(unitRate, { scaled: BigInt(orders), places: 0 }) };
}

const product = (a: Decimal, b: Decimal): Decimal => ({ scaled: a.scaled * b.scaled, places: a.places + b.places });
const textOf = ({ scaled, places }: Decimal): string => formatDecimal(scaled, places);

function roundedSum(amounts: readonly Decimal[]): Fen {
  const places = amounts.reduce((most, each) => Math.max(most, each.places), 0);
  const total = amounts.reduce((sum, each) => sum + each.scaled * 10n ** BigInt(places - each.places), 0n);
  return Number(divHalfUp(total, 10n ** BigInt(places)));
}
