import type { Step } from '@/domain/kernel/explained';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { LimitsRow, ParameterSet } from '@/domain/parameters/parameter-set';
import type { ContributionMonth, ContributionMonthInput, ContributionWorkings } from './contribution-month';
import type { MedicalPart, MedicalPremium } from './medical-premium';

const placeAndMonth = ({ region, month }: Pick<ContributionMonthInput, 'region' | 'month'>) => ({ region, month });

const medicalTerm = { term: '职工基本医疗保险费', termEn: 'Employee medical insurance premium' };
const unemploymentTerm = { term: '失业保险费', termEn: 'Unemployment insurance premium' };

/** The base against the limits, and whose limits they are. */
export function baseStep(base: number, limits: LimitsRow, parameters: ParameterSet): Step {
  return {
    rule: 'pension.base',
    term: '缴费基数',
    termEn: 'Contribution base',
    inputs: {
      pensionBaseFen: base,
      usedRegion: limits.region,
      floorFen: limits.floorFen,
      ceilingFen: limits.ceilingFen,
    },
    output: base,
    sources: [sourceOf(limits, parameters)],
  };
}

/** The premium with its two parts. */
export function pensionSteps(
  base: number,
  { rates, premium }: NonNullable<ContributionWorkings['pension']>,
  parameters: ParameterSet,
): Step[] {
  const sources = [sourceOf(rates, parameters)];
  return [
    {
      rule: 'pension.total',
      term: '基本养老保险费',
      termEn: 'Basic pension premium',
      inputs: { pensionBaseFen: base, rateBps: rates.totalBps },
      output: premium.pensionFen,
      rounding: 'half_up_to_fen',
      sources,
    },
    {
      rule: 'pension.account',
      term: '记入个人账户',
      termEn: 'Credited to the individual account',
      inputs: { pensionBaseFen: base, rateBps: rates.individualAccountBps },
      output: premium.individualAccountFen,
      rounding: 'half_up_to_fen',
      sources,
    },
    {
      rule: 'pension.pooled',
      term: '划入统筹基金',
      termEn: 'Paid into the pooled fund',
      inputs: { pensionFen: premium.pensionFen, individualAccountFen: premium.individualAccountFen },
      output: premium.pooledFen,
      sources,
    },
  ];
}

function amountsByName(parts: readonly MedicalPart[]): Step['inputs'] {
  const inputs: Step['inputs'] = {};
  for (const { name, fen } of parts) inputs[name] = fen;
  return inputs;
}

type RatePremium = Extract<MedicalPremium, { kind: 'rate' }>;

function medicalRateSteps(pensionBase: number, premium: RatePremium, parameters: ParameterSet): Step[] {
  const { row, baseFen } = premium;
  const sources = [sourceOf(row, parameters)];
  const baseInputs: Step['inputs'] =
    row.baseMode === 'own_limits'
      ? { pensionBaseFen: pensionBase, medicalFloorFen: row.baseFloorFen, medicalCeilingFen: row.baseCeilingFen }
      : { pensionBaseFen: pensionBase };
  const parts = premium.parts.map((part, index): Step => ({
    rule: `medical.part.${part.name}`,
    term: '医疗保险费分项',
    termEn: 'Part of the medical premium',
    inputs: { medicalBaseFen: baseFen, rateBps: row.partsBps?.[index]?.bps ?? null },
    output: part.fen,
    rounding: 'half_up_to_fen',
    sources,
  }));
  const total: Step =
    parts.length > 0
      ? {
          rule: 'medical.sum_of_parts',
          ...medicalTerm,
          inputs: amountsByName(premium.parts),
          output: premium.fen,
          sources,
        }
      : {
          rule: 'medical.rate',
          ...medicalTerm,
          inputs: { medicalBaseFen: baseFen, rateBps: row.rateBps },
          output: premium.fen,
          rounding: 'half_up_to_fen',
          sources,
        };
  return [
    {
      rule: `medical.base.${row.baseMode}`,
      term: '医疗保险缴费基数',
      termEn: 'Medical contribution base',
      inputs: baseInputs,
      output: baseFen,
      sources,
    },
    ...parts,
    total,
  ];
}

export function medicalSteps(
  base: number,
  medical: ContributionWorkings['medical'],
  input: Pick<ContributionMonthInput, 'region' | 'month' | 'medicalTier'>,
  parameters: ParameterSet,
): Step[] {
  switch (medical?.kind) {
    case undefined:
      return [];
    case 'rate':
      return medicalRateSteps(base, medical, parameters);
    case 'fixed':
      return [
        {
          rule: 'medical.fixed_monthly',
          ...medicalTerm,
          inputs: { fixedMonthlyFen: medical.fen },
          output: medical.fen,
          sources: [sourceOf(medical.row, parameters)],
        },
      ];
    case 'yearly':
      return [
        {
          rule: 'medical.annual_tier',
          term: '职工基本医疗保险费（按年）',
          termEn: 'Employee medical insurance premium, paid by the year',
          inputs: { medicalTier: input.medicalTier ?? null },
          output: medical.yearFen,
          sources: [sourceOf(medical.row, parameters)],
        },
      ];
    case 'tier_required':
    case 'unknown':
      return [
        {
          rule: 'medical.unknown',
          ...medicalTerm,
          inputs: placeAndMonth(input),
          output: null,
          sources: medical.row ? [sourceOf(medical.row, parameters)] : [],
        },
      ];
  }
}

function unemploymentSteps(
  base: number,
  { unemployment }: ContributionWorkings,
  input: ContributionMonthInput,
  parameters: ParameterSet,
): Step[] {
  switch (unemployment?.kind) {
    case undefined:
      return [];
    case 'rate':
      return [
        {
          rule: 'unemployment.rate',
          ...unemploymentTerm,
          inputs: { pensionBaseFen: base, rateBps: unemployment.rateBps },
          output: unemployment.fen,
          rounding: 'half_up_to_fen',
          sources: [sourceOf(unemployment.row, parameters)],
        },
      ];
    case 'not_open':
      return [
        {
          rule: 'unemployment.not_open',
          ...unemploymentTerm,
          inputs: placeAndMonth(input),
          output: 'not_open',
          unit: 'text',
          sources: [sourceOf(unemployment.row, parameters)],
        },
      ];
    case 'unknown':
      return [
        {
          rule: 'unemployment.unknown',
          ...unemploymentTerm,
          inputs: placeAndMonth(input),
          output: null,
          sources: unemployment.row ? [sourceOf(unemployment.row, parameters)] : [],
        },
      ];
  }
}

function totalStep(month: ContributionMonth): Step {
  const { pensionFen, medicalFen, unemploymentFen, knownTotalFen } = month;
  return {
    rule: 'contribution.total',
    term: '月缴费合计',
    termEn: 'Monthly total',
    inputs: { pensionFen, medicalFen, unemploymentFen, knownTotalFen },
    output: month.totalFen,
    sources: [],
  };
}

/** The lines of a monthly contribution, fen. A part without a figure on file is a line whose output is null; one that is
 *  closed to flexible workers says so. */
export function contributionSteps(
  input: ContributionMonthInput,
  workings: ContributionWorkings,
  month: ContributionMonth,
  parameters: ParameterSet,
): Step[] {
  const base = month.pensionBaseUsedFen;
  const steps = [baseStep(base, workings.limits, parameters)];
  if (workings.pension) steps.push(...pensionSteps(base, workings.pension, parameters));
  if (workings.medical) steps.push(...medicalSteps(base, workings.medical, input, parameters));
  steps.push(...unemploymentSteps(base, workings, input, parameters), totalStep(month));
  return steps;
}
