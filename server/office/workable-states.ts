import type { Role } from '@/domain/claims/roles';
import { actorsOf } from '@/domain/claims/roles';
import { transitionRows } from '@/domain/claims/transition-rows';

const moves = transitionRows();

/** States in which these roles have a step to take, as "procedure state"; a claim that waits for somebody else alone is
 *  no work to hand out. */
export function workableStates(roles: readonly Role[]): string[] {
  const actors: readonly string[] = actorsOf(roles);
  return [
    ...new Set(
      moves
        .filter(({ actor }) => actors.includes(actor))
        .map(({ procedure, fromState }) => `${procedure} ${fromState}`),
    ),
  ];
}
