import { exactHalfUp } from '@/domain/contributions/exact';
import { calculationBaseRow } from '@/domain/contributions/calculation-base';
import { pensionBenefit, type PensionBenefit } from '@/domain/contributions/pension-benefit';
import { pensionPremium } from '@/domain/contributions/pension-premium';
import { parseDecimal, ratioText } from '@/domain/kernel/decimal';
import { monthNumber, type Month } from '@/domain/kernel/days';
import { explanationOf, weakest, type Explained, type Explaining, type Step } from '@/domain/kernel/explained';
import { isError, isUnknown, unknown, type OperationError, type Unknown } from '@/domain/kernel/input';
import { mulDivHalfUp, type Bps, type Fen } from '@/domain/kernel/money';
import { sourceNamed, sourceOf, type CalculationBaseRow, type ParameterSet } from '@/domain/parameters/parameter-set';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { atLaterWages, balanceAtEnd, type AccountPlan } from './account-growth';
import { lifeCourse, type LifePoint } from './life-course';
import { monthsToGo, type MonthsToGo } from './months-to-go';
import {
  contradictionOf,
  defaultGrowthBps,
  defaultInterestBps,
  growthScenariosBps,
  type PensionQuestion,
} from './projection-input';
import { wageAndBase, type WageAndBase } from './wage-and-base';
import { waysToClose, type WayToClose } from './ways-to-close';

/** One growth of wages: the pension at today's level of wages, and what the paper will say in the first month. */
export type GrowthScenario = { growthBps: Bps; monthFen: Fen; atRetirementFen: Fen };

/** The monthly pension in today's money. */
export type ProjectedPension = {
  /** With the growth that was chosen, account divided by month of age. */
  monthFen: Fen;
  /** The same with the older practice of whole years. */
  wholeYearsMonthFen: Fen;
  /** Over the growths side by side and, where the past is not known, over what it may have been. */
  lowFen: Fen;
  highFen: Fen;
  scenarios: GrowthScenario[];
  accountFen: Fen;
  averageIndex: string;
};

export type PensionProjection = MonthsToGo & {
  baseFen: Fen;
  premiumMonthFen: Fen;
  /** From now on, in today's money. */
  toPayFen: Fen;
  growthBps: Bps;
  interestBps: Bps;
  calculationBaseFen: Fen;
  calculationBaseYear: number;
  /** What the person left out and the projection put in the place of it. */
  assumedPast: ('index' | 'account')[];
  /** null when the first pension would come beyond the payout table. */
  pension: ProjectedPension | null;
  ways: WayToClose[];
  points: LifePoint[];
};

/** What was paid before now. */
type Past = { index: { scaled: bigint; scale: bigint }; accountFen: Fen };

/** Everything the pension of one past and one growth is reckoned with. */
type Setting = {
  question: PensionQuestion;
  months: MonthsToGo;
  chosen: WageAndBase;
  row: CalculationBaseRow;
  parameters: ParameterSet;
};

/** Pension projection 养老金测算 in today's money: statutory month, minimum, what is missing and how to close it, and the monthly
 *  pension as a range (contributions 4). An estimate far ahead: which conventions are ours is said in `account-growth.ts` and
 *  in the assumptions. Errors in order: contradictions of the input; retirement; CITY_REQUIRED, unknown pensionLimits and the
 *  base refusals; unknown calculationBase. */
export function projectPension(
  question: PensionQuestion,
  book: RuleBook,
): Explained<PensionProjection> | OperationError | Unknown {
  const parameters = book.insurance;
  const contradiction = contradictionOf(question);
  if (contradiction) return contradiction;
  const months = monthsToGo(question, parameters);
  if (isError(months) || isUnknown(months)) return months;
  const chosen = wageAndBase(question, parameters);
  if (isError(chosen) || isUnknown(chosen)) return chosen;
  const row = latestCalculationBase(question, parameters);
  if (!row) return unknown('calculationBase', { region: question.region, year: yearOf(question.month) });
  return projected({ question, months, chosen, row, parameters }, book.knownOn);
}

const yearOf = (month: Month): number => Number(month.slice(0, 4));

/** The year of the estimate or, until its notice, the latest before it: so the offices do too, and correct later. */
function latestCalculationBase(
  { region, month }: PensionQuestion,
  parameters: ParameterSet,
): CalculationBaseRow | undefined {
  const years = [...new Set(parameters.pensionBenefit.calculationBases.map(({ year }) => year))];
  return years
    .filter((year) => year <= yearOf(month))
    .toSorted((a, b) => b - a)
    .map((year) => calculationBaseRow(region, year, parameters))
    .find((row) => row !== undefined);
}

function projected(setting: Setting, asOf: string): Explained<PensionProjection> {
  const { question, chosen, row, parameters } = setting;
  const {
    steps: monthSteps,
    assumptions: monthAssumptions = [],
    ...months
  } = setting.months as MonthsToGo & Explaining;
  const { growthBps = defaultGrowthBps, interestBps = defaultInterestBps } = question;
  const assumedPast = assumedOf(question);
  const past = pastOf(setting, chosen.baseFen);

  const main = pensionOf(setting, past, growthBps);
  const pension = main && rangeOf(setting, past, main);
  const premiumMonthFen = pensionPremium(chosen.baseFen, chosen.rates).pensionFen;
  const value: PensionProjection = {
    ...months,
    baseFen: chosen.baseFen,
    premiumMonthFen,
    toPayFen: premiumMonthFen * months.monthsToPay,
    growthBps,
    interestBps,
    calculationBaseFen: row.valueFen,
    calculationBaseYear: row.year,
    assumedPast,
    pension: pension ?? null,
    ways: waysToClose(
      question,
      months,
      {
        baseFen: chosen.baseFen,
        rates: chosen.rates,
        accountAtStatutoryFen: balanceAtEnd({
          ...planOf(setting, past, growthBps),
          until: Math.max(monthNumber(question.month), monthNumber(months.statutoryMonth)),
        }),
      },
      parameters,
    ),
    points: lifeCourse({
      birth: monthNumber(question.birthMonth),
      paidMonths: question.paidMonths,
      premiumMonthFen,
      plan: planOf(setting, past, growthBps),
      pensionMonthFen: main?.totalFen ?? null,
    }),
  };
  const steps = [...monthSteps, ...chosen.steps, ...pastSteps(setting, past), ...(main?.steps ?? [])];
  const explanation = explanationOf(
    { steps, assumptions: assumptionsOf(setting, monthAssumptions, assumedPast) },
    asOf,
  );
  return {
    value,
    ...explanation,
    confidence: weakest([explanation.confidence, ...(assumedPast.length > 0 ? (['uncertain'] as const) : [])]),
  };
}

/** Past months whose index or account the person did not tell. */
const assumedOf = ({ paidMonths, averageIndex, accountBalanceFen }: PensionQuestion): ('index' | 'account')[] =>
  paidMonths === 0
    ? []
    : [
        ...(averageIndex === undefined ? (['index'] as const) : []),
        ...(accountBalanceFen === undefined ? (['account'] as const) : []),
      ];

/** What is told of the past; else as if it had been paid on `likeFen` at today's wages, its interest as high as the growth of
 *  wages was. That is a convention of ours and makes the result uncertain. */
function pastOf({ question, chosen }: Setting, likeFen: Fen): Past {
  const { averageIndex, accountBalanceFen, paidMonths } = question;
  const { wage, rates } = chosen;
  const told = averageIndex === undefined ? undefined : parseDecimal(averageIndex);
  const index = told
    ? { scaled: told.scaled, scale: 10n ** BigInt(told.places) }
    : { scaled: BigInt(likeFen) * BigInt(wage.over), scale: BigInt(wage.fen) };
  const assumed = exactHalfUp(
    [[paidMonths, index.scaled, wage.fen, rates.individualAccountBps]],
    [index.scale, wage.over, 10_000],
  );
  return { index, accountFen: accountBalanceFen ?? assumed };
}

function planOf({ question, months, chosen }: Setting, past: Past, growthBps: Bps): AccountPlan {
  const from = monthNumber(question.month);
  return {
    balanceFen: past.accountFen,
    from,
    payingFrom: monthNumber(months.payingFrom),
    until: Math.max(from, monthNumber(months.retirementMonth)),
    baseFen: chosen.baseFen,
    accountBps: chosen.rates.individualAccountBps,
    interestBps: question.interestBps ?? defaultInterestBps,
    growthBps,
  };
}

/** 平均缴费工资指数 over the months before and from now on, four decimals half up once. */
function indexOf(
  { question: { paidMonths }, months: { monthsToPay }, chosen: { baseFen, wage } }: Setting,
  past: Past,
): string {
  const all = BigInt(paidMonths + monthsToPay);
  if (all === 0n) return '0';
  const ahead = BigInt(monthsToPay) * BigInt(baseFen) * BigInt(wage.over);
  const wageFen = BigInt(wage.fen);
  return ratioText(
    BigInt(paidMonths) * past.index.scaled * wageFen + ahead * past.index.scale,
    past.index.scale * wageFen * all,
    4,
  );
}

type OnePension = PensionBenefit & {
  wholeYearsMonthFen: Fen;
  accountBalanceFen: Fen;
  averageIndex: string;
  steps: Step[];
};

/** The pension of one past and one growth; undefined beyond the payout table. */
function pensionOf(setting: Setting, past: Past, growthBps: Bps): OnePension | undefined {
  const { months, row, parameters, question, chosen } = setting;
  const plan = planOf(setting, past, growthBps);
  const accountBalanceFen = balanceAtEnd(plan);
  const averageIndex = indexOf(setting, past);
  const input = {
    calculationBaseFen: undefined,
    region: row.region,
    year: row.year,
    averageIndex,
    actualMonths: months.monthsAtRetirement,
    deemedMonths: 0,
    transitionCoefficientBps: undefined,
    accountBalanceFen,
    ageYears: months.ageYears,
    ageExtraMonths: months.ageExtraMonths,
  };
  const byMonth = pensionBenefit({ ...input, payoutMethod: 'by_month' }, parameters);
  const wholeYears = pensionBenefit({ ...input, payoutMethod: 'whole_years' }, parameters);
  if (!('totalFen' in byMonth) || !('totalFen' in wholeYears)) return undefined;
  return {
    ...byMonth,
    wholeYearsMonthFen: wholeYears.totalFen,
    accountBalanceFen,
    averageIndex,
    steps: [
      {
        rule: 'projection.index',
        term: '平均缴费工资指数',
        termEn: 'Average contribution index',
        inputs: {
          paidMonths: question.paidMonths,
          pastIndex: ratioText(past.index.scaled, past.index.scale, 4),
          monthsToPay: months.monthsToPay,
          aheadIndex: ratioText(BigInt(chosen.baseFen) * BigInt(chosen.wage.over), BigInt(chosen.wage.fen), 4),
        },
        output: averageIndex,
        unit: 'decimal',
        rounding: 'half_up_4_decimals',
        sources: [],
      },
      interestStep(plan.interestBps, question.interestBps === undefined, parameters),
      {
        rule: 'projection.account',
        term: '退休时个人账户（今天的钱）',
        termEn: 'Individual account at retirement, in today’s money',
        inputs: {
          balanceFen: past.accountFen,
          monthsToPay: months.monthsToPay,
          baseFen: chosen.baseFen,
          accountBps: plan.accountBps,
          interestBps: plan.interestBps,
          growthBps,
        },
        output: accountBalanceFen,
        rounding: 'half_up_to_fen',
        sources: [sourceNamed('cn-31-2017', 'secondary', parameters)],
      },
      ...byMonth.steps,
    ],
  };
}

/** The assumed 记账利率: the last one published, unless the person tries another. */
function interestStep(interestBps: Bps, isDefault: boolean, parameters: ParameterSet): Step {
  const last = parameters.employeePension.accountInterestYearly.findLast((row) => row.rateBps === interestBps);
  return {
    rule: 'projection.interest',
    term: '以后的记账利率（假定）',
    termEn: 'Interest rate from now on, assumed',
    inputs: isDefault && last ? { year: String(last.year) } : {},
    output: interestBps,
    unit: 'bps',
    sources: isDefault && last ? [sourceOf(last, parameters)] : [],
  };
}

/** The range: three growths with the past as told, and where it is not told also with one paid at the floor. */
function rangeOf(setting: Setting, past: Past, main: OnePension): ProjectedPension {
  const { question, months, chosen } = setting;
  const years = yearOf(months.retirementMonth) - yearOf(question.month);
  const scenarios = growthScenariosBps.map((growthBps): GrowthScenario => {
    const monthFen = pensionOf(setting, past, growthBps)?.totalFen ?? main.totalFen;
    return { growthBps, monthFen, atRetirementFen: atLaterWages(monthFen, growthBps, years) };
  });
  const lowerPast = pastOf(setting, chosen.limits.floorFen);
  const lower = growthScenariosBps.map(
    (growthBps) => pensionOf(setting, lowerPast, growthBps)?.totalFen ?? main.totalFen,
  );
  const all = [main.totalFen, ...scenarios.map(({ monthFen }) => monthFen), ...lower];
  return {
    monthFen: main.totalFen,
    wholeYearsMonthFen: main.wholeYearsMonthFen,
    lowFen: Math.min(...all),
    highFen: Math.max(...all),
    scenarios,
    accountFen: main.accountBalanceFen,
    averageIndex: main.averageIndex,
  };
}

/** Lines for what the projection put in the place of a record. */
function pastSteps({ question, chosen }: Setting, past: Past): Step[] {
  if (question.paidMonths === 0 || question.accountBalanceFen !== undefined) return [];
  return [
    {
      rule: 'projection.pastAccount',
      term: '现在的个人账户（估计）',
      termEn: 'Individual account so far, estimated',
      inputs: {
        paidMonths: question.paidMonths,
        pastIndex: ratioText(past.index.scaled, past.index.scale, 4),
        wageFen: mulDivHalfUp(chosen.wage.fen, 1, chosen.wage.over),
        accountBps: chosen.rates.individualAccountBps,
      },
      output: past.accountFen,
      rounding: 'half_up_to_fen',
      sources: [],
    },
  ];
}

function assumptionsOf(
  { question, chosen, row, months }: Setting,
  ofMonths: readonly string[],
  assumedPast: readonly string[],
): string[] {
  const holds: [string, boolean][] = [
    ['projection_today_money', true],
    ['projection_pays_every_month', months.monthsToPay > 0],
    ['projection_base_keeps_share', months.monthsToPay > 0],
    ['projection_no_deemed_months', true],
    ['projection_earlier_calculation_base', row.year < yearOf(question.month)],
    ['projection_past_index_assumed', assumedPast.includes('index')],
    ['projection_past_account_assumed', assumedPast.includes('account')],
    ['projection_wage_from_ceiling', chosen.wage.over === 3],
    ['projection_payout_by_month', months.ageExtraMonths > 0],
    ['index_by_paying_place', question.paidMonths > 0],
    ['province_limits_used', chosen.limits.region !== question.region],
    ['period_assumed_cycle', chosen.limits.periodBasis === 'assumed_cycle'],
    ['period_year_label_only', chosen.limits.periodBasis === 'year_label_only'],
    ['pension_rounded_to_fen', true],
    ['office_decides', true],
  ];
  const own = holds.filter(([, applies]) => applies).map(([assumption]) => assumption);
  return [...ofMonths, ...own];
}
