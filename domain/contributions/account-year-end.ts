import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { fen, inputError, int, list, opt, record, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { shareOf } from '@/domain/kernel/money';
import type { Bps, Fen } from '@/domain/kernel/money';
import { sourceNamed, sourceOf } from '@/domain/parameters/parameter-set';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { exactHalfUp, exactSum } from './exact';

export const accountYearEndInput = record({
  openingFen: fen,
  credits: list(record({ month: int(1, 12), fen })),
  year: opt(int(2000, 2100)),
  rateBps: opt(int(0, 5000)),
});
type AccountYearEndInput = z.output<typeof accountYearEndInput>;

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
  input: AccountYearEndInput,
  parameters: ParameterSet,
): (AccountYearEnd & Explaining) | OperationError | Unknown {
  if (input.rateBps === undefined && input.year === undefined) return inputError('MISSING_FIELD', 'rateBps');
  const onFile = parameters.employeePension.accountInterestYearly.find((row) => row.year === input.year);
  const rateBps = input.rateBps ?? onFile?.rateBps;
  if (rateBps === undefined) return unknown('accountInterest', { year: input.year });

  // In BigInt throughout: a product of months and credits may be no safe integer, and then a double would lose its end.
  const credits = input.credits.reduce((total, credit) => total + BigInt(credit.fen), 0n);
  const product = input.credits.reduce((total, credit) => total + BigInt(credit.fen) * BigInt(13 - credit.month), 0n);
  const closingFen = exactHalfUp(
    [
      [input.openingFen, 12, 10_000 + rateBps],
      [credits, 12, 10_000],
      [product, rateBps],
    ],
    [12, 10_000],
  );
  const value: AccountYearEnd = {
    rateBps,
    creditsTotalFen: exactSum([credits]),
    monthProductFen: exactSum([product]),
    interestOnOpeningFen: shareOf(input.openingFen, rateBps),
    interestOnCreditsFen: exactHalfUp([[product, rateBps]], [120_000]),
    closingFen,
  };
  return { ...value, steps: stepsOf(input, value, parameters) };
}

function stepsOf(input: AccountYearEndInput, value: AccountYearEnd, parameters: ParameterSet): Step[] {
  const { rateBps, creditsTotalFen, monthProductFen, interestOnOpeningFen, interestOnCreditsFen, closingFen } = value;
  const { openingFen, year = null } = input;
  const { accountInterestYearly } = parameters.employeePension;
  const row = input.rateBps === undefined && accountInterestYearly.find((each) => each.year === year);
  const method = [sourceNamed('cn-31-2017', 'secondary', parameters)];
  return [
    {
      rule: 'account.rate',
      term: '个人账户记账利率',
      termEn: 'Interest rate of the individual account',
      inputs: row ? { year: String(row.year) } : {},
      output: rateBps,
      unit: 'bps',
      sources: row ? [sourceOf(row, parameters)] : [],
    },
    {
      rule: 'account.monthProduct',
      term: '月积数',
      termEn: 'Month product',
      inputs: { creditsTotalFen, credits: input.credits.length },
      output: monthProductFen,
      sources: method,
    },
    {
      rule: 'account.interestOnOpening',
      term: '上年余额的利息',
      termEn: 'Interest on the opening balance',
      inputs: { openingFen, rateBps },
      output: interestOnOpeningFen,
      rounding: 'half_up_to_fen',
      sources: method,
    },
    {
      rule: 'account.interestOnCredits',
      term: '当年记账的利息',
      termEn: 'Interest on the credits of the year',
      inputs: { monthProductFen, rateBps },
      output: interestOnCreditsFen,
      rounding: 'half_up_to_fen',
      sources: method,
    },
    {
      rule: 'account.closing',
      term: '年末储存额',
      termEn: 'Balance at the end of the year',
      inputs: { openingFen, creditsTotalFen, monthProductFen, rateBps },
      output: closingFen,
      rounding: 'half_up_to_fen',
      sources: method,
    },
  ];
}
