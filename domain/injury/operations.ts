import { shippedCalendar } from '@/domain/calendar/working-days';
import { operation } from '@/domain/kernel/input';
import type { Operation } from '@/domain/kernel/input';
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
import { shippedPilot } from './pilot';
import { remedyDeadlines, remedyDeadlinesInput } from './remedy-deadlines';
import { smallInjuryDeadlines, smallInjuryDeadlinesInput } from './small-injury-deadlines';
import { track, trackInput } from './track';

/** operations.md section 5, bound to the shipped pilot lists and calendar; the workflow step is in domain/claims. */
export const injuryOperations: Record<string, Operation> = {
  'injury.baseAmount': operation(baseAmountInput, (input) => baseAmount(input, shippedPilot)),
  'injury.contribution': operation(contributionInput, (input) => contribution(input, shippedPilot)),
  'injury.coverage': operation(coverageInput, (input) => coverage(input, shippedPilot)),
  'injury.benefitBase': operation(benefitBaseInput, benefitBase),
  'injury.benefitDisability': operation(benefitDisabilityInput, benefitDisability),
  'injury.nursingFee': operation(nursingFeeInput, nursingFee),
  'injury.benefitDeath': operation(benefitDeathInput, (input) => benefitDeath(input, shippedPilot)),
  'injury.benefitMedical': operation(benefitMedicalInput, benefitMedical),
  'injury.applicationDeadlines': operation(applicationDeadlinesInput, (input) =>
    applicationDeadlines(input, shippedCalendar),
  ),
  'injury.confirmationDeadline': operation(confirmationDeadlineInput, (input) =>
    confirmationDeadline(input, shippedCalendar),
  ),
  'injury.smallInjuryDeadlines': operation(smallInjuryDeadlinesInput, (input) =>
    smallInjuryDeadlines(input, shippedCalendar),
  ),
  'injury.remedyDeadlines': operation(remedyDeadlinesInput, (input) => remedyDeadlines(input, shippedCalendar)),
  'injury.appraisalDeadlines': operation(appraisalDeadlinesInput, (input) =>
    appraisalDeadlines(input, shippedCalendar),
  ),
  'injury.reviewAppraisal': operation(reviewAppraisalInput, reviewAppraisal),
  'injury.track': operation(trackInput, track),
  'injury.papers': operation(papersInput, papers),
  'injury.paymentsDuringReview': operation(paymentsDuringReviewInput, paymentsDuringReview),
};
