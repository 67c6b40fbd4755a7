-- Who acts in this transaction. server/kernel/context.ts sets the three values with set_config(..., true); with nothing
-- set every function gives null or an empty list, and no policy lets a row through.

create or replace function anyi.actor_kind() returns text language sql stable parallel safe as
$$ select nullif(current_setting('anyi.actor_kind', true), '') $$;

create or replace function anyi.actor_id() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('anyi.actor_id', true), '')::uuid $$;

create or replace function anyi.worker_id() returns uuid language sql stable parallel safe as
$$ select case when anyi.actor_kind() = 'worker' then anyi.actor_id() end $$;

create or replace function anyi.staff_id() returns uuid language sql stable parallel safe as
$$ select case when anyi.actor_kind() = 'staff' then anyi.actor_id() end $$;

-- Regions under which the acting member of staff works claims; empty for everybody else.
create or replace function anyi.desks() returns text[] language sql stable parallel safe as
$$ select case when anyi.actor_kind() = 'staff'
          then coalesce(nullif(current_setting('anyi.desks', true), ''), '{}')::text[]
          else '{}'::text[] end $$;

-- May whoever acts take a step as this actor of the procedure (worker, officer, mediator …)? Read from the role table,
-- so that a person cannot record another's step by naming it.
create or replace function anyi.may_act_as(step_actor text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case anyi.actor_kind()
    when 'staff' then exists (
      select 1
      from anyi.staff_roles held
      join anyi.staff person on person.id = held.staff_id and person.active
      join anyi.role_actors allowed on allowed.role = held.role and allowed.actor = step_actor
      where held.staff_id = anyi.actor_id())
    when 'worker' then exists (
      select 1 from anyi.role_actors allowed where allowed.role = 'worker' and allowed.actor = step_actor)
    else false end
$$;
