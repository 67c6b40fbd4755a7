-- Why a decision was made, for the person it is about: the reasons of recorded decisions on own claims. Open and returned
-- proposals stay inside the office.
create or replace function anyi.own_decision_reasons(claim uuid)
returns table (proposal_id uuid, event_seq integer, reason_sealed bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, e.seq, p.reason_sealed
  from anyi.claims c
  join anyi.claim_events e on e.claim_id = c.id and e.proposal_id is not null
  join anyi.proposals p on p.id = e.proposal_id
  where c.id = claim and c.owner_id = anyi.worker_id()
  order by e.seq
$$;
