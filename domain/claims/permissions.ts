import type { Role } from './roles';

export const permissions = [
  'claim.read',
  'claim.assign',
  'claim.step',
  'decision.propose',
  'decision.approve',
  'identity.reveal',
  'statistics.read',
  'staff.manage',
  'audit.read',
  'outbox.read',
  'parameter.propose',
  'parameter.publish',
] as const;
export type Permission = (typeof permissions)[number];

/** A reviewer also proposes: revoking is the act of the authority itself, and needs another reviewer's approval. A policy
 *  editor publishes what another policy editor proposed; that the two differ is checked where it is published. */
const grants: Readonly<Record<Role, readonly Permission[]>> = {
  caseworker: ['claim.read', 'claim.assign', 'claim.step', 'decision.propose', 'identity.reveal', 'statistics.read'],
  reviewer: [
    'claim.read',
    'claim.assign',
    'claim.step',
    'decision.propose',
    'decision.approve',
    'identity.reveal',
    'statistics.read',
    'audit.read',
  ],
  mediator: ['claim.read', 'claim.step', 'identity.reveal'],
  agency_officer: ['claim.read', 'claim.step', 'identity.reveal'],
  review_desk: ['claim.read', 'claim.step'],
  administrator: ['staff.manage', 'audit.read', 'outbox.read', 'statistics.read'],
  policy_editor: ['parameter.propose', 'parameter.publish', 'statistics.read'],
};

/** The one gate: whether any of the roles carries the permission. */
export const may = (held: readonly Role[], permission: Permission): boolean =>
  held.some((role) => grants[role].includes(permission));
