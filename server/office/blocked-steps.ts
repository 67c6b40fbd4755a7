import type { Calendar } from '@/domain/calendar/calendar';
import type { RefusalCode } from '@/domain/claims/codes';
import { readFact } from '@/domain/claims/facts';
import type { EventRule, Procedure } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { shanghaiDay, type Day } from '@/domain/kernel/days';
import { knownFacts } from '@/server/claims/known-facts';
import type { OfferedStep } from '@/server/claims/known-steps';
import type { ClaimFile } from '@/server/claims/ledger';

/** A step of this state that somebody with these actors would take but cannot yet; without a code a fact is missing that
 *  only the system can know. */
export type BlockedStep = { event: string; actor: string; code: RefusalCode | null };

/** What stops the next step (卡在哪里): the same table and facts that offer the steps say why the others are not offered.
 *  A step that the law always refuses is left out. */
export function blockedSteps(
  file: ClaimFile,
  actors: readonly string[],
  offered: readonly OfferedStep[],
  now: Date,
): BlockedStep[] {
  const procedure: Procedure = procedures[file.claim.procedure];
  const on = shanghaiDay(now);
  return Object.entries(procedure.events).flatMap(([event, rule]) => {
    const actor = rule.actors.find((each) => actors.includes(each));
    if (!actor || !rule.from.includes(file.claim.state) || offered.some((step) => step.event === event)) return [];
    const reason = reasonAgainst(rule, knownFacts(file, event), { on, actor }, file.rules.calendar);
    return reason === 'always' ? [] : [{ event, actor, code: reason }];
  });
}

type Facts = Record<string, unknown>;

function reasonAgainst(
  rule: EventRule,
  known: Facts,
  { on, actor }: { on: Day; actor: string },
  calendar: Calendar,
): RefusalCode | 'always' | null {
  const read = Object.fromEntries(
    Object.entries(rule.facts).flatMap(([name, spec]) => {
      const value = readFact(spec, known[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  // What a person may still assert is not known; what the system may do without is.
  const isKnown = (name: string) => {
    const spec = rule.facts[name];
    return read[name] !== undefined || (spec?.from === 'system' && spec.optional === true);
  };
  const failing = rule.guards.find(
    (guard) => guard.reads.every(isKnown) && !guard.holds(read as never, on, actor, calendar),
  );
  if (!failing) return null;
  return failing.reads.length === 0 ? 'always' : failing.code;
}
