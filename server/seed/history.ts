import type { DemoRole } from '@/db/seed/ids';
import type { Day } from '@/domain/kernel/days';

/** The history of a claim of the demonstration: what happened, who did it, and how many working days (工作日) after the
 *  act before it. A history is told backwards from today, so that it always lies in the past. */
export type History = {
  /** Working days from the last act to today, at least 1; 0: within the last hour. */
  endedAgo: number;
  acts: readonly Act[];
};

/** Facts may hang on the day of the act: `on` itself, `later` and `earlier` in working days. */
export type FactsOn = (day: { on: Day; later(workingDays: number): Day; earlier(workingDays: number): Day }) => Facts;
export type Facts = Record<string, unknown>;

export type Act = { after: number } & (
  | { kind: 'send' }
  | { kind: 'worker-step'; event: string; facts: FactsOn }
  | { kind: 'staff-step'; role: DemoRole; event: string; facts: FactsOn }
  | { kind: 'decision'; proposer: DemoRole; event: string; facts: FactsOn; reason: string; approved: boolean }
  | { kind: 'system-step'; actor: 'platform' | 'clock'; event: string }
  | { kind: 'hand-in'; items: readonly string[] }
  | { kind: 'read' }
  | { kind: 'assign' }
);

const fixed =
  (facts: Facts | FactsOn): FactsOn =>
  (day) =>
    typeof facts === 'function' ? facts(day) : facts;

/** The worker sends the report. */
export const sent: Act = { kind: 'send', after: 0 };

export const worker = (event: string, after: number, facts: Facts | FactsOn = {}): Act => ({
  kind: 'worker-step',
  event,
  after,
  facts: fixed(facts),
});

/** A step that one member of staff takes alone. */
export const staff = (role: DemoRole, event: string, after: number, facts: Facts | FactsOn = {}): Act => ({
  kind: 'staff-step',
  role,
  event,
  after,
  facts: fixed(facts),
});

/** 拟办 and 审批: proposed by one, approved by a reviewer who is another. */
export const decision = (
  proposer: DemoRole,
  event: string,
  after: number,
  facts: Facts | FactsOn,
  reason: string,
): Act => ({
  ...{ kind: 'decision', proposer, event, after, facts: fixed(facts), reason, approved: true },
});

/** 拟办 that still waits for the second person. */
export const proposal = (...given: Parameters<typeof decision>): Act =>
  ({ ...decision(...given), approved: false }) as Act;

/** What a platform's feed or the job that watches the deadlines records. */
export const system = (actor: 'platform' | 'clock', event: string, after: number): Act => ({
  kind: 'system-step',
  actor,
  event,
  after,
});

/** 补交材料: small made-up pictures, in answer to requested papers. */
export const handIn = (after: number, ...items: string[]): Act => ({ kind: 'hand-in', items, after });

/** The worker opens the notices; for a decision this is its service (送达). */
export const read = (after: number): Act => ({ kind: 'read', after });

/** A caseworker of the desk takes the claim on. */
export const assigned: Act = { kind: 'assign', after: 0 };
