import { inputError, unknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { ratioText } from '@/domain/kernel/decimal';
import type { CoverageInput } from './coverage-input';

export const findingReasons = [
  'OUTSIDE_ORDER_WINDOW',
  'ACCIDENT_ON_ORDER',
  'VIOLENCE_ON_ORDER',
  'MISSING_ON_ORDER',
  'RESCUE_PUBLIC_INTEREST',
  'PREPARE_FINISH',
  'PREPARE_FINISH_NOT_COVERED',
  'PREPARE_FINISH_SWITCH_OPEN',
  'COMMUTE_NOT_COVERED',
  'COMMUTE_SWITCH_OPEN',
  'COMMUTE_NO_TRAFFIC_ACCIDENT',
  'COMMUTE_LIABILITY_OPEN',
  'COMMUTE_MAIN_LIABILITY',
  'COMMUTE_NOT_MAIN_LIABILITY',
  'ILLNESS_WITHOUT_DEATH_48H',
  'ILLNESS_DEATH_48H',
  'CIRCUMSTANCE_SWITCHED_OFF',
  'EXCLUDED_CRIME',
  'EXCLUDED_DRUNK',
  'EXCLUDED_DRUGS',
  'EXCLUDED_SELF_HARM',
  'DRUNK_THRESHOLD_UNKNOWN',
] as const;

/** 应当确认, 视同, a proposal of 不予确认, or a question for a person. */
export type Finding = {
  coverage: 'confirm' | 'deemed' | 'not_confirm' | 'manual_review';
  reasonCode: (typeof findingReasons)[number];
  /** Only where a death was measured against the 48 hours. */
  hoursToDeath?: string;
  /** From when those hours ran. */
  clockStart?: string;
};

const finding = (coverage: Finding['coverage'], reasonCode: Finding['reasonCode']): Finding => ({
  coverage,
  reasonCode,
});

/** Fields that contradict each other or that the circumstance needs; before anything else is decided. */
export function circumstanceObjection(input: CoverageInput): OperationError | undefined {
  if (input.circumstance === 'commute') {
    if (input.trafficAccident === undefined) return inputError('MISSING_FIELD', 'trafficAccident');
    if (input.trafficAccident && input.workerLiability === undefined)
      return inputError('MISSING_FIELD', 'workerLiability');
  }
  if (input.circumstance === 'illness' && input.deathAt !== undefined && input.illnessClockStart !== undefined) {
    if (secondsBetween(illnessStart(input), input.deathAt) < 0) return inputError('INVALID_RANGE', 'deathAt');
  }
  return undefined;
}

/** The circumstance of an event under the pilot (occupational-injury 1.5, 1.6; 工伤保险条例 arts. 14-15). */
export function circumstanceFinding(input: CoverageInput, inOrderWindow: boolean): Finding | Unknown {
  const onOrder = (reason: Finding['reasonCode']) =>
    inOrderWindow ? finding('confirm', reason) : finding('not_confirm', 'OUTSIDE_ORDER_WINDOW');
  switch (input.circumstance) {
    case 'accident':
      return onOrder('ACCIDENT_ON_ORDER');
    case 'violence':
      return onOrder('VIOLENCE_ON_ORDER');
    case 'missing':
      return onOrder('MISSING_ON_ORDER');
    case 'illness':
      return inOrderWindow ? illnessFinding(input) : finding('not_confirm', 'OUTSIDE_ORDER_WINDOW');
    case 'rescue_public_interest':
      return finding('deemed', 'RESCUE_PUBLIC_INTEREST');
    case 'preparation':
      return preparationFinding(input);
    case 'commute':
      return commuteFinding(input);
    case 'old_military_injury':
    case 'occupational_disease':
      return finding('manual_review', 'CIRCUMSTANCE_SWITCHED_OFF');
  }
}

function preparationFinding({ prepareFinishCovered = 'ask' }: CoverageInput): Finding {
  if (prepareFinishCovered === 'yes') return finding('confirm', 'PREPARE_FINISH');
  if (prepareFinishCovered === 'no') return finding('not_confirm', 'PREPARE_FINISH_NOT_COVERED');
  return finding('manual_review', 'PREPARE_FINISH_SWITCH_OPEN');
}

/** 上下班途中: only here does the worker's share of the fault matter (art. 14(6)). */
function commuteFinding({ commuteCovered = 'ask', trafficAccident, workerLiability }: CoverageInput): Finding {
  if (commuteCovered === 'no') return finding('not_confirm', 'COMMUTE_NOT_COVERED');
  if (commuteCovered === 'ask') return finding('manual_review', 'COMMUTE_SWITCH_OPEN');
  if (!trafficAccident) return finding('not_confirm', 'COMMUTE_NO_TRAFFIC_ACCIDENT');
  if (workerLiability === 'undetermined') return finding('manual_review', 'COMMUTE_LIABILITY_OPEN');
  if (workerLiability === 'main' || workerLiability === 'full') return finding('not_confirm', 'COMMUTE_MAIN_LIABILITY');
  return finding('confirm', 'COMMUTE_NOT_MAIN_LIABILITY');
}

const longestHours = 48;

/** 突发疾病: only with death at once or within 48 hours, the 48th included (art. 15(1)). From when they run is not
 *  confirmed for the pilot. */
function illnessFinding(input: CoverageInput): Finding | Unknown {
  if (input.deathAt === undefined) return finding('not_confirm', 'ILLNESS_WITHOUT_DEATH_48H');
  if (input.illnessClockStart === undefined) return unknown('illnessClockStart');
  const clockStart = illnessStart(input);
  const seconds = secondsBetween(clockStart, input.deathAt);
  const within = seconds <= longestHours * 3600;
  return {
    ...(within ? finding('deemed', 'ILLNESS_DEATH_48H') : finding('not_confirm', 'ILLNESS_WITHOUT_DEATH_48H')),
    hoursToDeath: ratioText(BigInt(seconds), 3600n, 2),
    clockStart,
  };
}

const illnessStart = ({ illnessClockStart, firstDiagnosisAt, accidentAt }: CoverageInput): string =>
  (illnessClockStart === 'first_diagnosis' ? firstDiagnosisAt : undefined) ?? accidentAt;

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;

const excludedReasons = {
  crime: 'EXCLUDED_CRIME',
  drunk: 'EXCLUDED_DRUNK',
  drugs: 'EXCLUDED_DRUGS',
  self_harm: 'EXCLUDED_SELF_HARM',
} as const;

/** 排除情形 (art. 16); asked only after a circumstance that gives a right. */
export function exclusionFinding(input: CoverageInput): Finding | undefined {
  const { exclusion = 'none', alcoholMgPer100ml = 0, drunkThresholdMgPer100ml } = input;
  if (exclusion !== 'none') return finding('not_confirm', excludedReasons[exclusion]);
  if (alcoholMgPer100ml === 0) return undefined;
  if (drunkThresholdMgPer100ml === undefined) return finding('manual_review', 'DRUNK_THRESHOLD_UNKNOWN');
  return alcoholMgPer100ml >= drunkThresholdMgPer100ml ? finding('not_confirm', 'EXCLUDED_DRUNK') : undefined;
}
