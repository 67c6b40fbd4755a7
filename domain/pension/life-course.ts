import type { Fen } from '@/domain/kernel/money';
import { accountGrowth, type AccountPlan } from './account-growth';

/** Where a life stands at the end of a year, in today's money. */
export type LifePoint = {
  year: number;
  /** Full years in December. */
  age: number;
  monthsPaid: number;
  /** From now on; what was paid before is not known here. */
  paidFen: Fen;
  /** null once the pension is drawn. */
  accountFen: Fen | null;
  /** Of the year's last month; null before retirement and where no pension can be reckoned. */
  pensionMonthFen: Fen | null;
  /** Pensions drawn so far. */
  drawnFen: Fen;
};

/** How far the picture goes: to this age, or as many years of pension when that is later. No statement about how old one
 *  becomes. */
const lastAge = 85;
const leastYearsDrawn = 15;

/** Payments and pension over a life, one point at the end of every year from now on. The pension keeps its level of today's
 *  money: how pensions will be raised is not known. */
export function lifeCourse({
  birth,
  paidMonths,
  premiumMonthFen,
  plan,
  pensionMonthFen,
}: {
  birth: number;
  paidMonths: number;
  premiumMonthFen: Fen;
  plan: AccountPlan;
  pensionMonthFen: Fen | null;
}): LifePoint[] {
  const balances = new Map(accountGrowth(plan).map(({ at, balanceFen }) => [at, balanceFen]));
  const firstYear = Math.floor(plan.from / 12);
  const lastYear = Math.max(Math.floor(birth / 12) + lastAge, Math.floor(plan.until / 12) + leastYearsDrawn);
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index): LifePoint => {
    const end = (firstYear + index + 1) * 12; // January of the next year
    const paid = Math.max(0, Math.min(end, plan.until) - plan.payingFrom);
    const drawn = Math.max(0, end - plan.until);
    return {
      year: firstYear + index,
      age: Math.floor((end - 1 - birth) / 12),
      monthsPaid: paidMonths + paid,
      paidFen: premiumMonthFen * paid,
      accountFen: drawn > 0 ? null : (balances.get(end) ?? null),
      pensionMonthFen: drawn > 0 ? pensionMonthFen : null,
      drawnFen: (pensionMonthFen ?? 0) * drawn,
    };
  });
}
