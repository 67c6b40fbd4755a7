import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { fen, record } from '@/domain/kernel/input';
import { shareOf } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import { sourceOf } from '@/domain/parameters/parameter-set';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { bandOf, exactTax, taxableShare } from './comprehensive-tax';

export const annualEffectInput = record({ labourIncomeFen: fen, ownSocialInsuranceFen: fen, personalPensionFen: fen });
type AnnualEffectInput = z.output<typeof annualEffectInput>;

export type AnnualEffect = {
  taxNoneFen: Fen;
  taxWithSocialFen: Fen;
  taxWithBothFen: Fen;
  savingSocialFen: Fen;
  savingPersonalPensionFen: Fen;
  /** Tax that the deducted personal pension costs when it is drawn. */
  laterWithdrawalTaxFen: Fen;
  deductedPersonalPensionFen: Fen;
};

/** Effect of own 社会保险费 and 个人养老金 on the annual tax on labour income, fen, each tax half up (contributions 7, 8;
 *  财政部 税务总局公告2024年第21号). */
export function annualEffect(input: AnnualEffectInput, parameters: ParameterSet): AnnualEffect & Explaining {
  const { annualDeductionCapFen, withdrawalTaxBps } = parameters.personalPension;
  const deductedPersonalPensionFen = Math.min(input.personalPensionFen, annualDeductionCapFen);

  const none = taxLine(input, { social: 0, personalPension: 0 }, parameters);
  const social = input.ownSocialInsuranceFen;
  const withSocial = taxLine(input, { social, personalPension: 0 }, parameters);
  const withBoth = taxLine(input, { social, personalPension: deductedPersonalPensionFen }, parameters);
  const value: AnnualEffect = {
    taxNoneFen: Number(none.tax),
    taxWithSocialFen: Number(withSocial.tax),
    taxWithBothFen: Number(withBoth.tax),
    savingSocialFen: Number(none.tax - withSocial.tax),
    savingPersonalPensionFen: Number(withSocial.tax - withBoth.tax),
    laterWithdrawalTaxFen: shareOf(deductedPersonalPensionFen, withdrawalTaxBps),
    deductedPersonalPensionFen,
  };
  const lines = [
    taxStep(none, { term: '没有扣除时的税', termEn: 'Tax without these deductions' }, parameters),
    taxStep(withSocial, { term: '扣除社会保险费后的税', termEn: 'Tax after social insurance' }, parameters),
    taxStep(withBoth, { term: '再扣除个人养老金后的税', termEn: 'Tax after personal pension too' }, parameters),
  ];
  return {
    ...value,
    steps: [...lines, ...effectSteps(input, value, parameters)],
    assumptions: ['tax_only_income', 'personal_pension_no_sure_saving'],
  };
}

type Deductions = { social: Fen; personalPension: Fen };
type TaxLine = { tax: bigint; inputs: Step['inputs'] };

function taxLine(
  { labourIncomeFen }: AnnualEffectInput,
  { social, personalPension }: Deductions,
  parameters: ParameterSet,
): TaxLine {
  const { comprehensiveBrackets, platformLabourWithholding, annualBasicDeductionFen } = parameters.incomeTax;
  const shareBps = 10_000 - platformLabourWithholding.expenseBps;
  const deductions = BigInt(annualBasicDeductionFen) + BigInt(social) + BigInt(personalPension);
  const taxable = taxableShare(BigInt(labourIncomeFen), shareBps, deductions);
  const band = bandOf(taxable, comprehensiveBrackets);
  return {
    tax: exactTax(taxable, comprehensiveBrackets),
    inputs: {
      labourIncomeFen,
      shareBps,
      deductionsFen: Number(deductions),
      rateBps: band?.rateBps ?? null,
      quickFen: band?.quickFen ?? null,
    },
  };
}

const taxStep = (line: TaxLine, terms: Pick<Step, 'term' | 'termEn'>, parameters: ParameterSet): Step => ({
  rule: line.inputs.rateBps === null ? 'tax.annualNothing' : 'tax.annual',
  ...terms,
  inputs: line.inputs,
  output: Number(line.tax),
  rounding: 'half_up_to_fen',
  sources: [sourceOf(parameters.incomeTax, parameters)],
});

function effectSteps({ personalPensionFen }: AnnualEffectInput, value: AnnualEffect, parameters: ParameterSet): Step[] {
  const { annualDeductionCapFen, withdrawalTaxBps } = parameters.personalPension;
  const { taxNoneFen, taxWithSocialFen, taxWithBothFen, deductedPersonalPensionFen } = value;
  const sources = [sourceOf(parameters.personalPension, parameters)];
  return [
    {
      rule: 'tax.savingSocial',
      term: '社会保险费少缴的税',
      termEn: 'Tax saved by social insurance',
      inputs: { taxNoneFen, taxWithSocialFen },
      output: value.savingSocialFen,
      sources: [],
    },
    {
      rule: 'tax.deductedPersonalPension',
      term: '可扣除的个人养老金',
      termEn: 'Personal pension deducted',
      inputs: { personalPensionFen, annualDeductionCapFen },
      output: deductedPersonalPensionFen,
      sources,
    },
    {
      rule: 'tax.savingPersonalPension',
      term: '个人养老金少缴的税',
      termEn: 'Tax saved by the personal pension',
      inputs: { taxWithSocialFen, taxWithBothFen },
      output: value.savingPersonalPensionFen,
      sources: [],
    },
    {
      rule: 'tax.laterWithdrawal',
      term: '以后领取时要缴的税',
      termEn: 'Tax due when it is drawn',
      inputs: { deductedPersonalPensionFen, rateBps: withdrawalTaxBps },
      output: value.laterWithdrawalTaxFen,
      rounding: 'half_up_to_fen',
      sources,
    },
  ];
}
