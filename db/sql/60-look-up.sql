-- 查进度. Requests that wait together share one statement: limits and audit are committed before the answers.
-- One row for each request, in order. Every kind of miss takes the same path; a malformed number is sent as ''.
-- The counters of one call are raised in the order of their keys, numbers and addresses together, so that two calls
-- at the same time cannot wait for each other in a circle; equal keys in one call are counted one by one.
-- One plan for every call: the first ones are short, and judged by them planning anew each time would seem cheap.
create or replace function anyi.look_up_many(
  receipts text[], hmacs bytea[], number_keys bytea[], address_keys bytea[], request_ids text[],
  at timestamptz, window_seconds integer, number_limit integer, address_limit integer
) returns table (i integer, outcome text, retry_after integer, view jsonb)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  suffix constant bytea := int4send(window_seconds);
  starts constant integer := anyi.window_start(at, window_seconds);
  wait constant integer := starts + window_seconds - floor(extract(epoch from at))::integer;
begin
  return query
  with request as materialized (
    select t.i::integer, t.receipt, t.hmac, t.number_key || suffix as number_key, t.address_key || suffix as address_key,
      t.number_key as receipt_key, t.address_key as from_key, t.request_id,
      row_number() over (partition by t.number_key order by t.i) as number_nth,
      row_number() over (partition by t.address_key order by t.i) as address_nth
    from unnest(receipts, hmacs, number_keys, address_keys, request_ids)
      with ordinality as t (receipt, hmac, number_key, address_key, request_id, i)
  ), counted as (
    insert into anyi.rate_limits as r (key, window_start, count)
    select k.key, starts, count(*)::integer
    from (select number_key from request union all select address_key from request) as k (key)
    group by k.key order by k.key
    on conflict (key, window_start) do update set count = r.count + excluded.count
    returning r.key, r.count
  ), judged as (
    select q.*,
      number_count.count - number_total.n + q.number_nth > number_limit
        or address_count.count - address_total.n + q.address_nth > address_limit as limited
    from request q
    join counted number_count on number_count.key = q.number_key
    join (select number_key, count(*) as n from request group by 1) number_total using (number_key)
    join counted address_count on address_count.key = q.address_key
    join (select address_key, count(*) as n from request group by 1) address_total using (address_key)
  ), answered as (
    select j.i, j.receipt_key, j.from_key, j.request_id, p.view,
      case when j.limited then 'limited' when p.claim_id is not null then 'found' else 'missed' end as outcome
    from judged j
    left join anyi.claim_public p on p.receipt_number = j.receipt and p.lookup_hmac = j.hmac
  ), recorded as (
    insert into anyi.lookup_audit (at, receipt_key, address_key, outcome, request_id)
    select look_up_many.at, a.receipt_key, a.from_key, a.outcome, a.request_id from answered a
  )
  select a.i, a.outcome, case when a.outcome = 'limited' then wait else 0 end,
    case when a.outcome = 'found' then a.view end
  from answered a order by a.i;
end $$;

-- Counters live for seconds and are raised often: room on the page keeps those updates off the index.
alter table anyi.rate_limits set (fillfactor = 50);
