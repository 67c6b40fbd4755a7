-- 登记: whether an identity number is registered under another mobile. Both are marked for a caseworker, who finds out
-- whether it is one person with two phones; neither is refused, and neither learns who the other is. Runs in the
-- transaction that then writes the number: the lock makes a second one wait, so that two at once both are marked.
create or replace function anyi.mark_identity_in_use(identity_indexes bytea[]) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := anyi.worker_id();
  in_use boolean;
begin
  if me is null then return false; end if;
  perform pg_advisory_xact_lock(hashtextextended('identity ' || encode(identity_indexes[1], 'hex'), 0));
  update anyi.workers w set registration = 'caseworker', checks = array_append(w.checks, 'identity_in_use')
  where w.identity_index = any (identity_indexes) and w.id <> me and not 'identity_in_use' = any (w.checks);
  select exists (
    select 1 from anyi.workers w where w.identity_index = any (identity_indexes) and w.id <> me) into in_use;
  return in_use;
end $$;

revoke all on function anyi.mark_identity_in_use(bytea[]) from public;
grant execute on function anyi.mark_identity_in_use(bytea[]) to :"app";
