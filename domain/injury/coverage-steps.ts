import type { Source, Step } from '@/domain/kernel/explained';
import type { Finding } from './coverage-circumstance';
import type { Gate } from './coverage-gate';
import type { CoverageInput } from './coverage-input';
import {
  circumstanceOff,
  drunkThreshold,
  frame,
  illnessClock,
  noticeOn,
  orderWindowLimits,
  orderWindowRule,
  severalPlatforms,
} from './legal-sources';
import { rowSource } from './pilot-sources';
import { yesNo } from './yes-no';

const tested = (name: Pick<Step, 'rule' | 'term' | 'termEn' | 'inputs' | 'sources'>, output: string): Step => ({
  ...name,
  output,
  unit: 'text',
});

/** A line for each test of the gate up to the one that decided: province, industry, platform. */
export function gateSteps({ province, industry, platform }: CoverageInput, gate: Gate): Step[] {
  const { on } = gate;
  const refusal = 'refusal' in gate ? gate.refusal : undefined;
  const provinceStep = tested(
    {
      rule: 'injury.gate.province',
      term: '试点省份',
      termEn: 'Province of the pilot',
      inputs: { provinceRegion: `${province.slice(0, 2)}0000`, on, from: gate.province?.from ?? null },
      sources: [...(gate.province ? [rowSource('provinces', gate.province.code, gate.province)] : []), noticeOn(on)],
    },
    refusal === 'PROVINCE_NOT_STARTED' ? refusal : 'in_pilot',
  );
  if (refusal === 'PROVINCE_NOT_STARTED') return [provinceStep];

  const industryStep = tested(
    {
      rule: 'injury.gate.industry',
      term: '试点行业',
      termEn: 'Industry of the pilot',
      inputs: { industry },
      sources: gate.industry
        ? [rowSource('industries', gate.industry.industry, gate.industry), noticeOn(on)]
        : [noticeOn(on)],
    },
    refusal === 'INDUSTRY_NOT_IN_PILOT' ? refusal : 'in_pilot',
  );
  if (refusal === 'INDUSTRY_NOT_IN_PILOT') return [provinceStep, industryStep];

  const { platform: row } = gate;
  return [
    provinceStep,
    industryStep,
    tested(
      {
        rule: 'injury.gate.platform',
        term: '试点平台',
        termEn: 'Platform of the pilot',
        inputs: { platform: row?.nameZh ?? platform, on, from: row?.from ?? null, to: row?.to ?? null },
        sources: row ? [rowSource('platforms', `${row.platform}-${row.industry}`, row)] : [noticeOn(on)],
      },
      'refusal' in gate ? gate.refusal : gate.listedBy,
    ),
  ];
}

/** 执行平台订单任务期间. Which states are inside is a switch of the province; without it the usual reading is taken. */
export const windowStep = (
  { orderState, otherOrders = [], windowStates }: CoverageInput,
  onOrder: readonly string[],
  { reasonCode }: Finding,
): Step =>
  tested(
    {
      rule: 'injury.window',
      term: '执行平台订单任务期间',
      termEn: 'While carrying out a platform order',
      inputs: { orderState, otherOrders: otherOrders.length },
      sources: windowStates ? [orderWindowRule] : [orderWindowRule, orderWindowLimits],
    },
    onOrder.length > 0 ? 'inside_window' : reasonCode === 'OUTSIDE_ORDER_WINDOW' ? reasonCode : 'outside_window',
  );

/** Orders of several platforms at once: a person decides. */
export const attributionSteps = (onOrder: readonly string[]): Step[] =>
  onOrder.length < 2
    ? []
    : [
        tested(
          {
            rule: 'injury.attribution',
            term: '归属平台',
            termEn: 'Platform to which it belongs',
            inputs: { platforms: onOrder.length },
            sources: [severalPlatforms],
          },
          'manual_review',
        ),
      ];

/** Articles 14 and 15 of the frame, and what the pilot's own text leaves open. */
const circumstanceSources: Record<CoverageInput['circumstance'], Source[]> = {
  accident: [frame(14, 1)],
  violence: [frame(14, 3)],
  missing: [frame(14, 5)],
  preparation: [frame(14, 2), circumstanceOff],
  commute: [frame(14, 6), circumstanceOff],
  illness: [frame(15, 1)],
  rescue_public_interest: [frame(15, 2)],
  old_military_injury: [frame(15, 3), circumstanceOff],
  occupational_disease: [frame(14, 4), circumstanceOff],
};

/** What the circumstance was judged by. */
function circumstanceInputs(input: CoverageInput): Step['inputs'] {
  const { circumstance, trafficAccident, workerLiability = null, commuteCovered = 'ask' } = input;
  switch (circumstance) {
    case 'preparation':
      return { circumstance, covered: input.prepareFinishCovered ?? 'ask' };
    case 'commute':
      return {
        circumstance,
        covered: commuteCovered,
        trafficAccident: yesNo(trafficAccident === true),
        workerLiability,
      };
    default:
      return { circumstance };
  }
}

/** The circumstance (情形), and before it the hours to a death where they were counted; none when the window decided. */
export function circumstanceSteps(input: CoverageInput, right: Finding): Step[] {
  if (right.reasonCode === 'OUTSIDE_ORDER_WINDOW') return [];
  const { circumstance } = input;
  const { hoursToDeath, clockStart } = right;
  const hours: Step[] =
    hoursToDeath === undefined || clockStart === undefined
      ? []
      : [
          {
            rule: 'injury.hoursToDeath',
            term: '从起算到死亡的小时数',
            termEn: 'Hours to the death',
            inputs: { start: clockText(clockStart), deathAt: clockText(input.deathAt ?? '') },
            output: hoursToDeath,
            unit: 'decimal',
            rounding: 'half_up_2_decimals',
            sources: [frame(15, 1), illnessClock],
          },
        ];
  const rule = {
    rule: `injury.circumstance.${circumstance}`,
    term: '职业伤害情形',
    termEn: 'Circumstance',
    inputs: circumstanceInputs(input),
    sources: circumstanceSources[circumstance],
  };
  return [...hours, tested(rule, right.reasonCode)];
}

/** `2026-08-05 12:10:00`; all instants of the contract are Shanghai time. */
const clockText = (at: string): string => at.slice(0, 19).replace('T', ' ');

const exclusionSources: Record<NonNullable<CoverageInput['exclusion']>, Source[]> = {
  none: [frame(16)],
  crime: [frame(16, 1)],
  drunk: [frame(16, 2)],
  drugs: [frame(16, 2)],
  self_harm: [frame(16, 3)],
};

/** 排除情形, asked after a circumstance that gives a right. */
export function exclusionStep(input: CoverageInput, found: Finding | undefined): Step {
  const { exclusion = 'none', alcoholMgPer100ml = null, drunkThresholdMgPer100ml = null } = input;
  const measured = exclusion === 'none' && alcoholMgPer100ml !== null && alcoholMgPer100ml > 0;
  return tested(
    {
      rule: measured ? 'injury.exclusion.alcohol' : 'injury.exclusion',
      term: '排除情形',
      termEn: 'Exclusions',
      inputs: measured ? { alcoholMgPer100ml, drunkThresholdMgPer100ml } : { exclusion },
      sources: measured ? [frame(16, 2), drunkThreshold] : exclusionSources[exclusion],
    },
    found?.reasonCode ?? 'not_excluded',
  );
}
