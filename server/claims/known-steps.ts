import type { Tx } from '@/db/client';
import { availableEvents, type AvailableEvent } from '@/domain/claims/step';
import type { Procedure } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { shanghaiDay } from '@/domain/kernel/days';
import { knownFacts } from './known-facts';
import type { ClaimFile } from './ledger';

export type OfferedStep = AvailableEvent & { needsApproval: boolean };

/** The steps to show as buttons: exactly those that state, actor and known facts permit (foundations B3). */
export async function offeredSteps(
  tx: Tx,
  file: ClaimFile,
  actors: readonly string[],
  now: Date,
): Promise<OfferedStep[]> {
  const procedure: Procedure = procedures[file.claim.procedure];
  const { state } = file.claim;
  const on = shanghaiDay(now);
  const offered: OfferedStep[] = [];
  for (const [event, rule] of Object.entries(procedure.events)) {
    if (!rule.from.includes(state) || !rule.actors.some((actor) => actors.includes(actor))) continue;
    const known = await knownFacts(tx, file, event);
    const found = availableEvents(procedure, { state, actors, on, known }).filter((each) => each.event === event);
    const [first] = found; // a person who may act as two actors takes the step once
    if (first) offered.push({ ...first, needsApproval: rule.approval ?? false });
  }
  return offered;
}
