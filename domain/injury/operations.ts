import { operation, type Operation } from '@/domain/operation';
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
  'injury.baseAmount': operation(baseAmountInput, (input, { pilot }) => baseAmount(input, pilot)),
  'injury.contribution': operation(contributionInput, (input, { pilot }) => contribution(input, pilot)),
  'injury.coverage': operation(coverageInput, (input, { pilot }) => coverage(input, pilot)),
  'injury.benefitBase': operation(benefitBaseInput, benefitBase),
  'injury.benefitDisability': operation(benefitDisabilityInput, benefitDisability),
  'injury.nursingFee': operation(nursingFeeInput, nursingFee),
  'injury.benefitDeath': operation(benefitDeathInput, (input, { pilot }) => benefitDeath(input, pilot)),
  'injury.benefitMedical': operation(benefitMedicalInput, benefitMedical),
  'injury.applicationDeadlines': operation(applicationDeadlinesInput, (input, { calendar }) =>
    applicationDeadlines(input, calendar),
  ),
  'injury.confirmationDeadline': operation(confirmationDeadlineInput, (input, { calendar }) =>
    confirmationDeadline(input, calendar),
  ),
  'injury.smallInjuryDeadlines': operation(smallInjuryDeadlinesInput, (input, { calendar }) =>
    smallInjuryDeadlines(input, calendar),
  ),
  'injury.remedyDeadlines': operation(remedyDeadlinesInput, (input, { calendar }) => remedyDeadlines(input, calendar)),
  'injury.appraisalDeadlines': operation(appraisalDeadlinesInput, (input, { calendar }) =>
    appraisalDeadlines(input, calendar),
  ),
  'injury.reviewAppraisal': operation(reviewAppraisalInput, reviewAppraisal),
  'injury.track': operation(trackInput, track),
  'injury.papers': operation(papersInput, papers),
  'injury.paymentsDuringReview': operation(paymentsDuringReviewInput, paymentsDuringReview),
};
