create or replace function anyi.instance_mode() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select i.mode from anyi.instance i $$;

create or replace function anyi.schema_version() returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select i.schema_version from anyi.instance i $$;

-- What /readyz asks: {"schema": 1, "jobs_seen_seconds": 12}. Both ends of the heartbeat use the database's clock, so
-- that machines whose clocks differ agree.
create or replace function anyi.readiness() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('schema', i.schema_version,
    'jobs_seen_seconds', floor(extract(epoch from clock_timestamp() - i.jobs_seen_at))::integer)
  from anyi.instance i
$$;

create or replace function anyi.jobs_seen() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as
$$ update anyi.instance set jobs_seen_at = clock_timestamp() $$;

-- Demo can never be mistaken for production, nor production become demo: the mode is written once.
create or replace function anyi.instance_mode_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.mode <> old.mode then
    raise exception 'the mode of a database never changes (%)', old.mode using errcode = '42501';
  end if;
  return new;
end $$;
create or replace trigger instance_mode_stays before update or delete on anyi.instance
  for each row execute function anyi.instance_mode_stays();

-- Why a role must not serve the web: empty when row-level security binds it. Words: superuser, bypass_rls, owns_tables,
-- can_become_another (SET ROLE to one of these).
create or replace function anyi.role_dangers() returns text[]
language sql stable set search_path = pg_catalog, pg_temp as $$
  with owner as (
    select distinct c.relowner as id from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'anyi' and c.relkind in ('r', 'p')
  ), me as (select r.* from pg_roles r where r.rolname = current_user)
  select array_remove(array[
    case when me.rolsuper then 'superuser' end,
    case when me.rolbypassrls then 'bypass_rls' end,
    case when me.oid in (select o.id from owner o) then 'owns_tables' end,
    case when exists (
      select 1 from pg_roles other
      where other.oid <> me.oid and pg_has_role(me.oid, other.oid, 'MEMBER')
        and (other.rolsuper or other.rolbypassrls or other.oid in (select o.id from owner o)))
      then 'can_become_another' end], null)
  from me
$$;

-- 预估 under its random id: whoever has the id may read it.
drop function if exists anyi.read_estimate(text);
create function anyi.read_estimate(estimate_id text)
returns table (kind text, region text, input jsonb, result jsonb, rule_version integer, created_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select e.kind, e.region, e.input, e.result, e.rule_version, e.created_at from anyi.estimates e where e.id = estimate_id $$;

-- The outbox page: sealed messages, newest first; on a demonstration alone.
create or replace function anyi.outbox(rows integer) returns setof anyi.messages
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.* from anyi.messages m
  where (select i.mode from anyi.instance i) = 'demo'
  order by m.created_at desc limit least(rows, 200)
$$;
