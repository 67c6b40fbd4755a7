import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { bool, fen, inputError, int, oneOf, opt, record } from '@/domain/kernel/input';
import type { OperationError } from '@/domain/kernel/input';
import { mulDivHalfUp } from '@/domain/kernel/money';
import type { Fen } from '@/domain/kernel/money';
import { frame, fundPaysFirst, thirdPartyMedical } from './legal-sources';

export const thirdParties = ['none', 'paid', 'not_paying', 'unidentified'] as const;

export const benefitMedicalInput = record({
  totalMedicalFen: fen,
  catalogueEligibleFen: fen,
  hospitalDays: int(0),
  mealAllowanceFenPerDay: opt(fen),
  thirdParty: oneOf(thirdParties),
  thirdPartyPaidMedicalFen: opt(fen),
  medicalNotPaidTwice: opt(bool),
  fundAdvances: opt(bool),
});
type Input = z.output<typeof benefitMedicalInput>;

export type MedicalBenefit = {
  medicalFen: Fen | null;
  outOfCatalogueFen: Fen;
  mealAllowanceFen: Fen | null;
  totalFen: Fen | null;
  recoveryClaimFen: Fen | null;
  recoveryTarget: 'third_party' | null;
  unknownParts: ('medicalNotPaidTwice' | 'fundAdvances' | 'mealAllowanceFenPerDay')[];
};

/** 医疗费 within the catalogue, 住院伙食补助费, and what is claimed back from a third party, in fen (occupational-injury
 *  6.1, 6.4). The two third-party switches are not confirmed for the pilot: an open one makes its results null. */
export function benefitMedical(input: Input): (MedicalBenefit & Explaining) | OperationError {
  const { totalMedicalFen, catalogueEligibleFen, hospitalDays, mealAllowanceFenPerDay } = input;
  if (catalogueEligibleFen > totalMedicalFen) return inputError('INVALID_RANGE', 'catalogueEligibleFen');

  const payable = payableMedical(input);
  const { medicalFen, recoveryClaimFen, recoveryTarget, advanceOpen } = medicalOfFund(payable, input);
  const mealAllowanceFen =
    hospitalDays === 0
      ? 0
      : mealAllowanceFenPerDay === undefined
        ? null
        : mulDivHalfUp(hospitalDays, mealAllowanceFenPerDay, 1);

  const unknownParts: MedicalBenefit['unknownParts'] = [];
  if (payable === null) unknownParts.push('medicalNotPaidTwice');
  if (advanceOpen) unknownParts.push('fundAdvances');
  if (mealAllowanceFen === null) unknownParts.push('mealAllowanceFenPerDay');
  const value: MedicalBenefit = {
    medicalFen,
    outOfCatalogueFen: totalMedicalFen - catalogueEligibleFen,
    mealAllowanceFen,
    totalFen: medicalFen === null || mealAllowanceFen === null ? null : medicalFen + mealAllowanceFen,
    recoveryClaimFen,
    recoveryTarget,
    unknownParts,
  };
  return {
    ...value,
    steps: stepsOf(input, payable, value),
    assumptions: [
      'frame_rule_stands_in',
      'catalogue_by_agency',
      ...(payable === null ? ['switch_of_the_province'] : []),
    ],
  };
}

function stepsOf(input: Input, payable: Fen | null, value: MedicalBenefit): Step[] {
  const { totalMedicalFen, catalogueEligibleFen, hospitalDays, thirdParty, thirdPartyPaidMedicalFen = 0 } = input;
  const { medicalFen, mealAllowanceFen, recoveryClaimFen } = value;
  const money = { unit: 'fen' } as const;
  const paidByOther = thirdPartyPaidMedicalFen > 0;
  const recovery = thirdParty === 'not_paying' || thirdParty === 'unidentified';
  return [
    {
      rule: 'injury.medical.outOfCatalogue',
      term: '目录外费用',
      termEn: 'Cost outside of the catalogue',
      inputs: { totalMedicalFen, catalogueEligibleFen },
      output: value.outOfCatalogueFen,
      ...money,
      sources: [frame(30)],
    },
    {
      rule: paidByOther
        ? input.medicalNotPaidTwice === false
          ? 'injury.medical.payableBesideThirdParty'
          : 'injury.medical.payableLessThirdParty'
        : 'injury.medical.payable',
      term: '目录内应付费用',
      termEn: 'Payable within the catalogue',
      inputs: { catalogueEligibleFen, thirdPartyPaidMedicalFen },
      output: payable,
      ...money,
      sources: paidByOther ? [frame(30), thirdPartyMedical] : [frame(30)],
    },
    ...(recovery
      ? [
          {
            rule: input.fundAdvances === false ? 'injury.medical.noAdvance' : 'injury.medical.advance',
            term: '基金先行支付',
            termEn: 'Paid first by the fund',
            inputs: { payableFen: payable, thirdParty },
            output: medicalFen,
            ...money,
            sources: [fundPaysFirst],
          },
          {
            rule: input.fundAdvances === false ? 'injury.medical.noRecovery' : 'injury.medical.recovery',
            term: '向第三人追偿',
            termEn: 'Claimed back from the third party',
            inputs: { medicalFen },
            output: recoveryClaimFen,
            ...money,
            sources: [fundPaysFirst],
          },
        ]
      : []),
    {
      rule: hospitalDays === 0 ? 'injury.medical.noMeals' : 'injury.medical.meals',
      term: '住院伙食补助费',
      termEn: 'Meal allowance in hospital',
      inputs: { hospitalDays, mealAllowanceFenPerDay: input.mealAllowanceFenPerDay ?? null },
      output: mealAllowanceFen,
      ...money,
      sources: [frame(30)],
    },
    {
      rule: 'injury.medical.total',
      term: '医疗待遇合计',
      termEn: 'Medical benefits together',
      inputs: { medicalFen, mealAllowanceFen },
      output: value.totalFen,
      ...money,
      sources: [],
    },
  ];
}

/** What the fund owes before the question who pays first; null while it is open whether medical cost is paid twice. */
function payableMedical({
  catalogueEligibleFen,
  thirdPartyPaidMedicalFen = 0,
  medicalNotPaidTwice,
}: Input): Fen | null {
  if (thirdPartyPaidMedicalFen === 0) return catalogueEligibleFen;
  if (medicalNotPaidTwice === undefined) return null;
  return medicalNotPaidTwice ? Math.max(0, catalogueEligibleFen - thirdPartyPaidMedicalFen) : catalogueEligibleFen;
}

/** 先行支付: where the third party does not pay or is not known, the fund pays first and claims it back (社会保险法
 *  art. 42). */
function medicalOfFund(payable: Fen | null, { thirdParty, fundAdvances }: Input) {
  const recovery = thirdParty === 'not_paying' || thirdParty === 'unidentified';
  const advanceOpen = recovery && fundAdvances === undefined;
  if (payable === null || advanceOpen)
    return { medicalFen: null, recoveryClaimFen: null, recoveryTarget: null, advanceOpen };
  if (!recovery) return { medicalFen: payable, recoveryClaimFen: 0, recoveryTarget: null, advanceOpen };
  return fundAdvances
    ? { medicalFen: payable, recoveryClaimFen: payable, recoveryTarget: 'third_party' as const, advanceOpen }
    : { medicalFen: 0, recoveryClaimFen: 0, recoveryTarget: null, advanceOpen };
}
