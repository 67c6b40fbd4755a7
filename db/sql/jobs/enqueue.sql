-- Runs as the jobs role, which owns it: the application's role cannot insert into graphile-worker's tables under their
-- row-level security, and shall not enqueue anything but these tasks.
create schema if not exists anyi_jobs;
revoke all on schema anyi_jobs from public;
grant usage on schema anyi_jobs to :"app", :"owner";

create or replace function anyi_jobs.enqueue(task text, payload text, job_key text default null) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if task is null or task not in ('mark-missed', 'send-messages', 'sweep', 'preview-parameters',
    'recompute-estimates', 'recount-clocks') then
    raise exception 'no such task: %', task using errcode = '22023';
  end if;
  perform graphile_worker.add_job(task, payload::json, job_key => enqueue.job_key);
end $$;
revoke all on function anyi_jobs.enqueue(text, text, text) from public;
grant execute on function anyi_jobs.enqueue(text, text, text) to :"app", :"owner";
