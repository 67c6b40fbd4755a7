-- The only way a claim moves: an event is inserted, and the owner's triggers check it, chain it and set the claim.
-- SQLSTATEs for the caller: AY001 changed meanwhile, AY002 the proposal is no longer open or no longer current,
-- AY003 not a legal move (wrong start, wrong return, facts other than those approved).

-- Canonical form, version 1 (docs/decisions/0005-event-chain.md). Fields are joined by line feeds; none of them can
-- contain one, because jsonb writes it as \n. server/events/canonical-form.ts says the same a second time.
create or replace function anyi.event_text(e anyi.claim_events) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select concat_ws(E'\n',
    'anyi-event-1',
    e.claim_id::text,
    e.seq::text,
    e.procedure,
    e.version::text,
    e.from_state,
    e.event,
    e.actor,
    e.to_state,
    coalesce(e.proposal_id::text, '-'),
    e.actor_kind,
    coalesce(e.actor_id::text, '-'),
    to_char(e.occurred_on, 'YYYY-MM-DD'),
    (extract(epoch from e.recorded_at) * 1000000)::bigint::text,
    e.facts::text,
    to_jsonb(e.flags)::text,
    coalesce(encode(e.prev_hash, 'hex'), '-'))
$$;

create or replace function anyi.event_hash(e anyi.claim_events) returns bytea
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as
$$ select sha256(convert_to(anyi.event_text(e), 'UTF8')) $$;

-- A claim starts where its procedure starts, whatever the insert says about everything the events decide.
create or replace function anyi.claim_begins() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
    select 1 from anyi.transitions t
    where t.procedure = new.procedure and t.version = new.version and t.initial and t.from_state = new.state)
  then
    raise exception 'a claim of % % does not start in state %', new.procedure, new.version, new.state using errcode = 'AY003';
  end if;
  new.seq := 0;
  new.head_hash := null;
  new.next_due := null;
  new.open := true;
  return new;
end $$;
create or replace trigger claim_begins before insert on anyi.claims
  for each row execute function anyi.claim_begins();

create or replace function anyi.claim_has_event() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from anyi.claims c where c.id = new.id and c.seq = 0) then
    raise exception 'claim % has no first event', new.id using errcode = 'AY003';
  end if;
  return null;
end $$;
drop trigger if exists claim_has_event on anyi.claims;
create constraint trigger claim_has_event after insert on anyi.claims
  deferrable initially deferred for each row execute function anyi.claim_has_event();

-- The approved decision is the recorded decision: every proposed fact stands in the event as it was approved; facts
-- that the system adds when recording are free.
create or replace function anyi.check_proposal(e anyi.claim_events, current_seq integer) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  proposal anyi.proposals;
begin
  select * into proposal from anyi.proposals p where p.id = e.proposal_id and p.claim_id = e.claim_id for update;
  if not found or proposal.status <> 'open' or proposal.base_seq <> current_seq then
    raise exception 'the proposal is not open or was made on an earlier state' using errcode = 'AY002';
  end if;
  if e.facts || proposal.facts <> e.facts then
    raise exception 'the facts differ from those approved' using errcode = 'AY003';
  end if;
end $$;

create or replace function anyi.event_chains() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  claim anyi.claims;
  left_by text;
  state_left text;
begin
  -- Everybody who moves this claim waits here; whoever comes second finds another sequence.
  select * into claim from anyi.claims c where c.id = new.claim_id for no key update;
  if not found or new.seq <> claim.seq + 1 or new.from_state <> claim.state then
    raise exception 'the claim has changed meanwhile' using errcode = 'AY001';
  end if;

  select t.returns_from into left_by from anyi.transitions t
  where t.procedure = new.procedure and t.version = new.version and t.initial = new.initial
    and t.from_state = new.from_state and t.event = new.event and t.actor = new.actor
    and t.to_state = new.to_state and t.needs_approval = new.needs_approval;
  if left_by is not null then
    select e.from_state into state_left from anyi.claim_events e
    where e.claim_id = new.claim_id and e.event = left_by order by e.seq desc limit 1;
    if state_left is distinct from new.to_state then
      raise exception 'a return leads to the state that % left', left_by using errcode = 'AY003';
    end if;
  end if;

  if new.proposal_id is not null then
    perform anyi.check_proposal(new, claim.seq);
  end if;

  new.prev_seq := nullif(claim.seq, 0);
  new.prev_hash := claim.head_hash;
  new.hash := anyi.event_hash(new);
  return new;
end $$;
create or replace trigger event_chains before insert on anyi.claim_events
  for each row execute function anyi.event_chains();

create or replace function anyi.event_moves_claim() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update anyi.claims c
  set state = new.to_state, seq = new.seq, head_hash = new.hash,
      open = not exists (
        select 1 from anyi.terminal_states t
        where t.procedure = new.procedure and t.version = new.version and t.state = new.to_state)
  where c.id = new.claim_id;

  -- Any event voids what was proposed on the state before it; the one that carries a proposal records it.
  update anyi.proposals p
  set status = case when p.id = new.proposal_id then 'recorded' else 'withdrawn' end, closed_at = new.recorded_at
  where p.claim_id = new.claim_id and p.status = 'open';
  return null;
end $$;
create or replace trigger event_moves_claim after insert on anyi.claim_events
  for each row execute function anyi.event_moves_claim();

-- Records that nobody rewrites, not even by a slip under the owner's role; a restore loads into empty tables.
create or replace function anyi.append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end $$;
create or replace trigger append_only before update or delete or truncate on anyi.claim_events
  for each statement execute function anyi.append_only();
create or replace trigger append_only before update or delete or truncate on anyi.clock_entries
  for each statement execute function anyi.append_only();
create or replace trigger append_only before update or delete or truncate on anyi.approvals
  for each statement execute function anyi.append_only();
create or replace trigger append_only before update or delete or truncate on anyi.transitions
  for each statement execute function anyi.append_only();

-- A proposal is made on the claim as it stands, and only for a move that needs one.
create or replace function anyi.proposal_is_current() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  claim anyi.claims;
begin
  select * into claim from anyi.claims c where c.id = new.claim_id for no key update;
  if not found or claim.seq <> new.base_seq then
    raise exception 'the claim has changed meanwhile' using errcode = 'AY001';
  end if;
  if not exists (
    select 1 from anyi.transitions t
    where t.procedure = claim.procedure and t.version = claim.version and t.from_state = claim.state
      and t.event = new.event and t.actor = new.actor and t.needs_approval)
  then
    raise exception '% by % is not a decision of state %', new.event, new.actor, claim.state using errcode = 'AY003';
  end if;
  return new;
end $$;
create or replace trigger proposal_is_current before insert on anyi.proposals
  for each row execute function anyi.proposal_is_current();

create or replace function anyi.approval_is_current() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- The claim first, as everywhere: one order of locks.
  perform 1 from anyi.claims c where c.id = new.claim_id for no key update;
  perform 1 from anyi.proposals p join anyi.claims c on c.id = p.claim_id
  where p.id = new.proposal_id and p.claim_id = new.claim_id and p.status = 'open' and p.base_seq = c.seq;
  if not found then
    raise exception 'the proposal is not open or was made on an earlier state' using errcode = 'AY002';
  end if;
  return new;
end $$;
create or replace trigger approval_is_current before insert on anyi.approvals
  for each row execute function anyi.approval_is_current();
