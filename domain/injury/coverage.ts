import type { Explaining } from '@/domain/kernel/explained';
import { isUnknown } from '@/domain/kernel/input';
import type { OperationError, Unknown } from '@/domain/kernel/input';
import { circumstanceFinding, circumstanceObjection, exclusionFinding } from './coverage-circumstance';
import type { Finding } from './coverage-circumstance';
import { coverageGate } from './coverage-gate';
import type { GateRefusal, ListedBy } from './coverage-gate';
import type { CoverageInput, OrderState } from './coverage-input';
import { attributionSteps, circumstanceSteps, exclusionStep, gateSteps, windowStep } from './coverage-steps';
import type { Pilot } from './pilot';

export type Coverage = {
  inPilot: boolean;
  listedBy: ListedBy | null;
  /** Null outside of the pilot. */
  inOrderWindow: boolean | null;
  coverage: Finding['coverage'] | 'not_in_pilot';
  reasonCode: Finding['reasonCode'] | GateRefusal;
  /** A refusal is only ever a proposal to a caseworker. */
  manualReview: boolean;
  /** Decimal text, hours with two decimals. */
  hoursToDeath: string | null;
  /** Several platforms at once: a person decides to which one the event belongs. */
  attribution: 'single' | 'manual_review' | null;
  candidatePlatforms: string[];
  otherRoutes: ('work_injury_insurance' | 'commercial_accident_cover')[];
};

/** 执行平台订单任务期间. Where it begins and ends is not confirmed, so a province may name other states. */
export const defaultWindowStates: readonly OrderState[] = [
  'accepted',
  'to_pickup',
  'picked_up',
  'delivering',
  'passenger_on_board',
  'loading',
];

/** Proposal whether an event is covered by the pilot: gate, order window, circumstance, exclusion (occupational-injury
 *  1.2-1.6). */
export function coverage(input: CoverageInput, pilot: Pilot): (Coverage & Explaining) | OperationError | Unknown {
  const objection = circumstanceObjection(input);
  if (objection) return objection;
  const gate = coverageGate({ ...input, on: input.accidentAt.slice(0, 10) }, pilot);
  const gated = gateSteps(input, gate);
  if ('refusal' in gate) return { ...outsidePilot(gate.refusal), steps: gated, assumptions: ['other_routes_stay'] };

  const onOrder = platformsOnOrder(input);
  const inOrderWindow = onOrder.length > 0;
  const right = circumstanceFinding(input, inOrderWindow);
  if (isUnknown(right)) return right;
  const isRight = right.coverage === 'confirm' || right.coverage === 'deemed';
  const exclusion = isRight ? exclusionFinding(input) : undefined;
  const final = exclusion ?? right;

  const attribution = onOrder.length > 1 ? 'manual_review' : 'single';
  return {
    inPilot: true,
    listedBy: gate.listedBy,
    inOrderWindow,
    coverage: final.coverage,
    reasonCode: final.reasonCode,
    manualReview: !(final.coverage === 'confirm' || final.coverage === 'deemed') || attribution === 'manual_review',
    hoursToDeath: right.hoursToDeath ?? null,
    attribution,
    candidatePlatforms: inOrderWindow ? onOrder : [input.platform],
    otherRoutes: [],
    steps: [
      ...gated,
      windowStep(input, onOrder, right),
      ...attributionSteps(onOrder),
      ...circumstanceSteps(input, right),
      ...(isRight ? [exclusionStep(input, exclusion)] : []),
    ],
    assumptions: ['coverage_is_a_proposal', 'frame_rule_stands_in'],
  };
}

/** Platforms of the orders held inside the window, own first, each once. */
function platformsOnOrder({ platform, orderState, otherOrders = [], windowStates }: CoverageInput): string[] {
  const states = windowStates ?? defaultWindowStates;
  const orders = [{ platform, state: orderState }, ...otherOrders];
  return [...new Set(orders.filter((order) => states.includes(order.state)).map((order) => order.platform))];
}

const outsidePilot = (reasonCode: GateRefusal): Coverage => ({
  inPilot: false,
  listedBy: null,
  inOrderWindow: null,
  coverage: 'not_in_pilot',
  reasonCode,
  manualReview: false,
  hoursToDeath: null,
  attribution: null,
  candidatePlatforms: [],
  otherRoutes: ['work_injury_insurance', 'commercial_accident_cover'],
});
