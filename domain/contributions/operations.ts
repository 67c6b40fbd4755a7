import type { z } from 'zod';
import { operation } from '@/domain/kernel/input';
import type { Operation } from '@/domain/kernel/input';
import { shippedParameters } from '@/domain/parameters/parameter-set';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { accountYearEnd, accountYearEndInput } from './account-year-end';
import { averageIndex, averageIndexInput } from './average-index';
import { calculationBase, calculationBaseInput } from './calculation-base';
import { claimPlace, claimPlaceInput } from './claim-place';
import { compareBases, compareBasesInput } from './compare-bases';
import { compareSchemes, compareSchemesInput } from './compare-schemes';
import { contributionMonth, contributionMonthInput } from './contribution-month';
import { contributionYear, contributionYearInput } from './contribution-year';
import { employerRefund, employerRefundInput, hiringGrant, hiringGrantInput } from './employer-incentives';
import { chooseGrade, chooseGradeInput } from './grade';
import { medicalParts, medicalPartsInput } from './medical-premium';
import { payoutMonths, payoutMonthsInput } from './payout-months';
import { validateBase, validateBaseInput } from './pension-base';
import { pensionBenefit, pensionBenefitInput } from './pension-benefit';
import { pensionLimits, pensionLimitsInput } from './pension-limits';
import { residentMedicalWait, residentMedicalWaitInput } from './resident-medical-wait';
import { residentPension, residentPensionInput } from './resident-pension';
import { pensionEligibility, pensionEligibilityInput, retirementDate, retirementDateInput } from './retirement';
import { retroactiveDifference, retroactiveDifferenceInput } from './retroactive-difference';
import { subsidyAmount, subsidyAmountInput } from './subsidy-amount';
import { subsidyDuration, subsidyDurationInput } from './subsidy-duration';
import { undeclaredBase, undeclaredBaseInput } from './undeclared-base';
import {
  unemploymentAmount,
  unemploymentAmountInput,
  unemploymentBenefit,
  unemploymentBenefitInput,
} from './unemployment-benefit';
import { unemploymentEnrolment, unemploymentEnrolmentInput } from './unemployment-enrolment';

const onShippedFigures = <S extends z.ZodType>(
  schema: S,
  rule: (input: z.output<S>, parameters: ParameterSet) => object,
): Operation => operation(schema, (input) => rule(input, shippedParameters));

/** The operations of the contract's section "insurance", on the figures that come with the program. */
export const insuranceOperations: Record<string, Operation> = {
  'insurance.limits': onShippedFigures(pensionLimitsInput, pensionLimits),
  'insurance.validateBase': onShippedFigures(validateBaseInput, validateBase),
  'insurance.chooseGrade': onShippedFigures(chooseGradeInput, chooseGrade),
  'insurance.contributionMonth': onShippedFigures(contributionMonthInput, contributionMonth),
  'insurance.contributionYear': onShippedFigures(contributionYearInput, contributionYear),
  'insurance.undeclaredBase': onShippedFigures(undeclaredBaseInput, undeclaredBase),
  'insurance.retroactiveDifference': onShippedFigures(retroactiveDifferenceInput, retroactiveDifference),
  'insurance.medicalParts': operation(medicalPartsInput, medicalParts),
  'insurance.accountYearEnd': onShippedFigures(accountYearEndInput, accountYearEnd),
  'insurance.retirementDate': onShippedFigures(retirementDateInput, retirementDate),
  'insurance.pensionEligibility': onShippedFigures(pensionEligibilityInput, pensionEligibility),
  'insurance.payoutMonths': onShippedFigures(payoutMonthsInput, payoutMonths),
  'insurance.averageIndex': operation(averageIndexInput, averageIndex),
  'insurance.calculationBase': onShippedFigures(calculationBaseInput, calculationBase),
  'insurance.pensionBenefit': onShippedFigures(pensionBenefitInput, pensionBenefit),
  'insurance.claimPlace': onShippedFigures(claimPlaceInput, claimPlace),
  'insurance.unemploymentEnrolment': onShippedFigures(unemploymentEnrolmentInput, unemploymentEnrolment),
  'insurance.unemploymentAmount': onShippedFigures(unemploymentAmountInput, unemploymentAmount),
  'insurance.unemploymentBenefit': onShippedFigures(unemploymentBenefitInput, unemploymentBenefit),
  'insurance.subsidyAmount': onShippedFigures(subsidyAmountInput, subsidyAmount),
  'insurance.subsidyDuration': onShippedFigures(subsidyDurationInput, subsidyDuration),
  'insurance.residentPension': onShippedFigures(residentPensionInput, residentPension),
  'insurance.residentMedicalWait': onShippedFigures(residentMedicalWaitInput, residentMedicalWait),
  'insurance.compareSchemes': onShippedFigures(compareSchemesInput, compareSchemes),
  'insurance.compareBases': onShippedFigures(compareBasesInput, compareBases),
  'insurance.employerRefund': onShippedFigures(employerRefundInput, employerRefund),
  'insurance.hiringGrant': onShippedFigures(hiringGrantInput, hiringGrant),
};
