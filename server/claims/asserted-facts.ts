import { paperNames } from '@/domain/claims/fact-wording';
import type { EventRule } from '@/domain/claims/procedure';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import type { StepRefusal } from './record-step';

type Facts = Record<string, unknown>;

/** What a person asserts for a step: facts of the table that only a person can know, and nothing else. A fact of the system
 *  in a form is dropped, and so is a stray field; a list names papers by their codes, because whatever is asserted goes into
 *  the events, where no free text may stand (foundations B3, B4). */
export function assertedFacts(rule: EventRule, given: Facts): Result<Facts, StepRefusal> {
  const asserted: Facts = {};
  for (const [name, spec] of Object.entries(rule.facts)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (spec.from !== 'form' || value === undefined || value === null) continue;
    if (spec.type === 'words' && !isListOfPapers(value))
      return refuse({ code: 'FACT_INVALID', field: name, problem: 'INVALID_VALUE' });
    asserted[name] = value;
  }
  return ok(asserted);
}

/** Codes of papers (材料) that a notice can list. */
export const isListOfPapers = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((code) => typeof code === 'string' && Object.hasOwn(paperNames, code));
