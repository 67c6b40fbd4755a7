import type { z } from 'zod';
import { bool, datetime, day, int, list, oneOf, opt, record, region, str } from '@/domain/kernel/input';

/** State of an order at the moment of the event. */
export const orderStates = [
  'none',
  'accepted',
  'to_pickup',
  'picked_up',
  'delivering',
  'passenger_on_board',
  'loading',
  'completed',
  'cancelled',
] as const;
export type OrderState = (typeof orderStates)[number];

export const circumstances = [
  'accident',
  'violence',
  'missing',
  'preparation',
  'commute',
  'illness',
  'rescue_public_interest',
  'old_military_injury',
  'occupational_disease',
] as const;
export type Circumstance = (typeof circumstances)[number];

export const exclusions = ['none', 'crime', 'drunk', 'drugs', 'self_harm'] as const;
export const liabilities = ['none', 'secondary', 'equal', 'main', 'full', 'undetermined'] as const;
const switches = ['yes', 'no', 'ask'] as const;

export const coverageInput = record({
  province: region,
  industry: str,
  platform: str,
  accidentAt: datetime,
  orderState: oneOf(orderStates),
  windowStates: opt(list(oneOf(orderStates))),
  otherOrders: opt(list(record({ platform: str, state: oneOf(orderStates) }))),
  circumstance: oneOf(circumstances),
  exclusion: opt(oneOf(exclusions)),
  alcoholMgPer100ml: opt(int(0)),
  drunkThresholdMgPer100ml: opt(int(1)),
  trafficAccident: opt(bool),
  workerLiability: opt(oneOf(liabilities)),
  commuteCovered: opt(oneOf(switches)),
  prepareFinishCovered: opt(oneOf(switches)),
  firstDiagnosisAt: opt(datetime),
  deathAt: opt(datetime),
  illnessClockStart: opt(oneOf(['first_diagnosis', 'onset'])),
  localPlatforms: opt(list(record({ platform: str, from: day, to: opt(day) }))),
});
export type CoverageInput = z.output<typeof coverageInput>;
