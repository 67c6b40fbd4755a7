import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { fen, inputError, int, opt, record, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { Fen } from '@/domain/kernel/money';
import { inForce } from '@/domain/parameters/look-up';
import { sourceNamed, sourceOf } from '@/domain/parameters/parameter-set';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { exactHalfUp, exactSum } from './exact';

export const residentPensionInput = record({
  years: int(0, 60),
  yearlyPaymentFen: fen,
  yearlySubsidyFen: opt(fen),
  basicPensionFen: opt(fen),
  year: opt(int(2000, 2100)),
});

type ResidentPensionInput = z.output<typeof residentPensionInput>;

export type ResidentPension = {
  eligible: boolean;
  accountFen: Fen;
  /** Both null when not eligible. */
  accountMonthFen: Fen | null;
  totalMonthFen: Fen | null;
};

/** 城乡居民基本养老保险 without interest, fen (contributions 3). A local subsidy or basic pension given by the person comes
 *  before the national minimum. Errors: MISSING_FIELD year; unknown governmentSubsidy, basicPensionMinimum. */
export function residentPension(
  input: ResidentPensionInput,
  parameters: ParameterSet,
): (ResidentPension & Explaining) | OperationError | Unknown {
  const { years, yearlyPaymentFen, year } = input;
  if (input.basicPensionFen === undefined && year === undefined) return inputError('MISSING_FIELD', 'year');

  const { governmentSubsidyMinimum, minimumYears } = parameters.residentPension;
  const tier = governmentSubsidyMinimum.findLast((each) => yearlyPaymentFen >= each.tierFromFen);
  const subsidy = input.yearlySubsidyFen ?? tier?.subsidyFen;
  if (subsidy === undefined) return unknown('governmentSubsidy');
  const basic = input.basicPensionFen ?? basicMinimumOf(year, parameters)?.fen;
  if (basic === undefined) return unknown('basicPensionMinimum', { year });

  const eligible = years >= minimumYears;
  const divisor = parameters.pensionBenefit.residentAccountDivisor;
  const credits = [
    [years, yearlyPaymentFen],
    [years, subsidy],
  ];
  const accountMonthFen = exactHalfUp(credits, [divisor]);
  const value: ResidentPension = {
    eligible,
    accountFen: exactHalfUp(credits, [1]),
    accountMonthFen: eligible ? accountMonthFen : null,
    totalMonthFen: eligible ? exactSum([accountMonthFen, basic]) : null,
  };
  return {
    ...value,
    steps: stepsOf(input, { subsidy, basic }, value, parameters),
    assumptions: [
      'resident_without_interest',
      ...(input.yearlySubsidyFen === undefined ? ['resident_subsidy_minimum'] : []),
      ...(input.basicPensionFen === undefined ? ['resident_basic_minimum'] : []),
      'office_decides',
    ],
  };
}

/** 基础养老金最低标准 of a year. */
export const basicMinimumOf = (year: number | undefined, { residentPension: { basicPensionMinimum } }: ParameterSet) =>
  basicPensionMinimum.find((row) => inForce(row, `${year}-01-01`));

function stepsOf(
  input: ResidentPensionInput,
  { subsidy, basic }: { subsidy: Fen; basic: Fen },
  { eligible, accountFen, accountMonthFen, totalMonthFen }: ResidentPension,
  parameters: ParameterSet,
): Step[] {
  const { years, yearlyPaymentFen } = input;
  const { minimumYears } = parameters.residentPension;
  const opinions = [sourceOf(parameters.residentPension, parameters)];
  const minimum = input.basicPensionFen === undefined ? basicMinimumOf(input.year, parameters) : undefined;
  const subsidyStep: Step = {
    rule: 'resident.subsidy',
    term: '政府缴费补贴（一年）',
    termEn: 'Government subsidy a year',
    inputs: { yearlyPaymentFen },
    output: subsidy,
    sources: input.yearlySubsidyFen === undefined ? opinions : [],
  };
  const accountStep: Step = {
    rule: 'resident.account',
    term: '个人账户储存额',
    termEn: 'Individual account',
    inputs: { years, yearlyPaymentFen, yearlySubsidyFen: subsidy },
    output: accountFen,
    sources: opinions,
  };
  if (!eligible)
    return [
      subsidyStep,
      accountStep,
      {
        rule: 'resident.notEligible',
        term: '按月领取',
        termEn: 'Monthly pension',
        inputs: { years, minimumYears },
        output: 'not_eligible',
        unit: 'text',
        sources: opinions,
      },
    ];
  return [
    subsidyStep,
    accountStep,
    {
      rule: 'resident.accountMonth',
      term: '个人账户养老金',
      termEn: 'Pension from the individual account',
      inputs: { accountFen, divisor: parameters.pensionBenefit.residentAccountDivisor },
      output: accountMonthFen,
      rounding: 'half_up_to_fen',
      sources: [sourceNamed(parameters.residentPension.source, 'primary', parameters)],
    },
    {
      rule: 'resident.basic',
      term: '基础养老金',
      termEn: 'Basic pension',
      inputs: {},
      output: basic,
      sources: minimum ? [sourceOf(minimum, parameters)] : [],
    },
    {
      rule: 'resident.total',
      term: '每月养老金',
      termEn: 'Monthly pension',
      inputs: { accountMonthFen, basicFen: basic },
      output: totalMonthFen,
      sources: [],
    },
  ];
}
