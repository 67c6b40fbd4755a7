import { accountPension } from '@/domain/contributions/pension-benefit';
import { pensionPremium } from '@/domain/contributions/pension-premium';
import { basicMinimumOf } from '@/domain/contributions/resident-pension';
import { monthNumber, monthOfNumber, type Month } from '@/domain/kernel/days';
import type { Source } from '@/domain/kernel/explained';
import type { Fen } from '@/domain/kernel/money';
import { sourceNamed, sourceOf, type ParameterSet, type PensionRatesRow } from '@/domain/parameters/parameter-set';
import type { MonthsToGo } from './months-to-go';
import type { PensionQuestion } from './projection-input';

/** A way to a monthly pension although months are missing (contributions 1.5, 1.6, 3). Amounts in today's money. */
export type WayToClose =
  | { way: 'keep_paying'; until: Month; months: number; costFen: Fen; sources: Source[] }
  /** Where the place allows it; how much is not on file for any place. */
  | { way: 'lump_sum'; costFen: null; sources: Source[] }
  /** The months count there and the account moves along. The pension is at least this; null without a figure on file or
   *  while months are missing there too. */
  | { way: 'resident_scheme'; from: Month; missingMonths: number; atLeastMonthFen: Fen | null; sources: Source[] };

/** What the ways are reckoned with: the premium goes on as it is, and the account as it is in the statutory month. */
type Means = { baseFen: Fen; accountAtStatutoryFen: Fen; rates: PensionRatesRow };

export function waysToClose(
  question: PensionQuestion,
  months: MonthsToGo,
  { baseFen, accountAtStatutoryFen, rates }: Means,
  parameters: ParameterSet,
): WayToClose[] {
  const { shortfallMonths, retirementMonth } = months;
  if (shortfallMonths === 0) return [];
  const law = sourceNamed('cn-sil', 'primary', parameters);
  return [
    {
      way: 'keep_paying',
      until: monthOfNumber(monthNumber(retirementMonth) - 1),
      months: shortfallMonths,
      costFen: pensionPremium(baseFen, rates).pensionFen * shortfallMonths,
      sources: [law, sourceOf(parameters.retirement, parameters)],
    },
    { way: 'lump_sum', costFen: null, sources: [law] },
    residentScheme(question, months, accountAtStatutoryFen, law, parameters),
  ];
}

function residentScheme(
  { month, birthMonth }: PensionQuestion,
  { statutoryMonth, monthsByStatutory }: MonthsToGo,
  accountFen: Fen,
  law: Source,
  parameters: ParameterSet,
): WayToClose {
  const { eligibleAgeMonths, minimumYears } = parameters.residentPension;
  const minimum = basicMinimumOf(Number(month.slice(0, 4)), parameters);
  const missingMonths = Math.max(0, minimumYears * 12 - monthsByStatutory);
  const divisor = { scaled: BigInt(parameters.pensionBenefit.residentAccountDivisor), places: 0 };
  const used = missingMonths === 0 ? minimum : undefined;
  return {
    way: 'resident_scheme',
    from: monthOfNumber(Math.max(monthNumber(statutoryMonth), monthNumber(birthMonth) + eligibleAgeMonths)),
    missingMonths,
    atLeastMonthFen: used ? accountPension(accountFen, divisor) + used.fen : null,
    sources: [law, sourceOf(parameters.residentPension, parameters), ...(used ? [sourceOf(used, parameters)] : [])],
  };
}
