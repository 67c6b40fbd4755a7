import { divHalfUp, type Bps, type Fen } from '@/domain/kernel/money';

/** How the account grows: month numbers as `monthNumber` gives them. */
export type AccountPlan = {
  /** Balance at the beginning of `from`. */
  balanceFen: Fen;
  from: number;
  /** First month that is paid; not before `from`. */
  payingFrom: number;
  /** The month of retirement, no longer paid. */
  until: number;
  baseFen: Fen;
  accountBps: Bps;
  interestBps: Bps;
  growthBps: Bps;
};

/** Balance in today's money when a calendar year ends, and when paying ends. */
export type AccountPoint = { at: number; balanceFen: Fen };

/** 个人账户 year by year in today's money, exact until a point is printed (half up).
 *
 *  Within a year the official month-product method (contributions 4.4): what lies in the account earns the year's rate for the
 *  months that pass, a credit for its own month and those after it. Conventions of this projection, which no text fixes:
 *  the chosen base grows with wages every January, so that its share of the wage stays; "today's money" divides by the same
 *  growth, so that in it every credit is the same; a year that begins or ends in the middle earns by its months.
 *
 *  The balance is a fraction of two BigInts that are never reduced: some forty years give about four hundred digits. */
export function accountGrowth(plan: AccountPlan): AccountPoint[] {
  const credit = BigInt(plan.baseFen) * BigInt(plan.accountBps); // in 1/10000 fen a month
  const rate = BigInt(plan.interestBps);
  const growth = 10_000n + BigInt(plan.growthBps);
  const points: AccountPoint[] = [];

  let numerator = BigInt(plan.balanceFen) * 10_000n;
  let denominator = 10_000n;
  for (let start = plan.from; start < plan.until; start = nextJanuary(start)) {
    if (start !== plan.from) [numerator, denominator] = [numerator * 10_000n, denominator * growth];
    const end = Math.min(nextJanuary(start), plan.until);
    const elapsed = BigInt(end - start);
    const paid = BigInt(Math.max(0, end - Math.max(start, plan.payingFrom)));
    const monthProduct = (paid * (paid + 1n)) / 2n;
    const creditsWithInterest = credit * (120_000n * paid + monthProduct * rate); // in 1/1,200,000,000 fen
    numerator = numerator * (120_000n + rate * elapsed) + creditsWithInterest * (denominator / 10_000n);
    denominator *= 120_000n;
    points.push({ at: end, balanceFen: Number(divHalfUp(numerator, denominator)) });
  }
  return points;
}

const nextJanuary = (month: number): number => (Math.floor(month / 12) + 1) * 12;

/** Balance in the month of retirement. */
export const balanceAtEnd = (plan: AccountPlan): Fen => accountGrowth(plan).at(-1)?.balanceFen ?? plan.balanceFen;

/** An amount of today at the level of wages some years on, half up once: what the paper will say then. */
export function atLaterWages(amountFen: Fen, growthBps: Bps, years: number): Fen {
  const exponent = BigInt(Math.max(0, years));
  return Number(divHalfUp(BigInt(amountFen) * (10_000n + BigInt(growthBps)) ** exponent, 10_000n ** exponent));
}
