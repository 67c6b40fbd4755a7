import type { z } from 'zod';
import { fen, record } from '@/domain/kernel/input';
import { shareOf } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { comprehensiveTax, taxableShare } from './comprehensive-tax';

export const annualEffectInput = record({ labourIncomeFen: fen, ownSocialInsuranceFen: fen, personalPensionFen: fen });

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
export function annualEffect(input: z.output<typeof annualEffectInput>, parameters: ParameterSet): AnnualEffect {
  const { comprehensiveBrackets, platformLabourWithholding, annualBasicDeductionFen } = parameters.incomeTax;
  const { annualDeductionCapFen, withdrawalTaxBps } = parameters.personalPension;
  const deductedPersonalPensionFen = Math.min(input.personalPensionFen, annualDeductionCapFen);

  const income = BigInt(input.labourIncomeFen);
  const basic = BigInt(annualBasicDeductionFen);
  const social = BigInt(input.ownSocialInsuranceFen);
  const taxLess = (deductions: bigint): Fen =>
    comprehensiveTax(
      taxableShare(income, 10_000 - platformLabourWithholding.expenseBps, deductions),
      comprehensiveBrackets,
    );

  const taxNoneFen = taxLess(basic);
  const taxWithSocialFen = taxLess(basic + social);
  const taxWithBothFen = taxLess(basic + social + BigInt(deductedPersonalPensionFen));
  return {
    taxNoneFen,
    taxWithSocialFen,
    taxWithBothFen,
    savingSocialFen: taxNoneFen - taxWithSocialFen,
    savingPersonalPensionFen: taxWithSocialFen - taxWithBothFen,
    laterWithdrawalTaxFen: shareOf(deductedPersonalPensionFen, withdrawalTaxBps),
    deductedPersonalPensionFen,
  };
}
