import { explainedOperation, type Operation } from '@/domain/operation';
import { additionalCompensation, additionalCompensationInput } from './additional-compensation';
import { alarmLevel, alarmLevelInput } from './alarm-level';
import { arbitrationLimitation, arbitrationLimitationInput } from './arbitration-limitation';
import { blacklistPeriod, blacklistPeriodInput } from './blacklist-period';
import { crimeThreshold, crimeThresholdInput } from './crime-threshold';
import { deductionLimit, deductionLimitInput } from './deduction-limit';
import { doublePay, doublePayInput } from './double-pay';
import { finalAward, finalAwardInput } from './final-award';
import { groupCases, groupCasesInput } from './group-cases';
import { hiddenFields, hiddenFieldsInput } from './hidden-fields';
import { hourlyFloorGap, hourlyFloorGapInput } from './hourly-floor-gap';
import { inspectionClock, inspectionClockInput } from './inspection-clock';
import { inspectionLimit, inspectionLimitInput } from './inspection-limit';
import { liableParties, liablePartiesInput } from './liable-parties';
import { minimumWage, minimumWageInput } from './minimum-wage';
import { monthlyFloorGap, monthlyFloorGapInput } from './monthly-floor-gap';
import { overtimeClass, overtimeClassInput } from './overtime-class';
import { overtimePay, overtimePayInput } from './overtime-pay';
import { owedAmount, owedAmountInput } from './owed-amount';
import { payDueDate, payDueDateInput } from './pay-due-date';
import { procedureDeadline, procedureDeadlineInput } from './procedure-deadline';
import { relationAssessment, relationAssessmentInput } from './relation-assessment';
import { route, routeInput } from './route';

/** operations.md section 6, without the workflow step. */
export const wagesOperations: Record<string, Operation> = {
  'wages.alarmLevel': explainedOperation(alarmLevelInput, (input, { calendar }) => alarmLevel(input, calendar)),
  'wages.inspectionClock': explainedOperation(inspectionClockInput, (input, { calendar }) =>
    inspectionClock(input, calendar),
  ),
  'wages.inspectionLimit': explainedOperation(inspectionLimitInput, inspectionLimit),
  'wages.limitationArbitration': explainedOperation(arbitrationLimitationInput, (input, { calendar }) =>
    arbitrationLimitation(input, calendar),
  ),
  'wages.payDueDate': explainedOperation(payDueDateInput, (input, { calendar }) => payDueDate(input, calendar)),
  'wages.procedureDeadline': explainedOperation(procedureDeadlineInput, (input, { calendar }) =>
    procedureDeadline(input, calendar),
  ),
  'wages.owedAmount': explainedOperation(owedAmountInput, owedAmount),
  'wages.deductionLimit': explainedOperation(deductionLimitInput, deductionLimit),
  'wages.hourlyFloorGap': explainedOperation(hourlyFloorGapInput, hourlyFloorGap),
  'wages.monthlyFloorGap': explainedOperation(monthlyFloorGapInput, monthlyFloorGap),
  'wages.minimumWage': explainedOperation(minimumWageInput, (input, { minimumWages }) =>
    minimumWage(input, minimumWages),
  ),
  'wages.overtimeClass': explainedOperation(overtimeClassInput, (input, { calendar }) =>
    overtimeClass(input, calendar),
  ),
  'wages.overtimePay': explainedOperation(overtimePayInput, overtimePay),
  'wages.doublePay': explainedOperation(doublePayInput, (input, { calendar }) => doublePay(input, calendar)),
  'wages.additionalCompensation': explainedOperation(additionalCompensationInput, additionalCompensation),
  'wages.crimeThreshold': explainedOperation(crimeThresholdInput, crimeThreshold),
  'wages.blacklistPeriod': explainedOperation(blacklistPeriodInput, blacklistPeriod),
  'wages.finalAward': explainedOperation(finalAwardInput, finalAward),
  'wages.relationAssessment': explainedOperation(relationAssessmentInput, relationAssessment),
  'wages.route': explainedOperation(routeInput, route),
  'wages.liableParties': explainedOperation(liablePartiesInput, liableParties),
  'wages.hiddenFields': explainedOperation(hiddenFieldsInput, hiddenFields),
  'wages.groupCases': explainedOperation(groupCasesInput, groupCases),
};
