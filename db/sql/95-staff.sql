-- Staff are invited, renewed and deactivated through these functions alone: the application's role may not write to
-- their tables (90-policies.sql). Each asks the role table whether whoever acts is an administrator (管理员).

create or replace function anyi.is_administrator() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1 from anyi.staff_roles r join anyi.staff s on s.id = r.staff_id and s.active
    where r.staff_id = anyi.staff_id() and r.role = 'administrator')
$$;

-- A new member of staff with an invitation. outcome: invited, login_taken, no_such_office. For the owner's command, and
-- for anyi.invite_staff.
create or replace function anyi.add_staff(
  login text, name text, office uuid, roles text[], token_hash bytea, expires timestamptz, at timestamptz,
  out outcome text, out new_staff_id uuid
) language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from anyi.offices o where o.id = office) then
    outcome := 'no_such_office';
    return;
  end if;
  insert into anyi.staff as s (login, name, office_id, created_at)
  values (add_staff.login, add_staff.name, office, at)
  on conflict do nothing returning s.id into new_staff_id;
  if new_staff_id is null then
    outcome := 'login_taken';
    return;
  end if;
  insert into anyi.staff_roles (staff_id, role) select new_staff_id, role from unnest(roles) as role;
  insert into anyi.staff_invitations (token_hash, staff_id, expires_at)
  values (add_staff.token_hash, new_staff_id, expires);
  outcome := 'invited';
end $$;

create or replace function anyi.invite_staff(
  login text, name text, office uuid, roles text[], token_hash bytea, expires timestamptz, at timestamptz,
  out outcome text, out new_staff_id uuid
) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not anyi.is_administrator() then
    outcome := 'not_permitted';
    return;
  end if;
  select added.outcome, added.new_staff_id into outcome, new_staff_id
  from anyi.add_staff(login, name, office, roles, token_hash, expires, at) as added;
end $$;

-- A new link for somebody who forgot the password or lost the phone: what was known before opens nothing any more.
-- outcome: invited, no_such_person, own_account, not_permitted.
create or replace function anyi.renew_invitation(
  person uuid, token_hash bytea, expires timestamptz, at timestamptz
) returns text language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('staff access', 0));
  if not anyi.is_administrator() then return 'not_permitted'; end if;
  if person = anyi.staff_id() then return 'own_account'; end if;
  update anyi.staff s set password_hash = null, totp_sealed = null where s.id = person and s.active;
  if not found then return 'no_such_person'; end if;
  update anyi.staff_invitations i set expires_at = at
  where i.staff_id = person and i.used_at is null and i.expires_at > at;
  update anyi.sessions s set revoked_at = at where s.staff_id = person and s.revoked_at is null;
  insert into anyi.staff_invitations (token_hash, staff_id, expires_at)
  values (renew_invitation.token_hash, person, expires);
  return 'invited';
end $$;

-- Ends or restores somebody's access at once. Nobody does it to themselves, and of two administrators who do it to each
-- other at once the second finds that they no longer may: so one always remains.
-- outcome: done, no_such_person, own_account, not_permitted.
create or replace function anyi.set_staff_active(person uuid, active boolean, at timestamptz)
returns text language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('staff access', 0));
  if not anyi.is_administrator() then return 'not_permitted'; end if;
  if person = anyi.staff_id() then return 'own_account'; end if;
  update anyi.staff s set active = set_staff_active.active where s.id = person;
  if not found then return 'no_such_person'; end if;
  if not set_staff_active.active then
    update anyi.sessions s set revoked_at = at where s.staff_id = person and s.revoked_at is null;
  end if;
  return 'done';
end $$;

-- Everybody with what an administrator needs to know; no row for anybody else.
create or replace function anyi.staff_overview(at timestamptz)
returns table (id uuid, login text, name text, office text, roles text[], active boolean, signed_up boolean,
  invited_until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.login, s.name, o.name,
    array(select r.role from anyi.staff_roles r where r.staff_id = s.id order by r.role),
    s.active, s.password_hash is not null,
    (select max(i.expires_at) from anyi.staff_invitations i
     where i.staff_id = s.id and i.used_at is null and i.expires_at > at)
  from anyi.staff s join anyi.offices o on o.id = s.office_id
  where anyi.is_administrator()
  order by s.active desc, o.name, s.name, s.login
$$;

revoke all on function
  anyi.is_administrator(),
  anyi.add_staff(text, text, uuid, text[], bytea, timestamptz, timestamptz),
  anyi.invite_staff(text, text, uuid, text[], bytea, timestamptz, timestamptz),
  anyi.renew_invitation(uuid, bytea, timestamptz, timestamptz),
  anyi.set_staff_active(uuid, boolean, timestamptz),
  anyi.staff_overview(timestamptz)
  from public;
grant execute on function
  anyi.is_administrator(),
  anyi.invite_staff(text, text, uuid, text[], bytea, timestamptz, timestamptz),
  anyi.renew_invitation(uuid, bytea, timestamptz, timestamptz),
  anyi.set_staff_active(uuid, boolean, timestamptz),
  anyi.staff_overview(timestamptz)
  to :"app";
