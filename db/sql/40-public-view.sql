-- claim_public: what the look-up answers with. Codes, days and the office to turn to; never a personal value.

create or replace function anyi.public_view(claim uuid) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'procedure', c.procedure,
    'version', c.version,
    'state', c.state,
    'office', (
      select jsonb_build_object('name', o.name, 'phone', o.phone)
      from anyi.office_regions r join anyi.offices o on o.id = r.office_id
      where r.region = c.desk order by o.id limit 1),
    'events', (
      select coalesce(jsonb_agg(jsonb_build_object('event', e.event, 'on', e.occurred_on) order by e.seq), '[]')
      from anyi.claim_events e where e.claim_id = c.id),
    'clocks', (
      select coalesce(jsonb_agg(jsonb_build_object(
          'clock', k.clock, 'state', k.state, 'dueOn', k.due_on, 'provisional', k.provisional)
        order by k.due_on, k.clock), '[]')
      from anyi.clocks k where k.claim_id = c.id and k.state in ('running', 'paused', 'missed')))
    -- Last days that another calendar moved or confirmed, as the worker was told; most claims have none.
    || coalesce((
      select jsonb_build_object('recounts', jsonb_agg(jsonb_build_object(
          'clock', n.facts ->> 'clock', 'on', n.facts ->> 'on', 'from', n.facts ->> 'from', 'to', n.facts ->> 'to',
          'reason', n.facts ->> 'reason', 'provisional', n.facts -> 'provisional' ? 'to')
        order by n.created_at, n.id))
      from anyi.notices n
      where n.claim_id = c.id and n.recipient = 'worker' and n.template in ('clock.moved', 'clock.confirmed')
      having count(*) > 0), '{}')
  from anyi.claims c where c.id = claim
$$;

-- At commit, so that one transaction with an event and its clocks leaves one view of the whole. The argument names the
-- column that holds the claim.
create or replace function anyi.refresh_public_view() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  claim uuid := to_jsonb(new) ->> tg_argv[0];
  current_view jsonb := anyi.public_view(claim);
begin
  update anyi.claim_public p set view = current_view where p.claim_id = claim and p.view <> current_view;
  return null;
end $$;

drop trigger if exists refresh_public_view on anyi.claims;
create constraint trigger refresh_public_view after update of desk on anyi.claims
  deferrable initially deferred for each row execute function anyi.refresh_public_view('id');
drop trigger if exists refresh_public_view on anyi.claim_events;
create constraint trigger refresh_public_view after insert on anyi.claim_events
  deferrable initially deferred for each row execute function anyi.refresh_public_view('claim_id');
drop trigger if exists refresh_public_view on anyi.clocks;
create constraint trigger refresh_public_view after insert or update on anyi.clocks
  deferrable initially deferred for each row execute function anyi.refresh_public_view('claim_id');

-- The code (查询码) of a claim, given by its owner's transaction: a new one ends the old one.
create or replace function anyi.set_lookup_code(
  claim uuid, code_hmac bytea, code_sealed bytea, sealed_until timestamptz
) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with stored as (
    insert into anyi.claim_public as p (receipt_number, claim_id, lookup_hmac, lookup_sealed, lookup_sealed_until, view)
    select c.receipt_number, c.id, code_hmac, code_sealed, sealed_until, anyi.public_view(c.id)
    from anyi.claims c where c.id = claim and c.owner_id = anyi.worker_id()
    on conflict (receipt_number) do update
      set lookup_hmac = excluded.lookup_hmac, lookup_sealed = excluded.lookup_sealed,
          lookup_sealed_until = excluded.lookup_sealed_until, view = excluded.view
    returning 1)
  select exists (select 1 from stored)
$$;

-- The sealed code for its owner, until "saved" is pressed and at most until the time given when it was set.
create or replace function anyi.sealed_lookup_code(claim uuid, at timestamptz) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.lookup_sealed from anyi.claim_public p join anyi.claims c on c.id = p.claim_id
  where p.claim_id = claim and c.owner_id = anyi.worker_id() and p.lookup_sealed_until > at
$$;

create or replace function anyi.lookup_code_saved(claim uuid) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with cleared as (
    update anyi.claim_public p set lookup_sealed = null, lookup_sealed_until = null
    from anyi.claims c
    where p.claim_id = claim and c.id = p.claim_id and c.owner_id = anyi.worker_id()
    returning 1)
  select exists (select 1 from cleared)
$$;
