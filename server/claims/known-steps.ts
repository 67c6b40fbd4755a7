import type { Calendar } from '@/domain/calendar/calendar';
import { availableEvents, type AvailableEvent, type StepInput, tryStep } from '@/domain/claims/step';
import type { Procedure } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { shanghaiDay } from '@/domain/kernel/days';
import { isError } from '@/domain/kernel/input';
import { knownFacts } from './known-facts';
import type { ClaimFile } from './ledger';

export type OfferedStep = AvailableEvent & { needsApproval: boolean };

/** The steps to show as buttons: exactly those that state, actor and known facts permit (foundations B3). */
export function offeredSteps(file: ClaimFile, actors: readonly string[], now: Date): OfferedStep[] {
  const procedure: Procedure = procedures[file.claim.procedure];
  const { state } = file.claim;
  const { calendar } = file.rules;
  const on = shanghaiDay(now);
  return Object.entries(procedure.events).flatMap(([event, rule]) => {
    const known = knownFacts(file, event);
    const only = { ...procedure, events: { [event]: rule } };
    const [first] = availableEvents(only, { state, actors, on, known }, calendar);
    if (!first) return [];
    // An optional fact that the step can do without is no question: who is in time is not asked why they are late.
    const step = { state, event, actor: first.actor, on, facts: known };
    const missing = isPossibleAsItIs(procedure, step, calendar) ? [] : first.missing;
    return [{ ...first, missing, needsApproval: rule.approval ?? false }];
  });
}

function isPossibleAsItIs(procedure: Procedure, step: StepInput, calendar: Calendar): boolean {
  const tried = tryStep(procedure, step, calendar);
  return !isError(tried) && tried.allowed;
}
