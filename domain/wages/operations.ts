import { operation, type Operation } from '@/domain/operation';
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
  'wages.alarmLevel': operation(alarmLevelInput, (input, { calendar }) => alarmLevel(input, calendar)),
  'wages.inspectionClock': operation(inspectionClockInput, (input, { calendar }) => inspectionClock(input, calendar)),
  'wages.inspectionLimit': operation(inspectionLimitInput, inspectionLimit),
  'wages.limitationArbitration': operation(arbitrationLimitationInput, (input, { calendar }) =>
    arbitrationLimitation(input, calendar),
  ),
  'wages.payDueDate': operation(payDueDateInput, (input, { calendar }) => payDueDate(input, calendar)),
  'wages.procedureDeadline': operation(procedureDeadlineInput, (input, { calendar }) =>
    procedureDeadline(input, calendar),
  ),
  'wages.owedAmount': operation(owedAmountInput, owedAmount),
  'wages.deductionLimit': operation(deductionLimitInput, deductionLimit),
  'wages.hourlyFloorGap': operation(hourlyFloorGapInput, hourlyFloorGap),
  'wages.monthlyFloorGap': operation(monthlyFloorGapInput, monthlyFloorGap),
  'wages.minimumWage': operation(minimumWageInput, (input, { minimumWages }) => minimumWage(input, minimumWages)),
  'wages.overtimeClass': operation(overtimeClassInput, (input, { calendar }) => overtimeClass(input, calendar)),
  'wages.overtimePay': operation(overtimePayInput, overtimePay),
  'wages.doublePay': operation(doublePayInput, (input, { calendar }) => doublePay(input, calendar)),
  'wages.additionalCompensation': operation(additionalCompensationInput, additionalCompensation),
  'wages.crimeThreshold': operation(crimeThresholdInput, crimeThreshold),
  'wages.blacklistPeriod': operation(blacklistPeriodInput, blacklistPeriod),
  'wages.finalAward': operation(finalAwardInput, finalAward),
  'wages.relationAssessment': operation(relationAssessmentInput, relationAssessment),
  'wages.route': operation(routeInput, route),
  'wages.liableParties': operation(liablePartiesInput, liableParties),
  'wages.hiddenFields': operation(hiddenFieldsInput, hiddenFields),
  'wages.groupCases': operation(groupCasesInput, groupCases),
};
