import type { Sql } from 'postgres';
import { procedures } from '@/domain/claims/procedures';
import { may, type Permission } from '@/domain/claims/permissions';
import { partyActors, roleActors, roles } from '@/domain/claims/roles';
import { transitionRows } from '@/domain/claims/transition-rows';

const terminalRows = () =>
  Object.values(procedures).flatMap(({ id, version, states }) =>
    Object.entries(states).flatMap(([state, { terminal }]) => (terminal ? [{ procedure: id, version, state }] : [])),
  );

// A person who signs in by mobile number may act for themselves or as a relative or witness; whoever they are, a worker's
// session never takes a step of an office. What platforms, stations and the clock do is recorded by the system.
const personActors = [...partyActors.worker, ...partyActors.relative, ...partyActors.witness];

// Who may approve (审批), propose and publish parameters stands in the same table, so that the database asks one question
// of a role.
const holders = (permission: Permission, actor: string) =>
  roles.filter((role) => may([role], permission)).map((role) => ({ role, actor }));
const permitted = [
  ...holders('decision.approve', 'approver'),
  ...holders('parameter.propose', 'parameter_proposer'),
  ...holders('parameter.publish', 'parameter_publisher'),
];

const roleActorRows = () =>
  Object.entries({ ...roleActors, worker: [...new Set(personActors)] })
    .flatMap(([role, actors]): { role: string; actor: string }[] => actors.map((actor) => ({ role, actor })))
    .concat(permitted);

/** The workflow tables of domain/ as rows. Moves and end states are only ever added: a claim keeps the version it began
 *  under. Who may act as whom follows the build. Rows go over as text with a cast, whatever the client does with json. */
export async function writeWorkflowRows(owner: Sql): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`
      insert into anyi.transitions
        (procedure, version, initial, from_state, event, actor, to_state, needs_approval, returns_from)
      select procedure, version, initial, "fromState", event, actor, "toState", "needsApproval", "returnsFrom"
      from jsonb_to_recordset(${JSON.stringify(transitionRows())}::text::jsonb) as row (
        procedure text, version integer, initial boolean, "fromState" text, event text, actor text, "toState" text,
        "needsApproval" boolean, "returnsFrom" text)
      on conflict do nothing`;
    await tx`
      insert into anyi.terminal_states (procedure, version, state)
      select procedure, version, state
      from jsonb_to_recordset(${JSON.stringify(terminalRows())}::text::jsonb) as row (
        procedure text, version integer, state text)
      on conflict do nothing`;
    await tx`delete from anyi.role_actors`;
    await tx`
      insert into anyi.role_actors (role, actor)
      select role, actor
      from jsonb_to_recordset(${JSON.stringify(roleActorRows())}::text::jsonb) as row (role text, actor text)`;
  });
}
