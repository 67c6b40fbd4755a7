-- claims.next_due: the earliest date that is still owed, running or already missed; the worklist's order.
create or replace function anyi.clock_moves_next_due() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  claim uuid := coalesce(new.claim_id, old.claim_id);
begin
  -- Lock first: the next statement then sees what a concurrent change to another clock of the claim has committed.
  perform 1 from anyi.claims c where c.id = claim for no key update;
  update anyi.claims c set next_due = earliest.due
  from (select min(k.due_on) as due from anyi.clocks k where k.claim_id = claim and k.state in ('running', 'missed')) earliest
  where c.id = claim and c.next_due is distinct from earliest.due;
  return null;
end $$;
create or replace trigger clock_moves_next_due after insert or update or delete on anyi.clocks
  for each row execute function anyi.clock_moves_next_due();
