import type { Actor } from './codes';

/** Staff roles (岗位). */
export const roles = [
  'caseworker',
  'reviewer',
  'mediator',
  'agency_officer',
  'review_desk',
  'administrator',
  'policy_editor',
] as const;
export type Role = (typeof roles)[number];

/** As whom a role may act in a procedure. Code asks for an actor or a permission, never for a role. */
export const roleActors: Readonly<Record<Role, readonly Actor[]>> = {
  caseworker: ['officer', 'inspector'],
  reviewer: ['unit_head', 'authority'],
  mediator: ['mediator'],
  agency_officer: ['agency'],
  review_desk: ['review_body'],
  administrator: [],
  policy_editor: [],
};

/** Whoever else appears before an office: people through the site, platforms and stations through their feed, the clock
 *  through the job that watches the deadlines. Any party of a case may bring its missing papers as applicant (申请人). */
export const parties = ['worker', 'relative', 'witness', 'platform', 'station', 'clock'] as const;
export type Party = (typeof parties)[number];

export const partyActors: Readonly<Record<Party, readonly Actor[]>> = {
  worker: ['worker', 'applicant'],
  relative: ['relative', 'applicant'],
  witness: ['witness'],
  platform: ['platform', 'applicant'],
  station: ['station'],
  clock: ['clock'],
};

/** The actors of several roles together, each once, in the order of the roles. */
export const actorsOf = (held: readonly Role[]): Actor[] => [...new Set(held.flatMap((role) => roleActors[role]))];
