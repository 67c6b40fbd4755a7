import { buildCalendar } from '@/domain/calendar/calendar';
import { fixedTarget, returnOf } from './procedure';
import type { EventRule, Procedure, ProcedureId } from './procedure';
import { procedures } from './procedures';

/** One legal move, as the database knows it. `returnsFrom` is the event to whose start the move leads back. */
export type TransitionRow = {
  procedure: ProcedureId;
  version: number;
  initial: boolean;
  fromState: string;
  event: string;
  actor: string;
  toState: string;
  needsApproval: boolean;
  returnsFrom: string | null;
};

/** Every legal move of every procedure. An event that is always refused has none. */
export const transitionRows = (): TransitionRow[] => Object.values(procedures).flatMap(rowsOfProcedure);

const rowsOfProcedure = (procedure: Procedure): TransitionRow[] =>
  Object.entries(procedure.events)
    .filter(([, rule]) => !isAlwaysRefused(rule))
    .flatMap(([event, rule]) => rule.from.flatMap((fromState) => rowsOfEvent(procedure, event, rule, fromState)));

// A guard that rests on no fact counts no days.
const mondayToFriday = buildCalendar([]);

/** A guard that rests on no fact and fails whoever asks, whenever. */
const isAlwaysRefused = (rule: EventRule): boolean =>
  rule.guards.some(
    (guard) =>
      guard.reads.length === 0 && !rule.actors.some((actor) => guard.holds({}, '1970-01-01', actor, mondayToFriday)),
  );

const rowsOfEvent = (procedure: Procedure, event: string, rule: EventRule, fromState: string): TransitionRow[] =>
  rule.actors.flatMap((actor) =>
    targets(procedure, rule, fromState).map((toState) => ({
      procedure: procedure.id,
      version: procedure.version,
      initial: fromState === procedure.initial,
      fromState,
      event,
      actor,
      toState,
      needsApproval: rule.approval === true,
      returnsFrom: returnOf(rule)?.leftBy ?? null,
    })),
  );

function targets(procedure: Procedure, rule: EventRule, fromState: string): readonly string[] {
  const back = returnOf(rule);
  if (back) return procedure.events[back.leftBy]?.from ?? [];
  const target = fixedTarget(rule, fromState);
  return target === undefined ? [] : [target];
}
