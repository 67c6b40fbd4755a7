-- Who looked at one's own claim: every read and every look at identity by staff, newest first, with name and office.
create or replace function anyi.own_claim_readers(claim uuid)
returns table (at timestamptz, action text, staff_name text, office_name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.at, a.action, s.name, o.name
  from anyi.claims c
  join anyi.audit a on a.subject_id = c.id and a.actor_kind = 'staff'
    and a.action in ('claim.read', 'identity.reveal', 'evidence.read')
  join anyi.staff s on s.id = a.actor_id
  join anyi.offices o on o.id = s.office_id
  where c.id = claim and c.owner_id = anyi.worker_id()
  order by a.at desc
  limit 200
$$;
