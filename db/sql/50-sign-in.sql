-- Sign-in reaches its tables only through these functions. All take the time as an argument. Each is meant to be a
-- statement of its own: inside a transaction that is rolled back, a counted try would be lost.

-- Counts one use of a key in its window (fixed windows from the epoch); gives what is left, or -1 when over.
create or replace function anyi.count_limit(key bytea, window_seconds integer, at timestamptz, allowed integer)
returns integer language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  used integer;
begin
  -- The window's length is part of the key: hours and days begin at the same second.
  insert into anyi.rate_limits as r (key, window_start, count)
  values (count_limit.key || int4send(window_seconds), anyi.window_start(at, window_seconds), 1)
  on conflict on constraint rate_limits_key_window_start_pk do update set count = r.count + 1
  returning r.count into used;
  return case when used > allowed then -1 else allowed - used end;
end $$;

-- Start of the window in which an instant lies, in seconds since 1970.
create or replace function anyi.window_start(at timestamptz, window_seconds integer) returns integer
language sql immutable parallel safe as
$$ select (floor(extract(epoch from at) / window_seconds) * window_seconds)::integer $$;

-- A new one-time code (验证码) for a number, found by its blind indexes, newest key first. A number has one code in 60
-- seconds, 5 in an hour, 10 in a day; a newer code ends the older ones.
create or replace function anyi.begin_sign_in(
  mobile_indexes bytea[], code_hash bytea, at timestamptz, out outcome text, out retry_after integer
) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  newest bytea := mobile_indexes[1];
  last_at timestamptz;
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(newest, 'hex'), 0)); -- two requests at once count as two
  select max(c.created_at) into last_at from anyi.sign_in_codes c where c.mobile_index = any (mobile_indexes);
  outcome := 'limited';
  if last_at > at - interval '60 seconds' then
    retry_after := greatest(1, ceil(extract(epoch from last_at + interval '60 seconds' - at)))::integer;
    return;
  end if;
  -- The hour first: whoever presses again within it shall not use up the day.
  if anyi.count_limit(newest, 3600, at, 5) < 0 then
    retry_after := anyi.window_start(at, 3600) + 3600 - floor(extract(epoch from at))::integer;
    return;
  end if;
  if anyi.count_limit(newest, 86400, at, 10) < 0 then
    retry_after := anyi.window_start(at, 86400) + 86400 - floor(extract(epoch from at))::integer;
    return;
  end if;
  update anyi.sign_in_codes c set expires_at = at
  where c.mobile_index = any (mobile_indexes) and c.used_at is null and c.expires_at > at;
  insert into anyi.sign_in_codes (mobile_index, code_hash, tries_left, expires_at, created_at)
  values (newest, begin_sign_in.code_hash, 5, at + interval '5 minutes', at);
  outcome := 'begun';
  retry_after := 0;
end $$;

-- Ends a code: right once, or wrong five times. The worker's row begins here; its id is made by the caller, because the
-- sealed number is bound to it. outcome: signed_in, wrong_code, no_code (none, used or expired), too_many_tries.
create or replace function anyi.finish_sign_in(
  mobile_indexes bytea[], code_hash bytea, at timestamptz,
  new_worker_id uuid, mobile_sealed bytea, index_key_id text,
  out outcome text, out worker_id uuid
) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  code anyi.sign_in_codes;
begin
  select * into code from anyi.sign_in_codes c
  where c.mobile_index = any (mobile_indexes) and c.used_at is null and c.expires_at > at
  order by c.created_at desc limit 1 for update;
  if not found then
    outcome := 'no_code';
    return;
  end if;
  if code.tries_left <= 0 then
    outcome := 'too_many_tries';
    return;
  end if;
  if code.code_hash <> finish_sign_in.code_hash then
    update anyi.sign_in_codes c set tries_left = c.tries_left - 1 where c.id = code.id;
    outcome := case when code.tries_left = 1 then 'too_many_tries' else 'wrong_code' end;
    return;
  end if;
  update anyi.sign_in_codes c set used_at = at where c.id = code.id;

  outcome := 'signed_in';
  select w.id into worker_id from anyi.workers w where w.mobile_index = any (mobile_indexes);
  if not found then
    insert into anyi.workers as w (id, mobile_sealed, mobile_index, index_key_id, created_at)
    values (new_worker_id, finish_sign_in.mobile_sealed, mobile_indexes[1], finish_sign_in.index_key_id, at)
    on conflict (mobile_index) do nothing;
    select w.id into worker_id from anyi.workers w where w.mobile_index = mobile_indexes[1];
  end if;
end $$;

create or replace function anyi.open_session(kind text, person uuid, expires timestamptz, at timestamptz) returns uuid
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into anyi.sessions (kind, worker_id, staff_id, created_at, expires_at)
  values (open_session.kind, case open_session.kind when 'worker' then person end,
          case open_session.kind when 'staff' then person end, at, expires)
  returning id
$$;

-- Who a session belongs to, with what a member of staff holds today; no row when it is revoked, expired or unknown, or
-- when the member of staff is no longer active.
create or replace function anyi.read_session(session_id uuid, at timestamptz)
returns table (kind text, person_id uuid, name text, roles text[], office_id uuid, desks text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.kind, coalesce(s.worker_id, s.staff_id), person.name,
    case when s.kind = 'staff' then array(
      select r.role from anyi.staff_roles r where r.staff_id = s.staff_id order by r.role) end,
    person.office_id,
    case when s.kind = 'staff' then array(
      select r.region from anyi.office_regions r where r.office_id = person.office_id order by r.region) end
  from anyi.sessions s
  left join anyi.staff person on person.id = s.staff_id
  where s.id = session_id and s.revoked_at is null and s.expires_at > at and (s.kind = 'worker' or person.active)
$$;

create or replace function anyi.revoke_session(session_id uuid, at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as
$$ update anyi.sessions s set revoked_at = at where s.id = session_id and s.revoked_at is null $$;

-- "Sign out everywhere": all sessions of whoever acts; gives their number.
create or replace function anyi.revoke_own_sessions(at timestamptz) returns integer
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with revoked as (
    update anyi.sessions s set revoked_at = at
    where s.revoked_at is null and (s.worker_id = anyi.worker_id() or s.staff_id = anyi.staff_id())
    returning 1)
  select count(*)::integer from revoked
$$;

-- Active staff with a password, by login regardless of case.
create or replace function anyi.staff_for_sign_in(login text)
returns table (id uuid, password_hash text, totp_sealed bytea, totp_last_step integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.password_hash, s.totp_sealed, s.totp_last_step from anyi.staff s
  where lower(s.login) = lower(staff_for_sign_in.login) and s.active and s.password_hash is not null
$$;

-- A time step of the second factor counts once, and never one before the last.
create or replace function anyi.use_totp_step(staff_id uuid, step integer) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with used as (
    update anyi.staff s set totp_last_step = step
    where s.id = use_totp_step.staff_id and s.active and s.totp_last_step < step
    returning 1)
  select exists (select 1 from used)
$$;

-- An invitation that can still be taken up.
create or replace function anyi.open_invitation(token_hash bytea, at timestamptz)
returns table (staff_id uuid, login text, name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.login, s.name
  from anyi.staff_invitations i join anyi.staff s on s.id = i.staff_id and s.active
  where i.token_hash = open_invitation.token_hash and i.used_at is null and i.expires_at > at
$$;

-- Takes it up once: own password, second factor and the step that proved it.
create or replace function anyi.take_up_invitation(
  token_hash bytea, password_hash text, totp_sealed bytea, totp_step integer, at timestamptz
) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with invitation as (
    update anyi.staff_invitations i set used_at = at
    where i.token_hash = take_up_invitation.token_hash and i.used_at is null and i.expires_at > at
    returning i.staff_id),
  person as (
    update anyi.staff s
    set password_hash = take_up_invitation.password_hash, totp_sealed = take_up_invitation.totp_sealed,
        totp_last_step = totp_step
    from invitation i where s.id = i.staff_id and s.active
    returning 1)
  select exists (select 1 from person)
$$;
