import type { z } from 'zod';
import type { Explaining, Source, Step } from '@/domain/kernel/explained';
import { day, fen, inputError, int, opt, record, str, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { mulDivHalfUp } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import { benefitBaseRule, employerItems, frame } from './legal-sources';

export const benefitDisabilityInput = record({
  grade: int(1, 10),
  baseMonthlyFen: opt(fen),
  baseSource: opt(record({ document: str, date: day })),
  minimumWageFen: opt(fen),
});

export type DisabilityAllowance = {
  /** Grades 5 and 6 are a duty of the employer in the frame; the pilot has none. */
  allowanceStatus: 'fund' | 'switched_off' | 'none';
  allowanceBeforeTopUpFen: Fen | null;
  minimumWageTopUpFen: Fen | null;
  monthlyAllowanceFen: Fen | null;
};
export type DisabilityBenefit = { months: number; oneOffDisabilityFen: Fen } & DisabilityAllowance;

// 工伤保险条例 arts. 35-37; grade 1 first.
const monthsByGrade = [27, 25, 23, 21, 18, 16, 13, 11, 9, 7];
const allowancePercentByGrade = [90, 85, 80, 75];

/** 一次性伤残补助金 and monthly 伤残津贴 in fen (occupational-injury 6.1-6.3). The pilot's base is not confirmed: without
 *  one the months are all that can be said, and one without document and date is refused. */
export function benefitDisability(
  input: z.output<typeof benefitDisabilityInput>,
): (DisabilityBenefit & Explaining) | OperationError | Unknown {
  const { grade, baseMonthlyFen, baseSource, minimumWageFen } = input;
  const months = monthsByGrade[grade - 1] ?? 0;
  if (baseMonthlyFen === undefined) return unknown('baseMonthlyFen', { grade, months });
  if (!baseSource) return inputError('BASE_SOURCE_REQUIRED', 'baseSource');
  const oneOffDisabilityFen = mulDivHalfUp(baseMonthlyFen, months, 1);
  const allowance = disabilityAllowance(grade, baseMonthlyFen, minimumWageFen);
  const base: Source = {
    id: 'benefit-base-given',
    title: baseSource.document,
    effectiveFrom: baseSource.date,
    confidence: benefitBaseRule.confidence,
  };
  const oneOff: Step = {
    rule: 'injury.disability.oneOff',
    term: '一次性伤残补助金',
    termEn: 'One-off disability benefit',
    inputs: { grade, baseMonthlyFen, months },
    output: oneOffDisabilityFen,
    unit: 'fen',
    sources: [articleOf(grade), base],
  };
  return {
    months,
    oneOffDisabilityFen,
    ...allowance,
    steps: [oneOff, ...allowanceSteps({ grade, baseMonthlyFen, minimumWageFen, base }, allowance)],
    assumptions: ['frame_rule_stands_in', 'benefit_base_not_confirmed'],
  };
}

/** Grades 1-4, 5-6 and 7-10 have an article each. */
const articleOf = (grade: number): Source => frame(grade <= 4 ? 35 : grade <= 6 ? 36 : 37);

type Given = { grade: number; baseMonthlyFen: Fen; minimumWageFen: Fen | undefined; base: Source };

function allowanceSteps({ grade, baseMonthlyFen, minimumWageFen, base }: Given, value: DisabilityAllowance): Step[] {
  const name = { term: '伤残津贴', termEn: 'Monthly disability allowance' };
  const sources = [articleOf(grade)];
  switch (value.allowanceStatus) {
    case 'switched_off':
      return [
        {
          rule: 'injury.disability.switchedOff',
          ...name,
          inputs: { grade },
          output: 'switched_off',
          unit: 'text',
          sources: [...sources, employerItems],
        },
      ];
    case 'none':
      return [{ rule: 'injury.disability.noAllowance', ...name, inputs: { grade }, output: 0, unit: 'fen', sources }];
    case 'fund': {
      const { allowanceBeforeTopUpFen, minimumWageTopUpFen, monthlyAllowanceFen } = value;
      const minimum = minimumWageFen ?? null;
      return [
        {
          rule: 'injury.disability.share',
          term: '伤残津贴（补足前）',
          termEn: 'Allowance before the minimum',
          inputs: { grade, baseMonthlyFen, percent: allowancePercentByGrade[grade - 1] ?? null },
          output: allowanceBeforeTopUpFen,
          unit: 'fen',
          rounding: 'half_up_to_fen',
          sources: [...sources, base],
        },
        {
          rule: 'injury.disability.topUp',
          term: '补足到最低工资的差额',
          termEn: 'Added up to the minimum wage',
          inputs: { minimumWageFen: minimum, allowanceBeforeTopUpFen },
          output: minimumWageTopUpFen,
          unit: 'fen',
          sources,
        },
        {
          rule: 'injury.disability.monthly',
          ...name,
          inputs: { allowanceBeforeTopUpFen, minimumWageTopUpFen },
          output: monthlyAllowanceFen,
          unit: 'fen',
          sources,
        },
      ];
    }
  }
}

/** 伤残津贴: a share of the base, lifted to the local minimum wage (grades 1-4). */
function disabilityAllowance(grade: number, base: Fen, minimumWage: Fen | undefined): DisabilityAllowance {
  const percent = allowancePercentByGrade[grade - 1];
  if (percent === undefined) {
    const [allowanceStatus, amount] = grade <= 6 ? (['switched_off', null] as const) : (['none', 0] as const);
    return {
      allowanceStatus,
      allowanceBeforeTopUpFen: amount,
      minimumWageTopUpFen: amount,
      monthlyAllowanceFen: amount,
    };
  }
  const beforeTopUp = mulDivHalfUp(base, percent, 100);
  const topUp = minimumWage === undefined ? null : Math.max(0, minimumWage - beforeTopUp);
  return {
    allowanceStatus: 'fund',
    allowanceBeforeTopUpFen: beforeTopUp,
    minimumWageTopUpFen: topUp,
    monthlyAllowanceFen: topUp === null ? null : beforeTopUp + topUp,
  };
}
