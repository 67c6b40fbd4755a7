import { explainedOperation, type Operation } from '@/domain/operation';
import { applicationDeadlines, applicationDeadlinesInput } from './application-deadlines';
import { appraisalDeadlines, appraisalDeadlinesInput, reviewAppraisal, reviewAppraisalInput } from './appraisal';
import { baseAmount, baseAmountInput } from './base-amount';
import { benefitBase, benefitBaseInput } from './benefit-base';
import { benefitDeath, benefitDeathInput } from './benefit-death';
import { benefitDisability, benefitDisabilityInput } from './benefit-disability';
import { benefitMedical, benefitMedicalInput } from './benefit-medical';
import { confirmationDeadline, confirmationDeadlineInput } from './confirmation-deadline';
import { contribution, contributionInput } from './contribution';
import { coverage } from './coverage';
import { coverageInput } from './coverage-input';
import { nursingFee, nursingFeeInput } from './nursing-fee';
import { papers, papersInput } from './papers';
import { paymentsDuringReview, paymentsDuringReviewInput } from './payments-during-review';
import { remedyDeadlines, remedyDeadlinesInput } from './remedy-deadlines';
import { smallInjuryDeadlines, smallInjuryDeadlinesInput } from './small-injury-deadlines';
import { track, trackInput } from './track';

/** operations.md section 5, on the pilot lists and the calendar of a rule book; the workflow step is in domain/claims. */
export const injuryOperations: Record<string, Operation> = {
  'injury.baseAmount': explainedOperation(baseAmountInput, (input, { pilot }) => baseAmount(input, pilot)),
  'injury.contribution': explainedOperation(contributionInput, (input, { pilot }) => contribution(input, pilot)),
  'injury.coverage': explainedOperation(coverageInput, (input, { pilot }) => coverage(input, pilot)),
  'injury.benefitBase': explainedOperation(benefitBaseInput, benefitBase),
  'injury.benefitDisability': explainedOperation(benefitDisabilityInput, benefitDisability),
  'injury.nursingFee': explainedOperation(nursingFeeInput, nursingFee),
  'injury.benefitDeath': explainedOperation(benefitDeathInput, (input, { pilot }) => benefitDeath(input, pilot)),
  'injury.benefitMedical': explainedOperation(benefitMedicalInput, benefitMedical),
  'injury.applicationDeadlines': explainedOperation(applicationDeadlinesInput, (input, { calendar }) =>
    applicationDeadlines(input, calendar),
  ),
  'injury.confirmationDeadline': explainedOperation(confirmationDeadlineInput, (input, { calendar }) =>
    confirmationDeadline(input, calendar),
  ),
  'injury.smallInjuryDeadlines': explainedOperation(smallInjuryDeadlinesInput, (input, { calendar }) =>
    smallInjuryDeadlines(input, calendar),
  ),
  'injury.remedyDeadlines': explainedOperation(remedyDeadlinesInput, (input, { calendar }) =>
    remedyDeadlines(input, calendar),
  ),
  'injury.appraisalDeadlines': explainedOperation(appraisalDeadlinesInput, (input, { calendar }) =>
    appraisalDeadlines(input, calendar),
  ),
  'injury.reviewAppraisal': explainedOperation(reviewAppraisalInput, reviewAppraisal),
  'injury.track': explainedOperation(trackInput, track),
  'injury.papers': explainedOperation(papersInput, papers),
  'injury.paymentsDuringReview': explainedOperation(paymentsDuringReviewInput, paymentsDuringReview),
};
