import type { z } from 'zod';
import { explainedOperation, type Operation } from '@/domain/operation';
import type { Explaining } from '@/domain/kernel/explained';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import type { ParameterSet } from '@/domain/parameters/parameter-set';
import { accountYearEnd, accountYearEndInput } from './account-year-end';
import { averageIndex, averageIndexInput } from './average-index';
import { calculationBase, calculationBaseInput } from './calculation-base';
import { claimPlace, claimPlaceInput } from './claim-place';
import { compareBases, compareBasesInput } from './compare-bases';
import { compareSchemes, compareSchemesInput } from './compare-schemes';
import { contributionMonthInput } from './contribution-month';
import { contributionYear, contributionYearInput } from './contribution-year';
import { employerRefund, employerRefundInput, hiringGrant, hiringGrantInput } from './employer-incentives';
import { explainedMonth } from './estimate';
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

const onFigures = <S extends z.ZodType, V extends Explaining>(
  schema: S,
  rule: (input: z.output<S>, parameters: ParameterSet) => V | OperationError | Unknown,
): Operation => explainedOperation(schema, (input, book) => rule(input, book.insurance));

/** The operations of the contract's section "insurance". */
export const insuranceOperations: Record<string, Operation> = {
  'insurance.limits': onFigures(pensionLimitsInput, pensionLimits),
  'insurance.validateBase': onFigures(validateBaseInput, validateBase),
  'insurance.chooseGrade': onFigures(chooseGradeInput, chooseGrade),
  'insurance.contributionMonth': onFigures(contributionMonthInput, explainedMonth),
  'insurance.contributionYear': onFigures(contributionYearInput, contributionYear),
  'insurance.undeclaredBase': onFigures(undeclaredBaseInput, undeclaredBase),
  'insurance.retroactiveDifference': onFigures(retroactiveDifferenceInput, retroactiveDifference),
  'insurance.medicalParts': explainedOperation(medicalPartsInput, medicalParts),
  'insurance.accountYearEnd': onFigures(accountYearEndInput, accountYearEnd),
  'insurance.retirementDate': onFigures(retirementDateInput, retirementDate),
  'insurance.pensionEligibility': onFigures(pensionEligibilityInput, pensionEligibility),
  'insurance.payoutMonths': onFigures(payoutMonthsInput, payoutMonths),
  'insurance.averageIndex': onFigures(averageIndexInput, averageIndex),
  'insurance.calculationBase': onFigures(calculationBaseInput, calculationBase),
  'insurance.pensionBenefit': onFigures(pensionBenefitInput, pensionBenefit),
  'insurance.claimPlace': onFigures(claimPlaceInput, claimPlace),
  'insurance.unemploymentEnrolment': onFigures(unemploymentEnrolmentInput, unemploymentEnrolment),
  'insurance.unemploymentAmount': explainedOperation(unemploymentAmountInput, unemploymentAmount),
  'insurance.unemploymentBenefit': explainedOperation(unemploymentBenefitInput, unemploymentBenefit),
  'insurance.subsidyAmount': onFigures(subsidyAmountInput, subsidyAmount),
  'insurance.subsidyDuration': onFigures(subsidyDurationInput, subsidyDuration),
  'insurance.residentPension': onFigures(residentPensionInput, residentPension),
  'insurance.residentMedicalWait': onFigures(residentMedicalWaitInput, residentMedicalWait),
  'insurance.compareSchemes': onFigures(compareSchemesInput, compareSchemes),
  'insurance.compareBases': onFigures(compareBasesInput, compareBases),
  'insurance.employerRefund': onFigures(employerRefundInput, employerRefund),
  'insurance.hiringGrant': onFigures(hiringGrantInput, hiringGrant),
};
