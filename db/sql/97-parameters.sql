-- Parameters (参数): read by everybody, written by a publication alone, never changed (docs/decisions/0007-parameter-store.md).

-- The preview counts for the content it was made of; nobody names the hash.
create or replace function anyi.hash_proposal() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.content_hash := sha256(convert_to(new.rows::text || E'\n' || new.sources::text, 'UTF8'));
  return new;
end $$;
create or replace trigger hash_proposal before insert or update on anyi.parameter_proposals
  for each row execute function anyi.hash_proposal();

create or replace function anyi.limits_in_order(value jsonb) returns boolean
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select coalesce(bool_and((value ->> pair.floor)::bigint <= (value ->> pair.ceiling)::bigint), true)
  from (values ('floorFen', 'ceilingFen'), ('baseFloorFen', 'baseCeilingFen'), ('floorBps', 'ceilingBps'))
    as pair (floor, ceiling)
$$;

-- Asked when the transaction commits, so that a row and what ends the row before it may come in any order. Publications
-- follow one another (anyi.publish_parameters), so no second one is under way meanwhile.
create or replace function anyi.check_parameter() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  replaced anyi.parameters;
  other uuid;
begin
  if not anyi.limits_in_order(new.value) then
    raise exception 'floor above ceiling in %/% of %', new.scheme, new.key, new.region using errcode = '23514';
  end if;
  if new.supersedes is not null then
    select * into replaced from anyi.parameters p where p.id = new.supersedes;
    if replaced.scheme <> new.scheme or replaced.key <> new.key or replaced.version >= new.version then
      raise exception 'a row of %/% cannot replace %', new.scheme, new.key, new.supersedes using errcode = '23514';
    end if;
  end if;
  if new.version > 1 and not exists (
    select 1 from anyi.parameter_versions v where v.version = new.version and v.known_on = new.known_on)
  then
    raise exception 'a row is known from the day of its publication on' using errcode = '23514';
  end if;
  -- In force on the same day as known on the same day: both are known until something replaces them, and days of
  -- publication never go back.
  select o.id into other
  from anyi.parameters o
  left join anyi.parameters after_other on after_other.supersedes = o.id
  left join anyi.parameters after_new on after_new.supersedes = new.id
  where (o.scheme, o.key, o.region, o.variant) = (new.scheme, new.key, new.region, new.variant) and o.id <> new.id
    and daterange(o.effective_from, o.effective_to, '[]') && daterange(new.effective_from, new.effective_to, '[]')
    and (after_new.version is null or o.version < after_new.version)
    and (after_other.version is null or new.version < after_other.version)
  limit 1;
  if other is not null then
    raise exception 'two rows of %/% of % % are in force on the same day: % and %',
      new.scheme, new.key, new.region, new.variant, new.id, other using errcode = '23P01';
  end if;
  return null;
end $$;
drop trigger if exists check_parameter on anyi.parameters;
create constraint trigger check_parameter after insert on anyi.parameters
  deferrable initially deferred for each row execute function anyi.check_parameter();

create or replace function anyi.version_follows() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.version > 1 and not exists (
    select 1 from anyi.parameter_versions v where v.version = new.version - 1 and v.known_on <= new.known_on)
  then
    raise exception 'publication % follows none', new.version using errcode = '23514';
  end if;
  return new;
end $$;
create or replace trigger version_follows before insert on anyi.parameter_versions
  for each row execute function anyi.version_follows();

create or replace trigger append_only before update or delete or truncate on anyi.parameter_versions
  for each statement execute function anyi.append_only();
create or replace trigger append_only before update or delete or truncate on anyi.parameter_sources
  for each statement execute function anyi.append_only();
create or replace trigger append_only before update or delete or truncate on anyi.parameters
  for each statement execute function anyi.append_only();

-- Writes rows and sources of one version: a plan is {"rows": [...], "sources": [...]} as domain/parameters names the
-- fields. For the shipped files (migrate, as the owner) and for anyi.publish_parameters.
create or replace function anyi.write_parameters(plan jsonb, of_version integer, known date) returns void
language sql volatile set search_path = pg_catalog, pg_temp as $$
  insert into anyi.parameter_sources (id, title, url, document_number, published, kind, read_via, version)
  select s.id, s.title, s.url, s."documentNumber", s.published, s.kind, s."readVia", of_version
  from jsonb_to_recordset(plan -> 'sources') as s (
    id text, title text, url text, "documentNumber" text, published text, kind text, "readVia" text);
  insert into anyi.parameters (id, version, scheme, key, region, variant, ordinal, effective_from, effective_to, value,
    unit, source, confidence, known_on, supersedes, gap_reason)
  select p.id, of_version, p.scheme, p.key, p.region, p.variant, p.ordinal, p."effectiveFrom", p."effectiveTo", p.value,
    p.unit, p.source, p.confidence, coalesce(known, p."knownOn"), p.supersedes, p."gapReason"
  from jsonb_to_recordset(plan -> 'rows') as p (
    id uuid, scheme text, key text, region text, variant text, ordinal integer, "effectiveFrom" date, "effectiveTo" date,
    value jsonb, unit text, source text, confidence text, "knownOn" date, supersedes uuid, "gapReason" text);
$$;

-- The next digest: over the one before and what is added.
create or replace function anyi.next_digest(before text, plan jsonb) returns text
language sql immutable set search_path = pg_catalog, pg_temp as
$$ select encode(sha256(convert_to(before || E'\n' || plan::text, 'UTF8')), 'hex') $$;

-- The files that came with the program become version 1 of an empty table; a filled one is never touched again.
create or replace function anyi.write_shipped_parameters(plan jsonb, known date, at timestamptz) returns boolean
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from anyi.parameter_versions) then return false; end if;
  insert into anyi.parameter_versions (version, known_on, published_at, note, digest)
  values (1, known, at, 'the files that came with the program', anyi.next_digest('', plan));
  perform anyi.write_parameters(plan, 1, null);
  return true;
end $$;

-- 发布. A second person publishes the plan whose effects were previewed, and nothing else. outcome: published,
-- not_permitted, no_such_proposal, wrong_state, own_proposal, no_preview, preview_outdated.
create or replace function anyi.publish_parameters(
  proposal uuid, at timestamptz, out outcome text, out new_version integer
) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  chosen anyi.parameter_proposals;
  last anyi.parameter_versions;
  known date;
begin
  if not anyi.may_act_as('parameter_publisher') then
    outcome := 'not_permitted';
    return;
  end if;
  -- One publication after another; the next statement sees what the one before has written.
  perform pg_advisory_xact_lock(hashtextextended('publish parameters', 0));
  select * into chosen from anyi.parameter_proposals p where p.id = proposal for update;
  select * into last from anyi.parameter_versions v order by v.version desc limit 1;
  outcome := case
    when chosen.id is null then 'no_such_proposal'
    when chosen.state <> 'proposed' then 'wrong_state'
    when chosen.proposed_by = anyi.staff_id() then 'own_proposal'
    when chosen.plan is null or chosen.preview_hash is distinct from chosen.content_hash then 'no_preview'
    when chosen.preview_version is distinct from last.version then 'preview_outdated'
    else 'published' end;
  if outcome <> 'published' then return; end if;

  new_version := last.version + 1;
  known := greatest((at at time zone 'Asia/Shanghai')::date, last.known_on);
  insert into anyi.parameter_versions (version, known_on, published_at, proposal_id, proposed_by, published_by, note, digest)
  values (new_version, known, at, chosen.id, chosen.proposed_by, anyi.staff_id(), chosen.note,
    anyi.next_digest(last.digest, chosen.plan));
  perform anyi.write_parameters(chosen.plan, new_version, known);
  update anyi.parameter_proposals p set state = 'published' where p.id = chosen.id;
end $$;

-- What publications changed in a kept estimate, under its random id, newest first: whoever has the id may read it.
create or replace function anyi.read_estimate_revisions(kept text)
returns table (
  version integer, old_fen bigint, new_fen bigint, per text, outcome text, why uuid[], created_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.version, r.old_fen, r.new_fen, r.per, r.outcome, r.why, r.created_at
  from anyi.estimate_revisions r where r.estimate_id = kept order by r.version desc
$$;

-- ---------------------------------------------------------------- who reads and writes

grant select on anyi.parameter_versions, anyi.parameter_sources, anyi.parameters to :"app", :"jobs";
create policy public on anyi.parameter_versions for select to :"app", :"jobs" using (true);
create policy public on anyi.parameter_sources for select to :"app", :"jobs" using (true);
create policy public on anyi.parameters for select to :"app", :"jobs" using (true);

-- A proposal is its proposer's until it is published or withdrawn; a preview is written by the job alone.
grant select on anyi.parameter_proposals to :"app", :"jobs";
grant insert (id, state, note, rows, sources, content_hash, proposed_by, created_at, changed_at)
  on anyi.parameter_proposals to :"app";
grant update (state, note, rows, sources, changed_at) on anyi.parameter_proposals to :"app";
create policy of_editors on anyi.parameter_proposals for select to :"app"
  using ((select anyi.may_act_as('parameter_proposer')) or (select anyi.may_act_as('parameter_publisher')));
create policy own_new on anyi.parameter_proposals for insert to :"app" with check (
  proposed_by = (select anyi.staff_id()) and state in ('draft', 'proposed')
  and (select anyi.may_act_as('parameter_proposer')));
create policy own_change on anyi.parameter_proposals for update to :"app"
  using (
    proposed_by = (select anyi.staff_id()) and state in ('draft', 'proposed')
    and (select anyi.may_act_as('parameter_proposer')))
  with check (proposed_by = (select anyi.staff_id()) and state in ('draft', 'proposed', 'withdrawn'));
grant update (preview, preview_hash, preview_version, preview_at, plan, outcome) on anyi.parameter_proposals to :"jobs";
create policy jobs on anyi.parameter_proposals for select to :"jobs" using (true);
create policy jobs_preview on anyi.parameter_proposals for update to :"jobs" using (true);

grant select on anyi.estimate_revisions to :"app", :"jobs";
grant update (seen_at) on anyi.estimate_revisions to :"app";
grant insert on anyi.estimate_revisions to :"jobs";
grant select (id, kind, region, input, result, rule_version) on anyi.estimates to :"jobs";
-- The subselect reads estimates under the policies of estimates: one's own.
create policy own on anyi.estimate_revisions for select to :"app"
  using (exists (select 1 from anyi.estimates e where e.id = estimate_revisions.estimate_id));
create policy own_seen on anyi.estimate_revisions for update to :"app"
  using (exists (select 1 from anyi.estimates e where e.id = estimate_revisions.estimate_id));
create policy jobs on anyi.estimate_revisions for select to :"jobs" using (true);
create policy jobs_new on anyi.estimate_revisions for insert to :"jobs" with check (true);
create policy jobs on anyi.estimates for select to :"jobs" using (true);

revoke all on function anyi.hash_proposal(), anyi.limits_in_order(jsonb), anyi.check_parameter(), anyi.version_follows(),
  anyi.write_parameters(jsonb, integer, date), anyi.next_digest(text, jsonb),
  anyi.write_shipped_parameters(jsonb, date, timestamptz), anyi.publish_parameters(uuid, timestamptz),
  anyi.read_estimate_revisions(text) from public;
grant execute on function anyi.publish_parameters(uuid, timestamptz), anyi.read_estimate_revisions(text) to :"app";
