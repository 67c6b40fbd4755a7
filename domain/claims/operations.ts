import { z } from 'zod';
import { day, isError, oneOf, opt, record } from '@/domain/kernel/input';
import { explainedOperation, type Operation } from '@/domain/operation';
import type { Procedure } from './procedure';
import { procedures } from './procedures';
import { tryStep } from './step';
import { explainedStep } from './transition-steps';

const wordsOf = (words: readonly string[]) => oneOf(words as [string, ...string[]]);

/** One step of a procedure for the contract: the words of state, event and actor are those of its table. */
const transition = (procedure: Procedure): Operation =>
  explainedOperation(
    record({
      state: wordsOf(Object.keys(procedure.states)),
      event: wordsOf(Object.keys(procedure.events)),
      actor: wordsOf(procedure.actors),
      on: day,
      facts: opt(z.record(z.string(), z.unknown(), 'INVALID_VALUE')),
    }),
    ({ facts = {}, ...named }, { calendar }) => {
      const step = { ...named, facts };
      const outcome = tryStep(procedure, step, calendar);
      return isError(outcome) ? outcome : explainedStep(procedure, step, outcome, calendar);
    },
  );

/** operations.md 5 injury.transition, 6 wages.transition. */
export const claimOperations: Record<string, Operation> = {
  'injury.transition': transition(procedures.injury),
  'wages.transition': transition(procedures.wages),
};
