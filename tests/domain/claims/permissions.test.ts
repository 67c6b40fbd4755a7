import { describe, expect, it } from 'vitest';
import { may, permissions } from '@/domain/claims/permissions';
import { procedureIds } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { actorsOf, partyActors, roleActors, roles } from '@/domain/claims/roles';

/** Written out a second time: who may do what, in the order of `roles`. */
const matrix: Record<string, string> = {
  'claim.read': 'caseworker reviewer mediator agency_officer review_desk',
  'claim.assign': 'caseworker reviewer',
  'claim.step': 'caseworker reviewer mediator agency_officer review_desk',
  'decision.propose': 'caseworker reviewer',
  'decision.approve': 'reviewer',
  'identity.reveal': 'caseworker reviewer mediator agency_officer',
  'statistics.read': 'caseworker reviewer administrator policy_editor',
  'staff.manage': 'administrator',
  'audit.read': 'reviewer administrator',
  'outbox.read': 'administrator',
  'parameter.propose': 'policy_editor',
  'parameter.publish': 'policy_editor',
};

describe('permissions', () => {
  it.each(permissions)('%s', (permission) => {
    expect(roles.filter((role) => may([role], permission)).join(' ')).toBe(matrix[permission]);
    expect(may([], permission)).toBe(false);
    expect(may([...roles], permission)).toBe(true);
  });
});

it('every actor of every procedure is somebody', () => {
  const somebody = new Set<string>([...Object.values(roleActors), ...Object.values(partyActors)].flat());
  for (const id of procedureIds) for (const actor of procedures[id].actors) expect(somebody, actor).toContain(actor);
});

it('no role acts on both sides of an office, and no office acts as a party', () => {
  const parties = new Set<string>(Object.values(partyActors).flat());
  for (const role of roles)
    for (const actor of roleActors[role]) expect(parties.has(actor), `${role} ${actor}`).toBe(false);
  expect(actorsOf(['caseworker', 'reviewer', 'caseworker'])).toEqual([
    'officer',
    'inspector',
    'unit_head',
    'authority',
  ]);
  expect(actorsOf(['administrator', 'policy_editor'])).toEqual([]);
});
