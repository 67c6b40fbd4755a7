-- Who sees and writes which row (docs/decisions/0004-database-walls.md). Written anew as a whole: everything is taken
-- away first, so that a line removed here is removed there. Calls stand in scalar subselects: evaluated once a
-- statement, and an index can be used on the column.

do $$
declare
  found record;
begin
  for found in select policyname, tablename from pg_policies where schemaname = 'anyi' loop
    execute format('drop policy %I on anyi.%I', found.policyname, found.tablename);
  end loop;
  for found in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'anyi' and c.relkind in ('r', 'p') and not c.relrowsecurity
  loop
    execute format('alter table anyi.%I enable row level security', found.relname);
  end loop;
end $$;

revoke all on schema anyi from public;
revoke all on all tables in schema anyi from public, :"app", :"jobs";
revoke all on all sequences in schema anyi from public, :"app", :"jobs";
revoke all on all functions in schema anyi from public, :"app", :"jobs";
grant usage on schema anyi to :"app", :"jobs";

-- ---------------------------------------------------------------- people

-- Rows begin in anyi.finish_sign_in; the number and its index are never the application's to change.
grant select on anyi.workers to :"app";
grant update (name_sealed, identity_kind, identity_sealed, identity_index, region, platforms, registration, checks,
  registered_at) on anyi.workers to :"app";
create policy own on anyi.workers for select to :"app" using (id = (select anyi.worker_id()));
create policy own_change on anyi.workers for update to :"app"
  using (id = (select anyi.worker_id())) with check (id = (select anyi.worker_id()));
-- The subselect reads claims under the policies of claims: those of the desks.
create policy of_claims on anyi.workers for select to :"app"
  using ((select anyi.staff_id()) is not null and exists (select 1 from anyi.claims c where c.owner_id = workers.id));

grant select, insert on anyi.consents to :"app";
create policy own on anyi.consents for select to :"app" using (worker_id = (select anyi.worker_id()));
create policy own_new on anyi.consents for insert to :"app" with check (worker_id = (select anyi.worker_id()));

grant select on anyi.offices, anyi.office_regions to :"app";
create policy known on anyi.offices for select to :"app" using ((select anyi.actor_kind()) is not null);
create policy known on anyi.office_regions for select to :"app" using ((select anyi.actor_kind()) is not null);

-- Colleagues by name, never their secrets.
grant select (id, login, name, office_id, active, created_at) on anyi.staff to :"app";
grant select on anyi.staff_roles to :"app";
create policy colleagues on anyi.staff for select to :"app" using ((select anyi.staff_id()) is not null);
create policy colleagues on anyi.staff_roles for select to :"app" using ((select anyi.staff_id()) is not null);

-- Opened, read and ended by functions; a person sees where they are signed in.
grant select on anyi.sessions to :"app";
create policy own on anyi.sessions for select to :"app"
  using (worker_id = (select anyi.worker_id()) or staff_id = (select anyi.staff_id()));

grant insert on anyi.audit to :"app";
grant select on anyi.audit to :"app";
create policy own_new on anyi.audit for insert to :"app"
  with check (actor_kind = (select anyi.actor_kind()) and actor_id is not distinct from (select anyi.actor_id()));
create policy own on anyi.audit for select to :"app"
  using (actor_kind = (select anyi.actor_kind()) and actor_id = (select anyi.actor_id()));

-- ---------------------------------------------------------------- claims

-- Everything that an event decides is out of reach: only the case officer in charge can be changed.
grant select, insert on anyi.claims to :"app";
grant update (assignee_id) on anyi.claims to :"app";
create policy own on anyi.claims for select to :"app" using (owner_id = (select anyi.worker_id()));
create policy of_desk on anyi.claims for select to :"app" using (desk = any ((select anyi.desks())::text[]));
create policy own_new on anyi.claims for insert to :"app"
  with check (owner_id = (select anyi.worker_id()) and assignee_id is null);
create policy of_desk_assign on anyi.claims for update to :"app"
  using (desk = any ((select anyi.desks())::text[])) with check (desk = any ((select anyi.desks())::text[]));

grant select on anyi.transitions, anyi.terminal_states, anyi.role_actors to :"app";
create policy known on anyi.transitions for select to :"app" using ((select anyi.actor_kind()) is not null);
create policy known on anyi.terminal_states for select to :"app" using ((select anyi.actor_kind()) is not null);
create policy known on anyi.role_actors for select to :"app" using ((select anyi.actor_kind()) is not null);

grant select, insert on anyi.claim_events to :"app";
create policy of_claim on anyi.claim_events for select to :"app"
  using (exists (select 1 from anyi.claims c where c.id = claim_events.claim_id));
create policy of_claim_new on anyi.claim_events for insert to :"app" with check (
  actor_kind = (select anyi.actor_kind()) and actor_id = (select anyi.actor_id())
  -- A decision is the proposer's act, recorded by whoever approved it: the proposal was made by somebody who may act so.
  and (anyi.may_act_as(actor) or exists (
    select 1 from anyi.approvals a
    where a.proposal_id = claim_events.proposal_id and a.approved_by = (select anyi.staff_id())))
  and exists (select 1 from anyi.claims c where c.id = claim_events.claim_id));

grant select, insert on anyi.proposals to :"app";
grant update (status, closed_at, return_sealed) on anyi.proposals to :"app";
create policy of_claim on anyi.proposals for select to :"app" using (
  (select anyi.staff_id()) is not null
  and exists (select 1 from anyi.claims c where c.id = proposals.claim_id));
create policy of_claim_new on anyi.proposals for insert to :"app" with check (
  proposed_by = (select anyi.staff_id()) and status = 'open' and anyi.may_act_as(actor)
  and exists (select 1 from anyi.claims c where c.id = proposals.claim_id));
-- Recorded only by the event itself, withdrawn only by whoever proposed; a closed one stays as it is.
create policy of_claim_close on anyi.proposals for update to :"app"
  using (
    (select anyi.staff_id()) is not null and status = 'open'
    and exists (select 1 from anyi.claims c where c.id = proposals.claim_id))
  with check (status = 'returned' or (status = 'withdrawn' and proposed_by = (select anyi.staff_id())));

grant select, insert on anyi.approvals to :"app";
create policy of_claim on anyi.approvals for select to :"app" using (
  (select anyi.staff_id()) is not null
  and exists (select 1 from anyi.claims c where c.id = approvals.claim_id));
create policy of_claim_new on anyi.approvals for insert to :"app" with check (
  approved_by = (select anyi.staff_id()) and anyi.may_act_as('approver')
  and exists (select 1 from anyi.claims c where c.id = approvals.claim_id));

grant select, insert on anyi.clocks, anyi.clock_entries to :"app";
grant update (state, due_on, provisional, memo) on anyi.clocks to :"app";
create policy of_claim on anyi.clocks for select to :"app"
  using (exists (select 1 from anyi.claims c where c.id = clocks.claim_id));
create policy of_claim_new on anyi.clocks for insert to :"app"
  with check (exists (select 1 from anyi.claims c where c.id = clocks.claim_id));
create policy of_claim_change on anyi.clocks for update to :"app"
  using (exists (select 1 from anyi.claims c where c.id = clocks.claim_id))
  with check (exists (select 1 from anyi.claims c where c.id = clocks.claim_id));
create policy of_claim on anyi.clock_entries for select to :"app"
  using (exists (select 1 from anyi.claims c where c.id = clock_entries.claim_id));
create policy of_claim_new on anyi.clock_entries for insert to :"app"
  with check (exists (select 1 from anyi.clocks k where k.id = clock_entries.clock_id and k.claim_id = clock_entries.claim_id));

-- A worker reads what is addressed to them; a transaction of theirs may owe others a notice.
grant select, insert on anyi.notices to :"app";
grant update (read_at) on anyi.notices to :"app";
create policy to_worker on anyi.notices for select to :"app" using (
  (recipient = 'worker' or (select anyi.staff_id()) is not null)
  and exists (select 1 from anyi.claims c where c.id = notices.claim_id));
create policy of_claim_new on anyi.notices for insert to :"app"
  with check (exists (select 1 from anyi.claims c where c.id = notices.claim_id));
create policy to_worker_read on anyi.notices for update to :"app"
  using (recipient = 'worker' and (select anyi.worker_id()) is not null
    and exists (select 1 from anyi.claims c where c.id = notices.claim_id));

-- Written in the business transaction, sent by a job; the application never reads one (the outbox is a function).
grant insert on anyi.messages to :"app";
create policy waiting_new on anyi.messages for insert to :"app" with check (
  (select anyi.actor_kind()) is not null and state = 'waiting' and attempts = 0 and finished_at is null
  and (worker_id is null or worker_id = (select anyi.worker_id())
    or exists (select 1 from anyi.claims c where c.owner_id = messages.worker_id)));

-- ---------------------------------------------------------------- what a worker keeps

grant select, insert, delete on anyi.drafts to :"app";
grant update (form_version, answers_sealed, revision, updated_at) on anyi.drafts to :"app";
create policy own on anyi.drafts to :"app"
  using (worker_id = (select anyi.worker_id())) with check (worker_id = (select anyi.worker_id()));

grant select, insert on anyi.submissions to :"app";
create policy own on anyi.submissions for select to :"app" using (worker_id = (select anyi.worker_id()));
create policy own_new on anyi.submissions for insert to :"app" with check (
  worker_id = (select anyi.worker_id())
  and exists (select 1 from anyi.claims c where c.id = submissions.claim_id));

-- Evidence of a claim stays with the claim: a worker removes only what is not handed in yet.
grant select, insert, delete on anyi.evidence to :"app";
grant update (draft_id, claim_id) on anyi.evidence to :"app";
create policy own on anyi.evidence for select to :"app" using (worker_id = (select anyi.worker_id()));
create policy of_claim on anyi.evidence for select to :"app" using (
  (select anyi.staff_id()) is not null
  and exists (select 1 from anyi.claims c where c.id = evidence.claim_id));
create policy own_new on anyi.evidence for insert to :"app" with check (
  worker_id = (select anyi.worker_id())
  and (draft_id is null or exists (select 1 from anyi.drafts d where d.id = evidence.draft_id))
  and (claim_id is null or exists (select 1 from anyi.claims c where c.id = evidence.claim_id)));
create policy own_hand_in on anyi.evidence for update to :"app"
  using (worker_id = (select anyi.worker_id()) and claim_id is null)
  with check (
    worker_id = (select anyi.worker_id())
    and (draft_id is null or exists (select 1 from anyi.drafts d where d.id = evidence.draft_id))
    and (claim_id is null or exists (select 1 from anyi.claims c where c.id = evidence.claim_id)));
create policy own_remove on anyi.evidence for delete to :"app"
  using (worker_id = (select anyi.worker_id()) and claim_id is null);

grant select, insert on anyi.estimates to :"app";
create policy own on anyi.estimates for select to :"app" using (worker_id = (select anyi.worker_id()));
create policy new on anyi.estimates for insert to :"app" with check (
  (select anyi.actor_kind()) is not null and (worker_id is null or worker_id = (select anyi.worker_id())));

-- ---------------------------------------------------------------- jobs

-- The jobs role works for everybody: deadlines, messages, sweeping. Column by column, and no sealed answer of a claim.
grant select (id, procedure, version, receipt_number, owner_id, region, desk, state, seq, facts, submitted_at,
  assignee_id, next_due, open) on anyi.claims to :"jobs";
grant select on anyi.claim_events, anyi.clocks, anyi.clock_entries, anyi.notices, anyi.messages, anyi.transitions,
  anyi.rate_limits to :"jobs";
grant select (id, mobile_sealed) on anyi.workers to :"jobs";
grant select (id, store_key, draft_id, claim_id, created_at) on anyi.evidence to :"jobs";
grant select (id, expires_at) on anyi.sign_in_codes to :"jobs";
grant select (receipt_number, lookup_sealed_until) on anyi.claim_public to :"jobs";
grant insert on anyi.claim_events, anyi.clock_entries, anyi.notices, anyi.messages, anyi.audit to :"jobs";
grant update (state, due_on, provisional, memo) on anyi.clocks to :"jobs";
grant update (state, attempts, finished_at) on anyi.messages to :"jobs";
grant update (lookup_sealed, lookup_sealed_until) on anyi.claim_public to :"jobs";
grant delete on anyi.rate_limits, anyi.sign_in_codes, anyi.evidence to :"jobs";

create policy jobs on anyi.claims for select to :"jobs" using (true);
create policy jobs on anyi.claim_events for select to :"jobs" using (true);
create policy jobs_clock on anyi.claim_events for insert to :"jobs"
  with check (actor_kind = 'system' and actor_id is null and actor = 'clock');
create policy jobs on anyi.clocks for select to :"jobs" using (true);
create policy jobs_mark on anyi.clocks for update to :"jobs" using (true);
create policy jobs on anyi.clock_entries for select to :"jobs" using (true);
create policy jobs_new on anyi.clock_entries for insert to :"jobs" with check (true);
create policy jobs on anyi.notices for select to :"jobs" using (true);
create policy jobs_new on anyi.notices for insert to :"jobs" with check (true);
create policy jobs on anyi.messages to :"jobs" using (true);
create policy jobs on anyi.transitions for select to :"jobs" using (true);
create policy jobs on anyi.rate_limits to :"jobs" using (true);
create policy jobs on anyi.sign_in_codes to :"jobs" using (true);
create policy jobs on anyi.workers for select to :"jobs" using (true);
create policy jobs on anyi.evidence for select to :"jobs" using (true);
create policy jobs_orphans on anyi.evidence for delete to :"jobs" using (draft_id is null and claim_id is null);
create policy jobs on anyi.claim_public to :"jobs" using (true);
create policy jobs_new on anyi.audit for insert to :"jobs" with check (actor_kind = 'system' and actor_id is null);

-- ---------------------------------------------------------------- functions

grant execute on function anyi.actor_kind(), anyi.actor_id(), anyi.worker_id(), anyi.staff_id(), anyi.desks(),
  anyi.may_act_as(text), anyi.window_start(timestamptz, integer), anyi.role_dangers() to :"app", :"jobs";
grant execute on function anyi.instance_mode(), anyi.schema_version(), anyi.readiness() to :"app", :"jobs";
grant execute on function anyi.jobs_seen() to :"jobs";
grant execute on function
  anyi.count_limit(bytea, integer, timestamptz, integer),
  anyi.begin_sign_in(bytea[], bytea, timestamptz),
  anyi.finish_sign_in(bytea[], bytea, timestamptz, uuid, bytea, text),
  anyi.open_session(text, uuid, timestamptz, timestamptz),
  anyi.read_session(uuid, timestamptz),
  anyi.revoke_session(uuid, timestamptz),
  anyi.revoke_own_sessions(timestamptz),
  anyi.staff_for_sign_in(text),
  anyi.use_totp_step(uuid, integer),
  anyi.open_invitation(bytea, timestamptz),
  anyi.take_up_invitation(bytea, text, bytea, integer, timestamptz),
  anyi.look_up_many(text[], bytea[], bytea[], bytea[], text[], timestamptz, integer, integer, integer),
  anyi.set_lookup_code(uuid, bytea, bytea, timestamptz),
  anyi.sealed_lookup_code(uuid, timestamptz),
  anyi.lookup_code_saved(uuid),
  anyi.own_decision_reasons(uuid),
  anyi.own_claim_readers(uuid),
  anyi.read_estimate(text),
  anyi.outbox(integer)
  to :"app";
