import type { z } from 'zod';
import { fen, inputError, int, list, opt, record, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { mulDivHalfUp, shareOf, sum } from '@/domain/kernel/money';
import type { Bps, Fen } from '@/domain/kernel/money';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { exactHalfUp } from './exact';

export const accountYearEndInput = record({
  openingFen: fen,
  credits: list(record({ month: int(1, 12), fen })),
  year: opt(int(2000, 2100)),
  rateBps: opt(int(0, 5000)),
});

export type AccountYearEnd = {
  rateBps: Bps;
  creditsTotalFen: Fen;
  /** 月积数: each credit times the months it earns, its own month included. */
  monthProductFen: Fen;
  interestOnOpeningFen: Fen;
  interestOnCreditsFen: Fen;
  closingFen: Fen;
};

/** 个人账户 at the end of a year by the month-product method, fen (contributions 4.4). Rounded half up once at the end;
 *  the two interest lines are rounded for display and need not add up to the closing balance.
 *  Errors: MISSING_FIELD rateBps without year and rate; unknown accountInterest. */
export function accountYearEnd(
  input: z.output<typeof accountYearEndInput>,
  parameters: ParameterSet,
): AccountYearEnd | OperationError | Unknown {
  if (input.rateBps === undefined && input.year === undefined) return inputError('MISSING_FIELD', 'rateBps');
  const onFile = parameters.employeePension.accountInterestYearly.find((row) => row.year === input.year);
  const rateBps = input.rateBps ?? onFile?.rateBps;
  if (rateBps === undefined) return unknown('accountInterest', { year: input.year });

  const creditsTotalFen = sum(input.credits.map((credit) => credit.fen));
  const monthProductFen = sum(input.credits.map((credit) => credit.fen * (13 - credit.month)));
  const interest = exactHalfUp(
    [
      [input.openingFen, 12, rateBps],
      [monthProductFen, rateBps],
    ],
    [12, 10_000],
  );
  return {
    rateBps,
    creditsTotalFen,
    monthProductFen,
    interestOnOpeningFen: shareOf(input.openingFen, rateBps),
    interestOnCreditsFen: mulDivHalfUp(monthProductFen, rateBps, 120_000),
    closingFen: input.openingFen + creditsTotalFen + interest,
  };
}
